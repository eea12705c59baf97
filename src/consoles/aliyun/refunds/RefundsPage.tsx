import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { AliyunRefundSort, listAliyunRefunds } from '../../../api/contract/aliyun';
import { RefundStage } from '../../../api/contract/refund';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { PageHeader } from '../../../ui/PageHeader';
import { RecordList } from '../../../ui/RecordList';
import { refundsArgs } from '../shared/queries';
import { ExportButton } from './ExportButton';
import { Nothing } from './Nothing';
import { columns } from './columns';

/** 退款列表 (ALY-9): every application with its stage, dates, amount and destination; filter, sort, search, CSV. */
export function RefundsPage({ current }: { readonly current?: string | undefined }) {
  const t = useT('aliyun');
  const words = useT('common');
  const [params] = useSearchParams();
  const args = refundsArgs(params);
  const { search, stage, sort } = args.query;
  const answer = useEndpoint(listAliyunRefunds, args);
  const table = useMemo(() => columns(t), [t]);

  return (
    <>
      <PageHeader
        title={t('refunds')}
        text={t('progress.tagline')}
        actions={<ExportButton query={{ search, stage, sort }} />}
      />
      <RecordList
        caption={t('refunds')}
        columns={table}
        answer={answer}
        search={{ label: t('progress.search'), value: search }}
        filters={[
          {
            name: 'stage',
            label: t('progress.stage'),
            value: stage,
            options: RefundStage.options.map((value) => ({ value, label: words(`stage.${value}`) })),
          },
        ]}
        sort={{
          value: sort,
          first: '-submittedAt',
          options: AliyunRefundSort.options.map((value) => ({ value, label: t(`progress.sort.${value}`) })),
        }}
        empty={{ title: t('progress.empty.title'), text: <Nothing /> }}
        current={current}
      />
    </>
  );
}
