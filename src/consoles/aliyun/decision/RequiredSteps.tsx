import { Button } from '@mantine/core';
import { useId } from 'react';
import { Link } from 'react-router-dom';
import type { AliyunCertificate, AliyunOperation } from '../../../api/contract/aliyun';
import type { RequiredOperation } from '../../../api/contract/decision';
import { useT } from '../../../locales/useT';
import { useLinkOver } from '../shared/over';
import { CERTIFICATES, taskPath } from '../shared/paths';
import styles from './RequiredSteps.module.css';
import { StartBy } from './StartBy';
import { namedOperation } from './useDecisionTitle';

interface Props {
  readonly certificate: AliyunCertificate;
}

/** What must be done before the money can come back: in order, each with its last safe moment and the way to it. */
export function RequiredSteps({ certificate: { id, decision, operations } }: Props) {
  const t = useT('aliyun');
  const label = useId();
  const steps = decision.requiredOperations;
  if (steps.length === 0) return null;
  return (
    <div>
      <p id={label} className={styles.title}>
        {t('panel.steps')}
      </p>
      <ol className={styles.list} aria-labelledby={label}>
        {steps.map((step, index) => (
          <li key={`${step.operation}-${step.target}`} className={styles.step}>
            <span className={styles.number} aria-hidden>
              {index + 1}
            </span>
            <div>
              <p className={styles.what}>{t(`panel.step.${namedOperation(step.operation)}`)}</p>
              {step.takesUpTo !== null && <p className={styles.takes}>{t('panel.takesUpTo', { days: step.takesUpTo })}</p>}
              <StartBy step={step} />
              {step.operation === 'withdraw' && <p className={styles.takes}>{t('panel.orWait')}</p>}
            </div>
            <Act id={id} step={step} operations={operations} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The button that leads to the operation, where it is one of the console's own and possible now. */
function Act({ id, step, operations }: { readonly id: string; readonly step: RequiredOperation; readonly operations: readonly AliyunOperation[] }) {
  const t = useT('aliyun');
  const linkOver = useLinkOver(CERTIFICATES);
  const operation = operations.find((possible) => possible === step.operation);
  if (!operation) return null;
  return (
    <Button component={Link} {...linkOver(taskPath(id, operation))} size="xs" variant="default">
      {t(`operation.${operation}`)}
    </Button>
  );
}
