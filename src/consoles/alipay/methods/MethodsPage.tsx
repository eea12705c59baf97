import { listAlipayMethods } from '../../../api/contract/alipay-methods';
import { useEndpoint } from '../../../api/useEndpoint';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { Card } from '../../../ui/Card';
import { DataTable } from '../../../ui/DataTable';
import { FactList } from '../../../ui/FactList';
import { FailedReading } from '../../../ui/FailedReading';
import { PageHeader } from '../../../ui/PageHeader';
import styles from './Methods.module.css';
import { codeColumns, methodColumns, rateColumns } from './columns';

/** APY-6, APY-9: what refunds of each method can be, the contract, the day's rates, and every code in words. */
export function MethodsPage() {
  const t = useT('alipay');
  const words = useT('common');
  const format = useFormat();
  const { data, error, refetch } = useEndpoint(listAlipayMethods, {});
  const header = <PageHeader title={t('page.methods')} text={data?.note} />;
  if (!data && error)
    return (
      <>
        {header}
        <FailedReading problem={error} onRetry={() => void refetch()} />
      </>
    );
  return (
    <>
      {header}
      <section className={styles.part}>
        <h2>{t('methods.capabilities')}</h2>
        <DataTable
          caption={t('methods.capabilities')}
          columns={methodColumns(t, format)}
          rows={data?.methods}
          keyOf={({ id }) => id}
        />
      </section>
      <div className={styles.columns}>
        <section className={styles.part}>
          <h2>{t('methods.rates')}</h2>
          <p>{t('methods.ratesText')}</p>
          <DataTable
            caption={t('methods.rates')}
            columns={rateColumns(t)}
            rows={data?.rates}
            keyOf={({ from, to }) => `${from}-${to}`}
          />
        </section>
        {data && (
          <Card title={t('methods.contract')}>
            <FactList
              facts={[
                {
                  label: t('methods.fees'),
                  value: t(data.contract.feesReturned ? 'methods.returned' : 'methods.retained'),
                },
              ]}
            />
            <p className={styles.text}>{data.contract.text}</p>
          </Card>
        )}
      </div>
      <section className={styles.part}>
        <h2>{t('methods.codes')}</h2>
        <p>{t('methods.codesText')}</p>
        <DataTable
          caption={t('methods.codes')}
          columns={codeColumns(t, words('none'))}
          rows={data?.codes}
          keyOf={({ code }) => code}
        />
      </section>
    </>
  );
}
