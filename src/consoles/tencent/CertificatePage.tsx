import { Stack } from '@mantine/core';
import { useParams } from 'react-router-dom';
import { readTencentCertificate, STATES, type TencentCertificate } from '#contract/tencent';
import { useEndpoint } from '../../api/queries';
import { AmountBreakdown, Attempts, ThreeFacts } from '../../case/Money';
import { Timeline } from '../../case/Timeline';
import { stands } from '../../case/list';
import { DetailsPending, RecordHeader } from '../../case/recordRoutes';
import { useProductText } from '../../case/words';
import { useFormat, useMoment } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { Card, Columns, FactList } from '../../ui/layout';
import { Notice } from '../../ui/notices';
import { CopyText } from '../../ui/text';
import { RefundStanding } from './RefundPopUp';
import { CertificateDecision, CERTIFICATES, OperationButton, RefundButton, StateLabel } from './shared';

interface Props {
  readonly certificate: TencentCertificate;
}

/** Certificate Details: order, decision and money apart (GEN-13), what can be done, and everything that happened. */
export function CertificatePage() {
  const t = useT('tencent');
  const said = useSaid();
  const { id = '' } = useParams();
  const { data: certificate, error, refetch } = useEndpoint(readTencentCertificate, { params: { id } });
  const trail = [{ label: t('page'), to: CERTIFICATES }, { label: id }];
  if (!certificate)
    return (
      <DetailsPending title={t('certificate')} trail={trail} problem={error} onRetry={() => void refetch()} />
    );
  const { domain, decision, benefit, refunds, timeline, rowAction, operations, ownState, state, statusCode } =
    certificate;
  const refund = refunds.find(({ stage }) => stands(stage));
  const code = statusCode === null ? t('noCode') : t('code', { code: statusCode });
  const history = refund && `${t('standing.timeline')} · ${refund.id}`;
  return (
    <>
      <RecordHeader
        title={t('certificate')}
        name={domain}
        trail={trail}
        actions={
          <>
            {rowAction !== 'pendingSubmission' && <RefundButton row={certificate} />}
            {operations.map((operation) => (
              <OperationButton key={operation} id={id} operation={operation} />
            ))}
          </>
        }
      />
      {!refund && <Notices certificate={certificate} />}
      <ThreeFacts
        label={t('detail.factCertificate')}
        state={<StateLabel state={ownState} />}
        note={state === ownState ? code : `${said(STATES[state])} · ${code}`}
        refund={refunds[0]}
      />
      <Columns
        side={
          <>
            <Basics certificate={certificate} />
            {benefit && <Benefit benefit={benefit} />}
            <Card title={t('detail.breakdown')}>
              <AmountBreakdown breakdown={refund?.breakdown ?? decision.breakdown} />
            </Card>
          </>
        }
      >
        {refund ? (
          <RefundStanding refund={refund} onPage />
        ) : (
          <CertificateDecision certificate={certificate} level={2} />
        )}
        {refund && history && (
          <>
            <Card title={history}>
              <Timeline entries={refund.timeline} label={history} />
            </Card>
            {refund.settlement && <Attempts attempts={refund.settlement.attempts} />}
          </>
        )}
        <Card title={t('detail.timeline')}>
          <Timeline entries={timeline} label={t('detail.timeline')} />
        </Card>
      </Columns>
    </>
  );
}

/** What needs to be told before everything else: a refusal with its reason, or a cancellation that runs. */
function Notices({ certificate: { ownState, application } }: Props) {
  const t = useT('tencent');
  const moment = useMoment();
  const { failure, cancelledBy } = application;
  const suspended = ownState === 'suspended';
  if (failure === null && cancelledBy === null) return null;
  return (
    <Stack gap={12} mb={16}>
      {failure !== null && (
        <Notice tone={suspended ? 'warn' : 'bad'}>
          {t(suspended ? 'detail.suspended' : 'detail.failed', { text: failure })}
        </Notice>
      )}
      {cancelledBy !== null && (
        <Notice tone="wait">{t('detail.cancelling', { moment: moment(cancelledBy) })}</Notice>
      )}
    </Stack>
  );
}

/** What was bought and when, and the dates of the certificate where there are any. */
function Basics({ certificate: { id, product, purchasedAt, issuedAt, expiresAt, application } }: Props) {
  const t = useT('tencent');
  const { longDateTime } = useFormat();
  const productText = useProductText();
  const dated = (label: string, at: string | null) => at !== null && { label, value: longDateTime(at) };
  return (
    <Card title={t('detail.basics')}>
      <FactList
        facts={[
          { label: t('detail.id'), value: <CopyText text={id} /> },
          { label: t('detail.product'), value: productText(product) },
          dated(t('detail.purchased'), purchasedAt),
          dated(t('detail.submitted'), application.submittedAt),
          dated(t('detail.issued'), issuedAt),
          dated(t('detail.expires'), expiresAt),
        ]}
      />
    </Card>
  );
}

/** TCL-2: the points an order was paid with, and the package they belong to. */
function Benefit({ benefit }: { readonly benefit: NonNullable<TencentCertificate['benefit']> }) {
  const t = useT('tencent');
  const { count, longDate } = useFormat();
  const { points, name, package: id, expiresAt, expired } = benefit;
  const until = longDate(expiresAt);
  return (
    <Card title={t('benefit.title')}>
      <FactList
        facts={[
          { label: t('benefit.paid'), value: count(points) },
          { label: t('benefit.package'), value: `${name} · ${id}` },
          { label: t('benefit.until'), value: expired ? t('benefit.expired', { date: until }) : until },
        ]}
      />
    </Card>
  );
}
