import { listAlibabaCas } from '../../../api/contract/alibaba-instances';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { FilterSelect } from '../../../ui/FilterSelect';
import { LinkTabs } from '../../../ui/LinkTabs';
import { PageHeader } from '../../../ui/PageHeader';
import { SortSelect } from '../../../ui/SortSelect';
import { useListParams } from '../../../ui/useListParams';
import { PCA, PCA_ORDERS } from '../shared/paths';
import { REGIONS } from '../shared/queries';

interface Props {
  readonly tab: 'cas' | 'orders';
  /** Undefined: the first one for private CAs, all of them for their orders. */
  readonly region: string | undefined;
}

/** PCA Certificate Management: its region selector and its two tabs (ABC-P1). */
export function PcaHeader({ tab, region }: Props) {
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
          tab === 'cas' ? (
            <SortSelect
              label={t('region')}
              value={region ?? data?.region ?? ''}
              options={options}
              onChange={(next) => list.set({ region: next })}
            />
          ) : (
            <FilterSelect
              label={t('region')}
              value={region}
              options={options}
              onChange={(next) => list.set({ region: next })}
            />
          )
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
