import { Button } from '@mantine/core';
import { Link, type To } from 'react-router-dom';
import type { ReviewDetail } from '../api/contract/review';
import { useT } from '../locales/useT';
import { NextItem } from './NextItem';

interface Props {
  readonly item: ReviewDetail;
  readonly may: (action: ReviewDetail['actions'][number]) => boolean;
  /** Looking at it, writing a rejection, or done with it (by oneself or by somebody else). */
  readonly step: 'open' | 'reject' | 'decided';
  readonly pending: boolean;
  /** The rejection's form, which this foot submits. */
  readonly form: string;
  readonly list: To;
  readonly onApprove: () => void;
  readonly onReject: () => void;
  readonly onBack: () => void;
  readonly onContacted: () => void;
  readonly onCloseRequest: () => void;
  readonly onRetry: () => void;
}

/** The foot of an item: what it still allows, and the way on. */
export function ItemActions({
  item,
  may,
  step,
  pending,
  form,
  list,
  onApprove,
  onReject,
  onBack,
  onContacted,
  onCloseRequest,
  onRetry,
}: Props) {
  const t = useT('review');
  if (step === 'reject') {
    return (
      <>
        {may('reject') && (
          <Button type="submit" form={form} color="red" loading={pending}>
            {t('reject.confirm')}
          </Button>
        )}
        <Button variant="default" onClick={onBack}>
          {t('reject.back')}
        </Button>
      </>
    );
  }
  const acts = (['approve', 'reject', 'contacted', 'close', 'retry'] as const).filter(may);
  if (acts.length === 0 && step === 'decided') return <NextItem after={item} list={list} />;
  return (
    <>
      {may('approve') && <Button onClick={onApprove}>{t('approve.action')}</Button>}
      {may('reject') && (
        <Button variant="default" onClick={onReject}>
          {t('reject.action')}
        </Button>
      )}
      {may('contacted') && (
        <Button onClick={onContacted} loading={pending}>
          {t('assistance.contacted')}
        </Button>
      )}
      {may('close') && <Button onClick={onCloseRequest}>{t('assistance.close')}</Button>}
      {may('retry') && (
        <Button onClick={onRetry} loading={pending}>
          {t('settlement.retry')}
        </Button>
      )}
      {acts.length === 0 && (
        <Button component={Link} to={list} variant="default">
          {t('item.backToList')}
        </Button>
      )}
      {may('retry') && <span>{t('settlement.retryHint')}</span>}
      {may('contacted') && <span>{t('assistance.contactedHint')}</span>}
    </>
  );
}
