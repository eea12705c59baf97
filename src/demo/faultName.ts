import { ChannelBehaviour, RailBehaviour } from '#contract/demo';
import { Fault } from '#contract/now';
import { useT } from '../locales/i18n';

/** One name of the list of faults in words; those of the rail and of the channel by what they do there. */
export function useFaultName(): (name: string) => string {
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
