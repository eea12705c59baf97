import { useState } from 'react';
import { type To, useSearchParams } from 'react-router-dom';
import {
  type ReviewDetail,
  type ReviewState,
  decideReviewItem,
  progressAssistance,
  retrySettlement,
} from '../api/contract/review';
import { useWrite } from '../api/useWrite';
import { useT } from '../locales/useT';
import { Panel } from '../ui/Panel';
import { ProblemNotice } from '../ui/ProblemNotice';
import { UserText } from '../ui/UserText';
import { ApproveDialog } from './ApproveDialog';
import { CloseDialog } from './CloseDialog';
import { Elsewhere } from './Elsewhere';
import { ItemActions } from './ItemActions';
import { ItemFacts } from './ItemFacts';
import { Outcome } from './Outcome';
import { RejectForm } from './RejectForm';
import { useDraft } from './drafts';
import { isRejectable } from './rejectable';

interface Props {
  readonly item: ReviewDetail;
  /** Where the list is, for the way back. */
  readonly list: To;
  readonly onClose: () => void;
}

const FORM = 'reject-form';

/** One item: what it is about, what can be done, and, once something was done here or elsewhere, what came of it (REV-2). */
export function Item({ item: read, list, onClose }: Props) {
  const t = useT('review');
  const [params, setParams] = useSearchParams();
  const [asking, setAsking] = useState<'approve' | 'close' | null>(null);
  const [wished, setWished] = useState<ReviewState | null>(null);
  const [waitedAtFirst] = useState(read.actions.length > 0);
  const [draft, keepDraft] = useDraft(read);
  const decide = useWrite(decideReviewItem);
  const progress = useWrite(progressAssistance);
  const again = useWrite(retrySettlement);

  const problem = decide.problem ?? progress.problem ?? again.problem;
  // The answer was lost, yet what was asked for has happened: it was this request.
  const arrived = problem?.unanswered === true && read.state === wished ? read : undefined;
  const mine = decide.data ?? progress.data ?? again.data ?? arrived;
  // The answer to one's own decision is newer than what was read before it.
  const item = mine?.actions.length === 0 ? mine : read;
  const { id, subject, customer, queue, actions } = item;
  const conflict = problem?.status === 409 ? problem : null;
  const elsewhere = conflict !== null || (waitedAtFirst && actions.length === 0 && !mine);
  // An address may ask for a step that this item does not have, or no longer has.
  const rejectable = isRejectable(queue) && (actions.includes('reject') || waitedAtFirst);
  const rejecting = params.get('step') === 'reject' && rejectable && !mine;
  const may = (action: ReviewDetail['actions'][number]) => actions.includes(action) && !elsewhere;

  const goTo = (step: 'reject' | null) => {
    const next = new URLSearchParams(params);
    if (step) next.set('step', step);
    else next.delete('step');
    decide.reset();
    setParams(next, { replace: step === null, preventScrollReset: true });
  };

  const approve = async () => {
    setWished('approved');
    const done = await decide.run({ params: { id }, body: { decision: 'approve' } });
    if (done) setAsking(null);
  };
  const reject = async () => {
    const { reason, explanation } = draft;
    if (reason === null) return;
    setWished('rejected');
    const done = await decide.run({ params: { id }, body: { decision: 'reject', reason, explanation } });
    if (done) keepDraft(null);
  };
  const move = async (state: 'contacted' | 'closed') => {
    setWished(state);
    const done = await progress.run({ params: { id }, body: { state } });
    if (done) setAsking(null);
  };
  const ask = (what: 'approve' | 'close') => {
    (what === 'approve' ? decide : progress).reset();
    setAsking(what);
  };

  return (
    <Panel
      title={
        rejecting
          ? t('reject.title', { subject: subject.name })
          : t('item.title', { queue: t(`queue.${queue}`), subject: subject.name })
      }
      subtitle={<UserText>{`${customer} · ${id}`}</UserText>}
      onClose={onClose}
      closeOnOutside={!rejecting}
      footer={
        <ItemActions
          item={item}
          may={may}
          step={rejecting ? 'reject' : mine || elsewhere ? 'decided' : 'open'}
          pending={decide.isPending || progress.isPending || again.isPending}
          form={FORM}
          list={list}
          onApprove={() => ask('approve')}
          onReject={() => goTo('reject')}
          onBack={() => goTo(null)}
          onContacted={() => void move('contacted')}
          onCloseRequest={() => ask('close')}
          onRetry={() => void again.run({ params: { id } })}
        />
      }
    >
      {mine && <Outcome item={mine} />}
      {elsewhere && <Elsewhere item={item} conflict={conflict} />}
      {rejecting && isRejectable(queue) && (
        <RejectForm
          id={FORM}
          queue={queue}
          draft={draft}
          onChange={keepDraft}
          readOnly={!may('reject')}
          problem={conflict ? null : decide.problem}
          onSubmit={() => void reject()}
        />
      )}
      {asking === null && !conflict && !mine && (
        <ProblemNotice problem={progress.problem ?? again.problem} write />
      )}
      <ItemFacts item={item} />
      {asking === 'approve' && may('approve') && (
        <ApproveDialog
          item={item}
          pending={decide.isPending}
          problem={decide.problem}
          onConfirm={() => void approve()}
          onCancel={() => setAsking(null)}
        />
      )}
      {asking === 'close' && may('close') && (
        <CloseDialog
          pending={progress.isPending}
          problem={progress.problem}
          onConfirm={() => void move('closed')}
          onCancel={() => setAsking(null)}
        />
      )}
    </Panel>
  );
}
