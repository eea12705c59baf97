import { Box, Group, Text, type TextProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { type AlipayRate, type AlipayRefund, listAlipayMethods } from '#contract/alipay';
import {
  PAYMENT_STATUSES,
  type RailCode,
  type RailPaymentStatus,
  type RailRefundStatus,
} from '#contract/rail';
import { providerOf, PROVIDERS } from '#contract/providers';
import { useEndpoint } from '../../api/queries';
import { useLinkOver } from '../../app/address';
import type { RefundAction } from '../../case/actions';
import { useFormat } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { StateBadge, type Tone } from '../../ui/notices';
import styles from './shared.module.css';

/** A code of the rail as it is sent, to be looked up and copied. */
export const Code = ({ children }: { readonly children: RailCode }) => (
  <code className={styles.code}>{children}</code>
);

export const TRANSACTIONS = '/alipay/transactions';
export const BALANCE = '/alipay/balance';
export const METHODS = '/alipay/methods';

export const transactionPath = (id: string): string => `${TRANSACTIONS}/${encodeURIComponent(id)}`;
export const refundPath = (id: string): string => `${transactionPath(id)}/refund`;

/** The refund, or why there is none; `possible` as far as is known where it is offered. */
export function useRefundAction(id: string, possible: boolean): RefundAction {
  const t = useT('alipay');
  const link = useLinkOver(TRANSACTIONS)(refundPath(id));
  return { text: t(possible ? 'refund' : 'whyNot'), link, isMain: possible };
}

/** What was asked for: as money where it is that, else as it was written. */
export function useAskedText(): (asked: AlipayRefund['asked'], amount?: AlipayRefund['amount']) => string {
  const { money } = useFormat();
  return ({ currency, value }, amount = moneyOf(currency, value)) =>
    amount ? money(amount) : `${currency} ${value}`;
}

/** What is too long to be counted exactly keeps its digits. */
function moneyOf(currency: string, value: string): AlipayRefund['amount'] {
  const minor = Number(value);
  return Number.isSafeInteger(minor) ? { currency, minor } : null;
}

/** A further sentence, smaller and quieter. */
export const Note = (given: TextProps & { readonly role?: 'status'; readonly children: ReactNode }) => (
  <Text fz="var(--type-note)" c="var(--ink-2)" {...given} />
);

/** A date with its time, in a table. */
export function Moment({ at }: { readonly at: string }) {
  const { instant } = useFormat();
  return <time dateTime={at}>{instant(at)}</time>;
}

interface SectionProps {
  readonly title: string;
  readonly text?: string | false;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page without a sheet of its own: a list with its heading. */
export const Section = ({ title, text, actions, children }: SectionProps) => (
  <section className={styles.section}>
    <Group component="header" justify="space-between" align="flex-end" gap="4px 16px">
      <div>
        <h2>{title}</h2>
        {text && <p>{text}</p>}
      </div>
      {actions && <Group gap="8px 12px">{actions}</Group>}
    </Group>
    <Box mt={10}>{children}</Box>
  </section>
);

/** A list, and what it is about beside it. */
export const Beside = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.beside}>{children}</div>
);

const DECIMALS = 6;

/** A day's rate as it is written, in all its six decimals and without a float: 6712 millionths are `0.006712`. */
export function rateText({ millionths }: Pick<AlipayRate, 'millionths'>): string {
  const text = String(millionths).padStart(DECIMALS + 1, '0');
  return `${text.slice(0, -DECIMALS)}.${text.slice(-DECIMALS)}`;
}

/** A share in basis points: 220 is `2.20%`. */
export function shareText(basisPoints: number): string {
  const text = String(basisPoints).padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}%`;
}

/** The colour of a payment's status. */
export const PAYMENT_TONES: Readonly<Record<RailPaymentStatus, Tone>> = {
  SUCCESS: 'good',
  PROCESSING: 'wait',
  FAIL: 'bad',
  CANCELLED: 'quiet',
};

/** The colour of a refund; while it is under way, never that of a failure (APY-2). */
export const REFUND_TONES: Readonly<Record<RailRefundStatus, Tone>> = {
  SUCCESS: 'good',
  PROCESSING: 'wait',
  FAIL: 'bad',
};

/** What became of a payment. */
export function PaymentStatus({ status }: { readonly status: RailPaymentStatus }) {
  const said = useSaid();
  return <StateBadge tone={PAYMENT_TONES[status]}>{said(PAYMENT_STATUSES[status])}</StateBadge>;
}

/** Consoles whose orders are paid on the rail, and `none` for payments of the merchant's own. */
export const ORIGINS = [
  ...PROVIDERS.flatMap(({ id, role }) => (role === 'customer' ? [id] : [])),
  'none',
] as const;

/** Where a payment's order came from, in words; an unknown console as it is written. */
export function useOrderFrom(): (provider: string) => string {
  const t = useT('alipay');
  const said = useSaid();
  return (id) => {
    if (id === 'none') return t('from.own');
    const known = providerOf(id);
    return known ? said(known.name) : id;
  };
}

/** The day a rate holds for, as a list writes days. */
export function useRateDay(): (rate: Pick<AlipayRate, 'day'>) => string {
  const { day } = useFormat();
  return (rate) => day(`${rate.day}T00:00:00+08:00`);
}

/** A day's rate in one line, with the day it holds for (APY-5). */
export function useRateText(): (rate: AlipayRate) => string {
  const t = useT('alipay');
  const dayOf = useRateDay();
  return (rate) => t('rateOf', { from: rate.from, to: rate.to, rate: rateText(rate), day: dayOf(rate) });
}

/** APY-9: what to do about a code; undefined until the table of codes is there. */
export function useWhatToDo(): (code: RailCode) => string | undefined {
  const { data } = useEndpoint(listAlipayMethods, {});
  return (code) => data?.codes.find((one) => one.code === code)?.whatToDo;
}
