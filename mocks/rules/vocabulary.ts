import type { ChoiceFact, Clause, DaysFact, FactSpecs, FlagFact } from './table';

/** A fact that is yes or no and does not move with time. */
export const flag = (): FlagFact => ({ type: 'flag', moves: null });

/** A fact that turns to yes at an instant. */
export const reached = (anchor: string): FlagFact => ({ type: 'flag', moves: { kind: 'reached', anchor } });

/** A fact with named values. */
export const choice = <const Value extends string>(...values: readonly Value[]): ChoiceFact<Value> => ({
  type: 'choice',
  values,
});

/** A number of natural days that stands still. */
export const days = (): DaysFact => ({ type: 'days', moves: null });

/** Natural days gone by since an instant. */
export const daysSince = (anchor: string): DaysFact => ({ type: 'days', moves: { kind: 'since', anchor } });

/** Natural days left until an instant; never when there is none. */
export const daysUntil = (anchor: string): DaysFact => ({ type: 'days', moves: { kind: 'until', anchor } });

type Named<Specs, Type> = {
  [Name in keyof Specs & string]: Specs[Name] extends { type: Type } ? Name : never;
}[keyof Specs & string];
type ValueOf<Spec> = Spec extends ChoiceFact<infer Value> ? Value : never;

/** Clause builders that accept only the facts declared, each with the comparisons of its type. */
export function clausesOn<Specs extends FactSpecs>(_specs: Specs) {
  return {
    is: (fact: Named<Specs, 'flag'>, value: boolean): Clause => ({ fact, op: 'is', value }),
    oneOf: <Fact extends Named<Specs, 'choice'>>(
      fact: Fact,
      ...value: readonly ValueOf<Specs[Fact]>[]
    ): Clause => ({
      fact,
      op: 'is one of',
      value,
    }),
    atMost: (fact: Named<Specs, 'days'>, value: number): Clause => ({ fact, op: '<=', value }),
    atLeast: (fact: Named<Specs, 'days'>, value: number): Clause => ({ fact, op: '>=', value }),
    lessThan: (fact: Named<Specs, 'days'>, value: number): Clause => ({ fact, op: '<', value }),
    moreThan: (fact: Named<Specs, 'days'>, value: number): Clause => ({ fact, op: '>', value }),
  };
}
