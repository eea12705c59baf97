import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screenFaults, settled } from '../support/pageFaults';
import { type ScenarioId, SCENARIOS } from '../support/scenarios';
import { test } from '../support/test';
import { walk } from '../support/walk';
import { keepStrip, type Screen } from './screens';

const LOADING = 'still loading';
const folder = process.env.SCREENS_DIR ?? '';
const wanted = (process.env.SCREENS_ONLY ?? '').split(',').filter(Boolean);
const all = Object.keys(SCENARIOS) as ScenarioId[];

for (const id of all.filter((one) => wanted.length === 0 || wanted.includes(one)))
  for (const lang of ['zh-CN', 'en'] as const)
    test(`DEM-9 ${id} ${lang}`, async ({ app }) => {
      const keys = JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8')) as string[];
      const screens: Screen[] = [];
      await walk(app, id, lang, async (station, caption) => {
        const file = `${id}.${lang}.${screens.length + 1}-${station}.jpg`;
        let faults: readonly string[] = [LOADING];
        // What asks again while the picture is taken, as the bell does, has it taken once more.
        for (let taken = 0; taken < 3 && faults.includes(LOADING); taken += 1) {
          await settled(app.page);
          await app.page.screenshot({
            path: join(folder, file),
            type: 'jpeg',
            quality: 70,
            animations: 'disabled',
          });
          faults = await screenFaults(app.page, keys);
        }
        screens.push({ file, caption, faults });
      });
      const { title, shows } = await app.beginning(id, lang);
      keepStrip(folder, {
        id: `${id} ${lang}`,
        title,
        words: `${SCENARIOS[id].join(' ')} ${shows}`,
        screens,
      });
    });
