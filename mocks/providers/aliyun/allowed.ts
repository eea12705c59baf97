import type { AliyunOperation } from '../../../src/api/contract/aliyun';
import { notInThisState } from '../../certificates/refusals';
import type { Words } from '../../platform/language';
import { conflict } from '../../platform/problems';
import type { Reader } from '../../platform/transaction';
import { latestRefundOf } from '../../refunds/own';
import { refundFact } from '../../refunds/stage';
import { next } from '../../rules/lifecycle';
import { applicationLifecycle, revocationLifecycle } from './lifecycle';
import { OPERATION_LABELS, STATE_LABELS } from './labels';
import type { AliyunRecord } from './records';
import { isExpired, stateOf } from './state';
import type { Subject } from './subject';

const OPERATIONS: readonly AliyunOperation[] = ['apply', 'withdraw', 'modify', 'revoke'];

/** Why an operation is not possible: stable code and words. */
interface Obstacle {
  readonly code: 'refundUnderReview' | 'refundSettling' | 'alreadyRefunded' | 'expired' | 'notInThisState';
  readonly words: Words;
}

const REFUND_OBSTACLES: Readonly<Record<Exclude<Subject['refund'], 'none'>, Obstacle>> = {
  underReview: {
    code: 'refundUnderReview',
    words: {
      'zh-CN': '退款申请正在审核，证书的其他操作已暂停。可先取消退款。',
      en: 'A refund is under review; until it is decided or cancelled nothing else can be done with the certificate.',
    },
  },
  settling: {
    code: 'refundSettling',
    words: {
      'zh-CN': '退款已批准，款项正在途中，证书不能再操作。',
      en: 'The refund is approved and on its way; nothing else can be done with the certificate.',
    },
  },
  refunded: {
    code: 'alreadyRefunded',
    words: {
      'zh-CN': '证书已退款，不能再操作。',
      en: 'The certificate was refunded; nothing else can be done with it.',
    },
  },
};

const EXPIRED: Obstacle = {
  code: 'expired',
  words: {
    'zh-CN': '证书或订单服务期已到期，不能再操作。',
    en: 'The certificate, or its service period, has ended; nothing can be done with it.',
  },
};

function fitsLifecycle(record: AliyunRecord, operation: AliyunOperation): boolean {
  if (operation === 'revoke')
    return (
      record.issuedAt !== null && next(revocationLifecycle, record.revocation.state, operation) !== undefined
    );
  return (
    record.issuedAt === null && next(applicationLifecycle, record.application.state, operation) !== undefined
  );
}

function obstacleTo(
  record: AliyunRecord,
  refund: Subject['refund'],
  operation: AliyunOperation,
  now: number,
): Obstacle | null {
  if (refund !== 'none') return REFUND_OBSTACLES[refund];
  if (isExpired(record, now)) return EXPIRED;
  if (fitsLifecycle(record, operation)) return null;
  return {
    code: 'notInThisState',
    words: notInThisState(OPERATION_LABELS[operation], STATE_LABELS[stateOf(record, refund, now)]),
  };
}

/** ALY-11: the operations possible right now; none while a refund is under review, on its way or done (ALY-6). */
export function operationsOf(
  record: AliyunRecord,
  refund: Subject['refund'],
  now: number,
): AliyunOperation[] {
  return OPERATIONS.filter((operation) => obstacleTo(record, refund, operation, now) === null);
}

/** Refuses an operation that is not possible now: 409 with the code of the list's state (GEN-9). */
export function demand(reader: Reader, record: AliyunRecord, operation: AliyunOperation): void {
  const refund = refundFact(latestRefundOf(reader, record));
  const obstacle = obstacleTo(record, refund, operation, reader.now);
  if (obstacle) throw conflict(obstacle.code, stateOf(record, refund, reader.now), obstacle.words);
}
