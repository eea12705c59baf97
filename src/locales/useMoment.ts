import type { When } from './format';
import { useFormat } from './useFormat';

/** Date and time inside a sentence: "today, 23:59" where a line would begin with "Today, 23:59". */
export function useMoment(): (when: When) => string {
  const { moment } = useFormat();
  return (when) => moment(when).replace(/^(Today|Tomorrow|Yesterday)\b/, (word) => word.toLowerCase());
}
