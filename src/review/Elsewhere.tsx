import { ReviewState, type ReviewDetail } from '../api/contract/review';
import type { ApiProblem } from '../api/problem';
import { useFormat } from '../locales/useFormat';
import { useT } from '../locales/useT';
import { Notice } from '../ui/Notice';
import { useFocusIfLost } from '../ui/useFocusIfLost';

interface Props {
  readonly item: ReviewDetail;
  /** The refusal of one's own decision, when it came to that; it knows the state before the item was read again. */
  readonly conflict: ApiProblem | null;
}

/** REV-2: somebody, or time, decided first. Says what holds now; what was typed stays beside it. */
export function Elsewhere({ item, conflict }: Props) {
  const t = useT('review');
  const { moment } = useFormat();
  const state =
    item.actions.length === 0
      ? item.state
      : (ReviewState.options.find((one) => one === conflict?.state) ?? item.state);

  // A confirmation that was open has gone; whoever is typing keeps the focus.
  const notice = useFocusIfLost<HTMLDivElement>(true);

  return (
    <div ref={notice} tabIndex={-1}>
      <Notice tone="warn" title={t('outcome.elsewhere')} alert>
        {item.decidedAt
          ? t('outcome.elsewhereAt', { state: t(`state.${state}`), time: moment(item.decidedAt) })
          : t('outcome.elsewhereText', { state: t(`state.${state}`) })}
      </Notice>
    </div>
  );
}
