import { listAccounts } from '../api/contract/session';
import { useSession } from '../api/session';
import { useEndpoint } from '../api/useEndpoint';
import { useT } from '../locales/useT';
import { ProblemNotice } from '../ui/ProblemNotice';
import { ToneIcon } from '../ui/ToneIcon';
import styles from './DemoPanel.module.css';
import { Group } from './Group';
import { useSwitchAccount } from './useSwitchAccount';

/** DEM-4: who this tab is. */
export function AccountControls() {
  const t = useT('demo');
  const { data, error, refetch } = useEndpoint(listAccounts, {});
  const present = useSession()?.account.id;
  const { enter, problem } = useSwitchAccount();
  return (
    <Group title={t('accounts.title')}>
      <div className={styles.accounts}>
        {data?.items.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className={styles.choice}
            aria-pressed={id === present}
            onClick={() => void enter(id)}
          >
            {name}
            {id === present && <ToneIcon tone="good" size={14} />}
          </button>
        ))}
      </div>
      <p className={styles.hint}>{t('accounts.text')}</p>
      <ProblemNotice
        problem={error ?? problem}
        onRetry={error ? () => void refetch() : undefined}
        write={!error}
      />
    </Group>
  );
}
