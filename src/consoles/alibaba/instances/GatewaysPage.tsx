import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { type AlibabaGatewayRow, listAlibabaGateways } from '../../../api/contract/alibaba-instances';
import { useEndpoint } from '../../../api/useEndpoint';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { LinkTabs } from '../../../ui/LinkTabs';
import { PageHeader } from '../../../ui/PageHeader';
import { RecordList } from '../../../ui/RecordList';
import { UserText } from '../../../ui/UserText';
import type { Column } from '../../../ui/column';
import styles from '../../../ui/cell.module.css';
import { GATEWAY, ORDERS } from '../shared/paths';
import { gatewaysArgs } from '../shared/queries';
import { formatBytes } from './bytes';
import { InstanceName } from './cells';
import { answerColumns } from './columns';
import { useStatusFilter } from './useStatusFilter';

const columns = (t: ReturnType<typeof useT<'alibaba'>>): readonly Column<AlibabaGatewayRow>[] => [
  {
    id: 'gateway',
    header: t('gateway.name'),
    role: 'title',
    width: '20%',
    cell: (row) => <InstanceName row={row} />,
  },
  { id: 'domains', header: t('gateway.domains'), cell: ({ domains }) => <Domains domains={domains} /> },
  { id: 'consumed', header: t('gateway.consumed'), cell: (row) => <Consumed row={row} /> },
  ...answerColumns(t, { list: GATEWAY, orders: ORDERS }),
];

function Domains({ domains }: { readonly domains: readonly string[] }) {
  const t = useT('alibaba');
  if (domains.length === 0) return <span className={styles.nothing}>{t('gateway.noDomains')}</span>;
  return domains.map((domain) => (
    <div key={domain}>
      <UserText>{domain}</UserText>
    </div>
  ));
}

/** GRCQ: either kind of it, once consumed, ends the refund (ABC-R12). */
function Consumed({ row: { visits, outboundBytes } }: { readonly row: AlibabaGatewayRow }) {
  const t = useT('alibaba');
  const { count, language } = useFormat();
  if (visits === 0 && outboundBytes === 0)
    return <span className={styles.nothing}>{t('gateway.notConsumed')}</span>;
  return (
    <>
      {t('gateway.visits', { count: visits, formatted: count(visits) })}
      <span className={styles.line}>
        {t('gateway.traffic', { bytes: formatBytes(outboundBytes, language) })}
      </span>
    </>
  );
}

/** HTTPS Acceleration Gateway, Domain Name Management tab (ABC-H1). */
export function GatewaysPage({ current }: { readonly current?: string | undefined }) {
  const t = useT('alibaba');
  const [params] = useSearchParams();
  const args = gatewaysArgs(params);
  const answer = useEndpoint(listAlibabaGateways, args);
  const filter = useStatusFilter('gateway', args.query.status);
  const table = useMemo(() => columns(t), [t]);
  return (
    <>
      <PageHeader
        title={t('page.gateway')}
        text={t('text.gateway')}
        trail={[{ label: t('group.gateway') }, { label: t('page.gateway') }]}
      />
      <LinkTabs
        label={t('tabs')}
        current="domains"
        tabs={[{ id: 'domains', to: GATEWAY, label: t('tab.domains') }]}
      />
      <RecordList
        caption={t('tab.domains')}
        columns={table}
        answer={answer}
        search={{ label: t('gateway.search'), value: args.query.search }}
        filters={[filter]}
        empty={{ title: t('gateway.emptyTitle'), text: t('gateway.emptyText') }}
        current={current}
      />
    </>
  );
}
