import type { TencentCertificate } from '../../../api/contract/tencent';
import { useMoment } from '../../../locales/useMoment';
import { useT } from '../../../locales/useT';
import { Notice } from '../../../ui/Notice';
import styles from './CertificatePage.module.css';

/** What needs to be told before everything else: a refusal with its reason, or a cancellation that runs. */
export function Notices({
  certificate: { ownState, application },
}: {
  readonly certificate: TencentCertificate;
}) {
  const t = useT('tencent');
  const moment = useMoment();
  const { failure, cancelledBy } = application;
  return (
    <div className={styles.notices}>
      {failure !== null && (
        <Notice tone={ownState === 'suspended' ? 'warn' : 'bad'}>
          {t(ownState === 'suspended' ? 'detail.suspended' : 'detail.failed', { text: failure })}
        </Notice>
      )}
      {cancelledBy !== null && (
        <Notice tone="wait">{t('detail.cancelling', { moment: moment(cancelledBy) })}</Notice>
      )}
    </div>
  );
}
