import type { AliyunCertificate } from '../../../api/contract/aliyun';
import { useT } from '../../../locales/useT';
import { Notice } from '../../../ui/Notice';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import styles from './RefundPanel.module.css';
import { POINTERS, type RefundForm } from './useRefundForm';

interface Props {
  readonly form: RefundForm;
  readonly certificate: AliyunCertificate;
}

const STALE = ['decisionChanged', 'notRefundable', 'actionRequired'];

/** How the last attempt ended when it did not succeed: the one place of it, beside the buttons. */
export function Submission({ form: { problem, changed }, certificate }: Props) {
  const t = useT('aliyun');
  const stale = problem !== null && STALE.includes(problem.code);
  if (changed || stale) {
    return (
      <div className={styles.problem} aria-live="assertive">
        <Notice tone="warn" title={t('panel.changed')} alert>
          <p>{(stale && problem.detail) || certificate.decision.reason.text}</p>
          <p>{t('panel.changedTo', { rule: (stale && problem.state) || certificate.rule })}</p>
        </Notice>
      </div>
    );
  }
  return (
    <div className={styles.problem}>
      <ProblemNotice problem={problem} write shownAtFields={Object.values(POINTERS)} />
    </div>
  );
}
