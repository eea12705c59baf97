import type { DeskDecision, DeskDecisions } from '../../desk/decisions';
import type { DeskItem } from '../../desk/records';
import { momentText } from '../../platform/dateTexts';
import type { Language } from '../../platform/language';
import type { Reader } from '../../platform/transaction';
import { VALIDATION_DAYS, failApplication, passApplication } from './application';
import { endOf, toSubjectOf } from './certificate';
import { STATE_LABELS, productText } from './labels';
import { type AliyunRecord, CERTIFICATES } from './records';
import { REVOCATION_AUTO_DAYS, completeRevocation, rejectRevocation } from './revocation';
import { ruleOn } from './ruling';
import { ownStateOf } from './state';
import { reasonOf } from './texts';

type Facts = ReturnType<DeskDecision['facts']>;

function subjectOf(reader: Reader, item: DeskItem): AliyunRecord {
  const record = reader.get(CERTIFICATES, item.ref);
  if (!record) throw new Error(`${item.id} is about ${item.ref}, which does not exist`);
  return record;
}

function factsOf(reader: Reader, item: DeskItem, language: Language): Facts {
  const record = subjectOf(reader, item);
  const ruling = ruleOn(toSubjectOf(reader, record), reader.now);
  const rows: readonly (readonly [zh: string, en: string, value: string | null])[] = [
    ['域名', 'Domain', record.domain],
    ['产品', 'Product', productText(record.product, language)],
    ['状态', 'State', STATE_LABELS[ownStateOf(record)][language]],
    ['购买', 'Purchased', at(record.purchasedAt, language)],
    ['签发日期', 'Issued on', at(record.issuedAt, language)],
    record.issuedAt === null
      ? ['服务到期', 'Service ends', at(endOf(record), language)]
      : ['到期时间', 'Expires on', at(endOf(record), language)],
    ['退款结论', 'About its refund', `${ruling.row.id}: ${reasonOf(ruling, language).text}`],
  ];
  return rows.flatMap(([zh, en, value]) =>
    value === null ? [] : [{ label: language === 'en' ? en : zh, value }],
  );
}

const at = (ms: number | null, language: Language) => (ms === null ? null : momentText(ms, language));

/** REV-1: what the desk decides about certificates: applications (审核中) and revocations (吊销审核中). */
export const deskDecisions: DeskDecisions = {
  'aliyun/validations': {
    autoAfter: VALIDATION_DAYS,
    approve: (tx, item, actor) => passApplication(tx, subjectOf(tx, item), actor),
    reject: (tx, item, actor, rejection) => failApplication(tx, subjectOf(tx, item), actor, rejection),
    facts: factsOf,
  },
  'aliyun/revocations': {
    autoAfter: REVOCATION_AUTO_DAYS,
    approve: (tx, item, actor) => completeRevocation(tx, subjectOf(tx, item), actor),
    reject: (tx, item, actor, rejection) => rejectRevocation(tx, subjectOf(tx, item), actor, rejection),
    facts: factsOf,
  },
};
