import { Text } from '@mantine/core';
import { type AlipayCode, type AlipayMethod, type AlipayRate, listAlipayMethods } from '#contract/alipay';
import { type RailResultStatus, RESULT_STATUSES } from '#contract/rail';
import { useEndpoint } from '../../api/queries';
import { type Formatters, useFormat } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { type Column, DataTable, FailedReading } from '../../ui/DataTable';
import { Card, FactList, PageHeader } from '../../ui/layout';
import { StateBadge, type Tone } from '../../ui/notices';
import { Faint, Line, RowName, RuleId } from '../../ui/text';
import { Beside, Code, rateText, Section, shareText } from './shared';

type T = ReturnType<typeof useT<'alipay'>>;

/** APY-6, APY-9: what refunds of each method can be, the contract, the day's rates, and every code in words. */
export function MethodsPage() {
  const t = useT('alipay');
  const words = useT('common');
  const said = useSaid();
  const format = useFormat();
  const { data, error, refetch } = useEndpoint(listAlipayMethods, {});
  const header = <PageHeader title={t('page.methods')} text={data?.note} />;
  if (!data && error)
    return (
      <>
        {header}
        <FailedReading problem={error} onRetry={() => void refetch()} />
      </>
    );
  return (
    <>
      {header}
      <Section title={t('methods.capabilities')}>
        <DataTable
          caption={t('methods.capabilities')}
          columns={methodColumns(t, format)}
          rows={data?.methods}
          keyOf={({ id }) => id}
        />
      </Section>
      <Beside>
        <Section title={t('methods.rates')} text={t('methods.ratesText')}>
          <DataTable
            caption={t('methods.rates')}
            columns={rateColumns(t)}
            rows={data?.rates}
            keyOf={({ from, to }) => `${from}-${to}`}
          />
        </Section>
        {data && (
          <Card title={t('methods.contract')}>
            <FactList
              facts={[
                {
                  label: t('methods.fees'),
                  value: t(data.contract.feesReturned ? 'methods.returned' : 'methods.retained'),
                },
              ]}
            />
            <Text mt={8} fz={13} c="var(--ink-2)">
              {data.contract.text}
            </Text>
          </Card>
        )}
      </Beside>
      <Section title={t('methods.codes')} text={t('methods.codesText')}>
        <DataTable
          caption={t('methods.codes')}
          columns={codeColumns(t, said, words('none'))}
          rows={data?.codes}
          keyOf={({ code }) => code}
        />
      </Section>
    </>
  );
}

/** The capability table (APY-6). */
function methodColumns(t: T, { money }: Formatters): readonly Column<AlipayMethod>[] {
  const yes = (can: boolean) => (
    <StateBadge tone={can ? 'good' : 'quiet'} plain>
      {t(can ? 'methods.yes' : 'methods.no')}
    </StateBadge>
  );
  return [
    {
      id: 'method',
      header: t('fact.method'),
      role: 'title',
      cell: ({ id, name }) => (
        <>
          <RowName>{name}</RowName>
          <Line>{id}</Line>
        </>
      ),
    },
    { id: 'partial', header: t('methods.partial'), cell: ({ partial }) => yes(partial) },
    { id: 'repeated', header: t('methods.repeated'), cell: ({ repeated }) => yes(repeated) },
    {
      id: 'minimum',
      header: t('fact.minimum'),
      align: 'end',
      cell: ({ minimums }) => minimums.map((minimum) => <div key={minimum.currency}>{money(minimum)}</div>),
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
const rateColumns = (t: T): readonly Column<AlipayRate>[] => [
  {
    id: 'pair',
    header: t('methods.pair'),
    role: 'title',
    cell: ({ from, to }) => `${from} → ${to}`,
  },
  { id: 'rate', header: t('methods.rate'), align: 'end', cell: (rate) => rateText(rate) },
  { id: 'day', header: t('methods.day'), nowrap: true, cell: ({ day }) => day },
];

const TONES: Readonly<Record<RailResultStatus, Tone>> = { S: 'good', F: 'bad', U: 'wait' };

/** Every code with what it means and what to do (APY-9). */
const codeColumns = (
  t: T,
  said: ReturnType<typeof useSaid>,
  nothing: string,
): readonly Column<AlipayCode>[] => [
  {
    id: 'code',
    header: t('fact.code'),
    role: 'title',
    nowrap: true,
    cell: ({ code }) => <Code>{code}</Code>,
  },
  {
    id: 'class',
    header: t('methods.class'),
    nowrap: true,
    cell: ({ status }) => (
      <StateBadge tone={TONES[status]} plain>
        {said(RESULT_STATUSES[status])}
      </StateBadge>
    ),
  },
  {
    id: 'requirement',
    header: t('methods.requirement'),
    cell: ({ requirement }) =>
      requirement === null ? <Faint>{nothing}</Faint> : <RuleId>{requirement}</RuleId>,
  },
  { id: 'meaning', header: t('methods.meaning'), cell: ({ meaning }) => meaning },
  { id: 'whatToDo', header: t('fact.whatToDo'), cell: ({ whatToDo }) => whatToDo },
];
