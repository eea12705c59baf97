import { Button, Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router-dom';
import type { AlipayRefund } from '#contract/alipay';
import {
  inquireRefund,
  type RailCode,
  type RailResult,
  REFUND_STATUSES,
  refundPayment,
} from '#contract/rail';
import { useWrite } from '../../api/queries';
import { DecisionCard } from '../../case/Decision';
import { NextSteps } from '../../case/Steps';
import { useFormat, useMoment } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { Notice, ProblemNotice } from '../../ui/notices';
import { BALANCE, Code, Note, REFUND_TONES, transactionPath, useAskedText, useWhatToDo } from './shared';
import type { Open, Refund } from './useRefund';
import styles from './shared.module.css';

/** APY-9: a failure, or a refusal that is not about the amount: what it means, what to do, and its code. */
export function Refusal({
  refused: { resultCode: code, resultMessage },
  again,
}: {
  readonly refused: RailResult;
  /** Whether another request can follow. */
  readonly again: boolean;
}) {
  const t = useT('alipay');
  const said = useSaid();
  const whatToDo = useWhatToDo();
  return (
    <Notice tone="bad" title={code === 'PROCESS_FAIL' ? said(REFUND_STATUSES.FAIL) : t('ask.refusedTitle')}>
      <p>{resultMessage}</p>
      <p>{whatToDo(code)}</p>
      <p>
        <Code>{code}</Code> {again && t('ask.failedNew')}
      </p>
    </Notice>
  );
}

/** Whether the rail has not said yet how a refund ends. */
export const isOpen = ({ status, waitingForBalance }: AlipayRefund): boolean =>
  status === 'PROCESSING' && !waitingForBalance;

interface AskAgainProps {
  readonly paymentId: string;
  readonly refund: AlipayRefund;
}

/** APY-2: what the words of an open result name: asking again, and the same request once more; neither can refund twice. */
export function AskAgain({ paymentId, refund }: AskAgainProps) {
  const t = useT('alipay');
  const said = useSaid();
  const { refundRequestId, asked, notifyUrl } = refund;
  const inquiry = useWrite(inquireRefund);
  const repeat = useWrite(refundPayment);
  const inquire = () => {
    repeat.reset();
    void inquiry.run({ body: { refundRequestId } });
  };
  const send = () => {
    inquiry.reset();
    const body = { refundRequestId, paymentId, refundAmount: asked, refundNotifyUrl: notifyUrl };
    void repeat.run({ body });
  };
  const { refundStatus, result = repeat.data?.result } = inquiry.data ?? {};
  return (
    <div>
      <Group gap={8}>
        <Button variant="default" size="xs" loading={inquiry.isPending} onClick={inquire}>
          {t('ask.result.inquire')}
        </Button>
        <Button variant="default" size="xs" loading={repeat.isPending} onClick={send}>
          {t('ask.open.repeat')}
        </Button>
      </Group>
      <Note role="status" mt={4}>
        {result &&
          t('ask.result.asked', {
            answer: refundStatus ? said(REFUND_STATUSES[refundStatus]) : result.resultMessage,
          })}
      </Note>
      <ProblemNotice problem={inquiry.problem ?? repeat.problem} write />
    </div>
  );
}

interface Props {
  readonly paymentId: string;
  /** As it is by now. */
  readonly record: AlipayRefund;
  /** What the rail answered to the request; told as long as it is not final. */
  readonly answered: RailCode;
  readonly fresh: boolean;
  /** The details stand behind the panel already. */
  readonly overDetails: boolean;
}

/** APY-2: where the refund stands: done, under way and never called failed before it is, or failed; and what comes next. */
export function Result({ paymentId, record, answered, fresh, overDetails }: Props) {
  const t = useT('alipay');
  const said = useSaid();
  const { fact } = useFormat();
  const moment = useMoment();
  const askedText = useAskedText();
  const whatToDo = useWhatToDo();
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fresh) result.current?.focus();
  }, [fresh]);

  const { status, waitingForBalance, waitsUntil, refundId, finishedAt } = record;
  const place = waitingForBalance ? 'waiting' : status;
  const code = status === 'PROCESSING' && !waitingForBalance ? answered : record.code;
  const next = [
    isOpen(record) && {
      hint: t('ask.result.inquireHint'),
      act: <AskAgain paymentId={paymentId} refund={record} />,
    },
    waitingForBalance && {
      hint: t('ask.result.topUpHint'),
      act: (
        <Button component={Link} to={BALANCE} variant="default" size="xs">
          {t('ask.result.topUp')}
        </Button>
      ),
    },
    !overDetails && {
      hint: t('ask.result.detailsHint'),
      act: (
        <Button component={Link} to={transactionPath(paymentId)} variant="default" size="xs">
          {t('ask.result.details')}
        </Button>
      ),
    },
  ].filter((one) => one !== false);
  return (
    <>
      <div ref={result} role="status" tabIndex={-1} className={styles.stack}>
        <DecisionCard
          verdict="refundable"
          tone={REFUND_TONES[status]}
          title={
            place === 'waiting' || place === 'PROCESSING'
              ? t(`ask.result.${place}`)
              : said(REFUND_STATUSES[place])
          }
          amount={askedText(record.asked, record.amount)}
          facts={[
            { label: t('ask.result.refundId'), value: refundId },
            { label: t('fact.code'), value: <Code>{code}</Code> },
            status !== 'SUCCESS' && { label: t('fact.whatToDo'), value: whatToDo(code) },
            waitsUntil !== null && {
              label: t('fact.waitsUntil'),
              value: t('records.waitsText', { until: moment(waitsUntil) }),
            },
            finishedAt !== null && { label: t('records.finished'), value: fact(finishedAt) },
          ]}
        >
          <p>{t(`ask.result.comes.${place}`)}</p>
        </DecisionCard>
      </div>
      <NextSteps title={t('ask.result.next')} steps={next} />
    </>
  );
}

/** APY-2: a request without an answer: never called failed, and gone on with under the id it has. */
export function Unanswered({
  open,
  refund,
  onPage = false,
}: {
  readonly open: Open;
  readonly refund: Refund;
  /** Among other things on a page: there it takes no focus from whoever reads. */
  readonly onPage?: boolean;
}) {
  const t = useT('alipay');
  const askedText = useAskedText();
  const whatToDo = useWhatToDo();
  const { asked, state, code } = open;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state !== 'inquiring' && !onPage) place.current?.focus();
  }, [state, onPage]);
  const amount = askedText(asked);
  return (
    <div ref={place} role="status" tabIndex={-1} className={styles.stack}>
      {state === 'inquiring' ? (
        <Notice tone="wait" title={t('ask.open.inquiring')}>
          <p>{amount}</p>
        </Notice>
      ) : (
        <Notice tone="wait" title={t(`ask.open.${state}`)}>
          {code !== null && (
            <p>
              {t('ask.open.code')} <Code>{code}</Code> {whatToDo(code)}
            </p>
          )}
          <p>{t(`ask.open.${state}Text`, { amount })}</p>
          <Note inherit style={{ overflowWrap: 'anywhere' }}>
            {t('fact.requestId')} {asked.requestId}
          </Note>
        </Notice>
      )}
      <ProblemNotice problem={refund.problem} />
    </div>
  );
}

/** The ways on from a request without an answer: asking, the same id once more, and giving it up where the rail knows nothing of it. */
export function OpenActs({
  open: { state, asked },
  refund,
}: {
  readonly open: Open;
  readonly refund: Refund;
}) {
  const t = useT('alipay');
  const { pending, inquire, send, giveUp } = refund;
  const unknown = state === 'unknown';
  const ask = (
    <Button
      variant={unknown ? 'default' : 'filled'}
      loading={state === 'inquiring'}
      disabled={pending}
      onClick={inquire}
    >
      {t('ask.open.inquire')}
    </Button>
  );
  const repeat = (
    <Button variant={unknown ? 'filled' : 'default'} loading={pending} onClick={() => send(asked)}>
      {t('ask.open.repeat')}
    </Button>
  );
  if (!unknown)
    return (
      <>
        {ask}
        {state === 'lost' && repeat}
      </>
    );
  return (
    <>
      {repeat}
      {ask}
      <Button variant="default" disabled={pending} onClick={giveUp}>
        {t('ask.open.giveUp')}
      </Button>
    </>
  );
}
