import type { ApiProblem } from '../api/problem';
import { useT } from '../locales/useT';
import { TableMessage } from './TableMessage';

interface Props {
  readonly problem: ApiProblem;
  readonly onRetry?: (() => void) | undefined;
}

/** In place of what could not be read: why, and the way to try once more. */
export function FailedReading({ problem, onRetry }: Props) {
  const t = useT('common');
  return (
    <TableMessage
      tone="bad"
      title={t('table.failedTitle')}
      problem={problem}
      action={onRetry && { label: t('retry'), run: onRetry }}
    />
  );
}
