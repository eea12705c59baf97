import { expect, it } from 'vitest';
import { files, textOf } from './files';

const sources = files.filter((name) => /^src\/.*\.(css|tsx)$/.test(name));

/** A sheet without what is for paper, whose sizes are a printer's. */
function onScreen(css: string): string {
  const at = css.search(/@media print|@page/);
  if (at === -1) return css;
  let depth = 0;
  for (let end = css.indexOf('{', at); end < css.length; end += 1) {
    if (css[end] === '{') depth += 1;
    if (css[end] === '}') depth -= 1;
    if (depth === 0) return css.slice(0, at) + onScreen(css.slice(end + 1));
  }
  return css.slice(0, at);
}

it('GEN-12 there are five sizes of type', () => {
  const sizes = [...textOf('src/app/tokens.css').matchAll(/--type-\w+: ([^;]+);/g)].map(([, size]) => size);
  expect(sizes).toHaveLength(5);
  expect(new Set(sizes).size).toBe(5);
});

/** The one line of the start page that is a picture rather than text. */
const POSTER = 'src/demo/StartPage.module.css: clamp(30px, 3.1vw, 43px)';

it('GEN-12 every sheet and page names one of them, none has a size of its own', () => {
  const own = sources.flatMap((name) => {
    const text = name.endsWith('.css') ? onScreen(textOf(name)) : textOf(name);
    const sizes = name.endsWith('.css')
      ? [...text.matchAll(/font-size: ([^;]+);/g)]
      : [...text.matchAll(/(?:\bfz|-fz')(?:=|: )(["'{][^\s>,]+)/g)];
    return sizes.flatMap(([, size = '']) =>
      /^["']?(var\(--type-\w+\)|inherit)["']?$/.test(size) ? [] : [`${name}: ${size}`],
    );
  });
  expect(own.filter((one) => one !== POSTER)).toEqual([]);
});

it('GEN-12 Latin letters and quotation marks are drawn by a Latin face: each list of faces names them before the Chinese ones', () => {
  const lists = [...textOf('src/app/tokens.css').matchAll(/--(?:font|mono):([^;]+);/g)].map(([, list = '']) =>
    list.split(',').map((face) => face.trim()),
  );
  expect(lists).toHaveLength(2);
  for (const faces of lists) {
    const chinese = faces.findIndex((face) => /CJK|SC'|YaHei/.test(face));
    expect(chinese).toBeGreaterThan(1);
    // What every system has some of stands before, or a system without the first ones would draw Latin letters by a Chinese face.
    expect(faces.slice(0, chinese).some((face) => /Arial|Consolas/.test(face))).toBe(true);
  }
});
