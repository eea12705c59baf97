import type { ApiProblem } from '../api/problem';
import { useT } from '../locales/useT';
import { FailedReading } from './FailedReading';
import { Kpi, KpiRow } from './Kpi';
import { PageHeader } from './PageHeader';
import { Skeleton } from './Skeleton';

interface Props {
  readonly title: string;
  readonly trail: readonly { readonly label: string; readonly to?: string }[];
  readonly problem: ApiProblem | null;
  readonly onRetry: () => void;
}

/** A page of one record that is on its way, or could not be read. */
export function DetailsPending({ title, trail, problem, onRetry }: Props) {
  const words = useT('common');
  return (
    <>
      <PageHeader title={title} trail={trail} />
      {problem ? (
        <FailedReading problem={problem} onRetry={onRetry} />
      ) : (
        <div role="status" aria-label={words('loading')}>
          <KpiRow>
            {['a', 'b', 'c'].map((key) => (
              <Kpi
                key={key}
                label={'\u00a0'}
                value={<Skeleton width="130px" height="22px" />}
                note={<Skeleton width="180px" height="13px" />}
              />
            ))}
          </KpiRow>
          <Skeleton height="320px" />
        </div>
      )}
    </>
  );
}
