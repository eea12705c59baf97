import type { AlipayTransaction } from '../../../api/contract/alipay';
import type { OutlookStretch } from '../../../api/contract/decision';
import { naturalDays } from '../../../locales/calendar';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { WindowBar } from '../../../ui/WindowBar';

const RULE = 'APY-E4';

/** The refund window on its axis, from the payment to its end (APY-E4); nothing while nothing is paid. */
export function Window({
  transaction: { paidAt, window },
}: {
  readonly transaction: Pick<AlipayTransaction, 'paidAt' | 'window'>;
}) {
  const t = useT('alipay');
  const { now } = useFormat();
  if (paidAt === null || window.endsAt === null) return null;
  // The last moment still belongs to the window; the next one does not.
  const end = new Date(Date.parse(window.endsAt) + 1).toISOString();
  const outlook: OutlookStretch[] = [
    { from: paidAt, until: end, verdict: 'refundable', rule: RULE, review: 'none' },
    { from: end, until: null, verdict: 'notRefundable', rule: RULE, review: null },
  ];
  const day = now === null ? null : naturalDays(Date.parse(paidAt), now);
  return (
    <WindowBar
      outlook={outlook}
      labelOf={({ kind }) => t(kind === 'notRefundable' ? 'windowBar.closed' : 'windowBar.open')}
      {...(day !== null && { todayLabel: t('dayN', { day }) })}
    />
  );
}
