import { type ReactNode, useMemo } from 'react';
import { Link } from 'react-router-dom';
import { OPERATIONS } from '#contract/alibabaOrders';
import {
  type AlibabaCaRow,
  type AlibabaGatewayRow,
  CA_KINDS,
  exportAlibabaCas,
  exportAlibabaGateways,
  INSTANCE_STATUSES,
  InstanceStatus,
  listAlibabaCas,
  listAlibabaGateways,
} from '#contract/alibabaProducts';
import type { Language } from '#contract/words';
import { argsOf, useEndpoint } from '../../api/queries';
import { LinkTabs } from '../../app/ConsoleLayout';
import { useListParams, useLinkOver } from '../../app/address';
import { Explained } from '../../case/Term';
import { RowAct } from '../../case/actions';
import { AmountCell, DatesCell, useOptions, useRecords, VerdictCell } from '../../case/list';
import { useFormat } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import type { Column } from '../../ui/DataTable';
import { RecordList, ListSelect } from '../../ui/RecordList';
import { PageHeader } from '../../ui/layout';
import { StateBadge, type Tone } from '../../ui/notices';
import { Line, RowName, Faint, UserText, Whole } from '../../ui/text';
import { GATEWAY, operationPath, ORDERS, PCA, PCA_ORDERS, recordPath, refundPath } from './shared';

/** The regions there are, whatever is searched for in them. */
export const REGIONS = argsOf(listAlibabaCas, new URLSearchParams());

interface PcaHeaderProps {
  readonly tab: 'cas' | 'orders';
  /** Undefined: the first one for private CAs, all of them for their orders. */
  readonly region: string | undefined;
  /** The list as CSV. */
  readonly csv: ReactNode;
}

/** PCA Certificate Management: its region selector and its two tabs (ABC-P1). */
export function PcaHeader({ tab, region, csv }: PcaHeaderProps) {
  const t = useT('alibaba');
  const list = useListParams();
  const { data } = useEndpoint(listAlibabaCas, REGIONS);
  const options = (data?.regions ?? []).map(({ id, name, count }) => ({
    value: id,
    label: `${name} (${count})`,
  }));
  const search = region === undefined ? '' : `?region=${encodeURIComponent(region)}`;
  return (
    <>
      <PageHeader
        title={t('page.pca')}
        text={t(tab === 'cas' ? 'text.pca' : 'text.pcaOrders')}
        trail={[{ label: t('group.pca') }, { label: t('page.pca') }]}
        actions={
          <>
            <ListSelect
              filter={tab === 'orders'}
              label={t('region')}
              value={tab === 'cas' ? (region ?? data?.region ?? '') : region}
              options={options}
              onChange={(next) => list.set({ region: next })}
            />
            {csv}
          </>
        }
      />
      <LinkTabs
        label={t('tabs')}
        current={tab}
        tabs={[
          { id: 'cas', to: { pathname: PCA, search }, label: t('tab.cas') },
          { id: 'orders', to: { pathname: PCA_ORDERS, search }, label: t('tab.orders') },
        ]}
      />
    </>
  );
}

type Row = AlibabaCaRow | AlibabaGatewayRow;

interface Props {
  readonly row: Row;
}

const Name = ({ row: { id, name } }: Props) => (
  <>
    <RowName>
      <UserText>{name}</UserText>
    </RowName>
    <Line>{id}</Line>
  </>
);

const TONES: Readonly<Record<InstanceStatus, Tone>> = {
  unused: 'info',
  inUse: 'good',
  reset: 'quiet',
  refunding: 'wait',
  refunded: 'good',
};

/** The status in the backend's words, and since when it has been reset. */
function Status({ row: { status, statusText, resetAt } }: Props) {
  const t = useT('alibaba');
  const { day } = useFormat();
  return (
    <>
      <Whole>
        <StateBadge tone={TONES[status]}>{statusText}</StateBadge>
      </Whole>
      {resetAt !== null && (
        <Line>
          <Whole>{t('instance.resetOn', { date: day(resetAt) })}</Whole>
        </Line>
      )}
    </>
  );
}

/** Where the instances are listed, and where their orders are. */
interface Places {
  readonly list: string;
  readonly orders: string;
}

/** What private CAs and gateways have in common: status, order, answer, and what can be done. */
const answerColumns = (t: ReturnType<typeof useT<'alibaba'>>, places: Places): Column<Row>[] => [
  { id: 'status', header: t('instance.status'), cell: (row) => <Status row={row} /> },
  { id: 'order', header: t('instance.order'), cell: (row) => <Order row={row} orders={places.orders} /> },
  {
    id: 'answer',
    header: t('instance.answer'),
    width: '24%',
    cell: ({ order }) => <VerdictCell refund={order.refund} terms={order} amount={order.amount} />,
  },
  { id: 'amount', header: t('order.amount'), align: 'end', cell: ({ order }) => <AmountCell row={order} /> },
  {
    id: 'actions',
    header: t('actions'),
    role: 'actions',
    cell: (row) => <Actions row={row} places={places} />,
  },
];

const isRefunded = ({ status }: Row): boolean => status === 'refunding' || status === 'refunded';

/** The order that paid for it, and when: the window runs from then. */
function Order({ row: { order }, orders }: Props & { readonly orders: string }) {
  return (
    <>
      <Link to={recordPath(orders, order.id)}>{order.id}</Link>
      <DatesCell dates={[{ what: 'paid', at: order.paidAt, counts: true }]} />
    </>
  );
}

function Actions({ row, places }: Props & { readonly places: Places }) {
  const { id, order, operations } = row;
  const t = useT('alibaba');
  const shared = useT('refunds');
  const said = useSaid();
  const linkOver = useLinkOver(places.list);
  return (
    <>
      {operations.map((operation) => (
        <RowAct
          key={operation}
          text={said(OPERATIONS[operation])}
          link={linkOver(operationPath(places.list, id, operation))}
          next={order.verdict === 'actionRequired'}
        />
      ))}
      <RowAct
        text={isRefunded(row) ? shared('viewRefund') : t('refund')}
        link={{ to: refundPath(places.orders, order.id) }}
        next={order.verdict === 'refundable' && order.amount.minor > 0}
      />
    </>
  );
}

/** The filter of both lists of instances. */
function useStatusFilter(kind: 'ca' | 'gateway') {
  const t = useT('alibaba');
  const options = useOptions();
  const statuses = options(InstanceStatus.options, INSTANCE_STATUSES[kind]);
  return [{ name: 'status', label: t('instance.status'), options: statuses }];
}

/** Root or intermediate, and how many certificates a reset would delete. */
function CaKind({ row: { kind, issuedCertificates } }: { readonly row: AlibabaCaRow }) {
  const t = useT('alibaba');
  const said = useSaid();
  return (
    <>
      {said(CA_KINDS[kind])}
      <Line>
        <Whole>{t('ca.issued', { count: issuedCertificates })}</Whole>
      </Line>
    </>
  );
}

const caColumns = (t: ReturnType<typeof useT<'alibaba'>>): readonly Column<AlibabaCaRow>[] => [
  {
    id: 'ca',
    header: t('ca.name'),
    role: 'title',
    width: '18%',
    cell: (row) => <Name row={row} />,
  },
  { id: 'kind', header: t('ca.kind'), cell: (row) => <CaKind row={row} /> },
  ...answerColumns(t, { list: PCA, orders: PCA_ORDERS }),
];

/** Private CAs of a region, root and intermediate; Refunded once the money has arrived (ABC-P1). */
export function CasPage({ current }: { readonly current?: string | undefined }) {
  const t = useT('alibaba');
  const filters = useStatusFilter('ca');
  const { query, csv, listed } = useRecords(listAlibabaCas, { search: t('ca.search'), filters });
  const table = useMemo(() => caColumns(t), [t]);
  return (
    <>
      <PcaHeader tab="cas" region={query.region} csv={csv(exportAlibabaCas, 'private-cas.csv')} />
      <RecordList
        caption={t('tab.cas')}
        columns={table}
        {...listed}
        empty={{ title: t('ca.emptyTitle'), text: t('ca.emptyText') }}
        current={current}
      />
    </>
  );
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** An amount of traffic in the unit a person would use: `1.5 GB`; 1 kB is 1000 bytes. */
export function formatBytes(bytes: number, language: Language): string {
  const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step);
}

const gatewayColumns = (t: ReturnType<typeof useT<'alibaba'>>): readonly Column<AlibabaGatewayRow>[] => [
  {
    id: 'gateway',
    header: t('gateway.name'),
    role: 'title',
    width: '14%',
    cell: (row) => <Name row={row} />,
  },
  {
    id: 'domains',
    header: t('gateway.domains'),
    heading: <Explained>{t('gateway.domains')}</Explained>,
    width: '17%',
    cell: (row) => <Domains row={row} />,
  },
  ...answerColumns(t, { list: GATEWAY, orders: ORDERS }),
];

/** Its domain names, and the GRCQ that was consumed: either kind of it ends the refund (ABC-R12). */
function Domains({ row: { domains, visits, outboundBytes } }: { readonly row: AlibabaGatewayRow }) {
  const t = useT('alibaba');
  const { count, language } = useFormat();
  const consumed = [
    t('gateway.visits', { count: visits, formatted: count(visits) }),
    t('gateway.traffic', { bytes: formatBytes(outboundBytes, language) }),
  ];
  return (
    <>
      {domains.length === 0 && <Faint>{t('gateway.noDomains')}</Faint>}
      {domains.map((domain) => (
        <div key={domain}>
          <UserText>{domain}</UserText>
        </div>
      ))}
      <Line>{visits === 0 && outboundBytes === 0 ? t('gateway.notConsumed') : consumed.join(' · ')}</Line>
    </>
  );
}

/** HTTPS Acceleration Gateway, Domain Name Management tab (ABC-H1). */
export function GatewaysPage({ current }: { readonly current?: string | undefined }) {
  const t = useT('alibaba');
  const filters = useStatusFilter('gateway');
  const { csv, listed } = useRecords(listAlibabaGateways, { search: t('gateway.search'), filters });
  const table = useMemo(() => gatewayColumns(t), [t]);
  return (
    <>
      <PageHeader
        title={t('page.gateway')}
        text={t('text.gateway')}
        trail={[{ label: t('group.gateway') }, { label: t('page.gateway') }]}
        actions={csv(exportAlibabaGateways, 'gateways.csv')}
      />
      <LinkTabs
        label={t('tabs')}
        current="domains"
        tabs={[{ id: 'domains', to: GATEWAY, label: t('tab.domains') }]}
      />
      <RecordList
        caption={t('tab.domains')}
        columns={table}
        {...listed}
        empty={{ title: t('gateway.emptyTitle'), text: t('gateway.emptyText') }}
        current={current}
      />
    </>
  );
}
