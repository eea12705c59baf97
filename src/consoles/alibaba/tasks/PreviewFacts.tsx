import type { ReactNode } from 'react';
import type { AlibabaPreview } from '../../../api/contract/alibaba-guide';
import { useFormat } from '../../../locales/useFormat';
import { useMoment } from '../../../locales/useMoment';
import { useT } from '../../../locales/useT';
import { FactList } from '../../../ui/FactList';
import { StateBadge } from '../../../ui/StateBadge';

/** ABC-2: for this very order, when the review ends at the latest, when the window ends, and what is lost if the first comes after the second. */
export function PreviewFacts({ preview }: { readonly preview: AlibabaPreview }) {
  const t = useT('alibaba');
  const { money } = useFormat();
  const moment = useMoment();
  const { reviewEndsBy, windowEndsAt, lastSafeMoment, atStake } = preview;
  return (
    <FactList
      layout="columns"
      facts={[
        reviewEndsBy !== null && { label: t('task.reviewEnds'), value: moment(reviewEndsBy) },
        windowEndsAt !== null && { label: t('task.windowEnds'), value: moment(windowEndsAt) },
        lastSafeMoment !== null && {
          label: t('task.lastSafe'),
          value: <LastSafe preview={preview} at={moment(lastSafeMoment)} />,
        },
        reviewEndsBy !== null && {
          label: t('task.atStake'),
          value: atStake ? t('task.loses', { amount: money(atStake) }) : t('task.nothing'),
        },
      ]}
    />
  );
}

function LastSafe({
  preview: { safety },
  at,
}: {
  readonly preview: AlibabaPreview;
  readonly at: string;
}): ReactNode {
  const t = useT('alibaba');
  if (safety === 'none' || safety === 'safe') return at;
  return (
    <StateBadge tone={safety === 'lastDay' ? 'warn' : 'bad'} plain>
      {t(`task.${safety}`, { moment: at })}
    </StateBadge>
  );
}
