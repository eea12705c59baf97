import { describe, expect, it } from 'vitest';
import { ApiProblem, newIntent } from './client';

const counting = () => {
  let n = 0;
  return newIntent(() => `key-${(n += 1)}`);
};
const LOST = new ApiProblem({ status: 0, code: 'network' });
const REFUSED = new ApiProblem({ status: 409, code: 'decided' });

describe('GEN-8 one key per intent', () => {
  it('GEN-8 a lost answer keeps the key', () => {
    const intent = counting();
    expect(intent.keyFor({ a: 1 })).toBe('key-1');
    intent.ended(LOST);
    expect(intent.keyFor({ a: 1 })).toBe('key-1');
    intent.ended(new ApiProblem({ status: 503, code: 'unavailable' }));
    expect(intent.keyFor({ a: 1 })).toBe('key-1');
  });

  it('GEN-8 changed content is another intent, even after a lost answer', () => {
    const intent = counting();
    intent.keyFor({ a: 1 });
    intent.ended(LOST);
    expect(intent.keyFor({ a: 2 })).toBe('key-2');
  });

  it('GEN-8 success and refusal end it', () => {
    const intent = counting();
    intent.keyFor({ a: 1 });
    intent.ended(null);
    expect(intent.keyFor({ a: 1 })).toBe('key-2');
    intent.ended(REFUSED);
    expect(intent.keyFor({ a: 1 })).toBe('key-3');
  });

  it('GEN-8 keys of different intents differ', () => {
    expect(newIntent().keyFor({})).not.toBe(newIntent().keyFor({}));
  });
});
