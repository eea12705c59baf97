import { InstanceStatus } from '../../../api/contract/alibaba-instances';
import { useT } from '../../../locales/useT';
import type { Choice } from '../../../ui/RecordList';

/** The filter of both lists of instances. */
export function useStatusFilter(kind: 'ca' | 'gateway', value: InstanceStatus | undefined): Choice {
  const t = useT('alibaba');
  return {
    name: 'status',
    label: t('instance.status'),
    value,
    options: InstanceStatus.options.map((status) => ({
      value: status,
      label:
        status === 'unused' || status === 'inUse'
          ? t(`${kind}.${status}`)
          : t(`instance.statusName.${status}`),
    })),
  };
}
