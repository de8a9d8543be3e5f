import type { Texts } from './texts.ts';

export const check = {
  title: ['Check a listing or a shop', '查询商品或店铺'],
  lead: [
    'Read the final decisions about a listing or a shop. Open cases are not shown.',
    '查询有关商品或店铺的最终决定。尚未结束的案件不显示。',
  ],
  about: ['Address of the listing, or name of the shop', '商品链接或店铺名称'],
  aboutHint: [
    'Copy the address from the listing’s own page, or write the shop’s name as the marketplace does.',
    '从商品页面复制链接，或按平台上的写法填写店铺名称。',
  ],
  submit: ['Show decisions', '查询'],
  none: ['No final decision', '没有最终决定'],
  noneText: [
    'That says nothing about the goods: most listings were never looked at, and a case may be open.',
    '这不说明商品是真是假：多数商品从未经过处理，也可能有案件尚未结束。',
  ],
  found_one: ['{{count}} final decision', '{{count}} 项最终决定'],
  found_other: ['{{count}} final decisions', '{{count}} 项最终决定'],
  sameName: ['Different shops may have the same name. Compare the marketplace.', '不同店铺可能同名，请核对平台。'],
  shopOnly: ['These are about the shop’s listings too.', '包括针对该店铺商品的决定。'],
  upheld: ['The complaint was upheld', '投诉成立'],
  overturned: ['The complaint was wrong', '投诉不成立'],
  aboutListing: ['About one listing', '针对单件商品'],
  aboutShop: ['About the whole shop', '针对整个店铺'],
  on: ['Decided on {{day}}', '决定日期：{{day}}'],
  until: ['Shown until {{day}}', '展示至 {{day}}'],
  upheldText: [
    'Upheld means that the complaint stood. It need not mean that an expert examined the goods.',
    '“投诉成立”表示该投诉得到支持，不等于商品经过鉴定。',
  ],
  report: {
    title: ['Report a suspicious listing', '举报可疑商品'],
    text: [
      'You need no account. Your report goes to the rights holder if they take part. It removes nothing by itself and counts against no one.',
      '无需注册账号。如权利人已加入，举报会转给权利人。举报本身不会导致下架，也不计入任何人的记录。',
    ],
    url: ['Address of the listing', '商品链接'],
    brand: ['Which brand is it said to be?', '冒用的是哪个品牌？'],
    words: ['What makes you suspicious?', '为什么觉得可疑？'],
    wordsHint: [
      'For example price, pictures, or the goods that came. Write no names or phone numbers.',
      '例如价格、图片，或收到的实物。请勿填写姓名或电话号码。',
    ],
    email: ['Your e-mail', '您的邮箱'],
    emailHint: [
      'We send a code there. No one is shown your address, and the report is kept without it.',
      '我们会发送验证码到此邮箱。不会向任何人展示您的邮箱，举报中也不保存邮箱。',
    ],
    submit: ['Send me the code', '发送验证码'],
    codeTitle: ['Enter the code', '输入验证码'],
    codeText: [
      'We sent a code to {{sentTo}}. It holds until {{until}}. Without it the report goes nowhere.',
      '验证码已发送至 {{sentTo}}，{{until}}前有效。不输入验证码，举报不会转交。',
    ],
    code: ['Code', '验证码'],
    confirm: ['Pass the report on', '提交举报'],
    again: ['Begin again', '重新填写'],
    takenTitle: ['Thank you', '感谢您的举报'],
    takenText: [
      'If a rights holder of this brand takes part, the report is in their queue now. They decide whether they complain. You get no answer.',
      '如该品牌的权利人已加入，举报已进入其待办列表，由其决定是否投诉。我们不会另行回复。',
    ],
    demo: ['In this demonstration the mail is in the', '演示环境中，邮件在'],
    demoMail: ['demo inbox', '演示收件箱'],
    wrongCode: ['Enter the six digits.', '请输入六位数字。'],
    wrongEmail: ['Enter an e-mail address.', '请输入邮箱地址。'],
  },
} satisfies Texts;
