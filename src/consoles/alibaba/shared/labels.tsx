import type { AlibabaCertificateStanding } from '../../../api/contract/alibaba-certificates';
import type { AlibabaOrderStatus } from '../../../api/contract/alibaba-orders';
import { useT } from '../../../locales/useT';
import { StateBadge } from '../../../ui/StateBadge';
import { CERTIFICATE_TONES, ORDER_TONES } from './tones';

export function CertificateState({ state }: { readonly state: AlibabaCertificateStanding }) {
  const t = useT('alibaba');
  return <StateBadge tone={CERTIFICATE_TONES[state]}>{t(`state.${state}`)}</StateBadge>;
}

/** GEN-13: Paid, 退款在途, or Refund successfully once the money has arrived. */
export function OrderStatus({ status }: { readonly status: AlibabaOrderStatus }) {
  const t = useT('alibaba');
  return <StateBadge tone={ORDER_TONES[status]}>{t(`order.statusName.${status}`)}</StateBadge>;
}
