import { useState } from 'react';

/** The first value that was there, whatever comes after. */
export function useFirst<Value>(value: Value | undefined): Value | undefined {
  const [first, keep] = useState(value);
  if (first === undefined && value !== undefined) keep(value);
  return first ?? value;
}
