import { Link } from 'react-router-dom';
import type { AlibabaOrder, OrderedThing } from '../../../api/contract/alibaba-orders';
import { useT } from '../../../locales/useT';
import { Card } from '../../../ui/Card';
import { UserText } from '../../../ui/UserText';
import { CERTIFICATES, GATEWAY, PCA, recordPath } from '../shared/paths';
import styles from './Things.module.css';

const placeOf = ({ kind, id }: OrderedThing): string =>
  kind === 'certificate'
    ? recordPath(CERTIFICATES, id)
    : `${kind === 'ca' ? PCA : GATEWAY}?search=${encodeURIComponent(id)}`;

/** What the order pays for and still has, each with its state and its place. */
export function Things({ order: { things, used, service } }: { readonly order: AlibabaOrder }) {
  const t = useT('alibaba');
  if (things.length === 0 && service !== 'ssl') return null;
  return (
    <Card title={t('order.things')}>
      {things.length === 0 ? (
        <p>{t(used ? 'order.noThings' : 'order.notUsed')}</p>
      ) : (
        <ul className={styles.things}>
          {things.map((thing) => (
            <li key={thing.id}>
              <span>
                {thing.sequence !== null && `${thing.sequence}. `}
                <Link to={placeOf(thing)}>
                  <UserText>{thing.name}</UserText>
                </Link>
              </span>
              <span className={styles.state}>{thing.stateText}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
