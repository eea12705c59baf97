import { describe, expect, it } from 'vitest';
import { explorer } from '../../mocks/providers/explored';
import { type Fields, fitted, shapeOf, SUBJECTS, withPart } from './shape';
import { POLICIES } from './words';

const subjectsOf = (policy: string): Fields[] =>
  (explorer.explored.find(({ id }) => id === policy)?.boundaries ?? []).map(
    ({ subject }) => subject as Fields,
  );

describe('POL-3 the form of the what-if is made from the contract', () => {
  it('POL-3 every policy of the backend has its form, and the other way round', () => {
    expect([...POLICIES].toSorted()).toEqual(explorer.explored.map(({ id }) => id).toSorted());
  });

  it.each(POLICIES)('POL-3 %s: every field of every boundary case is asked for', (policy) => {
    for (const subject of subjectsOf(policy)) {
      const shape = shapeOf(SUBJECTS[policy], subject);
      if (shape?.kind !== 'group') throw new Error('a subject has fields');
      const missing = Object.keys(subject).filter((name) => {
        const value = subject[name];
        const empty = value === null || (Array.isArray(value) && value.length === 0);
        return !(name in shape.fields) && !empty;
      });
      expect(missing).toEqual([]);
    }
  });

  it('POL-3 another service keeps what both have, and is a subject that can be decided', () => {
    const schema = SUBJECTS.alibaba;
    for (const subject of subjectsOf('alibaba'))
      for (const service of ['ssl', 'pca', 'gateway', 'other']) {
        const next = fitted(schema, withPart(subject, ['service'], service) as Fields);
        expect(schema.safeParse(next).error, service).toBeUndefined();
        expect(next.paidAt).toBe(subject.paidAt);
      }
  });

  it('POL-3 a part is replaced, added and taken away without touching the rest', () => {
    const subject = {
      price: { list: 5, paid: { card: 5 } },
      certificates: [{ sequence: 1 }, { sequence: 2 }],
    };
    expect(withPart(subject, ['price', 'list'], 6)).toEqual({
      ...subject,
      price: { list: 6, paid: { card: 5 } },
    });
    expect(withPart(subject, ['price', 'paid', 'card'], undefined)).toMatchObject({ price: { paid: {} } });
    expect(withPart(subject, ['certificates', '0'], undefined)).toMatchObject({
      certificates: [{ sequence: 2 }],
    });
    expect(withPart(subject, ['certificates', '1', 'sequence'], 3)).toMatchObject({
      certificates: [{ sequence: 1 }, { sequence: 3 }],
    });
  });
});
