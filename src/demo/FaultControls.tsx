import { NativeSelect } from '@mantine/core';
import { useRef } from 'react';
import { changeSettings, ChannelBehaviour, RailBehaviour, Settings } from '#contract/demo';
import { FAULT_NAMES, faultNames, NO_FAULT, settingsNamed } from '#contract/demoState';
import { Fault } from '#contract/now';
import { useWrite } from '../api/queries';
import { useT } from '../locales/i18n';
import { ProblemNotice } from '../ui/notices';
import { FIELD, Group } from './scenarios';

/** What no one thing in the list is: several go wrong at once, as a scenario or a link may have it. */
const SEVERAL = 'several';

const isOfRail = (name: string) => name.startsWith('rail-');
const isOfChannel = (name: string) => name.startsWith('channel-');
const PLACES = [
  ['requests', (name: string) => !isOfRail(name) && !isOfChannel(name)],
  ['channel', isOfChannel],
  ['rail', isOfRail],
] as const;

/** How the back office reviews (REV-3), and what goes wrong, in one list (DEM-5). Each takes effect at once. */
export function FaultControls({ settings }: { readonly settings: Settings }) {
  const t = useT('demo');
  const nameOf = useFaultName();
  const change = useWrite(changeSettings);
  // One after the other: a second call of a running write would join it, and the second choice be lost.
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const set = (body: Partial<Settings>) => {
    last.current = last.current.then(() => change.run({ body }));
  };
  const wrong = faultNames(settings);
  const value = wrong.length > 1 ? SEVERAL : (wrong[0] ?? 'none');

  return (
    <Group title={t('settings.title')}>
      <NativeSelect
        {...FIELD}
        label={t('settings.review')}
        value={settings.review}
        data={Settings.shape.review.options.map((one) => ({ value: one, label: t(`settings.${one}`) }))}
        onChange={({ currentTarget }) => set({ review: currentTarget.value as Settings['review'] })}
      />
      <NativeSelect
        {...FIELD}
        label={t('settings.fault')}
        value={value}
        data={[
          { value: 'none', label: nameOf('none') },
          ...(value === SEVERAL
            ? [{ value, label: t('settings.several', { faults: wrong.map(nameOf).join(' · ') }) }]
            : []),
          ...PLACES.map(([place, isOf]) => ({
            group: t(`settings.${place}`),
            items: FAULT_NAMES.filter(isOf).map((name) => ({ value: name, label: nameOf(name) })),
          })),
        ]}
        onChange={({ currentTarget }) => set({ ...NO_FAULT, ...settingsNamed(currentTarget.value) })}
      />
      <ProblemNotice problem={change.problem} write />
    </Group>
  );
}

/** One name of the list of faults in words; those of the rail and of the channel by what they do there. */
function useFaultName(): (name: string) => string {
  const t = useT('demo');
  const shell = useT('shell');
  return (name) => {
    const bare = name.replace(/^(rail|channel)-/, '');
    if (name === bare) {
      const fault = Fault.options.find((one) => one === bare);
      return fault === undefined ? name : shell(`fault.${fault}`);
    }
    const known = name.startsWith('rail-')
      ? RailBehaviour.options.find((one) => one === bare)
      : ChannelBehaviour.options.find((one) => one === bare);
    return known === undefined ? name : t(`settings.${known}`);
  };
}
