import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import { readAliyunCertificate } from '../../../api/contract/aliyun';
import type { RefundApplication } from '../../../api/contract/refund';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { useLinkOver } from '../../../ui/over';
import { REFUNDS, cancelPath, taskPath } from '../shared/paths';
import { stands } from '../../../refunds/stages';

/** 打印凭证; 取消退款 while it can be; a new application where the rules allow one (ALY-4). */
export function PageActions({
  refund: { id, subject, stage, canCancel },
}: {
  readonly refund: RefundApplication;
}) {
  const t = useT('aliyun');
  const linkOver = useLinkOver(REFUNDS);
  const over = !stands(stage);
  const { data: certificate } = useEndpoint(
    readAliyunCertificate,
    { params: { id: subject.id } },
    { enabled: over },
  );
  const again = over && certificate !== undefined && certificate.verdict !== 'notRefundable';
  return (
    <>
      {again && (
        <Button component={Link} to={taskPath(subject.id, 'refund')}>
          {t('progress.again')}
        </Button>
      )}
      {canCancel && (
        <Button component={Link} {...linkOver(cancelPath(id))} variant="default">
          {t('cancelRefund')}
        </Button>
      )}
      <Button variant="default" onClick={() => window.print()} data-chrome>
        {t('progress.print')}
      </Button>
    </>
  );
}
