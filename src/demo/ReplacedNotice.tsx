import { dismissNotice } from '../api/contract/demo';
import { useWrite } from '../api/useWrite';
import { useT } from '../locales/useT';
import { Notice } from '../ui/Notice';
import { ProblemNotice } from '../ui/ProblemNotice';
import styles from './DemoBar.module.css';

/** Stored data of another version was replaced: said once, until somebody has read it. */
export function ReplacedNotice({ text }: { readonly text: string }) {
  const t = useT('demo');
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
