export const shell = {
  nav: {
    providers: '产品导航',
    console: '控制台导航',
    start: '起始页',
    review: '审核台',
    policies: '规则',
  },
  clock: '系统时间（UTC+8）',
  language: 'English',
  switchLanguage: '切换语言：English',
  scheme: {
    toDark: '切换到深色',
    toLight: '切换到浅色',
  },
  account: {
    label: '账号：{{name}}',
    switch: '切换账号',
    signIn: '登录',
  },
  messages: '消息',
  search: {
    title: '搜索',
    hint: '域名、订单号、支付号、退款号',
  },
  backend: {
    fetch: '浏览器不允许后台线程，演示后台改在页面内运行；功能不受影响，请不要关闭此页。',
    failedTitle: '演示后台未能启动',
    failedText: '页面可以打开，但没有数据。请重新加载；如仍失败，请换一个浏览器或退出无痕模式。',
    reload: '重新加载',
  },
  storage: {
    refused:
      '浏览器不允许本站保存数据：一切只在此页的内存中，关闭或刷新后即消失，其他标签页也看不到。要保留，请允许本站保存数据（或退出无痕模式）后重新加载。',
    newer:
      '浏览器中保存着此控制台更新版本的数据，本页不去改动：这里的一切只在内存中，不会保留，其他标签页也看不到。请打开新版本；要重新开始，请删除本站的数据后重新加载。',
    held: '另一个标签页占用着本站的数据：此页的一切只在内存中，不会保留，其他标签页也看不到。请关闭此控制台的其他标签页，然后重新加载。',
    unheard: '浏览器不让标签页互相通知：其他标签页的更改，要重新加载或切换回本页后才会看到。',
    choices: '浏览器不保存选择：登录、语言和深浅色在刷新后会丢失。要保留，请允许本站保存数据。',
    framed:
      '此控制台嵌在其他网站的页面中：浏览器把这里的数据单独存放，与直接打开的标签页互不相通。要一起使用，请在单独的标签页中打开。',
  },
  missing: {
    title: '有一部分没有加载出来',
    text: '可能刚刚发布了新版本，或网络中断。没有提交任何更改，请重新加载。',
  },
  notFound: {
    title: '找不到这个页面',
    text: '地址可能有误，或记录不属于当前账号。',
    home: '回到起始页',
  },
  forbidden: {
    title: '当前账号无权查看',
    text: '这个页面要用“{{account}}”打开。',
    go: '以“{{account}}”登录并打开',
  },
  crash: {
    title: '页面出错了',
    text: '没有提交任何更改。可以重新加载，或回到起始页。',
    details: '技术信息',
  },
  bar: {
    open: '演示控制',
    region: '演示控制',
    seeded: '初始数据',
    touched: '已手动更改',
    dismiss: '知道了',
    faultOn: '故障：{{fault}}',
  },
  fault: {
    none: '无，一切正常',
    latency: '每个回答延迟',
    'lost-request': '下一次提交丢失',
    'lost-response': '下一次提交的回答丢失',
    'server-error': '下一次提交出错',
    'read-error': '读取失败',
    'worker-stopped': 'Service Worker 已停止，由页面应答',
  },
} as const;
