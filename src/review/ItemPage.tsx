import { Button } from '@mantine/core';
import { Link, useLocation, useNavigate, useParams } from 'react-router-dom';
import { readReviewItem } from '../api/contract/review';
import { useEndpoint } from '../api/useEndpoint';
import { useT } from '../locales/useT';
import { Panel } from '../ui/Panel';
import { ProblemNotice } from '../ui/ProblemNotice';
import { Skeleton } from '../ui/Skeleton';
import { Item } from './Item';

/** The address of the queue below the open item: its filters stay, the step of the panel does not. */
function listSearch(search: string): string {
  const params = new URLSearchParams(search);
  params.delete('step');
  const text = params.toString();
  return text && `?${text}`;
}

/** `/review/:id`: one item over its queue; being loaded, missing or failed is drawn here. */
export function ItemPage() {
  const t = useT('review');
  const { id = '' } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  const { data: item, error, refetch } = useEndpoint(readReviewItem, { params: { id } });
  const list = { pathname: '/review', search: listSearch(search) };
  const close = () => void navigate(list, { preventScrollReset: true });

  if (item) return <Item key={id} item={item} list={list} onClose={close} />;
  if (!error) {
    return (
      <Panel title={t('item.loading')} onClose={close}>
        <Skeleton height="72px" />
        <Skeleton height="180px" />
        <Skeleton height="120px" />
      </Panel>
    );
  }
  const missing = error.status === 404;
  return (
    <Panel
      title={missing ? t('item.missing') : t('title')}
      onClose={close}
      footer={
        <Button component={Link} to={list} variant="default">
          {t('item.backToList')}
        </Button>
      }
    >
      {missing ? (
        <p>{t('item.missingText')}</p>
      ) : (
        <ProblemNotice problem={error} onRetry={() => void refetch()} />
      )}
    </Panel>
  );
}
