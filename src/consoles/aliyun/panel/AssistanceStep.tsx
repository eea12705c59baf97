import type { AliyunCertificate } from '../../../api/contract/aliyun';
import { useT } from '../../../locales/useT';
import { ChoiceGroup } from '../../../ui/ChoiceGroup';
import { Notice } from '../../../ui/Notice';
import { TextField } from '../../../ui/TextField';
import { useMoment } from '../../../locales/useMoment';
import styles from './RefundPanel.module.css';
import { POINTERS, type RefundForm } from './useRefundForm';

interface Props {
  readonly form: RefundForm;
  readonly certificate: AliyunCertificate;
}

/** ALY-5: whether assistance is wanted and how to be reached; asking does not stop the clock. */
export function AssistanceStep({ form: { draft, gaps, problem, change }, certificate: { decision } }: Props) {
  const t = useT('aliyun');
  const moment = useMoment();
  const { wanted, kind, reason } = draft;
  const clock =
    decision.deadline === null
      ? t('panel.clockNone')
      : t('panel.clock', { deadline: t('panel.clockBy', { moment: moment(decision.deadline) }) });

  return (
    <>
      {reason && <p className={styles.chosen}>{t('panel.chosen', { reason: t(`reason.${reason}`) })}</p>}
      <ChoiceGroup
        label={t('panel.assistance')}
        choices={[
          { value: 'yes', label: t('panel.wanted'), hint: t('panel.wantedHint') },
          { value: 'no', label: t('panel.notWanted'), hint: t('panel.notWantedHint') },
        ]}
        value={wanted === null ? null : wanted ? 'yes' : 'no'}
        onChange={(answer) => change({ wanted: answer === 'yes' })}
        error={gaps.wanted && t(`panel.${gaps.wanted as 'chooseAssistance'}`)}
      />
      {wanted && (
        <>
          <ChoiceGroup
            label={t('panel.contact')}
            layout="row"
            choices={[
              { value: 'phone', label: t('panel.phone') },
              { value: 'dingtalk', label: t('panel.dingtalk') },
            ]}
            value={kind}
            onChange={(next) => change({ kind: next })}
          >
            <TextField
              key={kind}
              label={t(`panel.${kind}`)}
              hint={t(`panel.${kind}Hint`)}
              value={draft[kind]}
              onChange={(value) => change({ [kind]: value })}
              error={
                gaps.contact ? t(`panel.${gaps.contact as 'contactRequired'}`) : problem?.at(POINTERS.contact)
              }
              type={kind === 'phone' ? 'tel' : 'text'}
              autoComplete={kind === 'phone' ? 'tel' : 'off'}
            />
          </ChoiceGroup>
          <Notice tone="info" title={t('panel.contactUse')}>
            {clock}
          </Notice>
        </>
      )}
    </>
  );
}
