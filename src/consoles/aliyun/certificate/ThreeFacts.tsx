import type { AliyunCertificate } from '../../../api/contract/aliyun';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { Kpi, KpiRow } from '../../../ui/Kpi';
import { Notice } from '../../../ui/Notice';
import { UserText } from '../../../ui/UserText';
import { StageLabel } from '../../../refunds/StageLabel';
import { StateLabel } from '../shared/StateLabel';
import { DECISION_OF, moneyOf } from '../../../refunds/stages';
import { useDestinations } from '../../../refunds/useMoneyWords';
import styles from './ThreeFacts.module.css';

/** GEN-13: certificate, refund decision and money, each for itself, never one status. */
export function ThreeFacts({ certificate }: { readonly certificate: AliyunCertificate }) {
  const t = useT('aliyun');
  const shared = useT('refunds');
  const words = useT('common');
  const { money, date } = useFormat();
  const toNames = useDestinations();
  const { ownState, state, application, revocation, refunds } = certificate;
  const latest = refunds.toSorted((a, b) => Date.parse(b.submittedAt) - Date.parse(a.submittedAt))[0];
  const stage = latest && moneyOf(latest.stage);
  const noMoney = latest ? shared(`moneyNone.${DECISION_OF[latest.stage]}`) : t('detail.noMoney');
  const awaited =
    latest?.stage === 'underReview' && latest.expectedBy && latest.latestBy
      ? shared('awaited', { expected: date(latest.expectedBy), latest: date(latest.latestBy) })
      : undefined;

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
      <KpiRow>
        <Kpi
          size="words"
          label={t('detail.factCertificate')}
          value={<StateLabel state={ownState} />}
          note={state !== ownState && t(`state.${state}`)}
        />
        <Kpi
          size="words"
          label={t('detail.factDecision')}
          value={latest ? shared(`decisionState.${DECISION_OF[latest.stage]}`) : t('detail.notAsked')}
          note={awaited ?? (latest && `${latest.id} · ${latest.rule}`)}
        />
        <Kpi
          size="words"
          label={t('detail.factMoney')}
          value={stage ? <StageLabel stage={stage} /> : noMoney}
          note={latest && stage && `${money(latest.amount)} · ${toNames(latest.destinations)}`}
        />
      </KpiRow>
      {latest?.late && latest.latestBy && (
        <div className={styles.notice}>
          <Notice tone="warn" title={t('progress.late')}>
            {t('progress.lateText', { latest: date(latest.latestBy) })}
            {latest.estimated && ` ${words('estimated')}`}
          </Notice>
        </div>
      )}
    </>
  );
}
