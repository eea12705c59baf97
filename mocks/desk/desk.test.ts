import { describe, expect, it } from 'vitest';
import { ReviewDetail } from '#contract/desk';
import { EVENTS } from '../platform/clock';
import { changeSettings } from '../platform/faults';
import { standingOf } from '../refunds/record';
import { at, NOW, refusalOf, world } from '../refunds/testWorld';
import { transitionsOf } from '../testing/lifecycles';
import { type DeskDecision, explanationOf, LONGEST_EXPLANATION } from './decide';
import {
  ASSISTANCE,
  DECISION,
  DESK,
  type DeskItem,
  moved,
  openDeskItem,
  pauseAuto,
  resumeAuto,
  withdrawDeskItem,
} from './items';
import { deskPage, waitingCounts } from './list';
import { toReviewDetail, urgencyOf, workingDaysLeft } from './views';

const DAY = 86_400_000;
const subject = (n: number) => ({ id: `cas-${n}`, name: `site-${n}.example.com`, kind: 'certificate' });
const LEGAL = ({ to }: { to: unknown }) => to !== undefined;
const refundsQuery = { queue: 'refunds', status: 'waiting', search: '', page: 1, pageSize: 20 } as const;

describe('lifecycles of the desk', () => {
  it('REV-2 an open item is approved, rejected or withdrawn, once', () => {
    expect(
      transitionsOf(DECISION)
        .filter(LEGAL)
        .map(({ from, event, to }) => `${from} ${event} ${to}`),
    ).toEqual(['open approve approved', 'open reject rejected', 'open withdraw withdrawn']);
  });

  it('REV-1 an assistance request goes from open to contacted to closed, and no other way', () => {
    expect(
      transitionsOf(ASSISTANCE)
        .filter(LEGAL)
        .map(({ from, event, to }) => `${from} ${event} ${to}`),
    ).toEqual(['open contact contacted', 'contacted close closed']);
  });

  it('REV-1 closing before anybody was in touch, or deciding a request for assistance: 409 with the state', () => {
    const { open, tx, decide, refund } = world();
    const id = refund(open({ assistance: { kind: 'dingtalk', value: 'zhang.san' } }).id).assistanceItem ?? '';
    const item = () => tx.get(DESK, id) as DeskItem;
    expect(refusalOf(() => moved(tx, item(), 'close', 'specialist'))).toMatchObject({
      status: 409,
      state: 'open',
    });
    expect(refusalOf(() => decide(id))).toMatchObject({ status: 409, state: 'open' });
    moved(tx, item(), 'contact', 'specialist');
    expect(item()).toMatchObject({ state: 'contacted', decidedAt: null });
    moved(tx, item(), 'close', 'specialist');
    expect(item()).toMatchObject({ state: 'closed', decidedAt: NOW });
  });

  it('REV-2 withdrawing what was decided meanwhile: 409 with the state', () => {
    const { open, tx, decide } = world();
    const id = open({ review: 'manual' }).deskItem ?? '';
    decide(id);
    expect(refusalOf(() => withdrawDeskItem(tx, id))).toMatchObject({ status: 409, state: 'approved' });
  });
});

describe('auto and manual mode', () => {
  it('REV-3 each queue has its own number of working days, and a decision by a person drops the plan', () => {
    const { tx } = world();
    const given = (queue: 'validations' | 'revocations', autoAfter: number) =>
      openDeskItem(tx, {
        queue,
        provider: 'aliyun',
        accountId: 'customer',
        subject: subject(1),
        ref: 'cas-1',
        rule: null,
        amount: null,
        dueBy: NOW,
        estimated: false,
        reason: null,
        contact: null,
        autoAfter,
      });
    // 22 Nov 2026 is a Sunday.
    expect(given('validations', 1).autoAt).toBe(at('2026-11-23T23:59:59.999+08:00'));
    expect(given('revocations', 3).autoAt).toBe(at('2026-11-25T23:59:59.999+08:00'));
    withdrawDeskItem(tx, 'd-0001');
    expect(tx.all(EVENTS).map(({ ref }) => ref)).toEqual(['d-0002']);
  });

  it('REV-3 manual: time passes, nothing happens and nothing is listed as done', () => {
    const { open, tx, advanceTo, refund } = world();
    changeSettings(tx, { review: 'manual' });
    const { id } = open({ review: 'manual' });
    expect(advanceTo(NOW + 60 * DAY)).toEqual([]);
    expect(standingOf(refund(id)).stage).toBe('underReview');
  });

  it('REV-3 switched to manual, plans are dropped; switched back, overdue items are decided now and others at their time', () => {
    const { open, tx, advanceTo, refund } = world();
    const early = open({ review: 'manual', subject: subject(1) });
    changeSettings(tx, { review: 'manual' });
    pauseAuto(tx);
    advanceTo(NOW + 2 * DAY);
    const late = open({ review: 'manual', subject: subject(2) });
    expect(advanceTo(at('2026-11-29T10:00:00+08:00'))).toEqual([]);
    changeSettings(tx, { review: 'auto' });
    resumeAuto(tx);
    resumeAuto(tx);
    expect(advanceTo(tx.now).map(({ kind, at: when }) => [kind, when])).toEqual([
      ['desk.auto', tx.now],
      ['rail.notify', tx.now],
    ]);
    expect([standingOf(refund(early.id)).stage, standingOf(refund(late.id)).stage]).toEqual([
      'refunded',
      'underReview',
    ]);
    advanceTo(at('2026-12-01T23:59:59.999+08:00'));
    expect(refund(late.id).decision.at).toBe(at('2026-12-01T23:59:59.999+08:00'));
  });

  it('REV-3 a plan left over from auto mode decides nothing in manual mode', () => {
    const { open, tx, advanceTo, refund } = world();
    const { id } = open({ review: 'manual' });
    changeSettings(tx, { review: 'manual' });
    const fired = advanceTo(NOW + 30 * DAY);
    expect(fired.map(({ words }) => words.en)).toEqual([expect.stringContaining('Still waits for a person')]);
    expect(standingOf(refund(id)).stage).toBe('underReview');
  });
});

describe('the list', () => {
  it('REV-1 most urgent first, a page past the end is the last one, waiting counts by queue', () => {
    const { open, tx, decide, decisions } = world();
    const dates = (days: number) => ({ expectedBy: NOW, latestBy: NOW + days * DAY, estimated: false });
    for (const [n, days] of [
      [1, 9],
      [2, 3],
      [3, 6],
    ] as const)
      open({ review: 'manual', subject: subject(n), dates: dates(days) });
    open({ subject: subject(4), assistance: { kind: 'dingtalk', value: 'zhang.san' } });
    const names = (page: number) => deskPage(tx, { ...refundsQuery, page, pageSize: 2 }, decisions, 'en');
    expect(names(1).items.map(({ subject: one }) => one.id)).toEqual(['cas-2', 'cas-3']);
    expect(names(99)).toMatchObject({ page: 2, total: 3, all: 3, items: [{ subject: { id: 'cas-1' } }] });
    const totals = () => Object.values(waitingCounts(tx)).map(({ total }) => total);
    expect(totals()).toEqual([3, 0, 0, 1, 0, 0]);
    decide('d-0002');
    expect(totals()[0]).toBe(2);
    expect(
      deskPage(tx, { ...refundsQuery, status: 'done' }, decisions, 'en').items.map(({ id }) => id),
    ).toEqual(['d-0002']);
  });

  it.each([
    ['SITE-2', ['cas-2']],
    ['cas-1', ['cas-1']],
    ['d-0002', ['cas-2']],
    ['r-0001', ['cas-1']],
    ['示例客户 b', ['cas-2']],
    ['Demo customer A', ['cas-1']],
    ['1380000', []],
    ['  ', ['cas-1', 'cas-2']],
  ])('REV-1 searching %j finds by id, subject or customer, never by contact', (search, found) => {
    const { open, tx, decisions } = world();
    open({ review: 'manual', subject: subject(1) });
    changeSettings(tx, { review: 'manual' });
    open({ review: 'manual', subject: subject(2), accountId: 'customer-2' });
    for (const item of tx.all(DESK))
      tx.put(DESK, { ...item, contact: { kind: 'phone', value: '13800001234' } });
    expect(
      deskPage(tx, { ...refundsQuery, search }, decisions, 'en').items.map(({ subject: one }) => one.id),
    ).toEqual(found);
  });

  it('REV-1 all queues in one list: overdue first, then whatever comes first, our due date or the customer’s loss', () => {
    const { open, tx, decisions } = world();
    const due = (days: number) => ({ expectedBy: NOW, latestBy: NOW + days * DAY, estimated: false });
    open({ review: 'manual', subject: subject(1), dates: due(2) });
    open({ review: 'manual', subject: subject(2), dates: due(9) });
    open({ review: 'manual', subject: subject(3), dates: due(-2) });
    open({ subject: subject(4), assistance: { kind: 'dingtalk', value: 'zhang.san' } });
    open({ review: 'manual', subject: subject(5), dates: due(-1) });
    const stakes: Record<string, number> = { 'cas-2': NOW + DAY, 'cas-5': NOW + DAY };
    const refunds: DeskDecision = {
      ...decisions.refunds,
      lossBy: () => undefined,
      caseOf: (_reader, { subject: { id } }) => ({
        stake: {
          amount: null,
          deadline: stakes[id] ?? null,
          safeUntil: null,
          boughtAt: NOW,
          lost: id in stakes,
        },
        inBrief: () => '',
        inWords: () => {
          throw new Error('not asked for');
        },
      }),
    };
    const asked = { status: 'waiting', search: '', page: 1, pageSize: 20 } as const;
    const { items, schedule, atRisk } = deskPage(tx, asked, { ...decisions, refunds }, 'en');
    expect(items.map(({ subject: one }) => one.id)).toEqual(['cas-5', 'cas-3', 'cas-2', 'cas-4', 'cas-1']);
    expect(schedule.overdue).toBe(2);
    expect(schedule.days.reduce((sum, { count }) => sum + count, 0) + schedule.later).toBe(3);
    expect(atRisk.amounts).toEqual([{ currency: 'CNY', minor: 2 * (items[0]?.amount?.minor ?? Number.NaN) }]);
  });

  it('REV-1 working days left: today and the last one among them, none on days off, below zero once it is past', () => {
    const left = (iso: string) => workingDaysLeft(at('2026-11-23T23:59:59.999+08:00'), at(iso));
    expect(left('2026-11-20T10:00:00+08:00')).toBe(2);
    expect(left('2026-11-22T10:00:00+08:00')).toBe(1);
    expect(left('2026-11-23T23:59:59.999+08:00')).toBe(1);
    expect(left('2026-11-24T00:00:00.000+08:00')).toBe(-1);
    expect(left('2026-11-30T00:00:00.000+08:00')).toBe(-5);
    // Due on a Friday: over the weekend nobody works.
    expect(workingDaysLeft(at('2026-11-20T23:59:59.999+08:00'), at('2026-11-22T10:00:00+08:00'))).toBe(0);
  });

  it('REV-1 amber on the last working day, weekend after it included, red past it', () => {
    const item = { state: 'open', dueBy: at('2026-10-09T23:59:59.999+08:00') } as DeskItem;
    const urgency = (iso: string, change: Partial<DeskItem> = {}) =>
      urgencyOf({ ...item, ...change }, at(iso));
    expect(urgency('2026-10-08T23:59:59.999+08:00')).toBe('normal');
    expect(urgency('2026-10-09T00:00:00.000+08:00')).toBe('lastDay');
    expect(urgency('2026-10-09T23:59:59.999+08:00')).toBe('lastDay');
    expect(urgency('2026-10-10T00:00:00.000+08:00')).toBe('overdue');
    // Due on a day off: the last working day before it is the last day somebody works.
    const holiday = { dueBy: at('2026-10-05T23:59:59.999+08:00') };
    expect(urgency('2026-09-29T12:00:00+08:00', holiday)).toBe('normal');
    expect(urgency('2026-09-30T12:00:00+08:00', holiday)).toBe('lastDay');
    expect(urgency('2026-10-03T12:00:00+08:00', holiday)).toBe('lastDay');
    expect(urgency('2030-01-01T00:00:00+08:00', { state: 'approved' })).toBe('done');
  });
});

describe('one item', () => {
  it.each(['zh-CN', 'en'] as const)(
    'REV-2 facts, contact as it is, timeline and what is still allowed (%s)',
    async (language) => {
      const { open, tx, decide, decisions, refund } = world();
      const { id, deskItem } = open({
        review: 'manual',
        assistance: { kind: 'phone', value: '13800001234' },
      });
      const detail = (item: string) =>
        ReviewDetail.parse(toReviewDetail(tx, tx.get(DESK, item) as DeskItem, decisions, language));
      const review = detail(deskItem ?? '');
      expect(review.contact?.value).toBe('13800001234');
      expect(review.actions).toEqual(['approve', 'reject']);
      expect(review.facts.map(({ value }) => value)).toEqual(
        expect.arrayContaining(['ALY-R2', '已付款', '0']),
      );
      expect(review.timeline.map(({ code }) => code)).toEqual(['asked', 'due', 'auto']);
      const assistance = detail(refund(id).assistanceItem ?? '');
      expect([assistance.actions, assistance.facts]).toEqual([['contacted'], review.facts]);
      expect(JSON.stringify([review.facts, review.timeline])).not.toContain('1380');
      decide(deskItem ?? '', { reason: 'duplicate', explanation: 'x' });
      const done = detail(deskItem ?? '');
      expect([done.urgency, done.actions, done.rejection?.reason]).toEqual(['done', [], 'duplicate']);
      expect(done.timeline.map(({ code, tone }) => [code, tone])).toEqual([
        ['asked', 'done'],
        ['rejected', 'failed'],
      ]);
    },
  );
});

describe('the explanation', () => {
  const family = '👨‍👩‍👧‍👦';
  it('REV-2 1 to 1000 characters as a person counts them, without the space around them', () => {
    expect(explanationOf('  请补充材料 \n')).toBe('请补充材料');
    expect(explanationOf(family.repeat(LONGEST_EXPLANATION))).toBe(family.repeat(LONGEST_EXPLANATION));
    expect(explanationOf('\u202Eabc<script>')).toBe('\u202Eabc<script>');
  });

  it.each([
    ['', 'required'],
    [' \n\t\u3000', 'required'],
    ['\u200B\u200E\uFEFF', 'required'],
    [family.repeat(LONGEST_EXPLANATION + 1), 'tooLong'],
    ['字'.repeat(10_000), 'tooLong'],
  ])('REV-2 %# is refused at the field', (typed, code) => {
    expect(refusalOf(() => explanationOf(typed))).toMatchObject({
      status: 422,
      fields: [{ pointer: '/explanation', code }],
    });
  });
});
