import { REFUND_REASONS } from '#contract/aliyun';
import { REJECTION_REASONS } from '#contract/labels';
import type { Words } from '#contract/words';

const words = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });

/** Something on the real page, by what a person and a screen reader call it. */
export interface Named {
  readonly role: 'button' | 'link' | 'radio' | 'checkbox' | 'textbox' | 'heading';
  readonly name: Words;
  /** The name goes on, e.g. with a domain or an amount. */
  readonly part?: boolean;
}

/** When a step is done: something stands there, the control is ticked, filled or opened or the page is another. */
export type Done = { readonly shows: Named } | 'ticked' | 'filled' | 'opened' | { readonly at: string };

interface Shared {
  readonly id: string;
  /** What one sees, and what to do. */
  readonly text: Words;
  readonly done: Done;
}

/** A click, choice or sentence of the person's own, on the control named here. */
export interface Pointed extends Shared {
  readonly target: Named;
}

/** What no control of the page does: time passes, or somebody else looks. The tour has a button for it. */
export interface Own extends Shared {
  readonly own: { readonly clock: string } | { readonly go: string; readonly label: Words };
}

export type Step = Pointed | Own;

/** A guided run over real pages, about a minute long. */
export interface Tour {
  readonly id: 'money' | 'revoke' | 'hangs' | 'reject' | 'two';
  readonly title: Words;
  /** What it shows, in a sentence. */
  readonly shows: Words;
  /** The console it begins in. */
  readonly mark: string;
  /** Where it begins, with the state it needs. */
  readonly start: string;
  readonly steps: readonly Step[];
  /** What was seen. */
  readonly end: Words;
}

const REFUND: Named = { role: 'link', name: words('退款', 'Refund') };
const REASON: Named = { role: 'radio', name: REFUND_REASONS.notNeeded };
const OK: Named = { role: 'button', name: words('确定', 'OK') };
const WHERE: Named = { role: 'link', name: words('查看款项去向', 'Where the money is') };
const REVOKE = words('吊销', 'Revoke');
const heading = (zh: string, en: string): Named => ({ role: 'heading', name: words(zh, en), part: true });

const money: Tour = {
  id: 'money',
  title: words('即刻到账', 'Money at once'),
  shows: words(
    '五天前购买、还没有提交申请：无需审核，点击之后款项就到。',
    'Bought five days ago and never applied for: no review, and the money is there after one click.',
  ),
  mark: 'aliyun',
  start: '/aliyun/certificates?search=cas-0001&scenario=aliyun.unissued.day-5&as=customer&tour=money',
  steps: [
    {
      id: 'open',
      text: words(
        '这一行已经写明能不能退、退多少、到什么时候。打开退款。',
        'The row says it already: whether, how much, until when. Open the refund.',
      ),
      target: REFUND,
      done: { shows: REASON },
    },
    {
      id: 'reason',
      text: words(
        '先看到结论、金额、去向和依据。然后选一个原因。',
        'First the answer, the amount, where it goes and why. Then choose a reason.',
      ),
      target: REASON,
      done: 'ticked',
    },
    {
      id: 'confirm',
      text: words(
        '按钮旁写明点击之后会怎样。确定。',
        'What will happen stands beside the button. Confirm it.',
      ),
      target: OK,
      done: { shows: heading('已退款', 'Refunded') },
    },
    {
      id: 'follow',
      text: words(
        '无需审核，款项已经到账。看看它走了哪条路。',
        'No review, and the money has arrived. See which way it went.',
      ),
      target: WHERE,
      done: { at: '/aliyun/refunds/' },
    },
  ],
  end: words(
    '申请、审核和到账都记在同一条时间线上，可以打印成凭证。明天再点，同一张证书就要先经人工审核。',
    'Application, decision and payment stand on one timeline that prints as a receipt. Asked a day later, a person would have had to look at it first.',
  ),
};

const revoke: Tour = {
  id: 'revoke',
  title: words('及时吊销，否则两头落空', 'Revoke in time, or lose both'),
  shows: words(
    '已签发的证书要先吊销，吊销也要审核：开始得太晚，证书和钱都没了。',
    'An issued certificate has to be revoked first, and that takes a review: begun too late, certificate and money are both lost.',
  ),
  mark: 'aliyun',
  start: '/aliyun/certificates?search=cas-0001&scenario=aliyun.issued.day-10&as=customer&tour=revoke',
  steps: [
    {
      id: 'open',
      text: words(
        '签发 10 天，现在还不能直接退。看看先要做什么。',
        'Issued ten days ago, and not refundable as it is. See what comes first.',
      ),
      target: REFUND,
      done: { shows: heading('需先吊销证书', 'Revoke the certificate first') },
    },
    {
      id: 'revoke',
      text: words(
        '窗口条上有最后稳妥时刻：晚于它，审核可能来不及。现在还早，先吊销。',
        'The bar marks the last safe moment: begun later, the review may not end in time. There is time now, so revoke.',
      ),
      target: { role: 'link', name: REVOKE },
      done: {
        shows: {
          role: 'checkbox',
          name: words('我知道吊销完成后', 'I understand that once revoked'),
          part: true,
        },
      },
    },
    {
      id: 'know',
      text: words(
        '两种结果并排写明，失去的也写明。确认知道。',
        'Both outcomes stand side by side, and what is lost as well. Say that you know.',
      ),
      target: {
        role: 'checkbox',
        name: words('我知道吊销完成后', 'I understand that once revoked'),
        part: true,
      },
      done: 'ticked',
    },
    {
      id: 'submit',
      text: words('提交吊销。', 'Ask for the revocation.'),
      target: { role: 'button', name: REVOKE },
      done: { shows: heading('需等待吊销完成', 'Wait for the revocation first') },
    },
    {
      id: 'wait',
      text: words(
        '吊销由人工审核，要几个工作日。时间由测试时钟控制：往前拨。',
        'A person reviews it within a few working days. Time is a test clock here: move it on.',
      ),
      own: { clock: '2026-11-26T09:00:00+08:00' },
      done: { shows: REASON },
    },
    {
      id: 'reason',
      text: words(
        '吊销按时完成，可以全额退款了。选一个原因。',
        'Revoked in time, so all of it can come back. Choose a reason.',
      ),
      target: REASON,
      done: 'ticked',
    },
    {
      id: 'confirm',
      text: words('申请退款，之后还有一次人工审核。', 'Ask for the refund; a person looks at it once more.'),
      target: OK,
      done: { shows: heading('申请审核中', 'Refund under review') },
    },
    {
      id: 'arrive',
      text: words(
        '平均 5 个工作日。再往前拨一次。',
        'Five working days on average. Move the clock once more.',
      ),
      own: { clock: '2026-12-04T09:00:00+08:00' },
      done: { shows: heading('已退款', 'Refunded') },
    },
  ],
  end: words(
    '赶上了。若在最后稳妥时刻之后才吊销，审核可能在期限之后结束：证书失效，钱也退不回。',
    'Just in time. Revoked after its last safe moment, the review might have ended past the window: no certificate, and no money either.',
  ),
};

const hangs: Tour = {
  id: 'hangs',
  title: words('卡住的付款', 'The payment that hangs'),
  shows: words(
    '支付通道迟迟没有结果：同一笔请求反复查询，只付一次。',
    'The payment rail gives no result for a while: the same request is asked about, and paid once.',
  ),
  mark: 'alipay',
  start:
    '/aliyun/certificates?search=cas-0001&scenario=aliyun.unissued.day-5&as=customer&fault=rail-REFUND_IN_PROCESS&tour=hangs',
  steps: [
    {
      id: 'open',
      text: words(
        '支付通道今天处理缓慢，页面上还看不出来。打开退款。',
        'The payment rail is slow today, which nothing shows yet. Open the refund.',
      ),
      target: REFUND,
      done: { shows: REASON },
    },
    {
      id: 'reason',
      text: words('选一个原因。', 'Choose a reason.'),
      target: REASON,
      done: 'ticked',
    },
    {
      id: 'confirm',
      text: words('确定，看看会发生什么。', 'Confirm, and see what happens.'),
      target: OK,
      done: { shows: heading('退款在途', 'Refund on its way') },
    },
    {
      id: 'follow',
      text: words(
        '没有到账，就不说“已退款”。跟着这笔钱走。',
        'Not there yet, so nobody says Refunded. Follow the money.',
      ),
      target: WHERE,
      done: { at: '/aliyun/refunds/' },
    },
    {
      id: 'wait',
      text: words(
        '后台用同一个请求号查询，绝不另付一笔。等半小时。',
        'The backend asks about the same request id and never pays a second time. Wait half an hour.',
      ),
      own: { clock: '2026-11-22T10:45:00+08:00' },
      done: { shows: heading('已退款', 'Refunded') },
    },
  ],
  end: words('时间线上有每一次查询，款项只付了一次。', 'The timeline has each inquiry, and one payment.'),
};

const reject: Tour = {
  id: 'reject',
  title: words('驳回，再看客户看到什么', 'Reject, and see'),
  shows: words(
    '专员驳回一笔退款并写明原因，然后换成客户的眼睛。',
    'A specialist rejects a refund and says why; then look with the customer’s eyes.',
  ),
  mark: 'review',
  // The item itself: on a wide screen the list opens its first one, and a step that asks for that would end by itself.
  start:
    '/review/d-0002?queue=refunds&search=shop.example.cn&scenario=aliyun.desk.decide&as=specialist&tour=reject',
  steps: [
    {
      id: 'reject',
      text: words(
        '您现在是退款专员。依据、金额和客户的期限都在这里。这一次驳回。',
        'You are the refund specialist now. What to decide on, the amount and the customer’s window are all here. Reject this one.',
      ),
      target: { role: 'button', name: words('驳回', 'Reject') },
      done: { shows: { role: 'radio', name: REJECTION_REASONS.documentsIncomplete } },
    },
    {
      id: 'reason',
      text: words('驳回要有原因。', 'A rejection has a reason.'),
      target: { role: 'radio', name: REJECTION_REASONS.documentsIncomplete },
      done: 'ticked',
    },
    {
      id: 'explain',
      text: words('写一句客户会读到的话。', 'Write a sentence that the customer will read.'),
      target: { role: 'textbox', name: words('说明（客户会看到）', 'Explanation (the customer reads it)') },
      done: 'filled',
    },
    {
      id: 'confirm',
      text: words('写好之后，确认驳回。', 'Once it is written, confirm.'),
      target: { role: 'button', name: words('确认驳回', 'Confirm rejection') },
      done: { shows: heading('驳回原因', 'Reason of the rejection') },
    },
    {
      id: 'switch',
      text: words('现在换成客户。', 'Now be the customer.'),
      own: {
        go: '/aliyun/refunds?search=cas-0001&as=customer',
        label: words('以客户身份查看', 'See it as the customer'),
      },
      done: { shows: { role: 'link', name: words('详情', 'Details') } },
    },
    {
      id: 'read',
      text: words('列表里已是退款审核失败。打开详情。', 'The list says Refund rejected by now. Open it.'),
      target: { role: 'link', name: words('详情', 'Details') },
      done: { at: '/aliyun/refunds/r-' },
    },
  ],
  end: words(
    '您写的话就在这里。证书照常可用，规则允许时还可以再申请。',
    'What you wrote stands here. The certificate works as before, and a new application is possible as long as the rules allow it.',
  ),
};

const two: Tour = {
  id: 'two',
  title: words('同一笔订单，两个平台', 'The same order, two providers'),
  shows: words(
    '证书刚刚签发：一家先吊销就能全额退，另一家不再退。',
    'A certificate just issued: one provider returns everything once it is revoked, the other nothing.',
  ),
  mark: 'alibaba',
  start: '/alibaba/orders?search=ab-0001&scenario=alibaba.ssl.issued&as=customer&tour=two',
  steps: [
    {
      id: 'open',
      text: words(
        '阿里云国际站，昨天付款，证书已经签发。打开退款。',
        'Alibaba Cloud: paid yesterday, and the certificate is issued. Open the refund.',
      ),
      target: REFUND,
      done: { shows: { role: 'button', name: words('为什么？', 'Why?') } },
    },
    {
      id: 'why',
      text: words(
        '先吊销，7 天之内全额可退。看看依据哪条规则。',
        'Revoke first, and within seven days all of it comes back. See which rule says so.',
      ),
      target: { role: 'button', name: words('为什么？', 'Why?') },
      done: 'opened',
    },
    {
      id: 'other',
      text: words(
        '现在看腾讯云上一张同样刚签发的证书。',
        'Now the same at Tencent Cloud: a certificate that was issued.',
      ),
      own: {
        go: '/tencent/certificates?search=tc-0001&scenario=tencent.issued&as=customer',
        label: words('到腾讯云', 'Go to Tencent Cloud'),
      },
      done: { at: '/tencent/' },
    },
    {
      id: 'not',
      text: words('这里没有退款按钮，但有为什么。', 'There is no Refund here, but there is a why.'),
      target: { role: 'link', name: words('为什么不能退款', 'Why not?') },
      done: { shows: { role: 'link', name: words('TCL-R1', 'TCL-R1') } },
    },
    {
      id: 'rule',
      text: words('一经签发就不再退款。打开这条规则。', 'Once issued, nothing comes back. Open the rule.'),
      target: { role: 'link', name: words('TCL-R1', 'TCL-R1') },
      done: { at: '/policies/tencent' },
    },
    {
      id: 'compare',
      text: words('两家的规则还可以并排比较。', 'Two policies can also be laid side by side.'),
      target: { role: 'link', name: words('比较两项', 'Compare two') },
      done: { at: '/policies/compare' },
    },
  ],
  end: words(
    '每一处分歧都写明规则，并有例子可以打开。',
    'Each place where they part names both rules and has an example to open.',
  ),
};

/** DEM-1: the five tours, in the order of the start page. */
export const TOURS: readonly Tour[] = [money, revoke, hangs, reject, two];
