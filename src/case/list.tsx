import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import type { CertificateProduct, Money } from '#contract/common';
import { naturalDays } from '#contract/days';
import type { Terms, Verdict } from '#contract/decision';
import type { Endpoint, QueryOf } from '#contract/endpoint';
import type { RefundStage, ShortRefund } from '#contract/refund';
import type { Words } from '#contract/words';
import type { ArgsOf } from '../api/client';
import { argsOf, useEndpoint } from '../api/queries';
import { useFormat, useMoment } from '../locales/format';
import { useSaid, useT } from '../locales/i18n';
import type { common } from '../locales/zh-CN/common';
import type { Column } from '../ui/DataTable';
import type { Choice } from '../ui/RecordList';
import { StateBadge, type Tone, ToneIcon } from '../ui/notices';
import { Faint, Line, Lines, RowName, Strong, UserText, Whole } from '../ui/text';
import { useProductText } from './words';
import { DateRange, ExportButton } from './listTools';
import { Coloured, useTermDates } from './time';
import styles from './list.module.css';

const VERDICT_TONES: Record<Verdict, Tone> = {
  refundable: 'good',
  actionRequired: 'wait',
  notRefundable: 'quiet',
};

/** The meaning of a verdict: green, amber with a clock, grey. */
export const toneOfVerdict = (verdict: Verdict): Tone => VERDICT_TONES[verdict];

/** The colour of a refund's stage. */
export const STAGE_TONES: Readonly<Record<RefundStage, Tone>> = {
  underReview: 'wait',
  onItsWay: 'wait',
  refunded: 'good',
  returnedToBalance: 'good',
  withPerson: 'wait',
  rejected: 'bad',
  cancelled: 'quiet',
  failed: 'bad',
};

const STANDING: readonly RefundStage[] = [
  'underReview',
  'onItsWay',
  'withPerson',
  'refunded',
  'returnedToBalance',
];

/** Whether an application still stands: under review, on its way or done. The others leave everything as if there were none. */
export const stands = (stage: RefundStage): boolean => STANDING.includes(stage);

/** The same of a refund of so much: one of nothing is no good news (GEN-4). */
export const toneOfStage = (stage: RefundStage, { minor }: Money): Tone =>
  minor === 0 && STAGE_TONES[stage] === 'good' ? 'quiet' : STAGE_TONES[stage];

/** Whether money of an application has arrived: only then there is a receipt (GEN-4). */
export const cameBack = ({ stage, amount }: Pick<ShortRefund, 'stage' | 'amount'>): boolean =>
  amount.minor > 0 && (stage === 'refunded' || stage === 'returnedToBalance');

interface StageLabelProps {
  readonly stage: RefundStage;
  readonly amount: Money;
}

/** A refund's stage in a word. */
export function StageLabel({ stage, amount }: StageLabelProps) {
  const t = useT('common');
  return <StateBadge tone={toneOfStage(stage, amount)}>{t(`stage.${stage}`)}</StateBadge>;
}

interface VerdictCellProps {
  /** While there is a refund, how far that is. */
  readonly refund: ShortRefund | null;
  readonly terms: Terms;
  /** What would come back. */
  readonly amount?: Money;
  /** A further line, e.g. of an earlier application. */
  readonly children?: ReactNode;
}

/**
 * In a row, three lines at most: whether the money comes back, with the step or the reason in a few words; until when
 * (GEN-16); a result that is awaited. While there is a refund, how far that is.
 */
export function VerdictCell({ refund, terms, amount, children }: VerdictCellProps) {
  const words = useT('common');
  const { verdict, brief, awaited } = terms;
  if (refund)
    return (
      <Lines>
        <Answer label={<StageLabel {...refund} />}>{refund.id}</Answer>
        <RefundLine refund={refund} />
        {children}
      </Lines>
    );
  const tone = verdict === 'refundable' && amount?.minor === 0 ? 'quiet' : toneOfVerdict(verdict);
  return (
    <Lines>
      <Answer label={<StateBadge tone={tone}>{words(`verdict.${verdict}`)}</StateBadge>}>{brief}</Answer>
      <TermLine terms={terms} />
      {awaited && <Line>{awaited.brief}</Line>}
      {children}
    </Lines>
  );
}

const Answer = ({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) => (
  <span className={styles.answer}>
    {label}
    <span>{children}</span>
  </span>
);

/** What becomes of a refund next. */
function RefundLine({ refund: { stage, expectedBy, latestBy } }: { readonly refund: ShortRefund }) {
  const t = useT('refunds');
  const { day } = useFormat();
  if (expectedBy !== null && latestBy !== null)
    return <Line>{t('awaited', { expected: day(expectedBy), latest: day(latestBy) })}</Line>;
  if (stage === 'onItsWay') return <Line>{t('row.onItsWay')}</Line>;
  return stage === 'withPerson' && <Line>{t('moneyNote.withPerson')}</Line>;
}

/** Days after which nobody counts them any more: every window is shorter. */
const COUNTED = 31;

const ICONS = { ahead: null, soon: 'warn', passed: 'bad', never: 'bad' } as const;

/** GEN-16, in one line: the result that is awaited, else the last safe moment; and the deadline; or since when it is over. */
function TermLine({ terms }: { readonly terms: Terms }) {
  const t = useT('refunds');
  const moment = useMoment();
  const { day, dayWord, now } = useFormat();
  const { safe, end } = useTermDates()(terms);
  const { awaited, endedAt, afterwards } = terms;
  if (endedAt !== null) return <Line>{t('row.ended', { moment: moment(endedAt) })}</Line>;
  // What has passed or is far away needs no time of the day.
  const near = (at: string) => {
    const ahead = now === null ? 0 : naturalDays(now, Date.parse(at));
    return ahead >= 0 && ahead <= COUNTED ? moment(at) : day(at);
  };
  const ends = end && t('row.ends', { moment: dayWord(end.at) === null ? day(end.at) : moment(end.at) });
  const first = awaited
    ? {
        urgency: awaited.grave ? ('passed' as const) : ('soon' as const),
        text: t('row.result', { moment: moment(awaited.by) }),
        // Only a wait has nothing but the deadline; where something can be done before the result, that comes first.
        second: terms.safeUntil === null && ends,
      }
    : safe
      ? {
          urgency: safe.urgency,
          text: t(`row.${safe.urgency}`, {
            moment: near(safe.at),
          }),
          second: ends,
        }
      : end && {
          urgency: end.urgency,
          text: t('answer.until', { moment: near(end.at) }),
          second: afterwards === 'refundable' && t('row.afterwards'),
        };
  if (!first) return null;
  const icon = ICONS[first.urgency];
  return (
    <Coloured urgency={first.urgency}>
      <span className={styles.term} data-urgency={first.urgency}>
        {icon && <ToneIcon tone={icon} size={13} />}
        <span>{first.second ? t('row.both', { first: first.text, second: first.second }) : first.text}</span>
      </span>
    </Coloured>
  );
}

interface Dated {
  readonly what: 'bought' | 'paid' | 'issued';
  readonly at: string;
  /** Whether the days of the rules are counted from it. */
  readonly counts?: boolean;
}

/** In a row: when it was bought and issued, with the day that the rules count. */
export function DatesCell({ dates }: { readonly dates: readonly Dated[] }) {
  const t = useT('refunds');
  const { day, now } = useFormat();
  return (
    <Lines>
      {dates.map(({ what, at, counts }, index) => {
        const days = now === null ? null : naturalDays(Date.parse(at), now);
        const text = t(`dates.${what}`, { date: day(at) });
        const Place = index === 0 ? Whole : Line;
        return (
          <Place key={what}>
            <time dateTime={at}>{text}</time>
            {counts && days !== null && days <= COUNTED && t('dates.day', { day: days })}
          </Place>
        );
      })}
    </Lines>
  );
}

interface Certificate {
  readonly id: string;
  readonly domain: string;
  readonly product: CertificateProduct;
}

/** A certificate in a line: domain, product and id. */
export function CertificateLine({
  certificate: { domain, product, id },
}: {
  readonly certificate: Certificate;
}) {
  const productText = useProductText();
  return (
    <>
      <UserText>{domain}</UserText> · {productText(product)} · {id}
    </>
  );
}

interface CertificateNameProps {
  readonly row: Certificate;
  /** Where the id leads, if anywhere. */
  readonly to?: string;
}

/** The same as the name of a row. */
export function CertificateName({ row: { domain, product, id }, to }: CertificateNameProps) {
  const productText = useProductText();
  return (
    <>
      <RowName>
        <UserText>{domain}</UserText>
      </RowName>
      <Line>
        {productText(product)} · <Whole>{to === undefined ? id : <Link to={to}>{id}</Link>}</Whole>
      </Line>
    </>
  );
}

interface AmountCellProps {
  readonly row: {
    readonly verdict: Verdict;
    readonly amount: Money;
    readonly refund: { readonly amount: Money } | null;
  };
  /** What comes back beside the money. */
  readonly children?: ReactNode;
}

/** What comes back, or would; nothing where nothing would. */
export function AmountCell({ row: { verdict, amount, refund }, children }: AmountCellProps) {
  const t = useT('common');
  const { money } = useFormat();
  if (!refund && verdict === 'notRefundable') return <Faint>{t('none')}</Faint>;
  return (
    <>
      <Strong when={!refund && verdict === 'refundable' && amount.minor > 0}>
        {money(refund?.amount ?? amount)}
      </Strong>
      {children}
    </>
  );
}

/** The column of the amounts, the largest first when it is sorted by. */
export const amountColumn = <Row,>(header: string, cell: Column<Row>['cell']): Column<Row> => ({
  id: 'amount',
  header,
  align: 'end',
  sort: 'amount',
  sortFirst: 'descending',
  cell,
});

/** The values of a filter, by the contract's labels. */
export function useOptions() {
  const said = useSaid();
  return <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, Words>>) =>
    values.map((value) => ({ value, label: said(labels[value]) }));
}

type SortName = keyof (typeof common)['sorts'];

interface Asked<E extends Endpoint> {
  /** The search field's name. */
  readonly search: string;
  readonly filters: readonly Omit<Choice, 'value'>[];
  /** What the dates are of that it can be narrowed to; nothing where it cannot. */
  readonly range?: string;
  /** What it can be put in order by; nothing where it cannot. */
  readonly sorts?: readonly SortName[];
  /** What is asked for whatever the address says. */
  readonly fixed?: Partial<QueryOf<E>>;
}

/** A list as its address asks for it: the query, the answer, and both with search, filters and order for a RecordList. */
export function useRecords<E extends Endpoint>(list: E, { search, filters, range, sorts, fixed }: Asked<E>) {
  const t = useT('common');
  const [params] = useSearchParams();
  const { query } = argsOf(list, params, fixed);
  const answer = useEndpoint(list, { query } as ArgsOf<E>);
  const asked = query as Readonly<Record<string, string | undefined>>;
  const { page: _page, pageSize: _pageSize, ...narrowedTo } = asked;
  const { sort: first } = argsOf(list, new URLSearchParams()).query as { readonly sort?: string };
  return {
    query,
    answer,
    /** Takes along what search and filters let through, all pages. */
    csv: (endpoint: Endpoint, file: string) => (
      <ExportButton endpoint={endpoint} query={narrowedTo} file={file} />
    ),
    listed: {
      answer,
      search: { label: search, value: asked.search ?? '' },
      filters: filters.map((filter) => ({ ...filter, value: asked[filter.name] })),
      ...(range !== undefined && { more: <DateRange label={range} /> }),
      // The dates as they stand there, impossible ones too: they are cleared with the others.
      elsewhere: {
        stake: asked.stake,
        since: params.get('since') ?? undefined,
        until: params.get('until') ?? undefined,
      },
      ...(sorts &&
        first !== undefined && {
          sort: {
            value: asked.sort ?? first,
            first,
            options: sorts.map((value) => ({ value, label: t(`sorts.${value}`) })),
          },
        }),
    },
  };
}
