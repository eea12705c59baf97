import type { Locator, Page } from '@playwright/test';

const MOST_STOPS = 60;

/** Goes on with Tab, as a person without a mouse does, until it stands on the wanted thing. */
export async function tabTo(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
  await wanted.waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press(key);
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${MOST_STOPS} times ${key} did not lead to ${wanted.toString()}`);
}

/** Goes there with Tab and presses it; a checkbox or radio with Space, anything else with Enter. */
export async function pressOn(page: Page, wanted: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}
