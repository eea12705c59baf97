import type { RefundApplication } from '../../../api/contract/refund';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { Card } from '../../../ui/Card';
import { FactList } from '../../../ui/FactList';
import { UserText } from '../../../ui/UserText';

/** What was asked for: the reason as it was chosen and typed, and assistance with its masked contact (GEN-11). */
export function Given({
  refund: { submittedAt, finishedAt, reason, rule, assistance },
}: {
  readonly refund: RefundApplication;
}) {
  const t = useT('aliyun');
  const { longDateTime } = useFormat();
  return (
    <Card title={t('progress.given')}>
      <FactList
        facts={[
          { label: t('progress.submitted'), value: longDateTime(submittedAt) },
          finishedAt !== null && { label: t('progress.finished'), value: longDateTime(finishedAt) },
          { label: t('progress.rule'), value: rule },
          reason !== null && { label: t('progress.reason'), value: reason.label },
          reason !== null &&
            reason.text !== null && {
              label: t('progress.text'),
              value: <UserText multiline>{reason.text}</UserText>,
            },
          {
            label: t('progress.assistance'),
            value: assistance
              ? `${t(`progress.contact.${assistance.contact.kind}`, { value: assistance.contact.value })} · ${t(`progress.assistanceState.${assistance.state}`)}`
              : t('progress.assistanceNone'),
          },
        ]}
      />
    </Card>
  );
}
