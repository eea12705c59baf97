import type { Contact } from '../../src/api/contract/refund';

/** GEN-11: enough to recognise one's own contact by: `138****0000`, `zh***`. */
export function masked({ kind, value }: Contact): Contact {
  if (kind === 'dingtalk') return { kind, value: `${value.slice(0, 2)}***` };
  const number = value.replace(/\D/g, '').slice(-11);
  return { kind, value: `${number.slice(0, 3)}****${number.slice(-4)}` };
}
