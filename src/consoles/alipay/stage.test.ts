import { describe, expect, it } from 'vitest';
import type { AlipayRefund } from '#contract/alipay';
import { blankDraft, type Open, stageOf } from './useRefund';

const asked = { requestId: 'ref-1', currency: 'CNY', value: '100', reason: '', note: '' };
const lost: Open = { asked, state: 'lost', code: null };
const record: AlipayRefund = {
  refundId: 'rf-0001',
  refundRequestId: 'ref-1',
  asked: { currency: 'CNY', value: '100' },
  amount: { currency: 'CNY', minor: 100 },
  notifyUrl: null,
  reason: null,
  reference: null,
  note: null,
  status: 'PROCESSING',
  code: 'REFUND_IN_PROCESS',
  meaning: '',
  whatToDo: '',
  waitingForBalance: false,
  waitsUntil: null,
  requestedAt: '2026-11-22T10:00:00.000+08:00',
  finishedAt: null,
  charge: null,
  notifications: [],
};
const open = { refunds: [], refundable: { allowed: true, code: null, text: '' } };
const closed = { refunds: [], refundable: { allowed: false, code: null, text: '' } };
const blank = { open: null, draft: blankDraft(), confirming: null };
const shown = { ...blank, draft: blankDraft({ requestId: 'ref-1', code: 'REFUND_IN_PROCESS' }) };

describe('APY-2', () => {
  it('APY-2 a request without answer comes before everything, refundable or not', () => {
    expect(stageOf({ ...shown, open: lost }, { ...closed, refunds: [record] }, false).at).toBe('open');
  });

  it('APY-2 while it is being confirmed, the form stays behind the confirmation', () => {
    expect(stageOf({ ...blank, open: lost, confirming: asked }, closed, false).at).toBe('form');
  });

  it('APY-2 a result is shown as the payment has it, whatever is left to refund', () => {
    expect(stageOf(shown, { ...closed, refunds: [record] }, true)).toEqual({ at: 'result', record });
  });

  it('APY-2 an answered request whose record is on its way is neither form nor refusal', () => {
    expect(stageOf(shown, closed, true).at).toBe('reading');
  });

  it('APY-2 a result of a state that is gone gives way to what holds now', () => {
    expect(stageOf(shown, open, false).at).toBe('form');
    expect(stageOf(shown, closed, false).at).toBe('refused');
  });
});
