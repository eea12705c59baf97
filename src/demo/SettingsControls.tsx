import { useRef } from 'react';
import { ChannelBehaviour, Fault, RailBehaviour, type Settings, changeSettings } from '../api/contract/demo';
import { useWrite } from '../api/useWrite';
import { useT } from '../locales/useT';
import { ProblemNotice } from '../ui/ProblemNotice';
import { Choose } from './Choose';
import { Group } from './Group';

const REVIEWS = ['auto', 'manual'] as const;

/** How the back office behaves: reviews (REV-3), the payment channel and rail, and faults on demand. Each takes effect at once. */
export function SettingsControls({
  settings: { review, channel, rail, fault },
}: {
  readonly settings: Settings;
}) {
  const t = useT('demo');
  const change = useWrite(changeSettings);
  const named = <Value extends Settings[keyof Settings]>(values: readonly Value[]) =>
    values.map((value) => ({ value, label: t(`settings.${value}`) }));
  // One after the other: a second call of a running write would join it, and the second choice be lost.
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const set = (body: Partial<Settings>) => {
    last.current = last.current.then(() => change.run({ body }));
  };

  return (
    <Group title={t('settings.title')}>
      <Choose
        label={t('settings.review')}
        value={review}
        options={named(REVIEWS)}
        onChange={(value) => set({ review: REVIEWS.find((one) => one === value) ?? 'auto' })}
      />
      <Choose
        label={t('settings.channel')}
        value={channel}
        options={named(ChannelBehaviour.options)}
        onChange={(value) =>
          set({ channel: ChannelBehaviour.options.find((one) => one === value) ?? 'succeeds' })
        }
      />
      <Choose
        label={t('settings.rail')}
        value={rail}
        options={named(RailBehaviour.options)}
        onChange={(value) => set({ rail: RailBehaviour.options.find((one) => one === value) ?? 'normal' })}
      />
      <Choose
        label={t('settings.fault')}
        value={fault}
        options={named(Fault.options)}
        onChange={(value) => set({ fault: Fault.options.find((one) => one === value) ?? 'none' })}
      />
      <ProblemNotice problem={change.problem} write />
    </Group>
  );
}
