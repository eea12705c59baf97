import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import {
  exportAliyunRefunds,
  listAliyunRefunds,
  readAliyunCertificate,
  readAliyunRefund,
} from '#contract/aliyun';
import type { RefundApplication, RefundRow } from '#contract/refund';
import { useEndpoint } from '../../api/queries';
import { useLinkOver } from '../../app/address';
import { RefundDetails, StoredReason } from '../../case/RefundDetails';
import { RefundList, type RefundPlace } from '../../case/RefundList';
import { stands } from '../../case/list';
import { useT } from '../../locales/i18n';
import { UserText } from '../../ui/text';
import { useAssistance } from './decision';
import { cancelPath, certificatePath, CERTIFICATES, REFUNDS, taskPath } from './shared';

function usePlace(): RefundPlace {
  const t = useT('aliyun');
  const note = (kind: 'open' | 'review' | 'done' | 'ended') => t(`progress.certificateNote.${kind}`);
  const givenOf = useGiven();
  return {
    endpoints: { list: listAliyunRefunds, csv: exportAliyunRefunds, one: readAliyunRefund },
    root: REFUNDS,
    subjects: CERTIFICATES,
    subjectPath: certificatePath,
    RowActs,
    PageActs,
    given: givenOf,
    words: {
      title: t('refunds'),
      tagline: t('progress.tagline'),
      search: t('progress.search'),
      empty: t('progress.empty'),
      toSubjects: t('progress.toCertificates'),
      subject: t('progress.certificate'),
      viewSubject: t('progress.viewCertificate'),
      note: { open: note('open'), review: note('review'), done: note('done'), ended: note('ended') },
      actions: t('actions'),
      details: t('details'),
    },
  };
}

/** The reason as it was chosen and typed, and assistance with its masked contact (GEN-11). */
function useGiven() {
  const t = useT('aliyun');
  const assistanceText = useAssistance();
  return ({ reason, assistance }: RefundApplication) => [
    reason !== null && { label: t('progress.reason'), value: <StoredReason label={reason.label} /> },
    reason !== null &&
      reason.text !== null && {
        label: t('progress.text'),
        value: <UserText multiline>{reason.text}</UserText>,
      },
    {
      label: t('progress.assistance'),
      value: assistance ? assistanceText(assistance) : t('progress.assistanceNone'),
    },
  ];
}

function RowActs({ row: { id, canCancel } }: { readonly row: RefundRow }) {
  const t = useT('aliyun');
  const linkOver = useLinkOver(REFUNDS);
  return canCancel && <Link {...linkOver(cancelPath(id))}>{t('cancelRefund')}</Link>;
}

/** 取消退款 while it can be; a new application where the rules allow one (ALY-4). */
function PageActs({ refund: { id, subject, stage, canCancel } }: { readonly refund: RefundApplication }) {
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
    </>
  );
}

/** 退款列表 (ALY-9). */
export const RefundsPage = ({ current }: { readonly current?: string | undefined }) => (
  <RefundList place={usePlace()} current={current} />
);

/** One application (ALY-9). */
export const RefundPage = () => <RefundDetails place={usePlace()} />;
