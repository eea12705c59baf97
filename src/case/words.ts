import { DESTINATIONS_APART, SOURCES } from '#contract/labels';
import { channelLabel } from '#contract/providers';
import { Channel } from '#contract/refund';
import { createContext, use, useMemo } from 'react';
import type { CertificateProduct, Money } from '#contract/common';
import type { Words } from '#contract/words';
import { useFormat } from '../locales/format';
import { type Area, useLanguage, useSaid, useT } from '../locales/i18n';

/** What the shared pieces about decision, refund and money need to know of the console they stand in. */
interface Provider {
  /** Id of the policy whose rules explain a trace. */
  readonly policy: string;
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

const NO_LABELS = {};

/**
 * A console's own words for the shared pieces, from its catalog: `clause.fact.*`, `clause.value.*` named
 * after its policy's facts, over those that all share. What neither the catalogs nor `labels` (of the contract, for values) names is shown as the
 * policy spells it.
 */
export function useProviderWords(
  policy: Area,
  labels: Readonly<Record<string, Words>> = NO_LABELS,
): Provider {
  const t = useT(policy);
  const spoken = useLanguage();
  return useMemo(() => {
    // Keys are made of the policy's own names, which no type knows.
    const word = t as unknown as (keys: string[], options: { readonly defaultValue: string }) => string;
    const clause = (key: string, defaultValue: string) =>
      word([`clause.${key}`, `refunds:clause.${key}`], { defaultValue });
    return {
      policy,
      balance: word(['balance'], { defaultValue: '' }),
      factName: (fact) => clause(`fact.${fact}`, fact),
      valueName: (value) => clause(`value.${value}`, labels[value]?.[spoken] ?? value),
    };
  }, [policy, labels, t, spoken]);
}

/** Where money goes, by the console's own names; an unknown one as it is written. */
export function useChannelName(): (channel: string) => string {
  const said = useSaid();
  const { policy } = useProvider();
  return (channel) => {
    const { data: known } = Channel.safeParse(channel);
    return known === undefined ? channel : said(channelLabel(known, policy));
  };
}

/** Several destinations in one line. */
export function useDestinations(): (channels: readonly string[]) => string {
  const t = useT('refunds');
  const said = useSaid();
  const nameOf = useChannelName();
  return (channels) =>
    channels.length === 0 ? t('to.nothing') : channels.map(nameOf).join(said(DESTINATIONS_APART));
}

/** ALY-7, ABC-1: each part of the amount with where it goes. */
export function useParts(): (
  parts: readonly { readonly source: string; readonly to: string; readonly minor: number }[],
  currency: Money['currency'],
) => string {
  const t = useT('refunds');
  const { money } = useFormat();
  const said = useSaid();
  const nameOf = useChannelName();
  return (parts, currency) => {
    const [only] = parts;
    if (!only) return t('to.nothing');
    const to = nameOf(only.to);
    if (parts.length === 1) return only.source === only.to ? t('to.original', { to }) : to;
    return parts
      .map(({ to, minor }) => t('to.part', { to: nameOf(to), amount: money({ currency, minor }) }))
      .join(said(DESTINATIONS_APART));
  };
}

/** `OV 单域名 · 1 年` */
export function useProductText(): (product: CertificateProduct) => string {
  const t = useT('refunds');
  return ({ validation, coverage, years, free }) => {
    const line = t('product.line', { validation, coverage: t(`product.${coverage}`), count: years });
    return free ? t('product.free', { line }) : line;
  };
}

/** A funding source in words; an unknown one as it is written. */
export function useSourceName(): (source: string) => string {
  const said = useSaid();
  return (source) => {
    const { data: known } = Channel.safeParse(source);
    return known === undefined ? source : said(SOURCES[known]);
  };
}
