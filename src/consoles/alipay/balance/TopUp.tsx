import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { SettlementCurrency, topUpAlipay } from '../../../api/contract/alipay-balance';
import { useWrite } from '../../../api/useWrite';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { Card } from '../../../ui/Card';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { SelectField } from '../../../ui/SelectField';
import { announce } from '../../../ui/announcements';
import { useFocusWrong } from '../../../ui/useFocusWrong';
import { AmountField } from '../shared/AmountField';
import { type NoAmount, readAmount } from '../shared/amount';
import styles from './Balance.module.css';

const AMOUNT = '/amount';

/** APY-E5: money into the balance; what waits for it goes through in the same moment. */
export function TopUp({ first }: { readonly first: string | undefined }) {
  const t = useT('alipay');
  const { money } = useFormat();
  const write = useWrite(topUpAlipay);
  const form = useRef<HTMLFormElement>(null);
  const [chosen, choose] = useState<SettlementCurrency | null>(null);
  const [typed, type] = useState('');
  const [wrong, setWrong] = useState<NoAmount | null>(null);
  // Until somebody chooses, what the first one in the queue needs.
  const currency = chosen ?? SettlementCurrency.options.find((one) => one === first) ?? 'CNY';
  const { problem } = write;
  const refused = problem?.at(AMOUNT);
  useFocusWrong(form, wrong ?? (refused === undefined ? null : problem));

  const read = readAmount(typed, currency);
  const amount = 'value' in read ? { currency, minor: Number(read.value) } : null;
  const changed = () => {
    setWrong(null);
    if (problem?.errors.length) write.reset();
  };
  const send = async () => {
    if ('wrong' in read) return setWrong(read.wrong);
    announce(null);
    const answer = await write.run({ body: { currency, amount: Number(read.value) } });
    if (!answer) return;
    type('');
    announce(
      t('topUp.done', {
        amount: money({ currency, minor: Number(read.value) }),
        balance: money(answer.balance),
      }),
    );
  };
  return (
    <Card title={t('topUp.title')}>
      <form
        ref={form}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p className={styles.text}>{t('topUp.text')}</p>
        <SelectField
          label={t('topUp.currency')}
          value={currency}
          options={SettlementCurrency.options.map((value) => ({
            value,
            label: t(`topUp.currencyName.${value}`),
          }))}
          onChange={(value) => {
            changed();
            choose(SettlementCurrency.options.find((one) => one === value) ?? null);
          }}
        />
        <AmountField
          label={t('topUp.amount')}
          currency={currency}
          value={typed}
          onChange={(next) => {
            changed();
            type(next);
          }}
          hint={
            amount && Number.isSafeInteger(amount.minor)
              ? t('topUp.reads', { amount: money(amount) })
              : t('topUp.hint')
          }
          wrong={wrong}
          refused={refused}
        />
        <ProblemNotice problem={problem} shownAtFields={[AMOUNT]} write />
        <Button type="submit" loading={write.isPending}>
          {t('topUp.submit')}
        </Button>
      </form>
    </Card>
  );
}
