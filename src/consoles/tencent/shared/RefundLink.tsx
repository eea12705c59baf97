import type { TencentRow } from '../../../api/contract/tencent';
import { useT } from '../../../locales/useT';
import { type Offer, OfferButton, OfferLink } from '../../../refunds/Offer';
import { useLinkOver } from '../../../ui/over';
import { CERTIFICATES, refundPath } from './paths';

interface Props {
  readonly row: Pick<TencentRow, 'id' | 'button'>;
}

/** TCL-1: the refund where it is possible, the one there is, or why not. */
function useOffer({ id, button }: Props['row']): Offer {
  const t = useT('tencent');
  const shared = useT('refunds');
  const link = useLinkOver(CERTIFICATES)(refundPath(id));
  if (button === 'openRefund') return { text: shared('viewRefund'), link, isMain: false };
  const isMain = button === 'refund';
  return { text: isMain ? t('refund') : t('whyNot'), link, isMain };
}

/** The offer as a link, for a row. */
export const RefundLink = ({ row }: Props) => <OfferLink offer={useOffer(row)} />;

/** The offer as a button, for a page. */
export const RefundButton = ({ row }: Props) => <OfferButton offer={useOffer(row)} />;
