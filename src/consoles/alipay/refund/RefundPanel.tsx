import { useId } from 'react';
import { useParams } from 'react-router-dom';
import { readAlipayTransaction } from '../../../api/contract/alipay';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { Panel } from '../../../ui/Panel';
import { PanelSkeleton } from '../../../ui/PanelSkeleton';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { useClose, usePlace } from '../../../ui/over';
import { TRANSACTIONS } from '../shared/paths';
import { Answer } from '../transaction/Answer';
import { Confirm } from './Confirm';
import { Footer } from './Footer';
import { Form } from './Form';
import { Result } from './Result';
import { Unanswered } from './Unanswered';
import { stageOf } from './stage';
import { useRefund } from './useRefund';

/** Refund (APY-8): what can be refunded, the amount, the confirmation, and where the refund stands; or why there is none. */
export function RefundPanel() {
  const t = useT('alipay');
  const { id = '' } = useParams();
  const reading = useEndpoint(readAlipayTransaction, { params: { id } });
  const { data: transaction, error, refetch, isFetching } = reading;
  const refund = useRefund(transaction);
  const { behind } = usePlace(TRANSACTIONS);
  const close = useClose(TRANSACTIONS);
  const form = useId();
  const overDetails = behind === 'details';

  const stage = transaction && stageOf(refund, transaction, isFetching);
  const { draft, confirming, fresh } = refund;
  return (
    <Panel
      title={t(stage?.at === 'refused' ? 'whyNot' : 'refund')}
      subtitle={transaction && `${transaction.id} · ${transaction.method.name}`}
      onClose={close}
      closeOnOutside={draft.how === null && !refund.open}
      footer={
        stage && (
          <Footer
            stage={stage}
            transaction={transaction}
            refund={refund}
            form={form}
            onClose={close}
            overDetails={overDetails}
          />
        )
      }
    >
      {stage ? (
        <>
          {stage.at === 'open' && <Unanswered open={stage.open} refund={refund} />}
          {stage.at === 'reading' && <PanelSkeleton />}
          {stage.at === 'result' && draft.shown && (
            <Result
              key={stage.record.refundId}
              paymentId={id}
              record={stage.record}
              answered={draft.shown.code}
              fresh={fresh}
              overDetails={overDetails}
            />
          )}
          {(stage.at === 'form' || stage.at === 'refused') && <Answer transaction={transaction} />}
          {stage.at === 'form' && <Form transaction={transaction} refund={refund} form={form} />}
          {confirming && <Confirm transaction={transaction} asked={confirming} refund={refund} />}
        </>
      ) : error ? (
        <ProblemNotice problem={error} onRetry={() => void refetch()} />
      ) : (
        <PanelSkeleton />
      )}
    </Panel>
  );
}
