import type { TencentCertificate } from '../../../src/api/contract/tencent';
import { rejectionLine } from '../../desk/texts';
import { isoOrNull } from '../../platform/days';
import type { Language } from '../../platform/language';
import type { Reader } from '../../platform/transaction';
import { refundsAbout } from '../../refunds/own';
import { toRefundApplication } from '../../refunds/views';
import { PROVIDER } from './certificate';
import { consentText } from './consentText';
import { decideTencent } from './decide';
import { previewOf } from './previews';
import type { TencentRecord } from './records';
import { judge, toRow } from './row';
import { refundSubjects } from './subjects';
import { timelineOf } from './timeline';

/** Everything Certificate Details and the refund pop-up show (TCL-1), the consent text included (TCL-4). */
export function toCertificate(reader: Reader, record: TencentRecord, language: Language): TencentCertificate {
  const judged = judge(reader, record);
  const { ruling } = judged;
  const refunds = refundsAbout(reader, PROVIDER, record.id);
  const row = toRow(reader, judged, language);
  return {
    ...row,
    decision: decideTencent(ruling.subject, reader.now, language),
    ownState: record.state,
    application: {
      submittedAt: isoOrNull(record.submittedAt),
      failure: record.failure && rejectionLine(record.failure, language),
      cancelledBy: isoOrNull(record.cancelledBy),
    },
    previews: row.operations.map((operation) => previewOf(operation, ruling, reader.now, language)),
    consent: consentText(language),
    refunds: refunds.map((refund) => toRefundApplication(reader, refund, refundSubjects, language)),
    timeline: timelineOf(reader, record, refunds, language),
  };
}
