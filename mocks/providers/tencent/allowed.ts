import type { TencentOperation } from '../../../src/api/contract/tencent';
import { notInThisState } from '../../certificates/refusals';
import type { Words } from '../../platform/language';
import { conflict } from '../../platform/problems';
import type { Reader } from '../../platform/transaction';
import { next } from '../../rules/lifecycle';
import { refundStandOf } from './certificate';
import { OPERATION_LABELS, STATE_LABELS } from './labels';
import { lifecycle } from './lifecycle';
import type { TencentRecord } from './records';
import { stateOf } from './state';
import type { Subject } from './subject';

const OPERATIONS: readonly TencentOperation[] = ['submit', 'cancelApplication'];

const REFUNDED: Words = {
  'zh-CN': '该订单已申请退款，不能再操作。',
  en: 'A refund of this order was asked for; nothing else can be done with it.',
};

/** The operations possible right now; none once a refund is on its way or done. */
export const operationsOf = (record: TencentRecord, refund: Subject['refund']): TencentOperation[] =>
  refund === 'none'
    ? OPERATIONS.filter((operation) => next(lifecycle, record.state, operation) !== undefined)
    : [];

/** Refuses an operation that is not possible now: 409 with the code of the list's state (GEN-9). */
export function demand(reader: Reader, record: TencentRecord, operation: TencentOperation): void {
  const refund = refundStandOf(reader, record);
  if (operationsOf(record, refund).includes(operation)) return;
  const state = stateOf(record, refund, reader.now);
  if (refund !== 'none') throw conflict('refundExists', state, REFUNDED);
  throw conflict('notInThisState', state, notInThisState(OPERATION_LABELS[operation], STATE_LABELS[state]));
}
