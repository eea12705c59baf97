import type { RailBehaviour } from '../../../../src/api/contract/demo';
import { HOUR, scenario } from './define';

/** What only the switch can show by hand: the next refund that passes the checks meets it. */
const switched = (
  name: string,
  behaviour: RailBehaviour,
  zh: string,
  en: string,
): ReturnType<typeof scenario> =>
  scenario(`code.${name}`, {
    lines: ['APY-9'],
    title: [`${behaviour}：${zh}`, `${behaviour}: ${en}`],
    shows: [
      `请求退款，支付通道回答 ${behaviour}，并写明含义和该做什么。`,
      `Ask for a refund: the rail answers ${behaviour}, with what it means and what to do.`,
    ],
    tell: (scene) => scene.payAmply().rail(behaviour),
  });

/** APY-9: codes that a well-formed request for a good payment meets only when the rail misbehaves. */
export const codes = [
  switched('param-illegal', 'PARAM_ILLEGAL', '参数有误', 'malformed'),
  switched('order-not-exist', 'ORDER_NOT_EXIST', '找不到支付', 'no such payment'),
  switched('repeat-inconsistent', 'REPEAT_REQ_INCONSISTENT', '内容不一致', 'other content'),
  switched('traffic', 'REQUEST_TRAFFIC_EXCEED_LIMIT', '请求过多', 'too many requests'),
  switched('in-process', 'REFUND_IN_PROCESS', '处理中', 'under way'),
  switched('unknown-exception', 'UNKNOWN_EXCEPTION', '未知异常', 'unknown exception'),
  switched('balance', 'MERCHANT_BALANCE_NOT_ENOUGH', '等待余额', 'waits for balance'),
  scenario('code.process-fail', {
    lines: ['APY-9', 'APY-10'],
    title: ['PROCESS_FAIL：处理失败', 'PROCESS_FAIL: processing failed'],
    shows: [
      '退款受理后失败，款项已退回余额，可用新的编号再退。',
      'Accepted and failed; the money is back in the balance and can be refunded under a new id.',
    ],
    tell: (scene) =>
      scene
        .payAmply()
        .rail('PROCESS_FAIL')
        .refund(scene.now - HOUR)
        .rail('normal'),
  }),
];
