import { Link } from 'react-router-dom';
import type { AlibabaCertificate } from '../../../api/contract/alibaba-certificates';
import { useMoment } from '../../../locales/useMoment';
import { useT } from '../../../locales/useT';
import { Notice } from '../../../ui/Notice';
import { UserText } from '../../../ui/UserText';
import { ORDERS, recordPath } from '../shared/paths';
import styles from './Outcome.module.css';

/** What needs to be told before everything else: a refusal with its reason, a review that runs, or that it is gone. */
export function Outcome({
  certificate: { state, application, revocation, renewalOrderId },
}: {
  readonly certificate: AlibabaCertificate;
}) {
  const t = useT('alibaba');
  const moment = useMoment();
  return (
    <div className={styles.notices}>
      {application.failure && (
        <Notice tone="bad" title={t('certificate.failure', { reason: application.failure.reasonText })}>
          <UserText multiline>{application.failure.explanation}</UserText>
        </Notice>
      )}
      {revocation.rejection && (
        <Notice tone="bad" title={t('certificate.rejection', { reason: revocation.rejection.reasonText })}>
          <UserText multiline>{revocation.rejection.explanation}</UserText>
        </Notice>
      )}
      {state === 'validatingRevocation' && revocation.latestBy !== null && (
        <Notice tone="wait">{t('certificate.revoking', { moment: moment(revocation.latestBy) })}</Notice>
      )}
      {state === 'removed' && <Notice tone="info">{t('certificate.removedText')}</Notice>}
      {renewalOrderId !== null && (
        <Notice tone="info">
          <Link to={recordPath(ORDERS, renewalOrderId)}>
            {t('certificate.renewed', { id: renewalOrderId })}
          </Link>
        </Notice>
      )}
    </div>
  );
}
