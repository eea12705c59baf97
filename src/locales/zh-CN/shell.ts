export const shell = {
  nav: {
    providers: '产品导航',
    console: '控制台导航',
    start: '起始页',
    review: '审核台',
  },
  clock: '系统时间（UTC+8）',
  language: 'English',
  switchLanguage: '切换语言：English',
  scheme: {
    toDark: '切换到深色',
    toLight: '切换到浅色',
  },
  account: {
    switch: '切换账号',
    signIn: '登录',
  },
  backend: {
    fetch: '浏览器不允许后台线程，演示后台改在页面内运行；功能不受影响，请不要关闭此页。',
    failedTitle: '演示后台未能启动',
    failedText: '页面可以打开，但没有数据。请重新加载；如仍失败，请换一个浏览器或退出无痕模式。',
    reload: '重新加载',
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
  notFound: {
    title: '找不到这个页面',
    text: '地址可能有误，或记录不属于当前账号。',
    home: '回到起始页',
  },
  forbidden: {
    title: '当前账号无权查看',
    text: '这个页面需要其他角色。请切换账号后再试。',
  },
  crash: {
    title: '页面出错了',
    text: '没有提交任何更改。可以重新加载，或回到起始页。',
    details: '技术信息',
  },
  link: {
    title: '无法应用这个链接',
    scenario: '场景 {{value}} 不能载入。',
    as: '账号 {{value}} 不能登录。',
    now: '时间不能设为 {{value}}。',
    lang: '没有 {{value}} 这种语言，可用 zh-CN 或 en。',
    fault: '故障 {{value}} 不能设置。',
    continue: '不应用，直接打开页面',
  },
} as const;
