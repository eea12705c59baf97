import { Button, Group, NativeSelect } from '@mantine/core';
import { type MouseEvent, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router-dom';
import {
  findOnMap,
  listRecordsOnMap,
  type MapAxis,
  type MapRow,
  type MapSegment,
  type MapStretch,
  readPolicyMap,
  readPolicyVectors,
} from '#contract/explorer';
import { useEndpoint } from '../api/queries';
import { useAsked } from '../app/address';
import { useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { FailedReading } from '../ui/DataTable';
import { Card } from '../ui/layout';
import { classes, Hidden, Skeleton } from '../ui/text';
import { askedAt, carriedIn, CASE, caseLink } from './words';
import styles from './Map.module.css';

/** How many days are drawn. */
const LENGTHS = [40, 400, 1_000] as const;

/** How a stretch is drawn. */
const kindOf = ({ verdict, review }: MapStretch) =>
  verdict === 'refundable' ? (review ?? 'none') : (verdict ?? 'broken');

/** POL-2: the policy on its own axes, and the way of one subject over it. */
export function PolicyMap({ policy }: { readonly policy: string }) {
  const t = useT('policies');
  const [params] = useSearchParams();
  const { latest, ask } = useAsked();
  const { data, error, refetch } = useEndpoint(readPolicyMap, { params: { policy } });
  const vectors = useEndpoint(readPolicyVectors, { params: { policy } }).data?.vectors ?? [];
  const examples = vectors.filter(
    ({ rule }, index) => vectors.findIndex((one) => one.rule === rule) === index,
  );
  const { date } = useFormat();
  const stored = useEndpoint(listRecordsOnMap, { params: { policy } }).data?.records ?? [];
  const carried = carriedIn(params);
  const { data: way } = useEndpoint(
    findOnMap,
    { params: { policy }, body: { now: carried?.now ?? '', subject: carried?.subject ?? {} } },
    { enabled: carried !== null },
  );
  const [length, show] = useState<number>(LENGTHS[0]);
  if (error && !data) return <FailedReading problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height="320px" />;
  const overDays = data.axes.some(({ columns }) => columns === null);
  return (
    <Card
      title={t('map.title')}
      actions={
        <Group gap={8} data-chrome>
          {overDays &&
            LENGTHS.map((days) => (
              <Button
                key={days}
                size="xs"
                variant={days === length ? 'filled' : 'default'}
                aria-pressed={days === length}
                onClick={() => show(days)}
              >
                {t('map.days', { count: days })}
              </Button>
            ))}
          <NativeSelect
            size="xs"
            aria-label={t('map.path')}
            value=""
            data={[
              { value: '', label: t('map.path') },
              {
                group: t('map.examples'),
                items: examples.map(({ rule }) => ({ value: rule, label: rule })),
              },
              {
                group: t('map.records'),
                items: stored.map(({ rule, since }, index) => ({
                  value: String(index),
                  label: t('map.record', { rule, since: date(since) }),
                })),
              },
              ...(carried ? [{ value: '-', label: t('map.noPath') }] : []),
            ]}
            onChange={({ currentTarget }) => {
              const example = examples.find(({ rule }) => rule === currentTarget.value)?.request;
              const record = stored.find((_, index) => String(index) === currentTarget.value);
              const asked = record && { now: record.now, subject: record.subject, way: record.way };
              const next = latest();
              if (example || asked) next.set(CASE, JSON.stringify(example ?? asked));
              else next.delete(CASE);
              ask(next, { replace: true });
            }}
          />
        </Group>
      }
    >
      <p className={styles.hint}>{t('map.hint')}</p>
      {data.axes.map((axis, index) => (
        <AxisDrawn
          key={axis.label}
          policy={policy}
          axis={axis}
          length={axis.columns?.length ?? length}
          way={(carried ? (way?.segments ?? []) : []).filter((one) => one.axis === index)}
        />
      ))}
      <ul className={styles.legend}>
        {(['none', 'manual', 'actionRequired', 'notRefundable', 'cannot'] as const).map((kind) => (
          <li key={kind}>
            <span className={classes(styles.swatch, styles[kind])} aria-hidden />
            {t(`map.kind.${kind}`)}
          </li>
        ))}
      </ul>
      {carried && (
        <p className={styles.hint}>
          <Link to={caseLink(policy, carried)}>{t('map.openPath')}</Link>
        </p>
      )}
      <MapTable policy={policy} axes={data.axes} />
    </Card>
  );
}

interface AxisProps {
  readonly policy: string;
  readonly axis: MapAxis;
  /** Days or columns drawn. */
  readonly length: number;
  readonly way: readonly MapSegment[];
}

const share = (at: number, length: number): string => `${(Math.min(at, length) / length) * 100}%`;

/** Days that are far enough apart to be told on one line. */
function apart(ticks: readonly number[], length: number): number[] {
  const told: number[] = [];
  for (const tick of ticks)
    if (tick < length && tick - (told.at(-1) ?? -length) >= length / 22) told.push(tick);
  return told;
}

function AxisDrawn({ policy, axis, length, way }: AxisProps) {
  const { label, columns, ticks, rows } = axis;
  return (
    <div className={styles.axis} role="group" aria-label={label}>
      <div className={styles.scale} aria-hidden>
        <b>{label}</b>
        <div className={styles.ticks}>
          {columns
            ? columns.map((column, index) => (
                <span
                  key={column}
                  className={styles.column}
                  style={{ left: share(index, length), width: share(1, length) }}
                >
                  {column}
                </span>
              ))
            : apart(ticks, length).map((tick) => (
                <span key={tick} style={{ left: share(tick, length) }}>
                  {tick}
                </span>
              ))}
        </div>
      </div>
      {rows.map((row) => (
        <div key={row.id} className={styles.row}>
          <span className={styles.label}>{row.label}</span>
          <div className={classes(styles.track, styles.cannot)}>
            {row.stretches
              .filter(({ from }) => from < length)
              .map((stretch) => (
                <Cell key={stretch.from} policy={policy} row={row} stretch={stretch} length={length} />
              ))}
            {way
              .filter((one) => one.row === row.id)
              .map((segment, index, all) => (
                <Way
                  key={segment.from}
                  segment={segment}
                  length={length}
                  byDay={row.day0 !== null}
                  last={index === all.length - 1 && segment === way.at(-1)}
                />
              ))}
          </div>
        </div>
      ))}
    </div>
  );
}

interface CellProps {
  readonly policy: string;
  readonly row: MapRow;
  readonly stretch: MapStretch;
  readonly length: number;
}

/** A stretch as a link: the keyboard opens its first day, the pointer the day it points at. */
function Cell({ policy, row, stretch, length }: CellProps) {
  const t = useT('policies');
  const navigate = useNavigate();
  const { from, until, rules } = stretch;
  const end = Math.min(until, length);
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    // The keyboard clicks without a place.
    if (event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const at = from + Math.floor(((event.clientX - left) / width) * (end - from));
    void navigate(caseLink(policy, askedAt(row, Math.max(from, Math.min(at, end - 1)))));
  };
  const rule = rules.join(t('operationsApart')) || t('change.noRule');
  const name =
    row.day0 === null
      ? `${row.label}: ${rule}`
      : t('map.cell', { row: row.label, from, until: until - 1, rule });
  return (
    <Link
      to={caseLink(policy, askedAt(row, from))}
      onClick={open}
      className={classes(styles.cell, styles[kindOf(stretch)])}
      style={{ left: share(from, length), width: share(end - from, length) }}
      aria-label={name}
      title={name}
    >
      <span>{rule.replace(/^[A-Z]+-/, '')}</span>
    </Link>
  );
}

interface WayProps {
  readonly segment: MapSegment;
  readonly length: number;
  readonly byDay: boolean;
  /** Where it stands now. */
  readonly last: boolean;
}

function Way({ segment: { from, until }, length, byDay, last }: WayProps) {
  const t = useT('policies');
  const half = byDay ? 0 : 0.5;
  return (
    <span
      className={styles.way}
      style={{
        left: share(from + half, length),
        width: share(Math.max(0, Math.min(until, length) - from), length),
      }}
    >
      {last && <span className={styles.today}>{byDay ? t('map.today', { day: until }) : t('map.here')}</span>}
    </span>
  );
}

interface Props {
  readonly policy: string;
  readonly axes: readonly MapAxis[];
}

/** The map once more as tables: every stretch with its first and last day, for those who read instead of looking. */
function MapTable({ policy, axes }: Props) {
  const t = useT('policies');
  return (
    <details className={styles.table}>
      <summary>{t('map.asTable')}</summary>
      {axes.map(({ label, columns, rows }) => (
        <div key={label} className={styles.scroll} tabIndex={-1}>
          <table>
            <Hidden component="caption">{label}</Hidden>
            <thead>
              <tr>
                <th scope="col">{label}</th>
                <th scope="col">{t('map.stretches')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.label}</th>
                  <td>
                    <ul>
                      {row.stretches.map((stretch) => {
                        const { from, until, rules } = stretch;
                        const last = until > 1_000 ? '' : String(until - 1);
                        const where = columns
                          ? columns.slice(from, until).join(t('operationsApart'))
                          : t('map.stretch', { from, until: last });
                        return (
                          <li key={from}>
                            <Link to={caseLink(policy, askedAt(row, from))}>
                              {where}: {rules.join(t('operationsApart'))}
                            </Link>
                          </li>
                        );
                      })}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </details>
  );
}
