import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screenFaults, settled } from '../support/pageFaults';
import { test } from '../support/test';
import { KIN } from '../support/kinViews';
import { show } from '../support/view';
import { VIEWS } from '../support/views';
import { keepStrip, type Screen } from './screens';

const folder = process.env.SCREENS_DIR ?? '';
const [views = '', langs = '', schemes = '', widths = ''] = (process.env.SCREENS_ONLY ?? '').split(';');

/** What of all that there is was asked for; everything where nothing was. */
const among = <T extends string>(all: readonly T[], asked: string): readonly T[] =>
  asked === '' ? all : all.filter((one) => asked.split(',').includes(one));

const ALL = [...VIEWS, ...KIN];
const names = among(
  ALL.map(({ name }) => name),
  views,
);

for (const view of ALL.filter(({ name }) => names.includes(name)))
  test(`DEM-9 the picture of ${view.name}`, async ({ app }) => {
    const keys = JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8')) as string[];
    const screens: Screen[] = [];
    for (const lang of among(['zh-CN', 'en'], langs)) {
      await app.page.setViewportSize({ width: 1440, height: 900 });
      await show(app, view, lang);
      await settled(app.page);
      for (const colorScheme of among(['light', 'dark'], schemes)) {
        await app.page.emulateMedia({ colorScheme });
        for (const width of among(['1440', '390'], widths)) {
          await app.page.setViewportSize({ width: Number(width), height: 900 });
          const file = `${view.name.replaceAll(/\W+/g, '-')}.${lang}.${colorScheme}.${width}.jpg`;
          await app.page.screenshot({
            path: join(folder, file),
            type: 'jpeg',
            quality: 70,
            animations: 'disabled',
          });
          const caption = `${lang} · ${colorScheme} · ${width}`;
          screens.push({ file, caption, faults: await screenFaults(app.page, keys) });
        }
      }
    }
    keepStrip(folder, { id: view.name, title: view.path, words: '', screens });
  });
