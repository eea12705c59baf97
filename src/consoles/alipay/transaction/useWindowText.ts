import type { AlipayTransaction } from '../../../api/contract/alipay';
import { naturalDays } from '../../../locales/calendar';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';

/** Until when a payment can be refunded, or since when not (APY-E4). */
export function useWindowText(): (window: AlipayTransaction['window']) => string {
  const t = useT('alipay');
  const { dateTime, now } = useFormat();
  return ({ endsAt, open }) => {
    if (endsAt === null) return t('windowNone');
    const until = dateTime(endsAt);
    if (!open) return t('windowClosed', { until });
    const left = now === null ? null : naturalDays(now, Date.parse(endsAt));
    const said = left === 0 ? t('windowToday') : left === null ? null : t('windowLeft', { count: left });
    return [t('windowOpen', { until }), said].filter((part) => part !== null).join(' · ');
  };
}
