import type { Words } from '../platform/language';

/** GEN-9: an operation that the present state does not know, both by their labels. */
export const notInThisState = (operation: Words, state: Words): Words => ({
  'zh-CN': `现在的状态是“${state['zh-CN']}”，不能${operation['zh-CN']}。`,
  en: `The state is "${state.en}": ${operation.en} is not possible.`,
});
