import { expect, it } from 'vitest';
import { instantOf } from '../../platform/calendar';
import { firstUnmet } from '../../rail/checks';
import { PAYMENTS } from '../../rail/records';
import { testTable } from '../../testing/policy';
import { openWorld } from '../../testing/world';
import { boundaries } from './boundaries';
import { explored } from './explored';
import { railPolicy, toSubject } from './policy';

testTable({
  label: 'APY',
  policy: railPolicy.table,
  points: 128,
  order: 'E1 E2 E3 E4 E5 2',
  boundaries,
  factsOf: (subject, now) => railPolicy.factsOf(toSubject(subject), now),
  ruleOn: (subject, now) => railPolicy.ruleOn(toSubject(subject), now),
  verdictOf: (subject, now) => railPolicy.verdictOf(toSubject(subject), now),
});

it('APY-1 the table answers for every stored payment as the rail itself does', async () => {
  const world = await openWorld();
  const found = await world.look((reader) =>
    explored.records(reader).map(({ id, now, subject }) => {
      const payment = reader.get(PAYMENTS, id);
      if (!payment) throw new Error(`no ${id}`);
      const { request } = subject as unknown as { request: { currency: string; amount: number } };
      const unmet = firstUnmet(reader, payment, { ...request, value: String(request.amount) });
      return [id, explored.pose({ now, subject }).row.id, unmet?.id ?? 'APY-2'] as const;
    }),
  );
  expect(found.length).toBeGreaterThan(40);
  expect(new Set(found.map(([, rule]) => rule)).size).toBeGreaterThan(2);
  for (const [id, rule, rail] of found) expect([id, rule]).toEqual([id, rail]);
});

it('APY-E4 the window closes by the method’s own days', () => {
  const [first] = boundaries;
  if (!first) throw new Error('no boundary');
  const { deadline } = railPolicy.ruleOn(toSubject(first.subject), instantOf(first.now));
  expect(deadline).toBe(instantOf('2027-11-02T23:59:59.999+08:00'));
});
