import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router-dom';
import { type AlibabaOrder, type OrderedThing, readAlibabaOrder } from '#contract/alibabaOrders';
import { useEndpoint } from '../../api/queries';
import { AmountBreakdown, Attempts, DecisionFact, MoneyCard } from '../../case/Money';
import { stands } from '../../case/list';
import { useChannelName } from '../../case/words';
import { useFormat } from '../../locales/format';
import { useT } from '../../locales/i18n';
import { Timeline } from '../../ui/Timeline';
import { Card, Columns, DetailsPending, FactList, Kpi, KpiRow, PageHeader } from '../../ui/layout';
import { useLinkOver } from '../../ui/panelRoutes';
import { CopyText, UserText } from '../../ui/text';
import { GuidedRun, OrderDecision, OrderStanding } from './decision';
import { CERTIFICATES, GATEWAY, OrderStatus, PCA, recordPath, refundPath, useOrdersRoot } from './shared';
import styles from './OrderPage.module.css';

/** What was bought, how and when: the window runs from payment, a reset's from placing the order. */
export function Basics({
  order: { id, product, service, kind, placedAt, paidAt, promotion, combined },
}: {
  readonly order: AlibabaOrder;
}) {
  const t = useT('alibaba');
  const { longDateTime } = useFormat();
  return (
    <Card title={t('order.basics')}>
      <FactList
        facts={[
          { label: t('order.id'), value: <CopyText text={id} /> },
          { label: t('order.product'), value: product },
          {
            label: t('order.service'),
            value: `${t(`order.serviceName.${service}`)} · ${t(`order.kind.${kind}`)}`,
          },
          { label: t('order.placed'), value: longDateTime(placedAt) },
          { label: t('order.paidAt'), value: longDateTime(paidAt) },
          promotion && { label: t('order.promotion'), value: promotion.name },
          combined && { label: t('order.combined'), value: t(`order.combinedName.${combined}`) },
        ]}
      />
    </Card>
  );
}

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

/** GEN-13: order, refund decision and money, each for itself. */
export function ThreeFacts({ order: { status, quota, application } }: { readonly order: AlibabaOrder }) {
  const t = useT('alibaba');
  return (
    <KpiRow>
      <Kpi
        size="words"
        label={t('order.orderFact')}
        value={<OrderStatus status={status} />}
        note={quota && `${t('order.quota')}: ${t('order.quotaText', quota)}`}
      />
      {application ? (
        <>
          <DecisionFact refund={application} />
          <MoneyCard refund={application} />
        </>
      ) : (
        <>
          <Kpi size="words" label={t('order.decision')} value={t('order.notAsked')} />
          <Kpi size="words" label={t('order.money')} value={t('order.noMoney')} />
        </>
      )}
    </KpiRow>
  );
}

/** One order: order, decision and money apart (GEN-13), the way to the money, both attempts to pay it (ABC-1), and everything that happened. */
export function OrderPage() {
  const t = useT('alibaba');
  const { id = '' } = useParams();
  const root = useOrdersRoot();
  const nameOf = useChannelName();
  const { data: order, error, refetch } = useEndpoint(readAlibabaOrder, { params: { id } });
  const trail = [{ label: t('page.orders'), to: root }, { label: id }];
  if (!order)
    return (
      <DetailsPending title={t('order.title')} trail={trail} problem={error} onRetry={() => void refetch()} />
    );
  const { application } = order;
  const standing = application && stands(application.stage) ? application : null;
  const attempts = application?.settlement?.attempts ?? [];
  return (
    <>
      <PageHeader
        title={`${t('order.title')} · ${order.id}`}
        text={order.product}
        trail={trail}
        actions={<RefundButton order={order} root={root} />}
      />
      <ThreeFacts order={order} />
      <Columns
        side={
          <>
            <Basics order={order} />
            <Things order={order} />
            <Card title={t('order.breakdown')}>
              <AmountBreakdown breakdown={(standing ?? order.decision).breakdown} sourceOf={nameOf} />
            </Card>
          </>
        }
      >
        {standing ? (
          <OrderStanding order={order} refund={standing} onPage />
        ) : (
          <OrderDecision order={order} level={2} />
        )}
        {order.guide && (
          <Card>
            <GuidedRun order={order} />
          </Card>
        )}
        {attempts.length > 0 && <Attempts attempts={attempts} />}
        <Card title={t('order.timeline')}>
          <Timeline entries={order.timeline} label={t('order.timeline')} />
        </Card>
      </Columns>
    </>
  );
}

function RefundButton({
  order: { id, offersRefund, verdict },
  root,
}: {
  readonly order: AlibabaOrder;
  readonly root: string;
}) {
  const t = useT('alibaba');
  const shared = useT('refunds');
  const linkOver = useLinkOver(root);
  return (
    <Button
      component={Link}
      {...linkOver(refundPath(root, id))}
      variant={offersRefund && verdict === 'refundable' ? 'filled' : 'default'}
    >
      {offersRefund ? t('refund') : shared('viewRefund')}
    </Button>
  );
}
