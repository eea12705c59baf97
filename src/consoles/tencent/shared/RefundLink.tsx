import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import type { TencentRow } from '../../../api/contract/tencent';
import { useT } from '../../../locales/useT';
import { useLinkOver } from '../../../ui/over';
import { CERTIFICATES, refundPath } from './paths';

interface Props {
  readonly row: Pick<TencentRow, 'id' | 'button'>;
}

/** TCL-1: the refund where it is possible, the one there is, or why not. */
function useOffer({ id, button }: Props['row']) {
  const t = useT('tencent');
  const shared = useT('refunds');
  const link = useLinkOver(CERTIFICATES)(refundPath(id));
  if (button === 'openRefund') return { text: shared('viewRefund'), link };
  return { text: button === 'refund' ? t('refund') : t('whyNot'), link };
}

/** The offer as a link, for a row. */
export function RefundLink({ row }: Props) {
  const { text, link } = useOffer(row);
  return <Link {...link}>{text}</Link>;
}

/** The offer as a button, for a page; Refund is the page's main act. */
export function RefundButton({ row }: Props) {
  const { text, link } = useOffer(row);
  return (
    <Button component={Link} {...link} variant={row.button === 'refund' ? 'filled' : 'default'}>
      {text}
    </Button>
  );
}
