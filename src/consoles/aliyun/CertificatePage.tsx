import { Link, useParams } from 'react-router-dom';
import { type AliyunCertificate, readAliyunCertificate, STATES } from '#contract/aliyun';
import { REFUND_FIELDS } from '#contract/labels';
import type { RefundRow } from '#contract/refund';
import { useEndpoint } from '../../api/queries';
import { AmountBreakdown, ThreeFacts } from '../../case/Money';
import { Timeline } from '../../case/Timeline';
import { StageLabel } from '../../case/list';
import { DetailsPending, RecordHeader } from '../../case/recordRoutes';
import { useChannelName, useProductText } from '../../case/words';
import { useFormat } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { Card, Columns, FactList } from '../../ui/layout';
import { Notice } from '../../ui/notices';
import { CopyText, UserText } from '../../ui/text';
import { CertificateDecision, CertificateStanding, standingRefund } from './decision';
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
  const words = useT('common');
  const { longDateTime } = useFormat();
  const productText = useProductText();
  const at = (when: string | null) => (when === null ? words('none') : longDateTime(when));
  return (
    <Card title={t('detail.basics')}>
      <FactList
        facts={[
          { label: said(REFUND_FIELDS.certificate), value: <CopyText text={id} /> },
          { label: t('detail.product'), value: productText(product) },
          { label: t('detail.purchased'), value: at(purchasedAt) },
          { label: t('issuedOn'), value: at(issuedAt) },
          { label: t('expiresOn'), value: at(expiresAt) },
          { label: t('serviceEnds'), value: at(servicePeriodEndsAt) },
        ]}
      />
    </Card>
  );
}

/** What can be done with the certificate: about the money first, then the operations (ALY-11). */
const Operations = ({ certificate }: { readonly certificate: AliyunCertificate }) => (
  <>
    <RefundButton row={certificate} />
    {certificate.operations.map((operation) => (
      <OperationButton key={operation} id={certificate.id} operation={operation} />
    ))}
  </>
);

/** Every application for this certificate's money, each with its page. */
function Refunds({ refunds }: { readonly refunds: readonly RefundRow[] }) {
  const t = useT('aliyun');
  const { money, shortDateTime } = useFormat();
  return (
    <Card title={t('detail.refunds')}>
      {refunds.length === 0 ? (
        <p>{t('detail.noRefunds')}</p>
      ) : (
        <ul className={styles.refunds}>
          {refunds.map(({ id, stage, amount, submittedAt, rejection }) => (
            <li key={id}>
              <Link to={refundPath(id)}>{id}</Link>
              <StageLabel stage={stage} amount={amount} />
              <span className={styles.when}>
                {money(amount)} · {shortDateTime(submittedAt)}
              </span>
              {rejection && (
                <span className={styles.when}>
                  {rejection.reasonText} · <UserText>{rejection.explanation}</UserText>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
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
  const said = useSaid();
  const { id = '' } = useParams();
  const nameOf = useChannelName();
  const { data: certificate, error, refetch } = useEndpoint(readAliyunCertificate, { params: { id } });

  const trail = [{ label: t('certificates'), to: CERTIFICATES }, { label: id }];
  if (!certificate)
    return (
      <DetailsPending title={t('certificate')} trail={trail} problem={error} onRetry={() => void refetch()} />
    );
  const { domain, decision, ownState, state, refunds, timeline } = certificate;
  const refund = standingRefund(certificate, undefined);
  return (
    <>
      <RecordHeader
        title={t('certificate')}
        name={domain}
        trail={trail}
        actions={<Operations certificate={certificate} />}
      />
      <Notices certificate={certificate} />
      <ThreeFacts
        label={t('detail.factCertificate')}
        state={<StateLabel state={ownState} />}
        note={state !== ownState && said(STATES[state])}
        refund={refunds[0]}
      />
      <Columns
        side={
          <>
            <Basics certificate={certificate} />
            <Card title={t('detail.breakdown')}>
              <AmountBreakdown breakdown={(refund ?? decision).breakdown} sourceOf={nameOf} />
            </Card>
            <Refunds refunds={refunds} />
          </>
        }
      >
        {refund ? (
          <CertificateStanding refund={refund} onPage />
        ) : (
          <CertificateDecision certificate={certificate} level={2} />
        )}
        <Card title={t('detail.timeline')}>
          <Timeline entries={timeline} label={t('detail.timeline')} />
        </Card>
      </Columns>
    </>
  );
}
