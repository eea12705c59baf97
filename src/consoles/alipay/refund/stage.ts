import type { AlipayRefund, AlipayTransaction } from '../../../api/contract/alipay';
import type { Open, Refund } from './useRefund';

/** What the panel is at: a request without answer comes before everything, then a result that was not put away. */
export type Stage =
  | { readonly at: 'open'; readonly open: Open }
  | { readonly at: 'result'; readonly record: AlipayRefund }
  /** Answered, and the payment's records are on their way. */
  | { readonly at: 'reading' }
  | { readonly at: 'refused' }
  | { readonly at: 'form' };

/** The panel's stage; `reading`: the payment is being read anew. */
export function stageOf(
  { open, draft, confirming }: Pick<Refund, 'open' | 'draft' | 'confirming'>,
  { refunds, refundable }: Pick<AlipayTransaction, 'refunds' | 'refundable'>,
  reading: boolean,
): Stage {
  // Behind the confirmation the form stays as it was.
  if (open && !confirming) return { at: 'open', open };
  const { shown } = draft;
  const record = shown && refunds.find(({ refundRequestId }) => refundRequestId === shown.requestId);
  if (record) return { at: 'result', record };
  if (shown && reading) return { at: 'reading' };
  return refundable.allowed || confirming ? { at: 'form' } : { at: 'refused' };
}
