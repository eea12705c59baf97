import type { App, As } from './app';
import { settled } from './pageFaults';
import { answerOn, answeringPage, detailsOf } from './record';
import { answerIn, type AnswerName, type ScenarioId, SCENARIOS, verdictOf } from './scenarios';
import type { Language } from './words';

/** A place on the way of a scenario, with what it is called there. */
export type Station = 'open' | 'answer' | 'act' | 'done' | 'later';

/** Is told of every place on the way, once it stands there; a test looks whether it is right, a storyboard takes its picture. */
export type Look = (station: Station, caption: string) => Promise<void>;

const CAPTIONS: Readonly<
  Record<'act' | 'step' | 'why' | 'done' | 'later', readonly [zh: string, en: string]>
> = {
  act: ['填写并确认', 'Filled in, to be confirmed'],
  step: ['要先做的一步', 'The step to take first'],
  why: ['逐条规则的判断', 'Rule by rule, why'],
  done: ['确认之后', 'Once it is confirmed'],
  later: ['截止之后', 'Past the deadline'],
};

/**
 * The first places of a scenario: where it begins, and the page or panel that answers for its record; answers with the
 * address of that.
 */
export async function beginWalk(app: App, id: ScenarioId, lang: Language, look: Look): Promise<string> {
  const begins = await app.beginning(id, lang);
  const { as, record, title, shows } = begins;
  const said = answerIn(lang, SCENARIOS[id][1]);
  await app.open(record.path, { scenario: id, as, lang });
  const answering = answeringPage(begins);
  if (answering !== record.path) {
    await look('open', `${title} · ${shows}`);
    await app.open(answering, { as: customerFor(as) });
  }
  await answerOn(app, answering).waitFor();
  await look('answer', answering === record.path ? `${title} · ${shows} · ${said}` : said);
  return answering;
}

/** What stands at the desk is a customer's all the same. */
const customerFor = (as: As): As => (as === 'specialist' ? 'customer' : as);

/** Panels in which the first button asks for the money; elsewhere a step comes first. */
const ASKS: ReadonlySet<AnswerName> = new Set<AnswerName>([
  'atOnce',
  'afterReview',
  'nothingBack',
  'fullOrPart',
  'rest',
  'fullOnly',
  'onceOnly',
]);

/** Fills in what a panel must know before it can be confirmed, with the first thing offered. */
async function fillIn({ place }: App): Promise<void> {
  const choices = place.getByRole('radiogroup');
  // Looked at once: what is under way may take the choice away between two looks.
  const left = await choices.evaluateAll(([first]) => {
    const radios = [...(first?.querySelectorAll<HTMLInputElement>('[type=radio]') ?? [])];
    return radios.some(({ checked }) => checked) ? 0 : radios.length;
  });
  // Of the reasons the fourth asks nothing more; of an amount the first is all of it.
  if (left > 0)
    await choices
      .first()
      .getByRole('radio')
      .nth(left > 3 ? 3 : 0)
      .check();
  for (const box of await place.getByRole('checkbox', { checked: false }).all()) await box.check();
}

const CONFIRM = /^(?:确定|退款|下一步|确认退款|OK|Refund|Next|Confirm refund)$/;

/** Confirms whatever is asked, up to three questions deep, until nothing more is. */
async function confirm(app: App, look: (() => Promise<void>) | null): Promise<void> {
  for (let asked = 0; asked < 3; asked += 1) {
    const button = app.place.getByRole('button', { name: CONFIRM, disabled: false }).last();
    if (!(await button.isVisible())) return;
    if (asked === 0) await look?.();
    const before = await app.place.innerText();
    // What it stood for may be under way by itself meanwhile.
    const pressed = button.click({ timeout: 5_000 }).then(() => true);
    if (!(await pressed.catch(async () => !(await button.isHidden())))) return;
    // Where nothing becomes another, as after an answer that got lost, what stands there is what came of it.
    const changes = app.page.waitForFunction(
      (text) => [...document.querySelectorAll<HTMLElement>('main, dialog[open]')].at(-1)?.innerText !== text,
      before,
      { timeout: 5_000 },
    );
    await changes.catch(() => undefined);
    await settled(app.page);
    await fillIn(app);
  }
}

/**
 * The whole way of a scenario, by what the pages offer: where it begins, what answers, the act, what came of it, and the
 * same once its next deadline (or what is on its way) has passed.
 */
export async function walk(app: App, id: ScenarioId, lang: Language, look: Look): Promise<void> {
  const of = lang === 'en' ? 1 : 0;
  const answering = await beginWalk(app, id, lang, look);
  const [, answer] = SCENARIOS[id];
  const begins = await app.beginning(id, lang);
  const details = detailsOf(begins) ?? answering;
  const panel = answering.endsWith('/refund') ? answering : `${details}/refund`;
  const verdict = verdictOf(answerIn(lang, answer));

  if (ASKS.has(answer)) {
    await app.open(panel);
    await fillIn(app);
    await confirm(app, () => look('act', CAPTIONS.act[of]));
    await look('done', CAPTIONS.done[of]);
  } else if (verdict === 'actionRequired') {
    await app.open(panel);
    // The step that can be taken now is a link to its own dialog; where one can only wait there is none.
    const step = app.place.locator(
      'a[href*="/cancel"], a[href*="/revoke"], a[href*="/withdraw"], a[href*="/modify"], a[href*="/reset"]',
    );
    if ((await step.count()) > 0) {
      await step.first().click();
      await app.ready();
      await look('act', CAPTIONS.step[of]);
    }
  } else {
    const why = app.place.getByRole('button', { name: /^(?:为什么？|Why\?)$/ });
    if ((await why.count()) > 0) {
      await why.first().click();
      await look('act', CAPTIONS.why[of]);
    }
  }

  const { id: record } = begins.record;
  await app.api('POST', '/demo/clock', {
    advanceToNext: 'deadline',
    side: 'after',
    ...(record !== null && { record }),
  });
  await app.open(details);
  await look('later', `${CAPTIONS.later[of]} · ${await shownTime(app)}`);
}

/** The time that the page goes by. */
const shownTime = ({ page }: App): Promise<string> =>
  page
    .getByTitle(/^(?:系统时间|System time)/)
    .first()
    .innerText();
