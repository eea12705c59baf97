import { Button } from '@mantine/core';
import type { AlipayTransaction } from '../../../api/contract/alipay';
import { Link } from 'react-router-dom';
import { useT } from '../../../locales/useT';
import { isSecondClick } from '../../../ui/isSecondClick';
import { transactionPath } from '../shared/paths';
import type { Stage } from './stage';
import type { Refund } from './useRefund';

interface Props {
  readonly stage: Stage;
  readonly transaction: AlipayTransaction;
  readonly refund: Refund;
  readonly form: string;
  readonly onClose: () => void;
  /** The details stand behind the panel already. */
  readonly overDetails: boolean;
}

/** What can be done at this stage; nothing that could refund a second time by accident. */
export function Footer({ stage, transaction, refund, form, onClose, overDetails }: Props) {
  const t = useT('alipay');
  const words = useT('common');
  const { open, pending } = refund;
  const close = (
    <Button variant="default" onClick={(event) => !isSecondClick(event) && onClose()}>
      {words('close')}
    </Button>
  );
  if (stage.at === 'open') {
    const waiting = stage.open.state === 'inquiring';
    return (
      <>
        {stage.open.state === 'unknown' && (
          <Button loading={pending} onClick={() => refund.send(stage.open.asked)}>
            {t('ask.open.repeat')}
          </Button>
        )}
        <Button
          variant={stage.open.state === 'unknown' ? 'default' : 'filled'}
          loading={waiting}
          disabled={pending}
          onClick={refund.inquire}
        >
          {t('ask.open.inquire')}
        </Button>
        {stage.open.state === 'lost' && (
          <Button variant="default" loading={pending} onClick={() => refund.send(stage.open.asked)}>
            {t('ask.open.repeat')}
          </Button>
        )}
        {open?.state === 'unknown' && (
          <Button variant="default" disabled={pending} onClick={refund.giveUp}>
            {t('ask.open.giveUp')}
          </Button>
        )}
      </>
    );
  }
  if (stage.at === 'form')
    return (
      <>
        <Button type="submit" form={form} onClick={(event) => isSecondClick(event) && event.preventDefault()}>
          {t('refund')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {words('cancel')}
        </Button>
        <span>{t('ask.foot')}</span>
      </>
    );
  const more = stage.at === 'result' && transaction.refundable.allowed;
  return (
    <>
      {close}
      {stage.at === 'refused' && !overDetails && (
        <Button component={Link} to={transactionPath(transaction.id)} variant="default">
          {t('ask.result.details')}
        </Button>
      )}
      {more && (
        <Button variant="default" onClick={(event) => !isSecondClick(event) && refund.again()}>
          {t(stage.record.status === 'FAIL' ? 'ask.result.retry' : 'ask.result.again')}
        </Button>
      )}
    </>
  );
}
