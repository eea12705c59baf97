import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { AlibabaCertificateState, type Quota } from '#contract/alibabaOrders';
import {
  type AlibabaCertificate,
  type AlibabaCertificateRow,
  AlibabaCertificateSort,
  listAlibabaCertificates,
  readAlibabaCertificate,
} from '#contract/alibabaProducts';
import { useEndpoint } from '../../api/queries';
import { VerdictCell } from '../../case/list';
import { useProductText } from '../../case/words';
import { useFormat, useMoment } from '../../locales/format';
import { useT } from '../../locales/i18n';
import { type Column, DateCell } from '../../ui/DataTable';
import { MoreMenu } from '../../ui/MoreMenu';
import { RecordList } from '../../ui/RecordList';
import { Timeline } from '../../ui/Timeline';
import { Card, Columns, DetailsPending, FactList, Kpi, KpiRow, LinkTabs, PageHeader } from '../../ui/layout';
import { Notice } from '../../ui/notices';
import { useLinkOver } from '../../ui/panelRoutes';
import { CopyText, Skeleton, UserText } from '../../ui/text';
import {
  CERTIFICATES,
  certificatesArgs,
  CertificateState,
  certificateTaskPath,
  ORDERS,
  recordPath,
  refundPath,
} from './shared';
import sharedStyles from '../../ui/cell.module.css';
import styles from './certificates.module.css';

/** What the state allows; Revoke stands behind ⋯, as the source has it (ABC-S4). */
export function Actions({ row: { id, operations } }: { readonly row: AlibabaCertificateRow }) {
  const t = useT('alibaba');
  const linkOver = useLinkOver(CERTIFICATES);
  return (
    <>
      {operations
        .filter((operation) => operation !== 'revoke')
        .map((operation) => (
          <Link key={operation} {...linkOver(certificateTaskPath(id, operation))}>
            {t(`operation.${operation}`)}
          </Link>
        ))}
      <Link to={recordPath(CERTIFICATES, id)}>{t('details')}</Link>
      {operations.includes('revoke') && (
        <MoreMenu
          label={t('more')}
          items={[{ label: t('operation.revoke'), link: linkOver(certificateTaskPath(id, 'revoke')) }]}
        />
      )}
    </>
  );
}

/** The same on the certificate's own page, all in sight. */
export function Operations({
  certificate: { id, operations },
}: {
  readonly certificate: AlibabaCertificate;
}) {
  const t = useT('alibaba');
  const linkOver = useLinkOver(CERTIFICATES);
  return operations.map((operation) => (
    <Button
      key={operation}
      component={Link}
      {...linkOver(certificateTaskPath(id, operation))}
      variant="default"
    >
      {t(`operation.${operation}`)}
    </Button>
  ));
}

export function Basics({
  certificate: { id, product, order, application, issuedAt, expiresAt, removedAt },
}: {
  readonly certificate: AlibabaCertificate;
}) {
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

/** The certificate, the quota it holds, and what its order would bring back. */
export function ThreeFacts({
  certificate: { state, order, sequence, of },
}: {
  readonly certificate: AlibabaCertificate;
}) {
  const t = useT('alibaba');
  const { quota, verdict, deadline } = order;
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
        value={<VerdictCell refund={null} verdict={verdict} deadline={deadline} />}
        note={<Link to={refundPath(ORDERS, order.id)}>{`${t('order.panel')} · ${order.id}`}</Link>}
      />
    </KpiRow>
  );
}

/** One certificate: its state, its order with quota and answer, what can be done, and everything that happened; a removed one too. */
export function CertificatePage() {
  const t = useT('alibaba');
  const { id = '' } = useParams();
  const { data: certificate, error, refetch } = useEndpoint(readAlibabaCertificate, { params: { id } });
  const trail = [{ label: t('tab.official'), to: CERTIFICATES }, { label: id }];
  if (!certificate)
    return (
      <DetailsPending
        title={t('certificate.title')}
        trail={trail}
        problem={error}
        onRetry={() => void refetch()}
      />
    );
  return (
    <>
      <PageHeader
        title={`${t('certificate.title')} · ${certificate.domain}`}
        heading={
          <>
            {t('certificate.title')} · <UserText>{certificate.domain}</UserText>
          </>
        }
        trail={trail}
        actions={<Operations certificate={certificate} />}
      />
      <Outcome certificate={certificate} />
      <ThreeFacts certificate={certificate} />
      <Columns side={<Basics certificate={certificate} />}>
        <Card title={t('certificate.timeline')}>
          <Timeline entries={certificate.timeline} label={t('certificate.timeline')} />
        </Card>
      </Columns>
    </>
  );
}

/** The quota of the account: what a removed certificate gives back can be seen here. */
export function QuotaFigures({ quota }: { readonly quota: Quota | undefined }) {
  const t = useT('alibaba');
  const { count } = useFormat();
  const figure = (value: number | undefined) =>
    value === undefined ? <Skeleton width="60px" height="30px" /> : count(value);
  return (
    <KpiRow>
      <Kpi
        label={t('quota.available')}
        value={figure(quota?.available)}
        note={quota ? t('quota.total', { count: quota.total }) : <Skeleton width="110px" height="20px" />}
      />
      <Kpi label={t('quota.used')} value={figure(quota?.used)} note={t('quota.usedNote')} />
      <Kpi label={t('quota.restored')} value={figure(quota?.restored)} note={t('quota.restoredNote')} />
    </KpiRow>
  );
}

interface Props {
  readonly row: AlibabaCertificateRow;
}

export function CertificateName({ row: { id, domain, product } }: Props) {
  const productText = useProductText();
  return (
    <>
      <span className={sharedStyles.name}>
        <UserText>{domain}</UserText>
      </span>
      <span className={sharedStyles.line}>
        {productText(product)} · <span className={sharedStyles.id}>{id}</span>
      </span>
    </>
  );
}

/** The order it was bought with, its place in it, and how much of the quota is free again. */
export function OrderOf({ row: { order, sequence, of } }: Props) {
  const t = useT('alibaba');
  const { quota } = order;
  const left = t(quota.restored > 0 ? 'certificate.restored' : 'certificate.quota', quota);
  return (
    <>
      <Link to={recordPath(ORDERS, order.id)}>{order.id}</Link>
      <span className={sharedStyles.line}>
        {of > 1 && `${t('certificate.sequence', { sequence, of })} · `}
        {left}
      </span>
    </>
  );
}

/** The columns of the Official Certificate tab. */
export const columns = (t: ReturnType<typeof useT<'alibaba'>>): readonly Column<AlibabaCertificateRow>[] => [
  {
    id: 'certificate',
    header: t('certificate.name'),
    role: 'title',
    width: '22%',
    sort: 'domain',
    cell: (row) => <CertificateName row={row} />,
  },
  { id: 'state', header: t('certificate.state'), cell: ({ state }) => <CertificateState state={state} /> },
  { id: 'order', header: t('certificate.order'), cell: (row) => <OrderOf row={row} /> },
  {
    id: 'expires',
    header: t('certificate.expires'),
    sort: 'expiresAt',
    cell: ({ expiresAt }) => <DateCell at={expiresAt} />,
  },
  {
    id: 'answer',
    header: t('certificate.answer'),
    sort: 'deadline',
    cell: ({ order: { verdict, deadline } }) => (
      <VerdictCell refund={null} verdict={verdict} deadline={deadline} />
    ),
  },
  { id: 'actions', header: t('actions'), role: 'actions', cell: (row) => <Actions row={row} /> },
];

/** SSL Certificate Management, Official Certificate tab: the certificates that hold quota, each with its operations. */
export function CertificatesPage({ current }: { readonly current?: string | undefined }) {
  const t = useT('alibaba');
  const [params] = useSearchParams();
  const args = certificatesArgs(params);
  const { search, state, sort } = args.query;
  const answer = useEndpoint(listAlibabaCertificates, args);
  const table = useMemo(() => columns(t), [t]);
  return (
    <>
      <PageHeader
        title={t('page.certificates')}
        text={t('text.certificates')}
        trail={[{ label: t('group.certificates') }, { label: t('page.certificates') }]}
      />
      <LinkTabs
        label={t('tabs')}
        current="official"
        tabs={[{ id: 'official', to: CERTIFICATES, label: t('tab.official') }]}
      />
      <QuotaFigures quota={answer.data?.quota} />
      <RecordList
        caption={t('tab.official')}
        columns={table}
        answer={answer}
        search={{ label: t('certificate.search'), value: search }}
        filters={[
          {
            name: 'state',
            label: t('certificate.state'),
            value: state,
            options: AlibabaCertificateState.options.map((value) => ({ value, label: t(`state.${value}`) })),
          },
        ]}
        sort={{
          value: sort,
          first: '-id',
          options: AlibabaCertificateSort.options.map((value) => ({
            value,
            label: t(`certificate.sort.${value}`),
          })),
        }}
        empty={{ title: t('certificate.emptyTitle'), text: t('certificate.emptyText') }}
        current={current}
      />
    </>
  );
}
