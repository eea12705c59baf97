import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, type To, useLocation, useNavigate, useParams, useSearchParams } from 'react-router-dom';
import {
  decideReviewItem,
  listReviewItems,
  progressAssistance,
  readReviewItem,
  retrySettlement,
  type ReviewDetail,
  ReviewState,
} from '#contract/desk';
import type { ApiProblem } from '../api/client';
import { useEndpoint, useWrite } from '../api/queries';
import { useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { useFocusIfLost } from '../ui/focus';
import { Notice, ProblemNotice } from '../ui/notices';
import { Skeleton, UserText } from '../ui/text';
import { listSearch } from './DeskPage';
import { ItemFacts, Outcome } from './ItemFacts';
import { isAutomatic } from '../app/address';
import { KeyCap, useKeys } from './keys';
import { ItemPlace, useSplit } from './Pane';
import { Notes } from './teamwork';
import { ApproveDialog, CloseDialog, isRejectable, type Rejected, RejectForm } from './decisions';
import styles from './Item.module.css';

interface ElsewhereProps {
  readonly item: ReviewDetail;
  /** The refusal of one's own decision, when it came to that; it knows the state before the item was read again. */
  readonly conflict: ApiProblem | null;
}

/** REV-2: somebody, or time, decided first. Says what holds now; what was typed stays beside it. */
function Elsewhere({ item, conflict }: ElsewhereProps) {
  const t = useT('desk');
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

interface NextItemProps {
  readonly after: ReviewDetail;
  readonly list: To | null;
}

/** After a decision: the most urgent item that still waits in this queue, one key away. */
function NextItem({ after, list }: NextItemProps) {
  const t = useT('desk');
  const { date } = useFormat();
  const { data } = useEndpoint(listReviewItems, { query: { queue: after.queue, pageSize: 2 } });
  const next = data?.items.find(({ id }) => id !== after.id);
  const link = useFocusIfLost<HTMLAnchorElement>(next !== undefined);

  return (
    <>
      {next && (
        <Button
          ref={link}
          component={Link}
          to={{
            pathname: `/review/${next.id}`,
            search: `?queue=${after.queue}`,
          }}
          className={styles.next}
        >
          <span className={styles.nextWords}>
            <bdi>{t('outcome.next', { subject: next.subject.name })}</bdi> ·{' '}
            {t('outcome.nextDue', { date: date(next.dueBy) })}
          </span>
        </Button>
      )}
      <BackToList list={list} />
      {data && !next && <p role="status">{t('outcome.none')}</p>}
    </>
  );
}

/** The way back to a list that an item stands over. */
function BackToList({ list }: { readonly list: To | null }) {
  const t = useT('desk');
  return (
    list !== null && (
      <Button component={Link} to={list} variant="default">
        {t('item.backToList')}
      </Button>
    )
  );
}

/** The rejection's form, which the foot submits. */
const FORM = 'reject-form';

type Action = ReviewDetail['actions'][number];

/** In the order in which they stand. */
const ACTIONS = {
  approve: 'approve.action',
  reject: 'reject.action',
  contacted: 'assistance.contacted',
  close: 'assistance.close',
  retry: 'settlement.retry',
} as const satisfies Record<Action, string>;

/** Both need a second step, so that a slip of the finger decides nothing. */
const KEYS = { approve: 'A', reject: 'R' } as const;

interface ItemActionsProps {
  readonly item: ReviewDetail;
  readonly may: (action: Action) => boolean;
  /** Looking at it, writing a rejection, or done with it (by oneself or by somebody else). */
  readonly step: 'open' | 'reject' | 'decided';
  readonly pending: boolean;
  readonly list: To | null;
  readonly on: Readonly<Record<Action | 'back', () => void>>;
}

/** The foot of an item: what it still allows, and the way on. */
function ItemActions({ item, may, step, pending, list, on }: ItemActionsProps) {
  const t = useT('desk');
  if (step === 'reject') {
    return (
      <>
        {may('reject') && (
          <Button type="submit" form={FORM} color="red" loading={pending}>
            {t('reject.confirm')}
          </Button>
        )}
        <Button variant="default" onClick={on.back}>
          {t('reject.back')}
        </Button>
      </>
    );
  }
  const acts = (Object.keys(ACTIONS) as Action[]).filter(may);
  if (acts.length === 0 && step === 'decided') return <NextItem after={item} list={list} />;
  return (
    <>
      {acts.map((act) => (
        <Button
          key={act}
          {...(act === 'reject' && { variant: 'default' })}
          {...(act in KEYS && {
            rightSection: <KeyCap of={KEYS[act as keyof typeof KEYS]} />,
            'aria-keyshortcuts': KEYS[act as keyof typeof KEYS],
          })}
          loading={pending && (act === 'contacted' || act === 'retry')}
          onClick={on[act]}
        >
          {t(ACTIONS[act])}
        </Button>
      ))}
      {acts.length === 0 && <BackToList list={list} />}
      {may('retry') && <span>{t('settlement.retryHint')}</span>}
      {may('contacted') && <span>{t('assistance.contactedHint')}</span>}
    </>
  );
}

interface Props {
  readonly item: ReviewDetail;
  /** Where the list is, for the way back; null where it stands beside the item. */
  readonly list: To | null;
  readonly onClose: () => void;
}

/** One item: what it is about, what can be done, and, once something was done here or elsewhere, what came of it (REV-2). */
function Item({ item: read, list, onClose }: Props) {
  const t = useT('desk');
  const [params, setParams] = useSearchParams();
  const [asking, setAsking] = useState<'approve' | 'close' | null>(null);
  const [wished, setWished] = useState<ReviewState | null>(null);
  const [waitedAtFirst] = useState(read.actions.length > 0);
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
  // Taken by another, it can still be decided: the refusal says by whom, where the act is.
  const conflict = problem?.status === 409 && problem.code !== 'reviewItemTaken' ? problem : null;
  const elsewhere = conflict !== null || (waitedAtFirst && actions.length === 0 && !mine);
  // An address may ask for a step that this item does not have, or no longer has.
  const rejectable = isRejectable(queue) && (actions.includes('reject') || waitedAtFirst);
  const rejecting = params.get('step') === 'reject' && rejectable && !mine;
  const may = (action: Action) => actions.includes(action) && !elsewhere;

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
  const reject = async (rejection: Rejected, sent: () => void) => {
    setWished('rejected');
    const done = await decide.run({ params: { id }, body: { decision: 'reject', ...rejection } });
    if (done) sent();
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

  useKeys({
    a: !rejecting && may('approve') && (() => ask('approve')),
    r: !rejecting && may('reject') && (() => goTo('reject')),
  });

  return (
    <ItemPlace
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
          list={list}
          on={{
            approve: () => ask('approve'),
            reject: () => goTo('reject'),
            contacted: () => void move('contacted'),
            close: () => ask('close'),
            retry: () => void again.run({ params: { id } }),
            back: () => goTo(null),
          }}
        />
      }
    >
      {mine && <Outcome item={mine} />}
      {elsewhere && <Elsewhere item={item} conflict={conflict} />}
      {rejecting && isRejectable(queue) && (
        <RejectForm
          id={FORM}
          queue={queue}
          readOnly={!may('reject')}
          write={{ problem: conflict ? null : decide.problem, reset: () => decide.reset() }}
          onSubmit={(rejection, sent) => void reject(rejection, sent)}
        />
      )}
      {asking === null && !conflict && !mine && (
        <ProblemNotice problem={progress.problem ?? again.problem} write />
      )}
      <ItemFacts item={item} />
      {!rejecting && <Notes item={read} />}
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
    </ItemPlace>
  );
}

/** `/review/:id`: one item beside its queue, or over it; being loaded, missing or failed is drawn here. */
export function ItemPage() {
  const t = useT('desk');
  const { id = '' } = useParams();
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const isBeside = useSplit();
  const { data: item, error, refetch } = useEndpoint(readReviewItem, { params: { id } });
  const list = { pathname: '/review', search: listSearch(search) };
  const close = () => void navigate(list, { preventScrollReset: true });

  // Nobody asked for it: it only filled the room beside a list.
  if (!isBeside && isAutomatic(state)) return null;
  if (item) return <Item key={id} item={item} list={isBeside ? null : list} onClose={close} />;
  if (!error) {
    return (
      <ItemPlace title={t('item.loading')} onClose={close}>
        <Skeleton height="72px" />
        <Skeleton height="180px" />
        <Skeleton height="120px" />
      </ItemPlace>
    );
  }
  const missing = error.status === 404;
  return (
    <ItemPlace
      title={missing ? t('item.missing') : t('title')}
      onClose={close}
      footer={<BackToList list={list} />}
    >
      {missing ? (
        <p>{t('item.missingText')}</p>
      ) : (
        <ProblemNotice problem={error} onRetry={() => void refetch()} />
      )}
    </ItemPlace>
  );
}
