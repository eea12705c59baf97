import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import type { CertificateProduct, ListSummary, Money } from '#contract/common';
import type { ReviewKind, Terms, Verdict } from '#contract/decision';
import type { Endpoint, QueryOf } from '#contract/endpoint';
import { NOTHING_BACK } from '#contract/labels';
import type { RefundStage } from '#contract/refund';
import type { Words } from '#contract/words';
import type { ArgsOf } from '../api/client';
import { argsOf, useEndpoint } from '../api/queries';
import { useFormat, useMoment } from '../locales/format';
import { useSaid, useT } from '../locales/i18n';
import type { common } from '../locales/zh-CN/common';
import type { Column } from '../ui/DataTable';
import type { Choice } from '../ui/RecordList';
import { Kpi, KpiRow } from '../ui/layout';
import { StateBadge, type Tone } from '../ui/notices';
import { Faint, Line, Lines, RowName, Skeleton, Strong, UserText, Whole } from '../ui/text';
import { useProductText } from './words';
import { Coloured, TermLines, urgencyOf } from './time';
import sharedStyles from './list.module.css';

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
  readonly refund: (StageLabelProps & { readonly id: string }) | null;
  readonly terms: Terms;
  /** What would come back. */
  readonly amount?: Money;
  readonly review?: ReviewKind | null;
  /** A further line, e.g. of an earlier application. */
  readonly children?: ReactNode;
}

/** In a row: whether the money comes back, until when and how; while there is a refund, how far that is. */
export function VerdictCell({ refund, terms, amount, review = null, children }: VerdictCellProps) {
  const words = useT('common');
  const said = useSaid();
  const { verdict } = terms;
  if (refund) {
    return (
      <Lines>
        <StageLabel {...refund} />
        <Line>{refund.id}</Line>
      </Lines>
    );
  }
  const nothing = verdict !== 'notRefundable' && amount?.minor === 0;
  return (
    <Lines>
      <StateBadge tone={nothing && verdict === 'refundable' ? 'quiet' : toneOfVerdict(verdict)}>
        {words(`verdict.${verdict}`)}
      </StateBadge>
      {nothing && <Line>{said(NOTHING_BACK)}</Line>}
      {verdict !== 'notRefundable' && <TermLines terms={terms} review={review} />}
      {children}
    </Lines>
  );
}

/** The way to the records behind a figure, by its accessible name. */
interface Way {
  readonly to: string;
  readonly label: string;
}

interface Props {
  readonly summary: ListSummary | undefined;
  /** `3 certificates`, `3 orders`. */
  readonly counted: (count: number) => string;
  readonly refundable: Way;
  readonly actionRequired: Way;
  readonly inProgress: Way;
}

/** What could come back now, what needs a step first, and what is on its way; over everything, whatever the filters. */
export function SummaryTiles({ summary, counted, ...ways }: Props) {
  const t = useT('refunds');
  const { money, count, date } = useFormat();
  if (!summary) return <Waiting />;
  const { refundable, actionRequired, inProgress } = summary;
  const amounts = refundable.amounts.length === 0 ? count(0) : refundable.amounts.map(money).join(' + ');
  return (
    <KpiRow>
      <Kpi
        label={t('figures.refundable')}
        value={amounts}
        note={<Note text={counted(refundable.count)} way={ways.refundable} shown={refundable.count > 0} />}
      />
      <Kpi
        label={t('figures.actionRequired')}
        value={count(actionRequired.count)}
        note={
          <Note
            text={<NextDue {...actionRequired} />}
            way={ways.actionRequired}
            shown={actionRequired.count > 0}
          />
        }
      />
      <Kpi
        label={t('figures.inProgress')}
        value={count(inProgress.count)}
        note={
          <Note
            text={
              inProgress.latestBy === null
                ? t(inProgress.count === 0 ? 'figures.nothingPending' : 'figures.onItsWay')
                : t('figures.latest', { date: date(inProgress.latestBy) })
            }
            way={ways.inProgress}
            shown={inProgress.count > 0}
          />
        }
      />
    </KpiRow>
  );
}

/** GEN-16: what comes next, amber in its last 24 hours; red how many have their last safe moment behind them. */
function NextDue({ nextDeadline, missed, nextResult }: ListSummary['actionRequired']) {
  const t = useT('refunds');
  const { now } = useFormat();
  const moment = useMoment();
  const next =
    nextDeadline === null
      ? missed === 0 && nextResult === null && t('figures.noDeadline')
      : t('figures.nextDeadline', { moment: moment(nextDeadline) });
  const urgency = nextDeadline === null || now === null ? 'ahead' : urgencyOf(Date.parse(nextDeadline), now);
  return (
    <>
      {next && <Coloured urgency={urgency}>{next}</Coloured>}
      {nextResult !== null && (
        <Line>
          <Coloured urgency="soon">{t('resultBy', { moment: moment(nextResult) })}</Coloured>
        </Line>
      )}
      {missed > 0 && (
        <Line>
          <Coloured urgency="passed">{t('figures.missed', { count: missed })}</Coloured>
        </Line>
      )}
    </>
  );
}

/** What the figure rests on, and the way to the records behind it. */
function Note({
  text,
  way,
  shown,
}: {
  readonly text: ReactNode;
  readonly way: Way;
  readonly shown: boolean;
}) {
  const t = useT('refunds');
  return (
    <span className={sharedStyles.note}>
      <span>{text}</span>
      {shown && (
        <Link to={way.to} aria-label={way.label} preventScrollReset>
          {t('figures.show')}
        </Link>
      )}
    </span>
  );
}

function Waiting() {
  const t = useT('refunds');
  return (
    <KpiRow>
      {(['refundable', 'actionRequired', 'inProgress'] as const).map((name) => (
        <Kpi
          key={name}
          label={t(`figures.${name}`)}
          value={<Skeleton width="110px" height="30px" />}
          note={<Skeleton width="150px" height="20px" />}
        />
      ))}
    </KpiRow>
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

/** A date in a list; nothing where there is none, e.g. the expiry of what was never issued (ALY-1). */
export function DateCell({ at }: { readonly at: string | null }) {
  const t = useT('common');
  const { shortDate } = useFormat();
  if (at === null) return <Faint>{t('none')}</Faint>;
  return (
    <Whole>
      <time dateTime={at}>{shortDate(at)}</time>
    </Whole>
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

/** The column of the dates of expiry. */
export const expiryColumn = <Row extends { readonly expiresAt: string | null }>(
  header: string,
): Column<Row> => ({
  id: 'expires',
  header,
  sort: 'expiresAt',
  cell: ({ expiresAt }) => <DateCell at={expiresAt} />,
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
  /** What it can be put in order by; nothing where it cannot. */
  readonly sorts?: readonly SortName[];
  /** What is asked for whatever the address says. */
  readonly fixed?: Partial<QueryOf<E>>;
}

/** A list as its address asks for it: the query, the answer, and both with search, filters and order for a RecordList. */
export function useRecords<E extends Endpoint>(list: E, { search, filters, sorts, fixed }: Asked<E>) {
  const t = useT('common');
  const [params] = useSearchParams();
  const { query } = argsOf(list, params, fixed);
  const answer = useEndpoint(list, { query } as ArgsOf<E>);
  const asked = query as Readonly<Record<string, string | undefined>>;
  const { sort: first } = argsOf(list, new URLSearchParams()).query as { readonly sort?: string };
  return {
    query,
    answer,
    listed: {
      answer,
      search: { label: search, value: asked.search ?? '' },
      filters: filters.map((filter) => ({ ...filter, value: asked[filter.name] })),
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
