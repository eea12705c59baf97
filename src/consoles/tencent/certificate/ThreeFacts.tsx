import type { TencentCertificate } from '../../../api/contract/tencent';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { StageLabel } from '../../../refunds/StageLabel';
import { DECISION_OF, moneyOf } from '../../../refunds/stages';
import { useDestinations } from '../../../refunds/useMoneyWords';
import { Kpi, KpiRow } from '../../../ui/Kpi';
import { StateLabel } from '../shared/StateLabel';

/** GEN-13: order, refund decision and money, each for itself, never one status. */
export function ThreeFacts({ certificate }: { readonly certificate: TencentCertificate }) {
  const t = useT('tencent');
  const shared = useT('refunds');
  const { money } = useFormat();
  const toNames = useDestinations();
  const { ownState, state, statusCode, refunds } = certificate;
  const [latest] = refunds;
  const stage = latest && moneyOf(latest.stage);
  const code = statusCode === null ? t('noCode') : t('code', { code: statusCode });
  return (
    <KpiRow>
      <Kpi
        size="words"
        label={t('detail.factCertificate')}
        value={<StateLabel state={ownState} />}
        note={state === ownState ? code : `${t(`state.${state}`)} · ${code}`}
      />
      <Kpi
        size="words"
        label={t('detail.factDecision')}
        value={latest ? shared(`decisionState.${DECISION_OF[latest.stage]}`) : t('detail.notAsked')}
        note={latest && `${latest.id} · ${latest.rule}`}
      />
      <Kpi
        size="words"
        label={t('detail.factMoney')}
        value={latest && stage ? <StageLabel stage={stage} /> : t('detail.noMoney')}
        note={latest && stage && `${money(latest.amount)} · ${toNames(latest.destinations)}`}
      />
    </KpiRow>
  );
}
