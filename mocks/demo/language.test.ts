import { describe, expect, it } from 'vitest';
import { listAliyunCertificates, readAliyunCertificate } from '#contract/aliyun';
import { listScenarios } from '#contract/demo';
import { listReviewItems, readReviewItem } from '#contract/desk';
import { listTencentCertificates, readTencentCertificate } from '#contract/tencent';
import { openWorld } from '../testing/world';

describe('GEN-12 the demo speaks the language of the page', () => {
  const HAN = /[\u4e00-\u9fff]/;

  it('GEN-12 scenarios and numbered lines have no Chinese word in English', async () => {
    const world = await openWorld();
    const { items, lines } = await world.call(listScenarios);
    const said = [
      ...items.flatMap(({ id, title, shows }) => [`${id} ${title}`, `${id} ${shows}`]),
      ...lines.flatMap(({ id, text, source, reading }) => [
        `${id} ${text}`,
        `${id} ${source} ${reading ?? ''}`,
      ]),
    ];
    expect(said.filter((text) => HAN.test(text))).toEqual([]);
  });

  it('GEN-12 what the desk wrote in the told past reads in either language, on records and at the desk', async () => {
    const world = await openWorld();
    const specialist = await world.as('specialist');
    const wrote = async (language: 'en' | 'zh-CN') => {
      const found: string[] = [];
      for (const queue of ['refunds', 'revocations', 'validations'] as const) {
        const query = { queue, status: 'done', pageSize: 100 } as const;
        for (const { id } of (await specialist.call(listReviewItems, { query })).items) {
          const item = await specialist.call(readReviewItem, { params: { id }, language });
          if (item.rejection)
            found.push(item.rejection.explanation, JSON.stringify(item.timeline.map(({ detail }) => detail)));
        }
      }
      for (const account of ['customer', 'customer-2'] as const) {
        const customer = await world.as(account);
        const { items } = await customer.call(listAliyunCertificates, {
          query: { state: 'reviewFailed', pageSize: 100 },
        });
        for (const { id } of items)
          found.push(
            (await customer.call(readAliyunCertificate, { params: { id }, language })).application.failure ??
              '',
          );
        const orders = await customer.call(listTencentCertificates, { query: { pageSize: 100 } });
        for (const { id } of orders.items) {
          const { application, timeline } = await customer.call(readTencentCertificate, {
            params: { id },
            language,
          });
          if (application.failure !== null)
            found.push(
              application.failure,
              timeline.map(({ title, detail }) => `${title} ${detail ?? ''}`).join(),
            );
        }
      }
      return found;
    };
    const [en, zh] = [await wrote('en'), await wrote('zh-CN')];
    expect(en.length).toBeGreaterThan(10);
    expect(en.filter((text) => HAN.test(text))).toEqual([]);
    expect(zh.filter((text) => !HAN.test(text))).toEqual([]);
  });
});
