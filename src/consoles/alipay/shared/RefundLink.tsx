import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import type { AlipayTransactionRow } from '../../../api/contract/alipay';
import { useT } from '../../../locales/useT';
import { useLinkOver } from '../../../ui/over';
import { TRANSACTIONS, refundPath } from './paths';

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
