import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import type { TencentCertificate } from '../../../api/contract/tencent';
import { useMoment } from '../../../locales/useMoment';
import { useT } from '../../../locales/useT';
import { StepNote, Steps } from '../../../refunds/decision/Steps';
import { useLinkOver } from '../../../ui/over';
import { CERTIFICATES, operationPath } from '../shared/paths';

/** What must be done before the money can come back, with the way to it (TCL-R2, TCL-R3). */
export function RequiredSteps({
  certificate: { id, decision, operations, application },
}: {
  readonly certificate: TencentCertificate;
}) {
  const t = useT('tencent');
  const moment = useMoment();
  const linkOver = useLinkOver(CERTIFICATES);
  const steps = decision.requiredOperations;
  if (steps.length === 0) return null;
  return (
    <Steps
      title={t('step.title')}
      steps={steps.map(({ operation }) => {
        const waits = operation === 'wait';
        return {
          key: operation,
          title: t(waits ? 'step.wait' : 'step.cancelApplication'),
          notes: (
            <StepNote>
              {application.cancelledBy === null
                ? t('step.takesAnHour')
                : t('step.doneAt', { moment: moment(application.cancelledBy) })}
            </StepNote>
          ),
          act: !waits && operations.includes('cancelApplication') && (
            <Button
              component={Link}
              {...linkOver(operationPath(id, 'cancelApplication'))}
              size="xs"
              variant="default"
            >
              {t('operation.cancelApplication')}
            </Button>
          ),
        };
      })}
    />
  );
}
