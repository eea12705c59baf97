import { useT } from '../../locales/useT';
import { ConsoleLayout } from '../../ui/ConsoleLayout';

/** The console's own menu. */
export function AliyunLayout() {
  const t = useT('aliyun');
  return (
    <ConsoleLayout
      groups={[
        {
          label: t('console'),
          items: [
            { to: '/aliyun/certificates', label: t('overview') },
            { to: '/aliyun/refunds', label: t('refunds') },
          ],
        },
      ]}
    />
  );
}
