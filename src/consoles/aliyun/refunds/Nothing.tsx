import { Link } from 'react-router-dom';
import { useT } from '../../../locales/useT';
import { CERTIFICATES } from '../shared/paths';

/** No application yet: where one begins. */
export function Nothing() {
  const t = useT('aliyun');
  return (
    <>
      <p>{t('progress.empty.text')}</p>
      <p>
        <Link to={CERTIFICATES}>{t('progress.toCertificates')}</Link>
      </p>
    </>
  );
}
