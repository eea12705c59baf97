import { Button } from '@mantine/core';
import type { AlibabaCertificate } from '../../../api/contract/alibaba-certificates';
import { useT } from '../../../locales/useT';
import { useProductText } from '../../../refunds/useProductText';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { Consequences } from '../../../ui/Consequences';
import { FactList } from '../../../ui/FactList';
import { Panel } from '../../../ui/Panel';
import { UserText } from '../../../ui/UserText';
import { useSteps } from '../../../ui/over';
import { PreviewFacts } from './PreviewFacts';
import type { CertificateWrite } from './useCertificateWrite';

interface Props {
  readonly certificate: AlibabaCertificate;
  readonly write: CertificateWrite;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** ABC-S4: Revoke Certificate → OK → Note → OK. What is at stake stands in the first; the second is the deliberate act. */
export function RevokePanel({ certificate, write, onConfirm, onCancel }: Props) {
  const t = useT('alibaba');
  const words = useT('common');
  const steps = useSteps();
  const productText = useProductText();
  const { id, domain, product, order, previews } = certificate;
  const preview = previews.find(({ operation }) => operation === 'revoke');
  const consequences = preview?.consequences ?? [];
  const back = () => {
    write.reset();
    steps.back();
  };
  return (
    <>
      <Panel
        title={t('task.revoke')}
        subtitle={
          <>
            <UserText>{domain}</UserText> · {productText(product)} · {id}
          </>
        }
        onClose={onCancel}
        footer={
          <>
            <Button color="red" onClick={() => steps.go({ step: 'note' })}>
              {words('ok')}
            </Button>
            <Button variant="default" onClick={onCancel}>
              {words('cancel')}
            </Button>
            <span>{t('task.final')}</span>
          </>
        }
      >
        <FactList
          layout="columns"
          facts={[
            { label: t('task.certificate'), value: <UserText>{domain}</UserText> },
            { label: t('task.order'), value: order.id },
          ]}
        />
        {preview && <PreviewFacts preview={preview} />}
        <Consequences consequences={consequences} />
      </Panel>
      {steps.get('step') === 'note' && (
        <ConfirmDialog
          title={t('task.note')}
          text={t('task.ask.revoke', { name: domain })}
          consequences={consequences.filter(({ tone }) => tone !== 'info')}
          danger
          pending={write.isPending}
          problem={write.problem}
          onConfirm={onConfirm}
          onCancel={back}
        />
      )}
    </>
  );
}
