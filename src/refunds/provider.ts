import { createContext, use } from 'react';

/** What the shared pieces about decision, refund and money need to know of the console they stand in. */
export interface Provider {
  /** Id of the policy whose rules explain a trace. */
  readonly policy: string;
  /** The balance that money goes to when it cannot return where it came from. */
  readonly balance: string;
  /** Words for a fact of the policy's table, and for a value of one; undefined where there are none. */
  readonly factName: (fact: string) => string | undefined;
  readonly valueName: (value: string) => string | undefined;
}

const Current = createContext<Provider | null>(null);

/** Every page of a console stands in one. */
export const ProviderWords = Current.Provider;

export function useProvider(): Provider {
  const provider = use(Current);
  if (!provider) throw new Error('A piece about refunds stands outside every console.');
  return provider;
}
