import { Button, Stack } from '@mantine/core';
import '@mantine/core/styles/Stack.css';
import { Link, useParams } from 'react-router-dom';
import { OPERATIONS } from '#contract/alibabaOrders';
import { type AlibabaCertificate, readAlibabaCertificate } from '#contract/alibabaProducts';
import { useEndpoint } from '../../api/queries';
import { useLinkOver } from '../../app/address';
import { Timeline } from '../../case/Timeline';
import { VerdictCell } from '../../case/list';
import { DetailsPending, RecordHeader } from '../../case/recordRoutes';
import { useProductText } from '../../case/words';
import { useFormat, useMoment } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { Card, Columns, FactList, Kpi, KpiRow } from '../../ui/layout';
import { Notice } from '../../ui/notices';
import { CopyText, UserText } from '../../ui/text';
import { CERTIFICATES, CertificateState, operationPath, ORDERS, recordPath, refundPath } from './shared';

interface Props {
  readonly certificate: AlibabaCertificate;
}

/** One certificate: its state, its order with quota and answer, what can be done, and everything that happened; a removed one too. */
export function CertificatePage() {
  const t = useT('alibaba');
  const { id = '' } = useParams();
  const { data: certificate, error, refetch } = useEndpoint(readAlibabaCertificate, { params: { id } });
  const title = t('certificate.title');
  const trail = [{ label: t('tab.official'), to: CERTIFICATES }, { label: id }];
  if (!certificate)
    return <DetailsPending title={title} trail={trail} problem={error} onRetry={() => void refetch()} />;
  return (
    <>
      <RecordHeader
        title={title}
        name={certificate.domain}
        trail={trail}
        actions={<Operations certificate={certificate} />}
      />
      <Notices certificate={certificate} />
      <Facts certificate={certificate} />
      <Columns side={<Basics certificate={certificate} />}>
        <Card title={t('certificate.timeline')}>
          <Timeline entries={certificate.timeline} label={t('certificate.timeline')} />
        </Card>
      </Columns>
    </>
  );
}

/** What the state allows, all in sight. */
function Operations({ certificate: { id, operations } }: Props) {
  const said = useSaid();
  const linkOver = useLinkOver(CERTIFICATES);
  return operations.map((operation) => (
    <Button
      key={operation}
      component={Link}
      {...linkOver(operationPath(CERTIFICATES, id, operation))}
      variant="default"
    >
      {said(OPERATIONS[operation])}
    </Button>
  ));
}

/** What needs to be told before everything else: a refusal with its reason, a review that runs, or that it is gone. */
function Notices({ certificate: { state, application, revocation, renewalOrderId } }: Props) {
  const t = useT('alibaba');
  const moment = useMoment();
  const { failure } = application;
  const { rejection, latestBy } = revocation;
  const told = [
    failure && (
      <Notice key="failure" tone="bad" title={t('certificate.failure', { reason: failure.reasonText })}>
        <UserText multiline>{failure.explanation}</UserText>
      </Notice>
    ),
    rejection && (
      <Notice key="rejection" tone="bad" title={t('certificate.rejection', { reason: rejection.reasonText })}>
        <UserText multiline>{rejection.explanation}</UserText>
      </Notice>
    ),
    state === 'validatingRevocation' && latestBy !== null && (
      <Notice key="revoking" tone="wait">
        {t('certificate.revoking', { moment: moment(latestBy) })}
      </Notice>
    ),
    state === 'removed' && (
      <Notice key="removed" tone="info">
        {t('certificate.removedText')}
      </Notice>
    ),
    renewalOrderId !== null && (
      <Notice key="renewed" tone="info">
        <Link to={recordPath(ORDERS, renewalOrderId)}>
          {t('certificate.renewed', { id: renewalOrderId })}
        </Link>
      </Notice>
    ),
  ].filter(Boolean);
  return (
    told.length > 0 && (
      <Stack gap={12} mb={16}>
        {told}
      </Stack>
    )
  );
}

/** The certificate, the quota it holds, and what its order would bring back. */
function Facts({ certificate: { state, order, sequence, of } }: Props) {
  const t = useT('alibaba');
  const { quota } = order;
  return (
    <KpiRow>
      <Kpi
        size="words"
        label={t('certificate.state')}
        value={<CertificateState state={state} />}
        note={of > 1 && t('certificate.sequence', { sequence, of })}
      />
      <Kpi
        size="words"
        label={t('order.quota')}
        value={`${quota.available} / ${quota.total}`}
        note={t('order.quotaText', quota)}
      />
      <Kpi
        size="words"
        label={t('certificate.answer')}
        value={<VerdictCell refund={null} terms={order} />}
        note={<Link to={refundPath(ORDERS, order.id)}>{`${t('order.panel')} · ${order.id}`}</Link>}
      />
    </KpiRow>
  );
}

function Basics({ certificate: { id, product, order, application, issuedAt, expiresAt, removedAt } }: Props) {
  const t = useT('alibaba');
  const { longDateTime } = useFormat();
  const productText = useProductText();
  const dated = (label: string, at: string | null) => at !== null && { label, value: longDateTime(at) };
  return (
    <Card title={t('certificate.basics')}>
      <FactList
        facts={[
          { label: t('certificate.id'), value: <CopyText text={id} /> },
          { label: t('certificate.product'), value: productText(product) },
          { label: t('order.id'), value: <Link to={recordPath(ORDERS, order.id)}>{order.id}</Link> },
          dated(t('certificate.submitted'), application.submittedAt),
          dated(t('certificate.issued'), issuedAt),
          dated(t('certificate.expires'), expiresAt),
          dated(t('certificate.removed'), removedAt),
        ]}
      />
    </Card>
  );
}
