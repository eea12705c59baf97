import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { AlibabaCertificateState, OPERATIONS, type Quota } from '#contract/alibabaOrders';
import {
  type AlibabaCertificateRow,
  AlibabaCertificateSort,
  CERTIFICATE_STATES,
  exportAlibabaCertificates,
  listAlibabaCertificates,
} from '#contract/alibabaProducts';
import { LinkTabs } from '../../app/ConsoleLayout';
import { useLinkOver } from '../../app/address';
import { MoreMenu } from '../../case/MoreMenu';
import { AmountCell, CertificateName, DatesCell, useOptions, useRecords, VerdictCell } from '../../case/list';
import { useFormat } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { type Column } from '../../ui/DataTable';
import { RecordList } from '../../ui/RecordList';
import { Kpi, KpiRow, PageHeader } from '../../ui/layout';
import { Line, Lines, Skeleton, Whole } from '../../ui/text';
import { CERTIFICATES, CertificateState, operationPath, ORDERS, recordPath } from './shared';

interface Props {
  readonly row: AlibabaCertificateRow;
}

/** The order it was bought with, its place in it; when that was paid, since the days of the rules run from then; and how much of the quota is free again. */
function Order({ row: { order, sequence, of } }: Props) {
  const t = useT('alibaba');
  const { quota } = order;
  return (
    <Lines>
      <Whole>
        <Link to={recordPath(ORDERS, order.id)}>{order.id}</Link>
        {of > 1 && ` · ${t('certificate.sequence', { sequence, of })}`}
      </Whole>
      <DatesCell dates={[{ what: 'paid', at: order.boughtAt, counts: true }]} />
      <Line>
        <Whole>{t(quota.restored > 0 ? 'certificate.restored' : 'certificate.quota', quota)}</Whole>
      </Line>
    </Lines>
  );
}

/** The state; since when an issued one is good, and until when, as long as it is. */
function State({ row: { state, issuedAt, expiresAt } }: Props) {
  const t = useT('alibaba');
  const { day } = useFormat();
  return (
    <Lines>
      <Whole>
        <CertificateState state={state} />
      </Whole>
      {issuedAt !== null && <DatesCell dates={[{ what: 'issued', at: issuedAt }]} />}
      {expiresAt !== null && state === 'issued' && (
        <Line>
          <Whole>
            {t('certificate.expires')} <time dateTime={expiresAt}>{day(expiresAt)}</time>
          </Whole>
        </Line>
      )}
    </Lines>
  );
}

/** What the state allows; Revoke stands behind ⋯, as the source has it (ABC-S4). */
function Actions({ row: { id, operations } }: Props) {
  const t = useT('alibaba');
  const said = useSaid();
  const linkOver = useLinkOver(CERTIFICATES);
  return (
    <>
      {operations
        .filter((operation) => operation !== 'revoke')
        .map((operation) => (
          <Link key={operation} {...linkOver(operationPath(CERTIFICATES, id, operation))}>
            {said(OPERATIONS[operation])}
          </Link>
        ))}
      {operations.includes('revoke') && (
        <MoreMenu
          label={t('more')}
          items={[
            {
              label: said(OPERATIONS.revoke),
              link: linkOver(operationPath(CERTIFICATES, id, 'revoke')),
            },
          ]}
        />
      )}
    </>
  );
}

/** The columns of the Official Certificate tab. */
const columns = (t: ReturnType<typeof useT<'alibaba'>>): readonly Column<AlibabaCertificateRow>[] => [
  {
    id: 'certificate',
    header: t('certificate.name'),
    role: 'title',
    width: '21%',
    sort: 'domain',
    cell: (row) => <CertificateName row={row} to={recordPath(CERTIFICATES, row.id)} />,
  },
  { id: 'state', header: t('certificate.state'), cell: (row) => <State row={row} /> },
  { id: 'order', header: t('certificate.order'), cell: (row) => <Order row={row} /> },
  {
    id: 'answer',
    header: t('certificate.answer'),
    width: '32%',
    sort: 'deadline',
    cell: ({ order }) => <VerdictCell refund={order.refund} terms={order} amount={order.amount} />,
  },
  { id: 'amount', header: t('order.amount'), align: 'end', cell: ({ order }) => <AmountCell row={order} /> },
  { id: 'actions', header: t('actions'), role: 'actions', cell: (row) => <Actions row={row} /> },
];

/** The quota of the account: what a removed certificate gives back can be seen here. */
function QuotaFigures({ quota }: { readonly quota: Quota | undefined }) {
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

/** SSL Certificate Management, Official Certificate tab: the certificates that hold quota, each with its operations. */
export function CertificatesPage({ current }: { readonly current?: string | undefined }) {
  const t = useT('alibaba');
  const options = useOptions();
  const { answer, csv, listed } = useRecords(listAlibabaCertificates, {
    search: t('certificate.search'),
    filters: [
      {
        name: 'state',
        label: t('certificate.state'),
        options: options(AlibabaCertificateState.options, CERTIFICATE_STATES),
      },
    ],
    sorts: AlibabaCertificateSort.options,
  });
  const table = useMemo(() => columns(t), [t]);
  return (
    <>
      <PageHeader
        title={t('page.certificates')}
        text={t('text.certificates')}
        trail={[{ label: t('group.certificates') }, { label: t('page.certificates') }]}
        actions={csv(exportAlibabaCertificates, 'certificates.csv')}
      />
      <LinkTabs
        label={t('tabs')}
        current="official"
        tabs={[{ id: 'official', to: CERTIFICATES, label: t('tab.official') }]}
      />
      {!(answer.error && !answer.data) && <QuotaFigures quota={answer.data?.quota} />}
      <RecordList
        caption={t('tab.official')}
        columns={table}
        {...listed}
        empty={{ title: t('certificate.emptyTitle'), text: t('certificate.emptyText') }}
        current={current}
      />
    </>
  );
}
