import {
  cancelTencentApplication,
  OPERATIONS,
  readTencentCertificate,
  STATES,
  submitTencentApplication,
  type TencentCertificate,
  type TencentOperation,
} from '#contract/tencent';
import { OperationDialog } from '../../case/OperationDialog';
import { useMoment } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { CERTIFICATES } from './shared';

function useWords(operation: TencentOperation, done: (certificate: TencentCertificate) => string) {
  const t = useT('tencent');
  const said = useSaid();
  return {
    title: t(`dialog.${operation}`),
    forbidden: ({ state }: TencentCertificate) =>
      t('dialog.notPossible', { state: said(STATES[state]), operation: said(OPERATIONS[operation]) }),
    done,
    details: t('certificate'),
  };
}

/** Submit: from 5 to 0 (TCL-3). */
export function Submit() {
  const t = useT('tencent');
  return (
    <OperationDialog
      root={CERTIFICATES}
      operation="submit"
      record={readTencentCertificate}
      call={submitTencentApplication}
      body={(domain) => ({ domain })}
      asksForDomain
      words={useWords('submit', ({ domain }) => t('done.submit', { domain }))}
    />
  );
}

/** Cancel Application: 6 for an hour, then 7 (TCL-R2, TCL-3). */
export function CancelApplication() {
  const t = useT('tencent');
  const moment = useMoment();
  const done = ({ domain, application: { cancelledBy } }: TencentCertificate) =>
    cancelledBy === null
      ? t('done.cancelled', { domain })
      : t('done.cancelApplication', { domain, moment: moment(cancelledBy) });
  return (
    <OperationDialog
      root={CERTIFICATES}
      operation="cancelApplication"
      record={readTencentCertificate}
      call={cancelTencentApplication}
      danger
      words={useWords('cancelApplication', done)}
    />
  );
}
