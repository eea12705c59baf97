import type { AlibabaCaRow, AlibabaGatewayRow } from '../../../api/contract/alibaba-instances';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { StateBadge } from '../../../ui/StateBadge';
import { UserText } from '../../../ui/UserText';
import styles from '../../../ui/cell.module.css';
import { INSTANCE_TONES } from '../shared/tones';

interface Props {
  readonly row: AlibabaCaRow | AlibabaGatewayRow;
}

export const InstanceName = ({ row: { id, name } }: Props) => (
  <>
    <span className={styles.name}>
      <UserText>{name}</UserText>
    </span>
    <span className={styles.line}>{id}</span>
  </>
);

/** The status in the backend's words, and since when it has been reset. */
export function Status({ row: { status, statusText, resetAt } }: Props) {
  const t = useT('alibaba');
  const { shortDate } = useFormat();
  return (
    <>
      <StateBadge tone={INSTANCE_TONES[status]}>{statusText}</StateBadge>
      {resetAt !== null && (
        <span className={styles.line}>{t('instance.resetOn', { date: shortDate(resetAt) })}</span>
      )}
    </>
  );
}
