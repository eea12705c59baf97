import { Stack, Text } from '@mantine/core';
import type { TimelineEntry } from '#contract/common';
import { readTencentCertificate, STATES, type TencentCertificate } from '#contract/tencent';
import { AmountBreakdown, RefundFacts } from '../../case/Money';
import { Story } from '../../case/Timeline';
import { Explained } from '../../case/Term';
import { stands } from '../../case/list';
import { RecordHeader, useDetails } from '../../case/recordRoutes';
import { useProductText } from '../../case/words';
import { useFormat, useMoment } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { Card, Columns, FactList } from '../../ui/layout';
import { Notice } from '../../ui/notices';
import { CopyText } from '../../ui/text';
import { RefundStanding } from './RefundPopUp';
import {
  CertificateDecision,
  CERTIFICATES,
  nextStep,
  OperationButton,
  RefundButton,
  StateLabel,
} from './shared';

interface Props {
  readonly certificate: TencentCertificate;
}

/** Certificate Details: order, decision and money apart (GEN-13), what can be done, and everything that happened. */
export function CertificatePage() {
  const t = useT('tencent');
  const said = useSaid();
  const list = { label: t('page'), to: CERTIFICATES };
  const {
    id,
    record: certificate,
    trail,
    pending,
  } = useDetails(readTencentCertificate, t('certificate'), list);
  if (!certificate) return pending;
  const { domain, decision, benefit, refunds, timeline, rowAction, operations, ownState, state, statusCode } =
    certificate;
  const refund = refunds.find(({ stage }) => stands(stage));
  const code = statusCode === null ? t('noCode') : t('code', { code: statusCode });
  return (
    <>
      <RecordHeader
        title={t('certificate')}
        name={domain}
        state={
          <>
            <StateLabel state={ownState} />{' '}
            <Code>{state === ownState ? code : `${said(STATES[state])} · ${code}`}</Code>
          </>
        }
        trail={trail}
        actions={
          <>
            {rowAction !== 'pendingSubmission' && <RefundButton row={certificate} />}
            {operations
              .filter((operation) => operation !== nextStep(certificate))
              .map((operation) => (
                <OperationButton key={operation} id={id} operation={operation} />
              ))}
          </>
        }
      />
      {!refund && <Notices certificate={certificate} />}
      <Columns
        side={
          <>
            <Basics certificate={certificate} />
            {benefit && <Benefit benefit={benefit} />}
            <Card title={t('detail.breakdown')}>
              <AmountBreakdown breakdown={refund?.breakdown ?? decision.breakdown} />
            </Card>
          </>
        }
      >
        {refund ? (
          <RefundStanding refund={refund} onPage />
        ) : (
          <CertificateDecision certificate={certificate} level={2} />
        )}
        {refund && <RefundFacts refund={refund} />}
        <Story
          title={t('detail.timeline')}
          entries={refund ? together(timeline, refund.timeline) : timeline}
          attempts={refund?.settlement?.attempts}
        />
      </Columns>
    </>
  );
}

/** Tencent's own number of a state (TCL-3). */
const Code = ({ children }: { readonly children: string }) => (
  <Text span inherit fz="var(--type-note)" fw={400} c="var(--ink-2)">
    {children}
  </Text>
);

/** What happened to order and refund in one line of time, each thing once: of its refund the refund itself tells more. What is to come last. */
const together = (
  order: readonly TimelineEntry[],
  refund: readonly TimelineEntry[],
): readonly TimelineEntry[] =>
  [...order.filter(({ code }) => !/^refund(Requested$|\.)/.test(code)), ...refund].toSorted(
    (a, b) => instantOf(a.at) - instantOf(b.at),
  );

const instantOf = (at: string | null): number => (at === null ? Number.MAX_SAFE_INTEGER : Date.parse(at));

/** What needs to be told before everything else: a refusal with its reason, or a cancellation that runs. */
function Notices({ certificate: { ownState, application } }: Props) {
  const t = useT('tencent');
  const moment = useMoment();
  const { failure, cancelledBy } = application;
  const suspended = ownState === 'suspended';
  if (failure === null && cancelledBy === null) return null;
  return (
    <Stack gap={12} mb={16}>
      {failure !== null && (
        <Notice tone={suspended ? 'warn' : 'bad'}>
          {t(suspended ? 'detail.suspended' : 'detail.failed', { text: failure })}
        </Notice>
      )}
      {cancelledBy !== null && (
        <Notice tone="wait">{t('detail.cancelling', { moment: moment(cancelledBy) })}</Notice>
      )}
    </Stack>
  );
}

/** What was bought and when, and the dates of the certificate where there are any. */
function Basics({ certificate: { id, product, purchasedAt, issuedAt, expiresAt, application } }: Props) {
  const t = useT('tencent');
  const { fact } = useFormat();
  const productText = useProductText();
  const dated = (label: string, at: string | null) => at !== null && { label, value: fact(at) };
  return (
    <Card title={t('detail.basics')}>
      <FactList
        facts={[
          { label: t('detail.id'), value: <CopyText text={id} /> },
          { label: t('detail.product'), value: productText(product) },
          dated(t('detail.purchased'), purchasedAt),
          dated(t('detail.submitted'), application.submittedAt),
          dated(t('detail.issued'), issuedAt),
          dated(t('detail.expires'), expiresAt),
        ]}
      />
    </Card>
  );
}

/** TCL-2: the points an order was paid with, and the package they belong to. */
function Benefit({ benefit }: { readonly benefit: NonNullable<TencentCertificate['benefit']> }) {
  const t = useT('tencent');
  const { count, date } = useFormat();
  const { points, name, package: id, expiresAt, expired } = benefit;
  const until = date(expiresAt);
  return (
    <Card title={t('benefit.title')}>
      <FactList
        facts={[
          {
            label: t('benefit.paid'),
            value: <Explained>{t('points', { count: points, points: count(points) })}</Explained>,
          },
          { label: t('benefit.package'), value: `${name} · ${id}` },
          { label: t('benefit.until'), value: expired ? t('benefit.expired', { date: until }) : until },
        ]}
      />
    </Card>
  );
}
