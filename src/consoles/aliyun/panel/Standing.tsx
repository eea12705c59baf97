import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router-dom';
import type { RefundRow } from '../../../api/contract/refund';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { Card } from '../../../ui/Card';
import { DecisionCard } from '../../../ui/DecisionCard';
import { Notice } from '../../../ui/Notice';
import { useLinkOver } from '../shared/over';
import { CERTIFICATES, certificatePath, refundPath, taskPath } from '../shared/paths';
import { STAGE_TONES } from '../shared/tones';
import { useDestinations } from '../shared/useWords';
import styles from './RefundPanel.module.css';

interface Props {
  readonly refund: RefundRow;
  /** It was submitted here just now: the focus goes to the result. */
  readonly fresh: boolean;
}

/** ALY-6: after submitting, and whenever there is a refund: where it stands and what can be done next. */
export function Standing({ refund, fresh }: Props) {
  const t = useT('aliyun');
  const words = useT('common');
  const { money, date } = useFormat();
  const toNames = useDestinations();
  const linkOver = useLinkOver(CERTIFICATES);
  const result = useRef<HTMLDivElement>(null);
  const { id, stage, amount, destinations, expectedBy, latestBy, canCancel, subject, late, estimated } = refund;
  useEffect(() => {
    if (fresh) result.current?.focus();
  }, [fresh]);

  const comes =
    stage === 'refunded' && amount.minor === 0
      ? t('panel.comes.nothing')
      : t(`panel.comes.${stage}`, {
          expected: expectedBy ? date(expectedBy) : '—',
          latest: latestBy ? date(latestBy) : '—',
          to: toNames(destinations),
        });

  const dates = t('progress.awaited', { expected: expectedBy ? date(expectedBy) : '', latest: latestBy ? date(latestBy) : '' });
  const reviewDates = estimated ? `${dates} · ${t('panel.estimated')}` : dates;

  return (
    <>
      <div ref={result} role="status" tabIndex={-1} className={styles.result}>
        <DecisionCard
          verdict="refundable"
          tone={STAGE_TONES[stage]}
          title={words(`stage.${stage}`)}
          amount={money(amount)}
          facts={[
            { label: t('panel.application'), value: id },
            expectedBy !== null && stage === 'underReview' && { label: t('panel.review'), value: reviewDates },
            stage === 'underReview' && { label: words('fact.returnsTo'), value: toNames(destinations) },
          ]}
        >
          <p>{comes}</p>
          {late && stage === 'underReview' && latestBy && (
            <Notice tone="warn" title={t('progress.late')}>
              {t('progress.lateText', { latest: date(latestBy) })}
            </Notice>
          )}
        </DecisionCard>
      </div>
      <Card title={t('panel.next')}>
        <ul className={styles.next}>
          {canCancel && (
            <li>
              <span>{t('panel.cancelHint')}</span>
              <Button component={Link} {...linkOver(taskPath(subject.id, 'cancel-refund'))} variant="default" size="xs">
                {t('cancelRefund')}
              </Button>
            </li>
          )}
          <li>
            <span>{stage === 'underReview' ? t('panel.progressHint') : t('panel.moneyHint')}</span>
            <Button component={Link} to={refundPath(id)} variant="default" size="xs">
              {stage === 'underReview' ? t('panel.viewProgress') : t('panel.viewMoney')}
            </Button>
          </li>
          <li>
            <span>{t('panel.expiryHint')}</span>
            <Button component={Link} to={certificatePath(subject.id)} variant="default" size="xs">
              {t('panel.viewExpiry')}
            </Button>
          </li>
        </ul>
      </Card>
    </>
  );
}
