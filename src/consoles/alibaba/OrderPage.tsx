import { Button, Group, Stack, Text } from '@mantine/core';
import '@mantine/core/styles/Stack.css';
import { Link } from 'react-router-dom';
import {
  type AlibabaOrder,
  ORDER_KINDS,
  type OrderedThing,
  readAlibabaOrder,
  SERVICES,
} from '#contract/alibabaOrders';
import { useLinkOver } from '../../app/address';
import { AmountBreakdown, RefundFacts } from '../../case/Money';
import { Story } from '../../case/Timeline';
import { stands } from '../../case/list';
import { useDetails } from '../../case/recordRoutes';
import { useChannelName } from '../../case/words';
import { useFormat } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { Card, Columns, FactList, PageHeader } from '../../ui/layout';
import { CopyText, UserText } from '../../ui/text';
import { OrderDecision, OrderStanding } from './RefundPanel';
import { CERTIFICATES, GATEWAY, OrderStatus, PCA, recordPath, refundPath, useOrdersRoot } from './shared';

interface Props {
  readonly order: AlibabaOrder;
}

/** One order: order, decision and money apart (GEN-13), the way to the money, both attempts to pay it (ABC-1), and everything that happened. */
export function OrderPage() {
  const t = useT('alibaba');
  const root = useOrdersRoot();
  const nameOf = useChannelName();
  const title = t('order.title');
  const list = { label: t('page.orders'), to: root };
  const { record: order, trail, pending } = useDetails(readAlibabaOrder, title, list);
  if (!order) return pending;
  const { application, status, timeline } = order;
  const standing = application && stands(application.stage) ? application : null;
  return (
    <>
      <PageHeader
        title={`${title} · ${order.id}`}
        heading={
          <>
            {title} · {order.id} <OrderStatus status={status} />
          </>
        }
        text={order.product}
        trail={trail}
        actions={<RefundButton order={order} />}
      />
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
        {application && <RefundFacts refund={application} />}
        <Story title={t('order.timeline')} entries={timeline} attempts={application?.settlement?.attempts} />
      </Columns>
    </>
  );
}

function RefundButton({ order: { id, offersRefund, verdict } }: Props) {
  const t = useT('alibaba');
  const shared = useT('refunds');
  const root = useOrdersRoot();
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

/** What was bought, how and when: the window runs from payment, a reset's from placing the order. */
function Basics({
  order: { id, product, service, kind, placedAt, paidAt, promotion, combined, quota },
}: Props) {
  const t = useT('alibaba');
  const said = useSaid();
  const { fact } = useFormat();
  return (
    <Card title={t('order.basics')}>
      <FactList
        facts={[
          { label: t('order.id'), value: <CopyText text={id} /> },
          { label: t('order.product'), value: product },
          { label: t('order.service'), value: `${said(SERVICES[service])} · ${said(ORDER_KINDS[kind])}` },
          { label: t('order.placed'), value: fact(placedAt) },
          { label: t('order.paidAt'), value: fact(paidAt) },
          quota && { label: t('order.quota'), value: t('order.quotaText', quota) },
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
function Things({ order: { things, used, service } }: Props) {
  const t = useT('alibaba');
  if (things.length === 0 && service !== 'ssl') return null;
  return (
    <Card title={t('order.things')}>
      {things.length === 0 ? (
        <p>{t(used ? 'order.noThings' : 'order.notUsed')}</p>
      ) : (
        <Stack component="ul" gap={8} p={0} style={{ listStyle: 'none' }}>
          {things.map((thing) => (
            <Group key={thing.id} component="li" justify="space-between" align="normal" gap="2px 12px">
              <span>
                {thing.sequence !== null && `${thing.sequence}. `}
                <Link to={placeOf(thing)}>
                  <UserText>{thing.name}</UserText>
                </Link>
              </span>
              <Text inherit span c="var(--ink-2)">
                {thing.stateText}
              </Text>
            </Group>
          ))}
        </Stack>
      )}
    </Card>
  );
}
