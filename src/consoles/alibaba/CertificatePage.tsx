import { Button, Stack } from '@mantine/core';
import '@mantine/core/styles/Stack.css';
import { Link, useParams } from 'react-router-dom';
import { OPERATIONS, readAlibabaOrder } from '#contract/alibabaOrders';
import { type AlibabaCertificate, readAlibabaCertificate } from '#contract/alibabaProducts';
import type { OperationName } from '#contract/decision';
import { useEndpoint } from '../../api/queries';
import { useLinkOver } from '../../app/address';
import { Story } from '../../case/Timeline';
import { stands } from '../../case/list';
import { DetailsPending, RecordHeader } from '../../case/recordRoutes';
import { useProductText } from '../../case/words';
import { useFormat, useMoment } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { Card, Columns, FactList } from '../../ui/layout';
import { Notice } from '../../ui/notices';
import { CopyText, UserText } from '../../ui/text';
import { OrderDecision, OrderStanding } from './RefundPanel';
import { CERTIFICATES, CertificateState, operationPath, ORDERS, recordPath } from './shared';

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
  const orderId = certificate?.order.id ?? '';
  const reading = useEndpoint(
    readAlibabaOrder,
    { params: { id: orderId } },
    { enabled: certificate !== undefined },
  );
  const order = reading.data;
  if (!certificate || !order)
    return (
      <DetailsPending
        title={title}
        trail={trail}
        problem={error ?? reading.error}
        onRetry={() => void (error ? refetch() : reading.refetch())}
      />
    );
  const { application } = order;
  const standing = application && stands(application.stage) ? application : null;
  return (
    <>
      <RecordHeader
        title={title}
        name={certificate.domain}
        state={<CertificateState state={certificate.state} />}
        trail={trail}
        actions={
          <Operations certificate={certificate} next={order.decision.requiredOperations[0]?.operation} />
        }
      />
      <Notices certificate={certificate} />
      <Columns side={<Basics certificate={certificate} />}>
        {standing ? (
          <OrderStanding order={order} refund={standing} />
        ) : (
          <OrderDecision order={order} level={2} steps={false} />
        )}
        <Story title={t('certificate.timeline')} entries={certificate.timeline} />
      </Columns>
    </>
  );
}

/** What the state allows, all in sight. */
function Operations({
  certificate: { id, operations },
  next,
}: Props & { readonly next: OperationName | undefined }) {
  const said = useSaid();
  const linkOver = useLinkOver(CERTIFICATES);
  return operations.map((operation) => (
    <Button
      key={operation}
      component={Link}
      {...linkOver(operationPath(CERTIFICATES, id, operation))}
      variant={operation === next ? 'filled' : 'default'}
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

function Basics({
  certificate: { id, product, order, sequence, of, application, issuedAt, expiresAt, removedAt },
}: Props) {
  const t = useT('alibaba');
  const { fact } = useFormat();
  const productText = useProductText();
  const dated = (label: string, at: string | null) => at !== null && { label, value: fact(at) };
  return (
    <Card title={t('certificate.basics')}>
      <FactList
        facts={[
          { label: t('certificate.id'), value: <CopyText text={id} /> },
          { label: t('certificate.product'), value: productText(product) },
          { label: t('order.id'), value: <Link to={recordPath(ORDERS, order.id)}>{order.id}</Link> },
          of > 1 && { label: t('certificate.name'), value: t('certificate.sequence', { sequence, of }) },
          { label: t('order.quota'), value: t('order.quotaText', order.quota) },
          dated(t('certificate.submitted'), application.submittedAt),
          dated(t('certificate.issued'), issuedAt),
          dated(t('certificate.expires'), expiresAt),
          dated(t('certificate.removed'), removedAt),
        ]}
      />
    </Card>
  );
}
