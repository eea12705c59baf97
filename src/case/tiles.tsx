import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import type { ListSummary, Stake } from '#contract/summary';
import type { RefundEndpoints } from '#contract/refund';
import { useListParams } from '../app/address';
import { useFormat, useMoment } from '../locales/format';
import { useT } from '../locales/i18n';
import { ProblemNotice, type Tone, toned, ToneIcon } from '../ui/notices';
import { Skeleton } from '../ui/text';
import { useEndpoint } from '../api/queries';
import { RefundFigures } from './RefundFigures';
import styles from './list.module.css';

const TONES: Readonly<Record<Stake, Tone>> = {
  passed: 'bad',
  today: 'warn',
  week: 'wait',
  refundable: 'good',
  underWay: 'info',
};
const STAKES = Object.keys(TONES) as Stake[];

export interface SummaryTilesProps {
  /** The list's own answer; its summary is over everything, whatever the filters. */
  readonly answer: Pick<UseQueryResult<{ readonly summary: ListSummary }>, 'data' | 'error'>;
  /** `3 certificates`, `3 orders`. */
  readonly counted: (count: number) => string;
}

/** GEN-16: the money at stake, and by when: past its safe moment, today, this week; what can come back now, what is under way. Each is a filter. */
export function SummaryTiles({ answer: { data, error }, counted }: SummaryTilesProps) {
  const t = useT('refunds');
  const { money } = useFormat();
  const list = useListParams();
  const chosen = list.oneOf('stake', STAKES);
  const noteOf = useNotes();
  return (
    <ul className={styles.tiles} aria-label={t('stake.name')}>
      {STAKES.map((stake) => {
        const figure = data?.summary[stake];
        const there = figure !== undefined && figure.count > 0;
        const on = stake === chosen;
        const content = (
          <>
            <span className={styles.label}>
              <ToneIcon tone={TONES[stake]} size={13} />
              {t(`stake.${stake}`)}
            </span>
            {there && (
              <>
                <b className={styles.value}>{figure.amounts.map(money).join(' + ')}</b>
                <span className={styles.note}>
                  <span>{counted(figure.count)}</span>
                  <span>{noteOf(stake, data?.summary)}</span>
                </span>
              </>
            )}
            {!there && <Nothing known={data !== undefined || error !== null} failed={!data} />}
          </>
        );
        return (
          <li key={stake} {...toned(there ? TONES[stake] : 'quiet')} data-stake={stake} data-there={there}>
            {there || on ? (
              <Link
                to={list.href({ stake: on ? null : stake })}
                className={styles.tile ?? ''}
                aria-current={on ? 'true' : undefined}
                preventScrollReset
              >
                {content}
              </Link>
            ) : (
              <div className={styles.tile}>{content}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Where a tile has no figure: none yet, none because it could not be read, or nothing at stake. */
function Nothing({ known, failed }: { readonly known: boolean; readonly failed: boolean }) {
  const t = useT('refunds');
  const words = useT('common');
  if (!known)
    return (
      <>
        <Skeleton width="110px" height="30px" />
        <Skeleton width="150px" height="20px" />
      </>
    );
  return (
    <>
      <b className={styles.value}>{words('none')}</b>
      {/* Why it could not be read stands in place of the list. */}
      {!failed && <span className={styles.note}>{t('stake.nothing')}</span>}
    </>
  );
}

/** By when, or how. */
function useNotes(): (stake: Stake, summary: ListSummary | undefined) => ReactNode {
  const t = useT('refunds');
  const moment = useMoment();
  const { date } = useFormat();
  return (stake, summary) => {
    if (!summary) return null;
    const { at } = summary[stake];
    if (stake === 'refundable') {
      const { atOnce } = summary.refundable;
      return atOnce > 0 && t('stake.atOnce', { count: atOnce });
    }
    if (at === null) return stake === 'underWay' && t('figures.onItsWay');
    if (stake === 'underWay') return t('stake.result', { date: date(at) });
    if (stake === 'passed') return t('row.ends', { moment: moment(at) });
    return stake === 'week' ? t('stake.next', { date: date(at) }) : t('answer.until', { moment: moment(at) });
  };
}

/** How long a page that never rests is waited for, ms; also how long where a browser does not say when it rests. */
const PATIENCE = 500;

/**
 * Whether the page has come to rest since `ready`: what is beside the matter waits until then, so that it takes no time from
 * what somebody came for. Once true it stays so.
 */
export function useRested(ready: boolean): boolean {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    if (!ready || rested) return undefined;
    const rest = () => setRested(true);
    // Missing in Safari.
    if (!('requestIdleCallback' in window)) {
      const waiting = setTimeout(rest, PATIENCE);
      return () => clearTimeout(waiting);
    }
    const waiting = requestIdleCallback(rest, { timeout: PATIENCE });
    return () => cancelIdleCallback(waiting);
  }, [ready, rested]);
  return rested;
}

/** How high to keep the room of a row, a card included: a place in the list that is gone back to lies on the page meanwhile. */
const ROOM = 300;

let stood = false;

interface BelowBoardProps {
  readonly answer: Pick<UseQueryResult<{ readonly summary: ListSummary; readonly pageSize: number }>, 'data'>;
  readonly children: ReactNode;
}

/**
 * The list below the board of terms, which fills a laptop's screen: on the page that somebody waits for it is drawn once
 * what stands above has been seen; on a higher screen a moment later in sight. Where the answer comes after the page the
 * list keeps its place, and is drawn there.
 */
export function BelowBoard({ answer: { data }, children }: BelowBoardProps) {
  const [waits] = useState(!stood && data !== undefined && data.summary.terms.items.length > 0);
  const rested = useRested(waits);
  useEffect(() => {
    stood = true;
  }, []);
  return waits && !rested ? <div data-skeleton style={{ height: ROOM * (data?.pageSize ?? 0) }} /> : children;
}

interface RefundPicturesProps {
  readonly figures: RefundEndpoints['figures'];
  /** Address of the list of refunds: each stage leads to its own there. */
  readonly root: string;
  /** The list they stand above, which comes first. */
  readonly list: Pick<UseQueryResult, 'data' | 'error'>;
}

/** Refunds under way by stage, and what came back by month, on the overview of what is refunded; asked for once the list stands. */
export function RefundPictures({ figures, root, list }: RefundPicturesProps) {
  const rested = useRested(list.data !== undefined);
  const { data, error, refetch } = useEndpoint(figures, {}, { enabled: rested });
  // The list says what is wrong, once.
  if (list.error && !list.data) return null;
  if (error && !data) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  return <RefundFigures figures={data} root={root} />;
}
