export type Language = 'zh-CN' | 'en';

/** The words that acceptance tests look for in both languages, as a person reads them. */
export const WORDS = {
  'zh-CN': {
    certificates: '证书列表',
    refunds: '退款列表',
    refund: '退款',
    cancelRefund: '取消退款',
    viewRefund: '查看退款',
    whyNot: '为什么不能退款',
    application: '退款申请',
    details: '详情',
    reason: '退款原因',
    next: '下一步',
    ok: '确定',
    cancel: '取消',
    why: '为什么？',
    trace: '逐条规则的判断过程，按优先级排列',
    holds: '符合',
    deadline: '截止',
    returnsTo: '退回',
    restsOn: '依据',
    ifNot: '若未成功',
    breakdown: '退款金额构成',
    window: '时间窗口',
    text: '反馈或建议',
    assistance: '是否需要人工协助',
    contact: '联系方式',
  },
  en: {
    certificates: 'Certificates',
    refunds: 'Refund list',
    refund: 'Refund',
    cancelRefund: 'Cancel refund',
    viewRefund: 'View refund',
    whyNot: 'Why not?',
    application: 'Refund Application',
    details: 'Details',
    reason: 'Refund reason',
    next: 'Next',
    ok: 'OK',
    cancel: 'Cancel',
    why: 'Why?',
    trace: 'Each rule in order of precedence, and whether it holds',
    holds: 'Holds',
    deadline: 'Deadline',
    returnsTo: 'Returns to',
    restsOn: 'Based on',
    ifNot: 'If it fails',
    breakdown: 'Refund breakdown',
    window: 'Refund window',
    text: 'Feedback or suggestion',
    assistance: 'Is assistance wanted?',
    contact: 'Contact',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** ALY-5: the five reasons. */
export const REASONS = {
  'zh-CN': {
    blocked: '申请或安装证书环节受阻，也找不到人协助',
    tooSlow: '证书申请持续“审核中”或“审核失败”，无法及时满足业务',
    wrongRenewal: '续费重新购买的证书与原证书类型不一致，退款重购',
    notNeeded: '业务自身原因，不再需要',
    other: '其他',
  },
  en: {
    blocked: 'Blocked while applying for or installing the certificate, and nobody to help',
    tooSlow: 'The application stays "Under review" or "Review failed" and is too late for the business',
    wrongRenewal: 'The renewed certificate is of another type; refund and buy again',
    notNeeded: 'Business reasons, no longer needed',
    other: 'Other',
  },
} as const satisfies Record<Language, Record<string, string>>;

export type Reason = keyof (typeof REASONS)['en'];
