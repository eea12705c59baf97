import { useLocation } from 'react-router-dom';
import {
  type AlibabaCertificateOperation,
  type AlibabaOrderStatus,
  type AlibabaPreview,
  exportAlibabaRefunds,
  type GuideStep,
  listAlibabaRefunds,
  ORDER_STATUSES,
  readAlibabaRefund,
} from '#contract/alibabaOrders';
import { type AlibabaCertificateStanding, CERTIFICATE_STATES } from '#contract/alibabaProducts';
import type { RefundPlace } from '../../case/RefundList';
import { Outcomes } from '../../case/Money';
import { WindowBar } from '../../case/WindowBar';
import { useFormat, useMoment } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { FactList } from '../../ui/layout';
import { StateBadge, type Tone } from '../../ui/notices';

export const CERTIFICATES = '/alibaba/certificates';
export const ORDERS = '/alibaba/orders';
export const PCA = '/alibaba/pca';
export const PCA_ORDERS = '/alibaba/pca/orders';
export const GATEWAY = '/alibaba/gateway';
export const REFUNDS = '/alibaba/refunds';

/** Last part of the address of an operation. */
export const SLUGS = {
  cancelApply: 'cancel-apply',
  withdraw: 'withdraw',
  submit: 'modify',
  cancel: 'cancel',
  revoke: 'revoke',
  renew: 'renew',
  reset: 'reset',
} as const satisfies Record<AlibabaCertificateOperation | 'reset', string>;

type Operation = keyof typeof SLUGS;

export const recordPath = (root: string, id: string): string => `${root}/${encodeURIComponent(id)}`;
export const refundPath = (root: string, orderId: string): string => `${recordPath(root, orderId)}/refund`;
export const operationPath = (root: string, id: string, operation: Operation): string =>
  `${recordPath(root, id)}/${SLUGS[operation]}`;

/** The same operation as a step of the guided run: a dialog over the panel of the order. */
export const stepPath = (
  root: string,
  orderId: string,
  { kind, id }: GuideStep['record'],
  operation: Operation,
): string => operationPath(`${refundPath(root, orderId)}/${kind}`, id, operation);

/** Order Refund Management stands twice: for every order, and as a tab for those of private certificates (ABC-P1). */
export function useOrdersRoot(): typeof ORDERS | typeof PCA_ORDERS {
  const { pathname } = useLocation();
  return pathname.startsWith(PCA_ORDERS) ? PCA_ORDERS : ORDERS;
}

const CERTIFICATE_TONES: Readonly<Record<AlibabaCertificateStanding, Tone>> = {
  pendingApplication: 'info',
  validatingApplication: 'wait',
  validationFailed: 'bad',
  issued: 'good',
  notActivated: 'quiet',
  validatingRevocation: 'wait',
  revoked: 'quiet',
  removed: 'quiet',
};

export function CertificateState({ state }: { readonly state: AlibabaCertificateStanding }) {
  const said = useSaid();
  return <StateBadge tone={CERTIFICATE_TONES[state]}>{said(CERTIFICATE_STATES[state])}</StateBadge>;
}

const ORDER_TONES: Readonly<Record<AlibabaOrderStatus, Tone>> = {
  paid: 'info',
  refunding: 'wait',
  refunded: 'good',
};

/** GEN-13: Paid, 退款在途, or Refund successfully once the money has arrived. */
export function OrderStatus({ status }: { readonly status: AlibabaOrderStatus }) {
  const said = useSaid();
  return <StateBadge tone={ORDER_TONES[status]}>{said(ORDER_STATUSES[status])}</StateBadge>;
}

/** Refund list: every application with its stage and destination, and the page of each (ABC-1). */
export function useRefundPlace(): RefundPlace {
  const t = useT('alibaba');
  return {
    endpoints: { list: listAlibabaRefunds, csv: exportAlibabaRefunds, one: readAlibabaRefund },
    root: REFUNDS,
    subjects: ORDERS,
    subjectPath: (id) => recordPath(ORDERS, id),
    words: {
      title: t('page.refunds'),
      tagline: t('text.refunds'),
      search: t('refunds.search'),
      empty: t('refunds.empty'),
      toSubjects: t('refunds.toOrders'),
      subject: t('order.name'),
      viewSubject: t('order.viewOrder'),
      note: {
        open: t('refunds.open'),
        review: t('refunds.open'),
        done: t('refunds.done'),
        ended: t('order.comes.cancelled'),
      },
      actions: t('actions'),
      details: t('details'),
    },
  };
}

interface StakeProps {
  readonly preview: AlibabaPreview;
}

/** Both ends of a step that cannot be undone, in the panel and where it is confirmed; nothing where no money would come back. */
export function StakeOutcomes({ preview: { operation, windowEndsAt, lastSafeMoment, atStake } }: StakeProps) {
  const t = useT('refunds');
  const moment = useMoment();
  if (windowEndsAt === null || atStake === null) return null;
  const end = moment(windowEndsAt);
  return operation === 'reset' ? (
    <Outcomes
      amount={atStake}
      well={{
        when: t('outcome.reset', { moment: moment(lastSafeMoment ?? windowEndsAt) }),
        text: t('outcome.resetAtOnce', { moment: end }),
      }}
      badly={{ when: t('outcome.later'), text: t('outcome.deleted') }}
    />
  ) : (
    <Outcomes
      amount={atStake}
      well={{ when: t('outcome.revoked', { moment: end }), text: t('outcome.askAtOnce') }}
      badly={{ when: t('outcome.notRevoked'), text: t('outcome.lost') }}
    />
  );
}

/** ABC-2: for this very order the window, the time a review begun now may take, the last safe moment, and both ends. */
export function AtStake({ preview }: StakeProps) {
  const shared = useT('refunds');
  const t = useT('alibaba');
  const { date } = useFormat();
  const moment = useMoment();
  const { operation, reviewEndsBy, windowEndsAt, lastSafeMoment, safety, outlook, paidAt } = preview;
  // A reset is safe for as long as its own rule holds: its end is the one that the order's panel names, too.
  const deadline = operation === 'reset' ? (lastSafeMoment ?? windowEndsAt) : windowEndsAt;
  return (
    <>
      {windowEndsAt !== null && (
        <WindowBar
          outlook={outlook}
          counted="payment"
          countedFrom={paidAt}
          deadline={deadline}
          safeUntil={lastSafeMoment}
          wait={
            reviewEndsBy === null
              ? null
              : {
                  until: Date.parse(reviewEndsBy),
                  limit: Date.parse(windowEndsAt),
                  label: shared('stepBegunNow', { latest: date(reviewEndsBy) }),
                }
          }
        />
      )}
      <FactList
        layout="columns"
        facts={[
          reviewEndsBy !== null && { label: t('task.reviewEnds'), value: moment(reviewEndsBy) },
          lastSafeMoment !== null &&
            lastSafeMoment !== windowEndsAt && {
              label: t('task.lastSafe'),
              value:
                safety === 'none' || safety === 'safe' ? (
                  moment(lastSafeMoment)
                ) : (
                  <StateBadge tone={safety === 'lastDay' ? 'warn' : 'bad'} plain>
                    {t(`task.${safety}`, { moment: moment(lastSafeMoment) })}
                  </StateBadge>
                ),
            },
        ]}
      />
      <StakeOutcomes preview={preview} />
    </>
  );
}
