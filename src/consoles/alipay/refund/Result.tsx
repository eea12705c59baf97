import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import { call } from '../../../api/client';
import type { AlipayRefund } from '../../../api/contract/alipay';
import { type RailCode, inquireRefund } from '../../../api/contract/rail';
import { refreshAll } from '../../../api/queries';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { DecisionCard } from '../../../ui/DecisionCard';
import { NextSteps } from '../../../ui/NextSteps';
import { Code } from '../shared/Code';
import { BALANCE, transactionPath } from '../shared/paths';
import { REFUND_TONES } from '../shared/tones';
import { useWhatToDo } from '../shared/useWhatToDo';
import { useAskedText } from '../transaction/Record';
import styles from './Refund.module.css';

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
  const { dateTime, longDateTime } = useFormat();
  const askedText = useAskedText();
  const whatToDo = useWhatToDo();
  const [inquiring, setInquiring] = useState(false);
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fresh) result.current?.focus();
  }, [fresh]);

  const { status, waitingForBalance, waitsUntil, refundId, refundRequestId, finishedAt } = record;
  const place = waitingForBalance ? 'waiting' : status;
  const code = status === 'PROCESSING' && !waitingForBalance ? answered : record.code;
  const inquire = async () => {
    setInquiring(true);
    try {
      await call(inquireRefund, { body: { refundRequestId } });
      await refreshAll();
    } catch {
      // What is shown stays true; the list behind says if nothing answers at all.
    } finally {
      setInquiring(false);
    }
  };
  const next = [
    status === 'PROCESSING' &&
      !waitingForBalance && {
        hint: t('ask.result.inquireHint'),
        act: (
          <Button variant="default" size="xs" loading={inquiring} onClick={() => void inquire()}>
            {t('ask.result.inquire')}
          </Button>
        ),
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
      <div ref={result} role="status" tabIndex={-1} className={styles.result}>
        <DecisionCard
          verdict="refundable"
          tone={REFUND_TONES[status]}
          title={t(`ask.result.${place}`)}
          amount={askedText(record)}
          facts={[
            { label: t('ask.result.refundId'), value: refundId },
            { label: t('fact.code'), value: <Code>{code}</Code> },
            status !== 'SUCCESS' && { label: t('fact.whatToDo'), value: whatToDo(code) },
            waitsUntil !== null && {
              label: t('records.waitsUntil'),
              value: t('records.waitsText', { until: dateTime(waitsUntil) }),
            },
            finishedAt !== null && { label: t('records.finished'), value: longDateTime(finishedAt) },
          ]}
        >
          <p>{t(`ask.result.comes.${place}`)}</p>
        </DecisionCard>
      </div>
      <NextSteps title={t('ask.result.next')} steps={next} />
    </>
  );
}
