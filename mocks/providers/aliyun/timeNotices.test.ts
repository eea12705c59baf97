import { describe, expect, it } from 'vitest';
import { instantOf, isoOf } from '../../platform/calendar';
import { timeNotices } from './overview';
import type { AliyunRecord } from './record';
import { certificate, issued, openWorld, PLAIN } from './testing';

async function told(
  at: string,
  after: string,
  until: string,
  records: readonly AliyunRecord[],
  refunded?: string,
) {
  const world = await openWorld(at, records);
  if (refunded) await world.post(`/aliyun/certificates/${refunded}/refunds`, PLAIN);
  const fired = await world.store.read((reader) =>
    timeNotices.flatMap((notices) => notices(reader, instantOf(after), instantOf(until))),
  );
  return fired.map(({ at: when, words }) => `${isoOf(when)} ${words.en}`);
}

const NOW = '2026-11-23T10:00:00+08:00';

describe('GEN-7 what time alone changes', () => {
  it('GEN-7 windows close and service periods end, of everybody, in time order', async () => {
    const records = [
      certificate('a', { servicePeriodEndsAt: instantOf('2026-12-20T10:00:00+08:00') }),
      issued('b', '2026-11-01T10:00:00+08:00', { accountId: 'customer-2' }),
    ];
    expect(await told(NOW, NOW, '2026-12-31T00:00:00+08:00', records)).toEqual([
      '2026-11-26T00:00:00.000+08:00 a.example.cn: the refund terms changed, refundable, but after a manual review (ALY-R2)',
      '2026-11-30T00:00:00.000+08:00 b.example.cn: the refund terms changed, no refund any more (ALY-R5)',
      '2026-12-06T00:00:00.000+08:00 a.example.cn: the refund terms changed, no refund any more (ALY-R3)',
      '2026-12-20T10:00:00.000+08:00 a.example.cn: the service period ended',
    ]);
  });

  it('GEN-7 each is told once: the stretch of time is open at its start and closed at its end', async () => {
    const edge = '2026-11-26T00:00:00.000+08:00';
    expect(await told(NOW, NOW, edge, [certificate('a')])).toHaveLength(1);
    expect(await told(NOW, edge, '2026-12-01T00:00:00+08:00', [certificate('a')])).toHaveLength(0);
    expect(await told(NOW, NOW, '2026-11-25T23:59:59.999+08:00', [certificate('a')])).toHaveLength(0);
  });

  it('GEN-7 a refunded one has no windows left', async () => {
    expect(await told(NOW, NOW, '2026-12-31T00:00:00+08:00', [certificate('a')], 'a')).toEqual([]);
  });
});
