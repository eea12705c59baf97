import { exportTencentRefunds, listTencentRefunds, readTencentRefund } from '#contract/tencent';
import { RefundDetails } from '../../case/RefundDetails';
import { RefundList, type RefundPlace } from '../../case/RefundList';
import { useT } from '../../locales/i18n';
import { certificatePath, CERTIFICATES, REFUNDS, useApplicationFacts } from './shared';

function usePlace(): RefundPlace {
  const t = useT('tencent');
  const givenOf = useApplicationFacts();
  return {
    endpoints: { list: listTencentRefunds, csv: exportTencentRefunds, one: readTencentRefund },
    root: REFUNDS,
    subjects: CERTIFICATES,
    subjectPath: certificatePath,
    given: givenOf,
    words: {
      title: t('refunds.title'),
      tagline: t('refunds.tagline'),
      search: t('refunds.search'),
      empty: t('refunds.empty'),
      toSubjects: t('refunds.toCertificates'),
      subject: t('detail.factCertificate'),
      viewSubject: t('standing.view'),
      note: {
        open: t('refunds.open'),
        review: t('refunds.open'),
        done: t('confirm.ends'),
        ended: t('refunds.ended'),
      },
      actions: t('column.operation'),
      details: t('refunds.details'),
    },
  };
}

/** Refund list: every application with its stage and destination. */
export const RefundsPage = ({ current }: { readonly current?: string | undefined }) => (
  <RefundList place={usePlace()} current={current} />
);

/** One application with points and consent (TCL-2, TCL-4); prints as a receipt. */
export const RefundPage = () => <RefundDetails place={usePlace()} />;
