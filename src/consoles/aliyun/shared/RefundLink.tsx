import type { AliyunRow } from '../../../api/contract/aliyun';
import { useT } from '../../../locales/useT';
import { type Offer, OfferButton, OfferLink } from '../../../refunds/Offer';
import { useLinkOver } from '../../../ui/over';
import { CERTIFICATES, refundPath, taskPath } from './paths';

interface Props {
  readonly row: Pick<AliyunRow, 'id' | 'button' | 'refund'>;
}

/** ALY-3: what is offered about money: 退款, 取消退款, the refund itself, or why not. Never nothing. */
function useOffer({ id, button, refund }: Props['row']): Offer {
  const t = useT('aliyun');
  const shared = useT('refunds');
  const linkOver = useLinkOver(CERTIFICATES);
  if (button === 'openRefund' && refund)
    return { text: shared('viewRefund'), link: { to: refundPath(refund.id) }, isMain: false };
  if (button === 'cancelRefund')
    return { text: t('cancelRefund'), link: linkOver(taskPath(id, 'cancel-refund')), isMain: false };
  return {
    text: button === 'whyNot' ? t('whyNot') : t('refund'),
    link: linkOver(taskPath(id, 'refund')),
    isMain: button === 'refund',
  };
}

/** The offer as a link, for a row. */
export const RefundLink = ({ row }: Props) => <OfferLink offer={useOffer(row)} />;

/** The offer as a button, for a page. */
export const RefundButton = ({ row }: Props) => <OfferButton offer={useOffer(row)} />;
