import { Link } from 'react-router-dom';
import type { AliyunRow } from '../../../api/contract/aliyun';
import { useT } from '../../../locales/useT';
import { Answer } from '../../../refunds/Answer';
import { refundPath } from '../shared/paths';
import styles from '../../../ui/cell.module.css';

/** Whether the money comes back; beside it the latest application, if that came to nothing. */
export function CertificateAnswer({ row }: { readonly row: AliyunRow }) {
  const words = useT('common');
  const { refund, refused, verdict, review, deadline } = row;
  return (
    <Answer refund={refund} verdict={verdict} review={review} deadline={deadline}>
      {refused && (
        <Link className={styles.line} to={refundPath(refused.id)}>
          {words(`stage.${refused.stage}`)} · {refused.id}
        </Link>
      )}
    </Answer>
  );
}
