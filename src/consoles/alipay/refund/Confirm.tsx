import type { AlipayTransaction } from '../../../api/contract/alipay';
import type { Consequence } from '../../../api/contract/consequence';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import type { Asked } from './kept';
import type { Refund } from './useRefund';
import { useAmountText } from './useAmountText';

interface Props {
  readonly transaction: AlipayTransaction;
  readonly asked: Asked;
  readonly refund: Refund;
}

/** The last click: it names the amount, and what the refund costs the merchant (APY-4, APY-5). */
export function Confirm({ transaction, asked, refund }: Props) {
  const t = useT('alipay');
  const { money } = useFormat();
  const amountText = useAmountText();
  const { id, method, contract, settlement, refundable } = transaction;
  const consequences: Consequence[] = [
    contract.feesReturned || !settlement
      ? { tone: 'info', text: t('ask.confirm.feesReturned') }
      : { tone: 'warning', text: t('ask.confirm.feesRetained', { fee: money(settlement.fee) }) },
  ];
  if (settlement?.rate)
    consequences.push({ tone: 'info', text: t('ask.confirm.rate', { currency: settlement.net.currency }) });
  if (refundable.code !== null) consequences.push({ tone: 'warning', text: t('ask.confirm.waits') });
  consequences.push({ tone: 'warning', text: t('ask.confirm.final') });
  return (
    <ConfirmDialog
      title={t('ask.confirm.title', { amount: amountText(asked) })}
      text={<p>{t('ask.confirm.text', { id, method: method.name })}</p>}
      consequences={consequences}
      confirmLabel={t('ask.confirm.submit')}
      pending={refund.pending}
      onConfirm={() => refund.send(asked)}
      onCancel={refund.cancel}
    />
  );
}
