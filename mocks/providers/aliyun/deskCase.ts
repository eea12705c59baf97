import { yearsAfter } from '../../certificates/certificate';
import { caseOn, lossBy } from '../../certificates/deskCase';
import type { DeskCase } from '../../desk/decide';
import type { DeskItem } from '../../desk/items';
import type { Reader } from '../../platform/transaction';
import { wayBackOf } from '../../refunds/channels';
import { moneyOf, type OrderMoney, type RefundRecord } from '../../refunds/record';
import { aliyunPolicy } from './decide';
import { judge } from './overview';
import type { Subject } from './policy';
import { type AliyunRecord, CERTIFICATES, certificates, PROVIDER, subjectOf } from './record';

/** The days of the rules are counted from the purchase until it is issued, and from then on from that. */
const window = ({ purchasedAt, issuedAt }: AliyunRecord) => ({
  boughtAt: purchasedAt,
  counted: issuedAt === null ? ('purchase' as const) : ('issuance' as const),
  countedFrom: issuedAt ?? purchasedAt,
});

/** What either result makes of a certificate whose application or revocation waits at the desk. */
function results(
  queue: string,
  { product }: AliyunRecord,
  now: number,
): [Partial<Subject>, Partial<Subject>] {
  return queue === 'revocations'
    ? [{ revocation: 'completed', revokedAt: now }, { revocation: 'none' }]
    : [
        { application: 'passed', issuedAt: now, expiresAt: yearsAfter(now, product.years) },
        { application: 'failed' },
      ];
}

/** When money may be lost over a certificate, as long as neither it nor its money nor its row of the policy changes; epoch ms. */
interface Loss {
  readonly by: number | null;
  readonly fact: OrderMoney['fact'];
  readonly since: number;
  readonly until: number;
}

const losses = new WeakMap<AliyunRecord, Loss>();

/** The desk puts everything that waits in order: it need not decide again what it decided before. */
export function knownLoss(reader: Reader, item: DeskItem): number | null | undefined {
  const record = certificates.at(reader, item);
  const known = losses.get(record);
  if (!known || reader.now < known.since || reader.now >= known.until) return undefined;
  const { fact, returned } = moneyOf(reader, PROVIDER, record);
  return fact === known.fact && !returned ? known.by : undefined;
}

/** REV-1: the decision on a certificate whose application or revocation waits at the desk. */
export const certificateCase = (reader: Reader, item: DeskItem): DeskCase => {
  const record = certificates.at(reader, item);
  const { now } = reader;
  const { ruling, money } = judge(reader, record);
  const until = ruling.present.until ?? Infinity;
  if (!money.returned) losses.set(record, { by: lossBy(ruling), fact: money.fact, since: now, until });
  const after = (change: Partial<Subject>) => aliyunPolicy.ruleOn({ ...ruling.subject, ...change }, now);
  return caseOn(aliyunPolicy, {
    ...window(record),
    ruling,
    results() {
      const [approved, rejected] = results(item.queue, record, now);
      return { approved: after(approved), rejected: after(rejected) };
    },
    way: wayBackOf(reader, PROVIDER, record.id),
  });
};

/** The decision on a certificate whose refund waits at the desk, as it would be without that application. */
export function refundCase(reader: Reader, { subject: { id }, closesAt }: RefundRecord) {
  const record = reader.get(CERTIFICATES, id);
  if (!record) return null;
  const subject = subjectOf(record, moneyOf(reader, PROVIDER, record));
  const ruling = aliyunPolicy.ruleOn({ ...subject, refund: 'none' }, reader.now);
  return caseOn(aliyunPolicy, {
    ...window(record),
    ruling,
    results: () => ({ approved: null, rejected: ruling }),
    way: wayBackOf(reader, PROVIDER, id),
    application: { closesAt },
  });
}
