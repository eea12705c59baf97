import { providerOf, PROVIDERS } from '#contract/providers';
import { Box, Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import {
  type AlipayMethod,
  type AlipayNotification,
  type AlipayRate,
  type AlipayRefundState,
  type AlipayTransactionRow,
  listAlipayMethods,
} from '#contract/alipay';
import {
  type RailCode,
  type RailPaymentStatus,
  type RailRefundStatus,
  type RailResultStatus,
} from '#contract/rail';
import { useEndpoint } from '../../api/queries';
import { useLinkOver } from '../../app/address';
import { useSaid, useT } from '../../locales/i18n';
import type { Tone } from '../../ui/notices';

/** A code of the rail as it is sent, to be looked up and copied. */
export const Code = ({ children }: { readonly children: RailCode }) => (
  <Box
    component="code"
    c="var(--ink-2)"
    ff="var(--mono)"
    fz="0.86em"
    fw={400}
    style={{ overflowWrap: 'anywhere' }}
  >
    {children}
  </Box>
);

export const TRANSACTIONS = '/alipay/transactions';
export const BALANCE = '/alipay/balance';
export const METHODS = '/alipay/methods';

export const transactionPath = (id: string): string => `${TRANSACTIONS}/${encodeURIComponent(id)}`;
export const refundPath = (id: string): string => `${transactionPath(id)}/refund`;

interface Props {
  readonly row: Pick<AlipayTransactionRow, 'id' | 'status' | 'rest'>;
}

/** Whether a refund can be thought of at all; window and method are told in the panel. */
const isLeft = ({ status, rest }: Props['row']): boolean => status === 'SUCCESS' && rest.minor > 0;

/** The way to the refund, or to why there is none; for a row. */
export function RefundLink({ row }: Props) {
  const t = useT('alipay');
  const link = useLinkOver(TRANSACTIONS)(refundPath(row.id));
  return <Link {...link}>{t(isLeft(row) ? 'refund' : 'whyNot')}</Link>;
}

/** The same as a button, for a page. `possible`: the checks would let it pass. */
export function RefundButton({ row, possible }: Props & { readonly possible: boolean }) {
  const t = useT('alipay');
  const link = useLinkOver(TRANSACTIONS)(refundPath(row.id));
  return (
    <Button component={Link} {...link} variant={possible ? 'filled' : 'default'}>
      {t(possible ? 'refund' : 'whyNot')}
    </Button>
  );
}

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

/** The colour of what came back of a payment. */
export const REFUND_STATE_TONES: Readonly<Record<AlipayRefundState, Tone>> = {
  none: 'quiet',
  partial: 'info',
  full: 'good',
  processing: 'wait',
  failed: 'bad',
};

/** The colour of a refund; while it is under way, never that of a failure (APY-2). */
export const REFUND_TONES: Readonly<Record<RailRefundStatus, Tone>> = {
  SUCCESS: 'good',
  PROCESSING: 'wait',
  FAIL: 'bad',
};

/** The colour of a result's class. */
export const CLASS_TONES: Readonly<Record<RailResultStatus, Tone>> = { S: 'good', F: 'bad', U: 'wait' };

/** The colour of how far a notification is. */
export const NOTIFICATION_TONES: Readonly<Record<AlipayNotification['state'], Tone>> = {
  sending: 'wait',
  acknowledged: 'good',
  givenUp: 'warn',
};

/** What refunds of a method may be, in words (APY-6). */
export function useCapability(): (method: AlipayMethod) => string {
  const t = useT('alipay');
  return ({ name, partial, repeated }) =>
    [
      name,
      t(partial ? 'capability.partial' : 'capability.noPartial'),
      t(repeated ? 'capability.repeated' : 'capability.once'),
    ].join(' · ');
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

/** A day's rate in one line, with the day it holds for (APY-5). */
export function useRateText(): (rate: AlipayRate) => string {
  const t = useT('alipay');
  return (rate) => t('rateOf', { from: rate.from, to: rate.to, rate: rateText(rate), day: rate.day });
}

/** APY-9: what to do about a code; undefined until the table of codes is there. */
export function useWhatToDo(): (code: RailCode) => string | undefined {
  const { data } = useEndpoint(listAlipayMethods, {});
  return (code) => data?.codes.find((one) => one.code === code)?.whatToDo;
}
