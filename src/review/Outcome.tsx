import type { ReviewDetail, ReviewState } from '../api/contract/review';
import { useFormat } from '../locales/useFormat';
import { useT } from '../locales/useT';
import { Notice } from '../ui/Notice';
import type { Tone } from '../ui/tone';
import { useFocusIfLost } from '../ui/useFocusIfLost';

const TONES: Readonly<Partial<Record<ReviewState, Tone>>> = {
  approved: 'good',
  contacted: 'good',
  closed: 'good',
  rejected: 'info',
};

/** What one's own decision led to. */
export function Outcome({ item: { queue, state, decidedAt, actions } }: { readonly item: ReviewDetail }) {
  const t = useT('review');
  const { moment } = useFormat();
  // With nothing left to do, the link to the next item takes the focus instead.
  const place = useFocusIfLost<HTMLDivElement>(actions.length > 0);
  const said = () => {
    if (queue === 'settlements') return t(state === 'closed' ? 'settlement.settled' : 'settlement.stillOpen');
    return state === 'approved' || state === 'rejected' || state === 'contacted' || state === 'closed'
      ? t(`outcome.${state}`)
      : t(`state.${state}`);
  };
  return (
    <div ref={place} role="status" tabIndex={-1}>
      <Notice tone={TONES[state] ?? 'info'} title={said()}>
        {decidedAt && moment(decidedAt)}
      </Notice>
    </div>
  );
}
