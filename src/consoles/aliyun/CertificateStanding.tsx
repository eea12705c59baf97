import type { AliyunCertificate } from '#contract/aliyun';
import type { RefundRow } from '#contract/refund';
import { useLinkOver } from '../../app/address';
import { ApplicationStatus } from '../../case/Application';
import { stands } from '../../case/list';
import { useDestinations } from '../../case/words';
import { useFormat } from '../../locales/format';
import { useT } from '../../locales/i18n';
import { Notice } from '../../ui/notices';
import { certificatePath, CERTIFICATES, refundPath, taskPath } from './shared';

interface Props {
  readonly refund: RefundRow;
  readonly fresh?: boolean;
  /** On the page of the certificate itself. */
  readonly onPage?: boolean;
}

/** ALY-6: where the refund of a certificate stands, and where its progress, expiry and money can be seen. */
export function CertificateStanding({ refund, fresh = false, onPage = false }: Props) {
  const t = useT('aliyun');
  const shared = useT('refunds');
  const words = useT('common');
  const { date } = useFormat();
  const toNames = useDestinations();
  const linkOver = useLinkOver(CERTIFICATES);
  const { id, stage, amount, destinations, expectedBy, latestBy, canCancel, subject, late, estimated } =
    refund;
  const reviewed = stage === 'underReview';

  const comes =
    stage === 'refunded' && amount.minor === 0
      ? t('panel.comes.nothing')
      : t(`panel.comes.${stage}`, {
          expected: expectedBy ? date(expectedBy) : '—',
          latest: latestBy ? date(latestBy) : '—',
          to: toNames(destinations),
        });
  const dates = shared('awaited', {
    expected: expectedBy ? date(expectedBy) : '',
    latest: latestBy ? date(latestBy) : '',
  });

  return (
    <ApplicationStatus
      refund={refund}
      fresh={fresh}
      level={onPage ? 2 : 3}
      comes={comes}
      facts={[
        reviewed &&
          expectedBy !== null && {
            label: shared('fact.review'),
            value: estimated ? `${dates} · ${shared('estimated')}` : dates,
          },
        reviewed && { label: words('fact.returnsTo'), value: toNames(destinations) },
      ]}
      next={[
        ...(canCancel && !onPage
          ? [
              {
                hint: t('panel.cancelHint'),
                label: t('cancelRefund'),
                link: linkOver(taskPath(subject.id, 'cancel-refund')),
              },
            ]
          : []),
        reviewed
          ? { hint: t('panel.progressHint'), label: t('panel.viewProgress'), link: { to: refundPath(id) } }
          : { hint: t('panel.moneyHint'), label: t('panel.viewMoney'), link: { to: refundPath(id) } },
        ...(onPage
          ? []
          : [
              {
                hint: t('panel.expiryHint'),
                label: t('panel.viewExpiry'),
                link: { to: certificatePath(subject.id) },
              },
            ]),
      ]}
    >
      {late && reviewed && latestBy && (
        <Notice tone="warn" title={t('progress.late')}>
          {t('progress.lateText', { latest: date(latestBy) })}
        </Notice>
      )}
    </ApplicationStatus>
  );
}

/**
 * The application that stands for a certificate: the backend's newest word on it, or the answer to what was just
 * sent until the certificate has been read again. Undefined when there is none, or it came to nothing.
 */
export function standingRefund(
  certificate: AliyunCertificate,
  sent: RefundRow | undefined,
): RefundRow | undefined {
  const { refunds } = certificate;
  const known = refunds.find(({ stage }) => stands(stage));
  if (known) return known;
  const awaited = sent !== undefined && !refunds.some(({ id }) => id === sent.id);
  return awaited && stands(sent.stage) ? sent : undefined;
}

/** The latest application that came to nothing, to be seen beside a new one. */
export function earlierRefund({ refunds }: Pick<AliyunCertificate, 'refunds'>): RefundRow | undefined {
  return refunds
    .filter(({ stage }) => !stands(stage))
    .toSorted((a, b) => Date.parse(b.submittedAt) - Date.parse(a.submittedAt))[0];
}
