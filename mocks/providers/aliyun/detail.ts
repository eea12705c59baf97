import type { AliyunCertificate } from '../../../src/api/contract/aliyun';
import { rejectionLine, toRejection } from '../../desk/texts';
import { isoOrNull } from '../../platform/days';
import type { Language } from '../../platform/language';
import type { Reader } from '../../platform/transaction';
import { refundsAbout } from '../../refunds/own';
import { toRefundRow } from '../../refunds/views';
import { PROVIDER } from './certificate';
import { decideAliyun } from './decide';
import { previewOf } from './previews';
import type { AliyunRecord } from './records';
import { judge, toRow } from './row';
import { isExpired, ownStateOf } from './state';
import { timelineOf } from './timeline';

/** ALY-4: what holds if a refund does not succeed. */
function ifNotRefunded(record: AliyunRecord, now: number): AliyunCertificate['ifNotRefunded'] {
  if (record.revocation.state === 'completed') return 'staysRevoked';
  return record.issuedAt === null && !isExpired(record, now) ? 'usableAsBefore' : 'unchanged';
}

/** Everything the detail page and the refund panel show. */
export function toCertificate(reader: Reader, record: AliyunRecord, language: Language): AliyunCertificate {
  const judged = judge(reader, record);
  const { ruling } = judged;
  const { application, revocation } = record;
  const refunds = refundsAbout(reader, PROVIDER, record.id);
  const row = toRow(reader, judged, language);
  return {
    ...row,
    decision: decideAliyun(ruling.subject, reader.now, language),
    ownState: ownStateOf(record),
    application: {
      state: application.state,
      submittedAt: isoOrNull(application.submittedAt),
      failure: application.failure && rejectionLine(application.failure, language),
    },
    revocation: {
      state: revocation.state,
      requestedAt: isoOrNull(revocation.requestedAt),
      completedAt: isoOrNull(revocation.completedAt),
      latestBy: isoOrNull(revocation.latestBy),
      rejection: revocation.rejection && toRejection(revocation.rejection, language),
    },
    previews: row.operations.map((operation) => previewOf(operation, record, ruling, reader.now, language)),
    ifNotRefunded: ifNotRefunded(record, reader.now),
    refunds: refunds.map((refund) => toRefundRow(reader, refund, language)),
    timeline: timelineOf(reader, record, refunds, ruling, language),
  };
}
