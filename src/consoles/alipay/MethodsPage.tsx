import { type AlipayCode, type AlipayMethod, type AlipayRate, listAlipayMethods } from '#contract/alipay';
import { type RailResultStatus, RESULT_STATUSES } from '#contract/rail';
import { useEndpoint } from '../../api/queries';
import { useFormat } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { type Column, DataTable, FailedReading } from '../../ui/DataTable';
import { Card, FactList, PageHeader } from '../../ui/layout';
import { StateBadge, type Tone } from '../../ui/notices';
import { Faint, Line, RowName, RuleId } from '../../ui/text';
import { Beside, Code, Note, rateText, Section, shareText, useRateDay } from './shared';

const TONES: Readonly<Record<RailResultStatus, Tone>> = { S: 'good', F: 'bad', U: 'wait' };

/** APY-6, APY-9: what refunds of each method can be, the contract, the day's rates, and every code in words. */
export function MethodsPage() {
  const t = useT('alipay');
  const methods = useMethodColumns();
  const codes = useCodeColumns();
  const dayOf = useRateDay();
  const rates: readonly Column<AlipayRate>[] = [
    { id: 'pair', header: t('methods.pair'), role: 'title', cell: ({ from, to }) => `${from} → ${to}` },
    { id: 'rate', header: t('methods.rate'), align: 'end', cell: (rate) => rateText(rate) },
    { id: 'day', header: t('methods.day'), nowrap: true, cell: dayOf },
  ];
  const { data, error, refetch } = useEndpoint(listAlipayMethods, {});
  const header = <PageHeader title={t('page.methods')} text={data?.note} />;
  if (!data && error)
    return (
      <>
        {header}
        <FailedReading problem={error} onRetry={() => void refetch()} />
      </>
    );
  const fees = data && t(data.contract.feesReturned ? 'methods.returned' : 'methods.retained');
  return (
    <>
      {header}
      <Section title={t('methods.capabilities')}>
        <DataTable
          caption={t('methods.capabilities')}
          columns={methods}
          rows={data?.methods}
          keyOf={({ id }) => id}
        />
      </Section>
      <Beside>
        <Section title={t('methods.rates')} text={t('methods.ratesText')}>
          <DataTable
            caption={t('methods.rates')}
            columns={rates}
            rows={data?.rates}
            keyOf={({ from, to }) => `${from}-${to}`}
          />
        </Section>
        {data && (
          <Card title={t('methods.contract')}>
            <FactList facts={[{ label: t('methods.fees'), value: fees }]} />
            <Note mt={8}>{data.contract.text}</Note>
          </Card>
        )}
      </Beside>
      <Section title={t('methods.codes')} text={t('methods.codesText')}>
        <DataTable
          caption={t('methods.codes')}
          columns={codes}
          rows={data?.codes}
          keyOf={({ code }) => code}
        />
      </Section>
    </>
  );
}

/** The capability table (APY-6). */
function useMethodColumns(): readonly Column<AlipayMethod>[] {
  const t = useT('alipay');
  const { money } = useFormat();
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

/** Every code with what it means and what to do (APY-9). */
function useCodeColumns(): readonly Column<AlipayCode>[] {
  const t = useT('alipay');
  const words = useT('common');
  const said = useSaid();
  return [
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
        requirement === null ? <Faint>{words('none')}</Faint> : <RuleId>{requirement}</RuleId>,
    },
    { id: 'meaning', header: t('methods.meaning'), cell: ({ meaning }) => meaning },
    { id: 'whatToDo', header: t('fact.whatToDo'), cell: ({ whatToDo }) => whatToDo },
  ];
}
