import { useState } from 'react';
import { Link, type To } from 'react-router-dom';
import { localParts, MS_PER_DAY } from '#contract/days';
import type { BoardTerm, ListSummary } from '#contract/summary';
import { useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { Card } from '../ui/layout';
import { ToneIcon } from '../ui/notices';
import { classes, Hidden, Skeleton, UserText } from '../ui/text';
import { Coloured, type Urgency, urgencyOf } from './time';
import styles from './TermsBoard.module.css';

/** What a part of a bar means; each has a pattern of its own, so that it survives without colour. */
type Kind = 'step' | 'now' | 'manual' | 'review' | 'idle' | 'risk';

interface Part {
  readonly kind: Kind;
  /** Epoch ms. */
  readonly from: number;
  readonly until: number;
}

const ms = (iso: string): number => Date.parse(iso);

/** The stretches of one term: what holds until its last safe moment, what may be too late, what comes after. */
function partsOf({
  verdict,
  review,
  from,
  deadline,
  safeUntil,
  awaited,
  afterwards,
  afterUntil,
}: BoardTerm): Part[] {
  if (deadline === null) return [];
  const [start, end] = [ms(from), ms(deadline)];
  if (safeUntil === null) {
    const result = Math.min(awaited === null ? end : ms(awaited.by), end);
    return [
      { kind: 'review', from: start, until: result },
      { kind: 'idle', from: result, until: end },
    ];
  }
  const kind = verdict === 'actionRequired' ? 'step' : review === 'manual' ? 'manual' : 'now';
  const safe = ms(safeUntil);
  return [
    { kind, from: start, until: safe },
    { kind: 'risk', from: Math.max(start, safe), until: end },
    ...(afterwards === 'refundable'
      ? [
          {
            kind: 'manual' as const,
            from: end,
            until: afterUntil === null ? Number.MAX_VALUE : ms(afterUntil),
          },
        ]
      : []),
  ];
}

interface Props {
  /** Undefined until the first answer: the place is kept. */
  readonly summary: ListSummary | undefined;
  /** Where the name of one leads. */
  readonly linkOf: (id: string) => { readonly to: To };
}

/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- the rows are a grid, and some browsers then drop the roles of a table */

/** GEN-16: what will be lost first, on one time line for everything in the list; nothing where nothing has a term. */
export const TermsBoard = ({ summary, linkOf }: Props) =>
  summary ? <Board summary={summary} linkOf={linkOf} /> : <Waiting />;

function Waiting() {
  const t = useT('refunds');
  return (
    <div className={styles.board} aria-hidden>
      <Card>
        <div className={styles.waiting}>
          <b>{t('board.title')}</b>
          {Array.from({ length: 8 }, (_, row) => (
            <Skeleton key={row} />
          ))}
        </div>
      </Card>
    </div>
  );
}

function Board({ summary: { terms, atRisk }, linkOf }: Props & { readonly summary: ListSummary }) {
  const t = useT('refunds');
  const { now, moment, day, money, time } = useFormat();
  const [all, setAll] = useState(false);
  const { items } = terms;
  if (items.length === 0 || now === null) return null;
  const [first, last] = [ms(terms.from), ms(terms.until)];
  const share = (at: number) => Math.min(1, Math.max(0, (at - first) / (last + 1 - first)));
  const percent = (part: number) => `${(part * 100).toFixed(3)}%`;
  const lost = atRisk.amounts.map(money).join(' + ');
  const kinds = [...new Set(items.flatMap((item) => partsOf(item).map(({ kind }) => kind)))];
  const today = share(now);
  const ticks = Array.from(
    { length: Math.round((last + 1 - first) / MS_PER_DAY) },
    (_, index) => first + index * MS_PER_DAY,
  ).filter(
    (at) => [1, 4].includes(localParts(at).weekday) && Math.abs(share(at) - today) > 0.1 && share(at) < 0.95,
  );

  return (
    <div className={styles.board}>
      <Card>
        <div className={styles.head}>
          <h2>{t('board.title')}</h2>
          <p>
            {lost === '' ? t('board.safe') : t('board.lost', { moment: moment(atRisk.until), amount: lost })}
          </p>
        </div>
        <div className={styles.plot}>
          <div className={styles.axis} aria-hidden>
            {ticks.map((at) => (
              <span
                key={at}
                className={styles.tick}
                // On a phone today's mark would stand on it.
                data-near={Math.abs(share(at) - today) < 0.28}
                style={{ left: percent(share(at)) }}
              >
                {day(at)}
              </span>
            ))}
            <span className={styles.today} style={{ left: percent(today) }}>
              {t('board.now', { time: time(now) })}
            </span>
          </div>
          <div className={styles.ground} aria-hidden>
            {terms.daysOff.map((at) => (
              <span
                key={at}
                className={styles.off}
                style={{
                  left: percent(share(ms(at))),
                  width: percent(share(ms(at) + MS_PER_DAY) - share(ms(at))),
                }}
              />
            ))}
          </div>
          <table role="table" className={styles.rows} data-all={all}>
            <Hidden component="caption">{t('board.title')}</Hidden>
            <Hidden component="thead">
              <tr>
                {(['name', 'bar', 'amount'] as const).map((name) => (
                  <th key={name} scope="col">
                    {t(`board.column.${name}`)}
                  </th>
                ))}
              </tr>
            </Hidden>
            <tbody role="rowgroup">
              {items.map((item) => (
                <tr key={item.id} role="row" className={styles.row}>
                  <th scope="row" role="rowheader" className={styles.name}>
                    <Link {...linkOf(item.id)}>
                      <UserText>{item.name}</UserText>
                    </Link>
                    <What item={item} />
                  </th>
                  <td role="cell" className={styles.bar}>
                    <Bar item={item} share={share} percent={percent} edge={last} />
                  </td>
                  <td role="cell" className={styles.amount}>
                    {money(item.amount)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className={classes(styles.ground, styles.above)} aria-hidden>
            <span className={styles.line} style={{ left: percent(today) }} />
          </div>
        </div>
        {items.length > FEW && !all && (
          <button type="button" className={styles.more} onClick={() => setAll(true)}>
            {t('board.more', { count: items.length - FEW })}
          </button>
        )}
        <ul className={styles.legend}>
          {kinds.map((kind) => (
            <li key={kind}>
              <span className={classes(styles.swatch, styles[kind])} />
              {t(`board.kind.${kind}`)}
            </li>
          ))}
          <li>
            <span className={classes(styles.safe, styles.sign)} />
            {t('board.safeMoment')}
          </li>
          <li>
            <span className={classes(styles.end, styles.sign)} />
            {t('board.deadline')}
          </li>
          <li>
            <span className={classes(styles.swatch, styles.off)} />
            {t('board.daysOff')}
          </li>
          {terms.total > items.length && (
            <li>{t('board.total', { count: terms.total, shown: items.length })}</li>
          )}
        </ul>
      </Card>
    </div>
  );
}

/* oxlint-enable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */

/** How many a phone shows before it is asked for all. */
const FEW = 5;

/** A date as short as it can be: today and tomorrow by their names. */
function useShort(): (iso: string) => string {
  const { dayWord, date } = useFormat();
  return (iso) => dayWord(iso) ?? date(iso);
}

const ICONS = { ahead: null, soon: 'warn', passed: 'bad', never: 'bad' } as const;

/** What to do by when, below the name. */
function What({
  item: { act, safeUntil, deadline, boughtAt, awaited, afterwards },
}: {
  readonly item: BoardTerm;
}) {
  const t = useT('refunds');
  const { now, moment } = useFormat();
  // Inside a sentence.
  const inside = (text: string) => text.replace(/^(Today|Tomorrow|Yesterday)/, (word) => word.toLowerCase());
  const short = useShort();
  const by = safeUntil ?? deadline;
  if (now === null || by === null) return null;
  const urgency: Urgency =
    safeUntil === null ? (awaited?.grave ? 'passed' : 'ahead') : urgencyOf(ms(by), now, ms(boughtAt));
  const text =
    safeUntil === null
      ? awaited
        ? t('board.wait', { act, moment: inside(moment(awaited.by)) })
        : act
      : urgency === 'passed' || urgency === 'never'
        ? t('board.passed', { act, date: inside(short(by)) })
        : t(afterwards === 'refundable' ? 'board.atOnce' : 'board.by', { act, moment: inside(moment(by)) });
  const icon = ICONS[urgency];
  return (
    <span className={styles.what}>
      <Coloured urgency={urgency}>
        {icon && <ToneIcon tone={icon} size={12} />} {text}
      </Coloured>
    </span>
  );
}

interface BarProps {
  readonly item: BoardTerm;
  readonly share: (at: number) => number;
  readonly percent: (part: number) => string;
  /** End of the axis, epoch ms. */
  readonly edge: number;
}

/** The bar, drawn; and the same in words for who cannot see it. */
function Bar({ item, share, percent, edge }: BarProps) {
  const t = useT('refunds');
  const { edge: written } = useFormat();
  const short = useShort();
  const { safeUntil, deadline } = item;
  if (deadline === null) return null;
  const end = ms(deadline);
  const label = short(deadline);
  const [safe, at] = [safeUntil === null ? null : ms(safeUntil), share(end)];
  return (
    <>
      <Hidden>
        {safe !== null && safe < end && `${t('board.safeMoment')} ${written(safe)}; `}
        {t('board.deadline')} {written(deadline)}
      </Hidden>
      <span aria-hidden>
        {partsOf(item)
          .filter(({ from, until }) => until > from && share(until) > share(from))
          .map(({ kind, from, until }) => (
            <span
              key={`${kind} ${from}`}
              className={classes(styles.part, styles[kind])}
              style={{ left: percent(share(from)), width: percent(share(until) - share(from)) }}
            />
          ))}
        {safe !== null && safe < end && share(safe) > 0 && safe < edge && (
          <span className={styles.safe} style={{ left: percent(share(safe)) }} />
        )}
        {end <= edge ? (
          <>
            <span className={styles.end} style={{ left: percent(at) }} />
            <span
              className={classes(styles.date, at > 0.88 ? styles.before : at > 0.7 && styles.beforeIfNarrow)}
              style={{ left: percent(at) }}
            >
              {label}
            </span>
          </>
        ) : (
          <span className={styles.date} style={{ right: 0 }}>
            {label} ›
          </span>
        )}
      </span>
    </>
  );
}
