import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import { type AliyunCertificate, type AliyunOperation, OPERATIONS } from '#contract/aliyun';
import type { Decision, OperationName, RequiredOperation } from '#contract/decision';
import { useLinkOver } from '../../app/address';
import { CaseDecision } from '../../case/Decision';
import { StartBy, StepNote, Steps, urgencyOf } from '../../case/Steps';
import { useFormat } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { CERTIFICATES, taskPath } from './shared';

const NAMED = ['withdraw', 'revoke', 'wait'] as const;
type Named = (typeof NAMED)[number];

/** The operations this console has words for; any other one is "a step". */
const namedOperation = (operation: OperationName | undefined): Named | 'other' =>
  NAMED.find((named) => named === operation) ?? 'other';

/** What has to be done first, as the answer in one line; undefined for what has no words of its own. */
function useFirstStep(): (decision: Pick<Decision, 'requiredOperations'>) => string | undefined {
  const t = useT('aliyun');
  return ({ requiredOperations }) => {
    const first = namedOperation(requiredOperations[0]?.operation);
    return first === 'other' ? undefined : t(`panel.title.${first}`);
  };
}

interface RequiredStepsProps {
  readonly certificate: AliyunCertificate;
}

/** What must be done before the money can come back: in order, each with its last safe moment and the way to it. */
function RequiredSteps({ certificate: { id, decision, operations } }: RequiredStepsProps) {
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
  const said = useSaid();
  const linkOver = useLinkOver(CERTIFICATES);
  const operation = operations.find((possible) => possible === step.operation);
  if (!operation) return null;
  return (
    <Button component={Link} {...linkOver(taskPath(id, operation))} size="xs" variant="default">
      {said(OPERATIONS[operation])}
    </Button>
  );
}

interface Props {
  readonly certificate: AliyunCertificate;
  readonly level?: 2 | 3;
}

/** The decision on a certificate, with what holds if the refund does not succeed (ALY-4), and what to do first. */
export function CertificateDecision({ certificate, level = 3 }: Props) {
  const t = useT('aliyun');
  const words = useT('common');
  const firstStep = useFirstStep();
  const { decision, issuedAt, purchasedAt, ifNotRefunded } = certificate;
  const ifNot = () => {
    if (decision.verdict === 'refundable') return t(`panel.ifNot.${ifNotRefunded}`);
    return decision.verdict === 'actionRequired' && issuedAt !== null ? t('panel.ifNotIfRevoked') : null;
  };
  const otherwise = ifNot();
  return (
    <CaseDecision
      level={level}
      decision={decision}
      countedFrom={issuedAt ?? purchasedAt}
      firstStep={firstStep(decision)}
      facts={[otherwise === null ? null : { label: words('fact.ifNot'), value: otherwise }]}
    >
      <RequiredSteps certificate={certificate} />
    </CaseDecision>
  );
}
