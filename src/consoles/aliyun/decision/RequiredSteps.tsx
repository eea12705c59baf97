import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import type { AliyunCertificate, AliyunOperation } from '../../../api/contract/aliyun';
import type { RequiredOperation } from '../../../api/contract/decision';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { StartBy } from '../../../refunds/decision/StartBy';
import { StepNote, Steps } from '../../../refunds/decision/Steps';
import { urgencyOf } from '../../../refunds/decision/urgency';
import { useLinkOver } from '../../../ui/over';
import { CERTIFICATES, taskPath } from '../shared/paths';
import { namedOperation } from './useFirstStep';

interface Props {
  readonly certificate: AliyunCertificate;
}

/** What must be done before the money can come back: in order, each with its last safe moment and the way to it. */
export function RequiredSteps({ certificate: { id, decision, operations } }: Props) {
  const t = useT('aliyun');
  const steps = decision.requiredOperations;
  if (steps.length === 0) return null;
  return (
    <Steps
      title={t('panel.steps')}
      steps={steps.map((step) => ({
        key: `${step.operation}-${step.target}`,
        title: t(`panel.step.${namedOperation(step.operation)}`),
        notes: <Notes step={step} />,
        act: <Act id={id} step={step} operations={operations} />,
      }))}
    />
  );
}

function Notes({ step: { operation, takesUpTo, startBy } }: { readonly step: RequiredOperation }) {
  const t = useT('aliyun');
  const words = useT('refunds');
  const { now } = useFormat();
  return (
    <>
      {takesUpTo !== null && <StepNote>{words('step.takesUpTo', { days: takesUpTo })}</StepNote>}
      {startBy !== null && (
        <StartBy
          at={startBy}
          urgency={now === null ? 'ahead' : urgencyOf(Date.parse(startBy), now)}
          waiting={operation === 'wait'}
        />
      )}
      {operation === 'withdraw' && <StepNote>{t('panel.orWait')}</StepNote>}
    </>
  );
}

/** The button that leads to the operation, where it is one of the console's own and possible now. */
function Act({
  id,
  step,
  operations,
}: {
  readonly id: string;
  readonly step: RequiredOperation;
  readonly operations: readonly AliyunOperation[];
}) {
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
