import type { common as original } from '../en/common.ts';

export const common: typeof original = {
  name: 'MarketSafe',
  language: '语言',
  skip: '跳到正文',
  menu: '主导航',
  nav: {
    home: '首页',
    how: '运作方式',
    enrol: '免费加入',
    signIn: '登录',
    portal: '我的工作台',
    desk: '审理台',
    mail: '演示收件箱',
    signOut: '退出登录',
  },
  loading: '正在加载…',
  retry: '再试一次',
  back: '返回',

  cancel: '取消',
  yes: '是',
  no: '否',
  more: '显示更多',

  simulated: '演示环境：这里的店铺、商品和人物都是模拟的，不会向外发送任何内容。',
  footer: {
    mark: 'MarketSafe 是国际反假联盟（IACC）的注册商标。本系统为独立实现，并非由 IACC 制作，也未获其认可。',
    licence: '开源软件，Apache-2.0 许可。',
  },
  notFound: { title: '没有这个页面', text: '可能是网址输错了，或者页面已经移走。' },
  crash: { title: '页面出错了', text: '请刷新页面。您之前提交的内容不会丢失。' },
  problem: {
    title: '没有成功',
    code: '代码：{{code}}',
    unreachable: '服务没有回应。请检查网络后再试；同样的内容不会重复提交。',
    notFound: '这里没有您要找的内容，或者您无权查看。',
    signIn: '请重新登录。',
    forbidden: '您的身份不能进行这项操作。',
    busy: '操作太频繁，请等待 {{seconds}} 秒后再试。',
    server: '是我们这边出了问题，请稍后再试。如果一直不行，请把下面的代码告诉工作人员。',
    refused: '未能受理，原因见下。',
  },
};
