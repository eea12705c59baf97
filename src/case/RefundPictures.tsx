import { Suspense } from 'react';
import type { RefundEndpoints } from '#contract/refund';
import { useEndpoint } from '../api/queries';
import { lazyOrNothing } from '../app/later';
import { useT } from '../locales/i18n';
import { ProblemNotice } from '../ui/notices';
import { Skeleton } from '../ui/text';
import { Pictures } from './Pictures';

const RefundFigures = lazyOrNothing(async () => (await import('./RefundFigures')).RefundFigures);

interface Props {
  readonly list: RefundEndpoints['list'];
  /** Address of the list of refunds: each stage leads to its own there. */
  readonly root: string;
}

function Figures({ list, root }: Props) {
  const { data, error, refetch } = useEndpoint(list, { query: { pageSize: 1 } });
  if (error && !data) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  return (
    <Suspense fallback={<Skeleton height="150px" />}>
      <RefundFigures figures={data?.figures} root={root} />
    </Suspense>
  );
}

/** Refunds under way by stage, and what came back by month, on the overview of what is refunded. */
export function RefundPictures(props: Props) {
  const t = useT('refunds');
  return (
    <Pictures title={t('figures.both')}>
      <Figures {...props} />
    </Pictures>
  );
}
