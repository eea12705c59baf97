import type { RefundRow } from '../../../api/contract/refund';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { Standing } from '../../../refunds/application/Standing';
import { useDestinations } from '../../../refunds/useMoneyWords';
import { Notice } from '../../../ui/Notice';
import { useLinkOver } from '../../../ui/over';
import { CERTIFICATES, certificatePath, refundPath, taskPath } from '../shared/paths';

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
    <Standing
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
    </Standing>
  );
}
