import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import type { AliyunCertificate } from '../../../api/contract/aliyun';
import { useT } from '../../../locales/useT';
import { RefundButton } from '../shared/RefundLink';
import { useLinkOver } from '../../../ui/over';
import { CERTIFICATES, taskPath } from '../shared/paths';

/** What can be done with the certificate: about the money first, then the operations (ALY-11). */
export function Operations({ certificate }: { readonly certificate: AliyunCertificate }) {
  const t = useT('aliyun');
  const linkOver = useLinkOver(CERTIFICATES);
  return (
    <>
      <RefundButton row={certificate} />
      {certificate.operations.map((operation) => (
        <Button
          key={operation}
          component={Link}
          {...linkOver(taskPath(certificate.id, operation))}
          variant="default"
        >
          {t(`operation.${operation}`)}
        </Button>
      ))}
    </>
  );
}
