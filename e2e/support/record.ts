import type { Locator } from '@playwright/test';
import type { App, Beginning } from './app';
import { type Verdict, verdictOf } from './scenarios';

const PAGES: Readonly<Record<string, string>> = {
  cas: '/aliyun/certificates',
  ab: '/alibaba/orders',
  tc: '/tencent/certificates',
  pay: '/alipay/transactions',
};

/** The page about a scenario's record; null where the scenario is about none. */
export function detailsOf({ record: { id } }: Beginning): string | null {
  const [kind = ''] = id?.split('-') ?? [];
  return PAGES[kind] === undefined ? null : `${PAGES[kind]}/${id}`;
}

/** The page that answers for a scenario's record: where the scenario begins, if that is its panel, else its details. */
export const answeringPage = (begins: Beginning): string =>
  begins.record.path.endsWith('/refund') ? begins.record.path : (detailsOf(begins) ?? begins.record.path);

/** The answer of the open panel, or of the page about a record. */
export const answerOn = ({ page }: App, path: string): Locator =>
  path.endsWith('/refund')
    ? page.getByRole('dialog').getByRole('heading', { level: 3 }).first()
    : page.getByRole('main').getByRole('heading', { level: 2 }).first();

/** A decision as a person reads it, on the page of a record or in its panel; dates and money as they are written there. */
export interface ShownDecision {
  readonly answer: string;
  /** Null where the words are none that the kit knows. */
  readonly verdict: Verdict | null;
  /** The rule that it rests on; null where none is named, as at the payment rail. */
  readonly rule: string | null;
  readonly amount: string;
  /** Until when what holds now holds, and what comes then; null where it says nothing of that. */
  readonly deadline: string | null;
  /** The last safe moment, where that is said apart from the deadline (GEN-16). */
  readonly safeUntil: string | null;
  /** What is to be done first, in order. */
  readonly steps: readonly string[];
}

const WINDOW = /^(?:时间窗口|退款时间窗口|Refund window)$/;

/** Reads the decision that the topmost panel, or else the page, shows. */
export async function readDecision({ page, place }: App): Promise<ShownDecision> {
  const card = place
    .getByRole('region')
    .filter({ has: page.getByRole('group', { name: WINDOW }) })
    .first();
  const said = await card.evaluate((region) => {
    const textOf = (one: Element | null | undefined) =>
      one instanceof HTMLElement ? one.innerText.replace(/\s+/g, ' ').trim() : '';
    const until = [...region.querySelectorAll('dt')].find((term) => /^(?:截止|Deadline)$/.test(textOf(term)));
    // Without the button that a line may end with.
    const lines = [...(until?.nextElementSibling?.children ?? [])].map((line) =>
      [...line.childNodes]
        .filter((part) => !(part instanceof HTMLButtonElement))
        .map((part) => part.textContent)
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    const isSafety = (line: string) => /稳妥|\bsafe\b/i.test(line);
    return {
      answer: textOf(region.querySelector('h2, h3')),
      rule: textOf(region.querySelector('dd a[href*="/policies/"]')) || null,
      amount: textOf(region.querySelector('h2, h3')?.nextElementSibling),
      deadline: lines.find((line) => !isSafety(line)) ?? null,
      safeUntil: lines.find(isSafety) ?? null,
      steps: [...region.querySelectorAll('ol[aria-labelledby] > li')].map((step) =>
        textOf(step.querySelector('p')),
      ),
    };
  });
  return { ...said, verdict: verdictOf(said.answer) };
}
