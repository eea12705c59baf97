import { dismissNotice } from '#contract/demo';
import { useWrite } from '../api/queries';
import { useT } from '../locales/i18n';
import { Notice, ProblemNotice } from '../ui/notices';
import styles from './DemoBar.module.css';

/** Stored data of another version was replaced: said once, until somebody has read it. */
export function ReplacedNotice({ text }: { readonly text: string }) {
  const t = useT('shell');
  const dismiss = useWrite(dismissNotice);
  return (
    <div className={styles.notice} role="status">
      <Notice tone="info" action={{ label: t('bar.dismiss'), run: () => void dismiss.run({}) }}>
        {text}
      </Notice>
      <ProblemNotice problem={dismiss.problem} write />
    </div>
  );
}
