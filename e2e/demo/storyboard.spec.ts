import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { screenFaults } from '../support/pageFaults';
import { expect, test } from '../support/test';

const ROOT = join(import.meta.dirname, '../..');

/** Runs `npm run storyboard` or `npm run pictures` on the build that is tested; what it printed, and whether it went well. */
function draw(baseURL: string, ...args: string[]) {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:TEST_|PW_|PLAYWRIGHT_|FORCE_COLOR)/.test(name),
  );
  return new Promise<{ said: string; ok: boolean }>((done) => {
    execFile(
      'node',
      ['--import', 'tsx', 'e2e/tools/draw.ts', ...args],
      { cwd: ROOT, env: { ...Object.fromEntries(own), E2E_BASE_URL: baseURL } },
      (error, out, wrong) => done({ said: out + wrong, ok: error === null }),
    );
  });
}

test('DEM-9 the storyboard of three scenarios: every screen in both languages, without a fault, on one page', async ({
  baseURL,
}) => {
  test.setTimeout(90_000);
  const folder = mkdtempSync(join(tmpdir(), 'storyboard-'));
  const ids = ['aliyun.unissued.day-5', 'alibaba.multi.issued', 'alipay.refund.ready'];
  try {
    const { said, ok } = await draw(baseURL ?? '', 'storyboard', `--out=${folder}`, ...ids);
    expect(said).toMatch(/\d+ screens of 6 in \d+ s, 0 faults/);
    expect(ok).toBe(true);
    const index = readFileSync(join(folder, 'index.html'), 'utf8');
    for (const id of ids) for (const lang of ['zh-CN', 'en']) expect(index).toContain(`<h2>${id} ${lang} `);
    for (const [, file = ''] of index.matchAll(/src="([^"]+)"/g))
      expect(existsSync(join(folder, file))).toBe(true);
    expect((await draw(baseURL ?? '', 'storyboard', 'aliyun.no-such')).said).toContain(
      'There is no scenario',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('DEM-9 a picture of one page, in one language and scheme, on a phone', async ({ baseURL }) => {
  test.setTimeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  try {
    const flags = ['--views=overview', '--lang=en', '--scheme=dark', '--width=390'];
    const { said, ok } = await draw(baseURL ?? '', 'pictures', `--out=${folder}`, ...flags);
    expect(said).toContain('1 screens of 1');
    // In the state it is a picture of, whatever language comes first.
    expect(ok).toBe(true);
    expect(existsSync(join(folder, 'overview.en.dark.390.jpg'))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('DEM-9 what is loading, untranslated, cut or over something else is found on a screen', async ({
  app,
}) => {
  await app.begin('aliyun.issued.day-29');
  await app.open('/aliyun/certificates/cas-0001');
  expect(await screenFaults(app.page, ['fact.deadline'])).toEqual([]);
  await app.page.evaluate(() => {
    const put = (text: string, style: string) => {
      const one = document.createElement('p');
      one.textContent = text;
      one.style.cssText = `position:fixed;z-index:9;margin:0;${style}`;
      document.body.append(one);
      return one;
    };
    put('fact.deadline', 'top:200px;left:10px');
    put('one word over another', 'top:300px;left:10px');
    put('another word', 'top:304px;left:14px');
    put('a word that is cut off', 'top:400px;left:10px;width:40px;white-space:nowrap;overflow:hidden');
    put('', 'top:0').setAttribute('aria-busy', 'true');
  });
  const found = await screenFaults(app.page, ['fact.deadline']);
  expect(found).toEqual(
    expect.arrayContaining([
      'still loading',
      'the name of a sentence: fact.deadline',
      'cut: a word that is cut off',
      expect.stringMatching(/^over each other: /),
    ]),
  );
});
