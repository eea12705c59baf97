import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import type { AliyunRow } from '../../../api/contract/aliyun';
import { useT } from '../../../locales/useT';
import { useLinkOver } from '../../../ui/over';
import { CERTIFICATES, refundPath, taskPath } from './paths';

interface Props {
  readonly row: Pick<AliyunRow, 'id' | 'button' | 'refund'>;
}

/** ALY-3: what is offered about money: 退款, 取消退款, the refund itself, or why not. Never nothing. */
function useOffer({ id, button, refund }: Props['row']) {
  const t = useT('aliyun');
  const shared = useT('refunds');
  const linkOver = useLinkOver(CERTIFICATES);
  if (button === 'openRefund' && refund)
    return { text: shared('viewRefund'), link: { to: refundPath(refund.id) } };
  if (button === 'cancelRefund')
    return { text: t('cancelRefund'), link: linkOver(taskPath(id, 'cancel-refund')) };
  return { text: button === 'whyNot' ? t('whyNot') : t('refund'), link: linkOver(taskPath(id, 'refund')) };
}

/** The offer as a link, for a row. */
export function RefundLink({ row }: Props) {
  const { text, link } = useOffer(row);
  return <Link {...link}>{text}</Link>;
}

/** The offer as a button, for a page; 退款 is the page's main act. */
export function RefundButton({ row }: Props) {
  const { text, link } = useOffer(row);
  return (
    <Button component={Link} {...link} variant={row.button === 'refund' ? 'filled' : 'default'}>
      {text}
    </Button>
  );
}
