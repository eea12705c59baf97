import { describe, expect, it } from 'vitest';
import { RefundApplication } from '#contract/refund';
import { itemOf } from '../desk/decide';
import { moved } from '../desk/items';
import { changeSettings } from '../platform/faults';
import type { Language } from '#contract/words';
import { cancelRefund } from './application';
import { at, MINUTE, NOW, world } from './testWorld';
import { standingOf } from './record';
import { toRefundApplication, toRefundRow } from './views';

const CJK = /[\u4e00-\u9fff]/;
const DATE = { 'zh-CN': /\d{4}年\d{1,2}月\d{1,2}日/, en: /\d{1,2} [A-Z][a-z]{2} \d{4}/ };

function shown(place: ReturnType<typeof world>, id: string, language: Language) {
  const refund = place.refund(id);
  const application = toRefundApplication(
    place.tx,
    standingOf(refund),
    { ownState: () => 'state' },
    language,
  );
  // The contract's own schema judges every view.
  return RefundApplication.parse(application);
}

/** One of each ending, all on one clock. */
function everyEnding() {
  const place = world();
  const assistance = { kind: 'phone', value: '13800001234' } as const;
  const subject = (n: number) => ({ id: `cas-${n}`, name: `site-${n}.example.com`, kind: 'certificate' });
  const ids = [
    place.open({ subject: subject(0) }).id,
    place.open({ subject: subject(1), review: 'manual', assistance, closesAt: NOW + 5 * 86_400_000 }).id,
  ];
  const rejected = place.open({ subject: subject(2), review: 'manual' });
  place.decide(rejected.deskItem ?? '', { reason: 'documentsIncomplete', explanation: '<b>缺少</b> ID' });
  ids.push(rejected.id, cancelRefund(place.tx, place.open({ subject: subject(3), review: 'manual' }).id).id);
  for (const channel of ['slow', 'fails', 'lost-answer'] as const) {
    changeSettings(place.tx, { channel });
    ids.push(place.open({ subject: subject(10 + ids.length) }).id);
  }
  return { place, ids };
}

describe('the timeline', () => {
  it.each(['zh-CN', 'en'] as const)(
    'GEN-12 every view keeps the contract and is complete in %s',
    (language) => {
      const { place, ids } = everyEnding();
      for (const days of [0, 3, 8]) {
        place.advanceTo(NOW + days * 86_400_000);
        for (const id of ids) {
          for (const { code, title, detail } of shown(place, id, language).timeline) {
            expect(title).not.toBe(code);
            expect(CJK.test(title)).toBe(language === 'zh-CN');
            expect(detail ?? '').not.toMatch(/undefined|NaN|—/);
            if (language === 'en' && code !== 'rejected') expect(detail ?? '').not.toMatch(CJK);
          }
        }
      }
    },
  );

  it('GEN-13 past entries have actor and time and stand in order, expected ones come after them without a time', () => {
    const { place, ids } = everyEnding();
    for (const id of ids) {
      const { timeline } = shown(place, id, 'en');
      const firstNext = timeline.findIndex((entry) => entry.at === null);
      const past = firstNext < 0 ? timeline : timeline.slice(0, firstNext);
      expect(past.length).toBeGreaterThan(0);
      expect(past.map((entry) => entry.at)).toEqual(
        past.map((entry) => entry.at).toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1)),
      );
      expect(timeline.slice(past.length).every((entry) => entry.at === null)).toBe(true);
    }
  });

  it.each(['zh-CN', 'en'] as const)(
    'ALY-2 under review it says expected, latest and, where it may come first, expiry, with dates (%s)',
    (language) => {
      const place = world();
      const { id } = place.open({ review: 'manual', closesAt: at('2026-12-01T12:00:00+08:00') });
      expect(toRefundRow(place.tx, standingOf(place.refund(id)), 'en').late).toBe(true);
      const next = shown(place, id, language).timeline.filter((entry) => entry.at === null);
      expect(next.map(({ code, tone }) => [code, tone])).toEqual([
        ['reviewExpected', 'waiting'],
        ['expiryExpected', 'next'],
        ['paymentExpected', 'next'],
      ]);
      expect(next[0]?.detail?.match(new RegExp(DATE[language], 'g'))).toHaveLength(2);
      expect(next[1]?.detail).toMatch(DATE[language]);
    },
  );

  it('ALY-2 late means: the latest review date is on expiry or after it', () => {
    const latestBy = at('2026-12-11T23:59:59.999+08:00');
    const late = (closesAt: number) => {
      const place = world();
      return toRefundRow(place.tx, standingOf(place.open({ review: 'manual', closesAt })), 'en').late;
    };
    expect([late(latestBy), late(latestBy + 1)]).toEqual([true, false]);
  });

  it('ALY-9 in review past its dates it names only what is still ahead', () => {
    const place = world();
    changeSettings(place.tx, { review: 'manual' });
    const { id } = place.open({ review: 'manual' });
    const detail = () =>
      shown(place, id, 'en').timeline.find(({ code }) => code === 'reviewExpected')?.detail;
    expect(detail()).toBe('Expected by 27 Nov 2026, 11 Dec 2026 at the latest.');
    place.advanceTo(at('2026-11-28T00:00:00+08:00'));
    expect(detail()).toBe('11 Dec 2026 at the latest.');
    place.advanceTo(at('2026-12-12T00:00:00+08:00'));
    expect(detail()).toContain('has passed');
  });

  it('GEN-2 an estimated date says so', () => {
    const place = world();
    const { id } = place.open({
      review: 'manual',
      dates: { expectedBy: NOW, latestBy: NOW + 1, estimated: true },
    });
    expect(shown(place, id, 'zh-CN').timeline.at(-2)?.detail).toContain('估算');
  });

  it('ALY-9 a rejection shows the coded reason and the explanation, as text', () => {
    const { place, ids } = everyEnding();
    const { timeline, rejection, stage } = shown(place, ids[2] ?? '', 'zh-CN');
    expect(stage).toBe('rejected');
    expect(timeline.find(({ code }) => code === 'rejected')?.detail).toBe('材料不完整：<b>缺少</b> ID');
    expect(rejection).toEqual({
      reason: 'documentsIncomplete',
      reasonText: '材料不完整',
      explanation: '<b>缺少</b> ID',
    });
  });

  it('ALY-5 assistance stands on the same timeline and goes on after the refund', () => {
    const place = world();
    const { id, assistanceItem } = place.open({ assistance: { kind: 'phone', value: '13800001234' } });
    place.advanceTo(NOW + 5 * MINUTE);
    moved(place.tx, itemOf(place.tx, assistanceItem ?? ''), 'contact', 'specialist');
    const { timeline, assistance } = shown(place, id, 'en');
    expect(assistance).toEqual({ state: 'contacted', contact: { kind: 'phone', value: '138****1234' } });
    expect(timeline.map(({ code }) => code)).toEqual([
      'submitted',
      'approvedByRule',
      'paymentRequested',
      'paymentArrived',
      'assistance.asked',
      'assistance.contacted',
    ]);
    expect(JSON.stringify(timeline)).not.toContain('13800001234');
  });
});
