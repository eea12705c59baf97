/** What opens from the top bar: it comes with its first opening. */
export const topBar = {
  accounts: {
    more: '退出登录与账号说明',
    title: '此标签页的账号；其他标签页不变',
  },
  search: {
    what: '输入域名、编号或粘贴网址。方向键选择，Enter 打开，Esc 关闭。',
    none: '没有找到。只能找到当前账号可以查看的内容。',
    found_other: '找到 {{count}} 项',
    more: '{{shown}} / {{count}}',
  },
  messages: {
    text: '截止与最后稳妥时刻前 24 小时、退款的每一步、被拒绝的申请及其原因。',
    unread_other: '{{count}} 条未读',
    show: '显示',
    all: '全部',
    onlyUnread: '未读',
    readAll: '全部标为已读',
    read: '标为已读',
    unreadAgain: '标为未读',
    isUnread: '未读',
    list: '消息列表',
    none: '没有未读消息',
    nothing: '还没有消息',
  },
  signIn: {
    title: '登录',
    text: '选择一个演示账号。不需要密码，也不会收集任何凭据。',
    current: '当前账号',
    signOut: '退出登录',
    about: {
      customer: '查看自己的证书，申请退款，跟踪进度',
      specialist: '审核退款申请与吊销，处理协助请求',
      operator: '处理支付渠道上的退款',
    },
    next: '登录后返回刚才的页面。',
  },
} as const;
