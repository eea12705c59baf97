import { Link } from 'react-router-dom';
import { type AliyunCertificate, readAliyunCertificate } from '#contract/aliyun';
import { REFUND_FIELDS } from '#contract/labels';
import type { RefundRow } from '#contract/refund';
import { AmountBreakdown, RefundFacts } from '../../case/Money';
import { Story } from '../../case/Timeline';
import { StageLabel } from '../../case/list';
import { RecordHeader, useDetails } from '../../case/recordRoutes';
import { useChannelName, useProductText } from '../../case/words';
import { useFormat } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { Card, Columns, FactList } from '../../ui/layout';
import { Notice } from '../../ui/notices';
import { CopyText, UserText } from '../../ui/text';
import { CertificateDecision, CertificateStanding, nextStep, standingRefund } from './decision';
import { CERTIFICATES, OperationButton, RefundButton, refundPath, StateLabel } from './shared';
import styles from './pages.module.css';

/** 签发日期, 到期时间, 服务到期 and what was bought. Never issued: no expiry (ALY-1). */
function Basics({
  certificate: { id, product, purchasedAt, issuedAt, expiresAt, servicePeriodEndsAt },
}: {
  readonly certificate: AliyunCertificate;
}) {
  const t = useT('aliyun');
  const said = useSaid();
  const { fact } = useFormat();
  const productText = useProductText();
  const dated = (label: string, at: string | null) => at !== null && { label, value: fact(at) };
  return (
    <Card title={t('detail.basics')}>
      <FactList
        facts={[
          { label: said(REFUND_FIELDS.certificate), value: <CopyText text={id} /> },
          { label: t('detail.product'), value: productText(product) },
          dated(t('detail.purchased'), purchasedAt),
          dated(t('issuedOn'), issuedAt),
          dated(t('expiresOn'), expiresAt),
          dated(t('serviceEnds'), servicePeriodEndsAt),
        ]}
      />
    </Card>
  );
}

/** What can be done with the certificate: about the money first, then the operations (ALY-11). */
const Operations = ({ certificate }: { readonly certificate: AliyunCertificate }) => (
  <>
    <RefundButton row={certificate} />
    {certificate.operations
      .filter((one) => one !== nextStep(certificate))
      .map((operation) => (
        <OperationButton key={operation} id={certificate.id} operation={operation} />
      ))}
  </>
);

/** Every application for this certificate's money, each with its page. */
function Refunds({ refunds }: { readonly refunds: readonly RefundRow[] }) {
  const t = useT('aliyun');
  const { money, instant } = useFormat();
  return (
    <Card title={t('detail.refunds')}>
      <ul className={styles.refunds}>
        {refunds.map(({ id, stage, amount, submittedAt, rejection }) => (
          <li key={id}>
            <Link to={refundPath(id)}>{id}</Link>
            <StageLabel stage={stage} amount={amount} />
            <span className={styles.when}>
              {money(amount)} · {instant(submittedAt)}
            </span>
            {rejection && (
              <span className={styles.when}>
                {rejection.reasonText} · <UserText>{rejection.explanation}</UserText>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What needs to be told before everything else: a refusal with its reason. */
function Notices({ certificate: { application, revocation } }: { readonly certificate: AliyunCertificate }) {
  const t = useT('aliyun');
  return (
    <>
      {revocation.rejection && (
        <div className={styles.notice}>
          <Notice tone="bad" title={`${t('detail.revocationRejected')} · ${revocation.rejection.reasonText}`}>
            <UserText multiline>{revocation.rejection.explanation}</UserText>
          </Notice>
        </div>
      )}
      {application.failure !== null && (
        <div className={styles.notice}>
          <Notice tone="bad">{t('detail.failure', { text: application.failure })}</Notice>
        </div>
      )}
    </>
  );
}

/** 证书详情 (ALY-10): certificate, decision and money apart (GEN-13), what can be done, and everything that happened. */
export function CertificatePage() {
  const t = useT('aliyun');
  const nameOf = useChannelName();
  const list = { label: t('certificates'), to: CERTIFICATES };
  const { record: certificate, trail, pending } = useDetails(readAliyunCertificate, t('certificate'), list);
  if (!certificate) return pending;
  const { domain, decision, state, ownState, refunds, timeline } = certificate;
  // What is over is over here, too; a refund on its way stands apart (GEN-13).
  const shown = state === 'refunded' || state === 'expired' ? state : ownState;
  const refund = standingRefund(certificate, undefined);
  const others = refunds.filter(({ id: one }) => one !== refund?.id);
  return (
    <>
      <RecordHeader
        title={t('certificate')}
        name={domain}
        state={<StateLabel state={shown} />}
        trail={trail}
        actions={<Operations certificate={certificate} />}
      />
      <Notices certificate={certificate} />
      <Columns
        side={
          <>
            <Basics certificate={certificate} />
            <Card title={t('detail.breakdown')}>
              <AmountBreakdown breakdown={(refund ?? decision).breakdown} sourceOf={nameOf} />
            </Card>
            {others.length > 0 && <Refunds refunds={others} />}
          </>
        }
      >
        {refund ? (
          <CertificateStanding refund={refund} onPage />
        ) : (
          <CertificateDecision certificate={certificate} level={2} />
        )}
        {refund && <RefundFacts refund={refund} />}
        <Story title={t('detail.timeline')} entries={timeline} />
      </Columns>
    </>
  );
}
