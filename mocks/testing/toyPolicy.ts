import {
  ACTION_REQUIRED,
  AFTER_REVIEW,
  AT_ONCE,
  choice,
  clausesOn,
  daysSince,
  daysUntil,
  flag,
  NOT_REFUNDABLE,
  type Policy,
  reached,
} from '../rules/table';

const facts = {
  spoilt: flag(),
  colour: choice('red', 'green'),
  age: daysSince('born'),
  left: daysUntil('end'),
  over: reached('end'),
};
const { is, oneOf, atMost, moreThan, atLeast, lessThan } = clausesOn(facts);

const NOT_SPOILT = { clause: is('spoilt', false), by: 'T-1' };
const NOT_OVER = { clause: is('over', false), by: 'T-2' };

/** A small sound table for the tests of the engine: one fact of every kind, one row with two groups. */
export const toyPolicy: Policy = {
  id: 'toy',
  facts,
  reachable: ({ age, left, over }) =>
    typeof age === 'number' && age >= 0 && (left === 0 || over === (typeof left === 'number' && left < 0)),
  rows: [
    { id: 'T-1', outcome: NOT_REFUNDABLE, when: [[is('spoilt', true)]], unless: [] },
    { id: 'T-2', outcome: NOT_REFUNDABLE, when: [[is('over', true)]], unless: [NOT_SPOILT] },
    {
      id: 'T-3',
      outcome: AT_ONCE,
      when: [[oneOf('colour', 'red'), atMost('age', 3)]],
      unless: [NOT_SPOILT, NOT_OVER],
    },
    {
      id: 'T-4',
      outcome: AFTER_REVIEW,
      when: [[oneOf('colour', 'green'), atLeast('left', 2)]],
      unless: [NOT_SPOILT, NOT_OVER],
    },
    {
      id: 'T-5',
      outcome: ACTION_REQUIRED,
      when: [
        [oneOf('colour', 'red'), moreThan('age', 3)],
        [oneOf('colour', 'green'), lessThan('left', 2)],
      ],
      unless: [NOT_SPOILT, NOT_OVER],
    },
  ],
};
