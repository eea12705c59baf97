import { describe, expect, it } from 'vitest';
import type { AnswerOf } from '#contract/endpoint';
import { type listTencentCertificates, TencentState } from '#contract/tencent';
import { openWorld, order } from './testing';

type Page = AnswerOf<typeof listTencentCertificates>;

const OWN = TencentState.options.filter(
  (state): state is Exclude<TencentState, 'refunded' | 'expired'> =>
    state !== 'refunded' && state !== 'expired',
);
const page = async (query = '') => {
  const world = await openWorld(OWN.map((state) => order(state, { state })));
  return (await world.get<Page>(`/tencent/certificates${query}`)).body;
};

describe('My Certificates', () => {
  it('TCL-1 Refund stands in the row exactly under TCL-R4, Pending Submission under TCL-R2', async () => {
    const { items } = await page('?pageSize=100');
    const having = (button: string) =>
      items.filter((one) => one.rowAction === button).map(({ rule }) => rule);
    expect(new Set(having('refund'))).toEqual(new Set(['TCL-R4']));
    expect(having('refund')).toHaveLength(items.filter(({ rule }) => rule === 'TCL-R4').length);
    expect(having('pendingSubmission')).toEqual(['TCL-R2']);
    expect(new Set(having('whyNot'))).toEqual(new Set(['TCL-R1', 'TCL-R3']));
  });

  it('TCL-3 each state has its number, a suspended review none', async () => {
    const { items } = await page('?pageSize=100');
    expect(Object.fromEntries(items.map(({ state, statusCode }) => [state, statusCode]))).toEqual({
      pendingSubmission: 5,
      validating: 0,
      reviewing: 0,
      failed: 2,
      suspended: null,
      cancelling: 6,
      cancelled: 7,
      issued: 1,
      revoking: 9,
      revoked: 10,
    });
  });

  it.each(OWN)('GEN-13 filtered by %s: the label the rows show', async (state) => {
    const { items, total, all } = await page(`?state=${state}`);
    expect(items.map((one) => one.state)).toEqual([state]);
    expect([total, all]).toEqual([1, OWN.length]);
  });

  it('TCL-R4 the summary adds up what could come back', async () => {
    const { summary } = await page();
    expect(summary.refundable).toEqual({
      count: 3,
      amounts: [{ currency: 'CNY', minor: 300_000 }],
      at: null,
      atOnce: 3,
    });
    expect(summary.passed.count).toBe(0);
    expect(summary.terms.items).toEqual([]);
  });

  it('TCL-1 is searched by domain and ID, sorted and paged', async () => {
    expect((await page('?search=ISSUED')).items.map(({ id }) => id)).toEqual(['issued']);
    const first = await page('?sort=domain&pageSize=4');
    const last = await page('?sort=domain&pageSize=4&page=9');
    expect([first.items.length, last.page, last.items.length]).toEqual([4, 3, 2]);
    expect(first.items[0]?.id).toBe('cancelled');
  });
});
