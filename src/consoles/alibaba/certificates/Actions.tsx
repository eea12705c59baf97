import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import type { AlibabaCertificate, AlibabaCertificateRow } from '../../../api/contract/alibaba-certificates';
import { useT } from '../../../locales/useT';
import { MoreMenu } from '../../../ui/MoreMenu';
import { useLinkOver } from '../../../ui/over';
import { CERTIFICATES, certificateTaskPath, recordPath } from '../shared/paths';

/** What the state allows; Revoke stands behind ⋯, as the source has it (ABC-S4). */
export function Actions({ row: { id, operations } }: { readonly row: AlibabaCertificateRow }) {
  const t = useT('alibaba');
  const linkOver = useLinkOver(CERTIFICATES);
  return (
    <>
      {operations
        .filter((operation) => operation !== 'revoke')
        .map((operation) => (
          <Link key={operation} {...linkOver(certificateTaskPath(id, operation))}>
            {t(`operation.${operation}`)}
          </Link>
        ))}
      <Link to={recordPath(CERTIFICATES, id)}>{t('details')}</Link>
      {operations.includes('revoke') && (
        <MoreMenu
          label={t('more')}
          items={[{ label: t('operation.revoke'), link: linkOver(certificateTaskPath(id, 'revoke')) }]}
        />
      )}
    </>
  );
}

/** The same on the certificate's own page, all in sight. */
export function Operations({
  certificate: { id, operations },
}: {
  readonly certificate: AlibabaCertificate;
}) {
  const t = useT('alibaba');
  const linkOver = useLinkOver(CERTIFICATES);
  return operations.map((operation) => (
    <Button
      key={operation}
      component={Link}
      {...linkOver(certificateTaskPath(id, operation))}
      variant="default"
    >
      {t(`operation.${operation}`)}
    </Button>
  ));
}
