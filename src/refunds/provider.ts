import { createContext, use, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Area } from '../locales/i18n';

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

/**
 * A console's own words for the shared pieces, from its catalog: `balance`, and `clause.fact.*`, `clause.value.*` named
 * after its policy's facts. What the catalog does not name is shown as the policy spells it.
 */
export function useProviderWords(policy: Area): Provider {
  const { t } = useTranslation(policy);
  return useMemo(() => {
    // Keys are made of the policy's own names, which no type knows.
    const word = t as unknown as (key: string, options: { readonly defaultValue: string }) => string;
    return {
      policy,
      balance: word('balance', { defaultValue: '' }),
      factName: (fact) => word(`clause.fact.${fact}`, { defaultValue: fact }),
      valueName: (value) => word(`clause.value.${value}`, { defaultValue: value }),
    };
  }, [policy, t]);
}
