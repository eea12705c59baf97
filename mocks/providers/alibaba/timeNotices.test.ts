import { describe, expect, it } from 'vitest';
import { ago } from '../../demo/history';
import { instantOf, isoOf } from '../../platform/calendar';
import { alibaba } from './api';
import type { Builder } from './telling';
import { NOW, openWorld } from './testing';

async function told(after: string, until: string, build: (builder: Builder) => void) {
  const world = await openWorld(build, NOW);
  const fired = await world.store.read((reader) =>
    alibaba.timeNotices.flatMap((notices) => notices(reader, instantOf(after), instantOf(until))),
  );
  return fired.map(({ at, words }) => `${isoOf(at)} ${words.en}`);
}

describe('GEN-7 what time alone changes', () => {
  const two = ({ buy, buyCa, now }: Builder) => {
    buy(ago(now, 2));
    buyCa(ago(now, 5), { id: 'ab-0002', placedAt: ago(now, 6) }).enable(ago(now, 4));
  };

  it('GEN-7 windows close, in time order, each once', async () => {
    expect(await told(NOW, '2026-12-31T00:00:00+08:00', two)).toEqual([
      '2026-11-24T00:00:00.000+08:00 ab-0002 Example Root CA: the refund terms changed, no refund any more (ABC-R15)',
      '2026-11-25T00:00:00.000+08:00 ab-0002 Example Root CA: the refund terms changed, no refund any more (ABC-R2)',
      '2026-11-28T00:00:00.000+08:00 ab-0001: the refund terms changed, no refund any more (ABC-R2)',
    ]);
    const edge = '2026-11-28T00:00:00.000+08:00';
    expect(await told('2026-11-27T00:00:00+08:00', edge, two)).toHaveLength(1);
    expect(await told(edge, '2026-12-31T00:00:00+08:00', two)).toHaveLength(0);
  });

  it('GEN-7 a refunded order has no windows left, and certificates end', async () => {
    const until = '2028-01-01T00:00:00+08:00';
    expect(await told(NOW, until, ({ buy, now }) => void buy(ago(now, 2)).refund(ago(now, 1)))).toEqual([]);
    const old = ({ buy, now }: Builder) =>
      void buy(ago(now, 40)).apply(ago(now, 40), 'a.example.com').pass(ago(now, 39));
    expect(await told(NOW, until, old)).toEqual([
      '2027-10-14T09:00:00.000+08:00 a.example.com: the certificate expired',
    ]);
  });
});
