import type { AlipayCode, AlipayMethod, AlipayRate } from '../../../api/contract/alipay-methods';
import type { Formatters } from '../../../locales/useFormat';
import type { useT } from '../../../locales/useT';
import { RuleId } from '../../../ui/RuleId';
import { StateBadge } from '../../../ui/StateBadge';
import cell from '../../../ui/cell.module.css';
import type { Column } from '../../../ui/column';
import { Code } from '../shared/Code';
import { rateText, shareText } from '../shared/rate';
import { CLASS_TONES } from '../shared/tones';
import styles from './Methods.module.css';

type Words = ReturnType<typeof useT<'alipay'>>;

/** The capability table (APY-6). */
export function methodColumns(t: Words, { money }: Formatters): readonly Column<AlipayMethod>[] {
  const yes = (can: boolean) => (
    <StateBadge tone={can ? 'good' : 'quiet'} plain>
      {t(can ? 'methods.yes' : 'methods.no')}
    </StateBadge>
  );
  return [
    {
      id: 'method',
      header: t('methods.method'),
      role: 'title',
      cell: ({ id, name }) => (
        <>
          <span className={cell.name}>{name}</span>
          <span className={cell.line}>{id}</span>
        </>
      ),
    },
    { id: 'partial', header: t('methods.partial'), cell: ({ partial }) => yes(partial) },
    { id: 'repeated', header: t('methods.repeated'), cell: ({ repeated }) => yes(repeated) },
    {
      id: 'minimum',
      header: t('methods.minimum'),
      align: 'end',
      cell: ({ minimums }) =>
        minimums.map((minimum) => (
          <span key={minimum.currency} className={styles.each}>
            {money(minimum)}
          </span>
        )),
    },
    {
      id: 'window',
      header: t('methods.window'),
      cell: ({ windowDays }) => t('methods.windowDays', { count: windowDays }),
    },
    { id: 'fee', header: t('methods.fee'), align: 'end', cell: ({ feeRate }) => shareText(feeRate) },
  ];
}

/** Rates of the day (APY-5). */
export const rateColumns = (t: Words): readonly Column<AlipayRate>[] => [
  {
    id: 'pair',
    header: t('methods.pair'),
    role: 'title',
    cell: ({ from, to }) => `${from} → ${to}`,
  },
  { id: 'rate', header: t('methods.rate'), align: 'end', cell: (rate) => rateText(rate) },
  { id: 'day', header: t('methods.day'), nowrap: true, cell: ({ day }) => day },
];

/** Every code with what it means and what to do (APY-9). */
export const codeColumns = (t: Words, nothing: string): readonly Column<AlipayCode>[] => [
  {
    id: 'code',
    header: t('methods.code'),
    role: 'title',
    nowrap: true,
    cell: ({ code }) => <Code>{code}</Code>,
  },
  {
    id: 'class',
    header: t('methods.class'),
    nowrap: true,
    cell: ({ status }) => (
      <StateBadge tone={CLASS_TONES[status]} plain>
        {t(`class.${status}`)}
      </StateBadge>
    ),
  },
  {
    id: 'requirement',
    header: t('methods.requirement'),
    cell: ({ requirement }) =>
      requirement === null ? <span className={cell.nothing}>{nothing}</span> : <RuleId>{requirement}</RuleId>,
  },
  { id: 'meaning', header: t('methods.meaning'), cell: ({ meaning }) => meaning },
  { id: 'whatToDo', header: t('methods.whatToDo'), cell: ({ whatToDo }) => whatToDo },
];
