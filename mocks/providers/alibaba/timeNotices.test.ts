import { describe, expect, it } from 'vitest';
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
  const two = ({ buy, buyCa }: Builder) => {
    buy(2);
    buyCa(5, { id: 'ab-0002', placed: 6 }).enable(4);
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
    expect(await told(NOW, until, ({ buy }) => void buy(2).refund(1))).toEqual([]);
    const old = ({ buy }: Builder) => void buy(40).apply(40, 'a.example.com').pass(39);
    expect(await told(NOW, until, old)).toEqual([
      '2027-10-14T09:00:00.000+08:00 a.example.com: the certificate expired',
    ]);
  });
});
