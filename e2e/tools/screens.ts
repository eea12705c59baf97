import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One picture of a storyboard or a sheet: its file, and what stands below it. */
export interface Screen {
  readonly file: string;
  readonly caption: string;
  /** What a script found wrong with it. */
  readonly faults: readonly string[];
}

/** What belongs together on the index: a scenario's way in one language, or one view. */
export interface Strip {
  readonly id: string;
  readonly title: string;
  /** What the search finds it by. */
  readonly words: string;
  readonly screens: readonly Screen[];
}

const STRIPS = 'strips';

/** Keeps a strip until all are there: each worker writes its own. */
export function keepStrip(folder: string, strip: Strip): void {
  const file = join(folder, STRIPS, `${strip.id.replaceAll(/[^\w.-]+/g, '-')}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(strip));
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Writes the one page that shows every strip, with a search that needs nothing but the page. */
export function writeIndex(
  folder: string,
  title: string,
): { strips: number; screens: number; faults: string[] } {
  const strips = readdirSync(join(folder, STRIPS))
    .toSorted()
    .map((file) => JSON.parse(readFileSync(join(folder, STRIPS, file), 'utf8')) as Strip);
  const screens = strips.flatMap((strip) => strip.screens);
  const faults = screens.flatMap(({ file, faults: found }) => found.map((fault) => `${file}: ${fault}`));
  const sections = strips.map(
    ({
      id,
      title: name,
      words,
      screens: all,
    }) => `<section data-words="${escaped(`${id} ${name} ${words}`.toLowerCase())}">
<h2>${escaped(id)} <small>${escaped(name)}</small></h2>
<ol>${all
      .map(
        ({ file, caption }) =>
          `<li><a href="${escaped(file)}"><img loading="lazy" src="${escaped(file)}" alt="${escaped(caption)}"></a><p>${escaped(caption)}</p></li>`,
      )
      .join('')}</ol></section>`,
  );
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>
<style>
:root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}body{margin:0 auto;padding:24px;max-width:1680px}
header{position:sticky;top:0;background:Canvas;padding:12px 0;border-bottom:1px solid #8884;display:flex;gap:16px;align-items:center;flex-wrap:wrap}
h1{font-size:20px;margin:0}h2{font-size:16px;margin:28px 0 8px}small{font-weight:400;opacity:.75}
input{font:inherit;padding:6px 10px;min-width:280px}ol{display:flex;gap:16px;overflow-x:auto;list-style:none;margin:0;padding:0 0 8px}
li{flex:0 0 420px}img{width:100%;border:1px solid #8886;border-radius:6px}p{margin:6px 0 0}
</style></head><body>
<header><h1>${escaped(title)}</h1><label>Search <input type="search" id="search" autofocus></label><span id="count">${strips.length}</span></header>
${sections.join('\n')}
<script>
const all=[...document.querySelectorAll('section')],search=document.getElementById('search'),count=document.getElementById('count');
search.addEventListener('input',()=>{const words=search.value.toLowerCase().split(/\\s+/).filter(Boolean);let shown=0;
for(const one of all){const found=words.every((word)=>one.dataset.words.includes(word));one.hidden=!found;shown+=found?1:0}
count.textContent=String(shown)});
</script></body></html>
`,
  );
  return { strips: strips.length, screens: screens.length, faults };
}
