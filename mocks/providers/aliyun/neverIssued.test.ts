import { expect, it } from 'vitest';
import { listAliyunCertificates, readAliyunCertificate } from '#contract/aliyun';
import { listReviewItems, readReviewItem } from '#contract/desk';
import { listMessages } from '#contract/messages';
import type { Language } from '#contract/words';
import { openWorld } from '../../testing/world';

/** Whatever is said in an answer: what has words, not what is a code. The conditions of a trace are named for all certificates alike. */
function sentencesOf(value: unknown): string[] {
  if (typeof value === 'string') return /[\u4e00-\u9fff]|\w \w/.test(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === 'trace' ? [] : sentencesOf(inner)));
}

/** Speaks of an expiry, and not of the end of a service. */
const SPEAKS: Readonly<Record<Language, (text: string) => boolean>> = {
  'zh-CN': (text) => text.replaceAll(/服务期?[^，。；：]*到期/g, '').includes('到期'),
  en: (text) => /\bexpir/i.test(text),
};

/** Everything that is said about certificates that were never issued, and how many those are. */
async function saidIn(scenario: string | undefined, language: Language) {
  const world = await openWorld(scenario === undefined ? {} : { scenario });
  const [customer, specialist] = await Promise.all([world.as('customer'), world.as('specialist')]);
  const query = { pageSize: 100, ...(scenario !== undefined && { search: 'cas-0001' }) } as const;
  const { items } = await customer.call(listAliyunCertificates, { query, language });
  const never = items.filter(({ issuedAt }) => issuedAt === null);
  const ids = new Set(never.map(({ id }) => id));
  const about = (one: unknown) => [...ids].some((id) => JSON.stringify(one).includes(id));
  const said: unknown[] = [never];
  for (const id of ids) {
    const certificate = await customer.call(readAliyunCertificate, { params: { id }, language });
    said.push(certificate);
    for (const refund of certificate.refunds)
      said.push(
        (
          await customer.raw('GET', `/aliyun/refunds/${refund.id}`, {
            headers: { 'Accept-Language': language },
          })
        ).body,
      );
  }
  for (const status of ['waiting', 'done'] as const) {
    const desk = await specialist.call(listReviewItems, {
      query: { status, provider: 'aliyun', pageSize: 100 },
    });
    for (const { id } of desk.items.filter(about))
      said.push(await specialist.call(readReviewItem, { params: { id }, language }));
  }
  const messages = await customer.call(listMessages, { query: { pageSize: 100 }, language });
  said.push(messages.items.filter(about));
  return { count: ids.size, sentences: sentencesOf(said) };
}

it.each(['zh-CN', 'en'] as const)(
  'ALY-1 %s: what was never issued has no expiry anywhere: list, page, refund, desk and messages, warnings included',
  async (language) => {
    const all = await Promise.all(
      [
        undefined,
        'aliyun.unissued.service-end-15',
        'aliyun.refund.late-filing',
        'aliyun.refund.late-filing-under-review',
        'aliyun.refund.closed-by-expiry',
      ].map((scenario) => saidIn(scenario, language)),
    );
    expect(all[0]?.count).toBeGreaterThan(10);
    const sentences = all.flatMap((one) => one.sentences);
    expect(sentences.length).toBeGreaterThan(500);
    expect([...new Set(sentences.filter(SPEAKS[language]))]).toEqual([]);
  },
);
