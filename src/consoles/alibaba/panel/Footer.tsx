import { Button } from '@mantine/core';
import type { AlibabaOrder } from '../../../api/contract/alibaba-orders';
import { useT } from '../../../locales/useT';
import { Submission } from '../../../refunds/application/Submission';
import { isSecondClick } from '../../../ui/isSecondClick';
import { PCA_ORDERS } from '../shared/paths';
import { useOrdersRoot } from '../shared/useOrdersRoot';
import type { Request } from './useRequest';

interface Props {
  readonly order: AlibabaOrder;
  readonly request: Request;
  readonly onClose: () => void;
}

/** Refund here, OK on the tab of private certificates (ABC-O1, P1). Asked for too early, the backend refuses it in words (ABC-3). */
export function Footer({ order, request, onClose }: Props) {
  const t = useT('alibaba');
  const words = useT('common');
  const root = useOrdersRoot();
  const { refund, problem, seen, pending, send } = request;
  const { verdict, decision, guide } = order;
  const close = (
    <Button variant="default" onClick={(event) => !isSecondClick(event) && onClose()}>
      {words('close')}
    </Button>
  );
  if (refund) return close;
  const submission = <Submission problem={problem} seen={seen} now={decision} />;
  if (verdict === 'notRefundable')
    return (
      <>
        {submission}
        {close}
      </>
    );
  const ready = verdict === 'refundable';
  const before = (guide?.steps.length ?? 2) - 1;
  return (
    <>
      {submission}
      <Button variant={ready ? 'filled' : 'default'} loading={pending} onClick={send}>
        {root === PCA_ORDERS ? words('ok') : t('refund')}
      </Button>
      {close}
      <span>{ready ? t('order.footReady') : t('order.footSteps', { number: before })}</span>
    </>
  );
}
