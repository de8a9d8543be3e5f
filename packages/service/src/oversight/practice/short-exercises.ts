import { both, type Exercise, nothing } from './exercise.ts';

export const shortExercises: readonly Exercise[] = [
  {
    id: 'dealer-number',
    ...{ reason: 'trademark', answer: 'authorised', brand: 'bare' },
    goods: both('Cordless drill “Ostra D2”', '“Ostra D2”充电钻'),
    story: both('The complaint says that the shop has no permission.', '投诉称该店铺没有授权。'),
    papers: [
      {
        item: 'dealer-number',
        text: both(
          'Dealer number 40221. The rights holder’s public list has it, with the name of this shop.',
          '经销商编号 40221。权利人公开名单中有该编号及本店铺名称。',
        ),
      },
      {
        item: 'covers-this-listing',
        text: both(
          '“Dealers may sell all tools of the brand.” The list says the same.',
          '“经销商可销售该品牌全部工具。”名单说明与此一致。',
        ),
      },
    ],
    findings: {
      'authorisation-letter': nothing,
      'dealer-number': ['verified', 'met'],
      'covers-this-listing': ['verified', 'met'],
      'supply-invoice': nothing,
    },
    why: both(
      'A dealer number that the brand itself lists is enough; no letter is needed beside it.',
      '品牌自己公示的经销商编号已足够，无需另交授权书。',
    ),
  },
  {
    id: 'logo-on-the-part',
    ...{ reason: 'trademark', answer: 'compatible', brand: 'bare' },
    goods: both('Battery “for Borea V8”', '电池，“适用于 Borea V8”'),
    story: both('The complaint says that the battery carries the mark.', '投诉称电池上带有商标。'),
    papers: [
      { item: 'own-brand', text: both('“No brand.”', '“无品牌。”') },
      { item: 'only-to-say-fits', text: both('“The name says what it fits.”', '“名称表示适用的产品。”') },
      {
        item: 'product-photos',
        text: both(
          'The battery has the word and the logo of Borea on its case.',
          '电池外壳上印有 Borea 文字和图形标识。',
        ),
      },
    ],
    findings: {
      'own-brand': ['unmet', 'contradicted'],
      'only-to-say-fits': ['contradicted', 'unmet'],
      'product-photos': ['met', 'verified', 'contradicted'],
    },
    why: both(
      'The logo on the goods says whose they are, not what they fit.',
      '商品上的标识表示来源，而不是适用的产品。',
    ),
  },
  {
    id: 'order-and-payment',
    ...{ reason: 'counterfeit', answer: 'genuine-from', brand: 'bare' },
    goods: both('Board game “Nine Ports”', '“九港”桌游'),
    story: both(
      'The complaint says that the game is a copy. The seller has no invoice.',
      '投诉称该桌游为盗版。卖家没有发票。',
    ),
    papers: [
      {
        item: 'order-and-payment',
        text: both(
          'An order of 24 games from the publisher’s shop, and the bank’s record of that payment.',
          '在出版方店铺订购 24 套的订单，及银行对应的付款记录。',
        ),
      },
      { item: 'supplier', text: both('The publisher’s own shop.', '出版方自营店。') },
      {
        item: 'same-goods',
        text: both('Photos of the sealed boxes with the order’s serial numbers.', '未拆封包装照片，序列号与订单一致。'),
      },
    ],
    findings: {
      'purchase-invoice': nothing,
      'order-and-payment': ['met', 'verified'],
      supplier: ['met', 'verified'],
      'same-goods': ['met', 'verified'],
    },
    why: both(
      'Order and payment replace the invoice, and the serial numbers tie the goods to them.',
      '订单和付款凭证可以代替发票，序列号把商品与其对应起来。',
    ),
  },
  {
    id: 'same-goods-after-all',
    ...{ reason: 'counterfeit', answer: 'wrong-listing', brand: 'bare' },
    goods: both('Scarf with a woven pattern', '织纹围巾'),
    story: both(
      'The complaint says that the scarf bears the mark. The seller says that it does not.',
      '投诉称围巾带有商标。卖家称没有。',
    ),
    papers: [
      { item: 'what-it-is', text: both('“A plain scarf without any name.”', '“没有任何名称的素色围巾。”') },
      {
        item: 'product-photos',
        text: both('In the third photo the label shows the registered mark.', '第三张照片的标签上可见注册商标。'),
      },
    ],
    findings: {
      'what-it-is': ['contradicted', 'unmet'],
      'product-photos': ['contradicted', 'unmet'],
      'product-number': nothing,
    },
    why: both('The seller’s own photo refutes what they say.', '卖家自己的照片推翻了其说法。'),
  },
  {
    id: 'later-than-the-mark',
    ...{ reason: 'trademark', answer: 'prior-use', brand: 'bare' },
    goods: both('Honey “Bergfeld”', '“Bergfeld”蜂蜜'),
    story: both(
      'The mark was applied for in 2019. The seller says that they were first.',
      '商标于 2019 年申请。卖家称自己使用在先。',
    ),
    papers: [
      { item: 'dated-use', text: both('Invoices and labels of 2021 and 2022.', '2021、2022 年的发票和标签。') },
      { item: 'known-to-buyers', text: both('Reviews of 2022.', '2022 年的买家评价。') },
      { item: 'same-scope', text: both('Honey, since 2021.', '自 2021 年起销售蜂蜜。') },
    ],
    findings: {
      'dated-use': ['unmet'],
      'known-to-buyers': ['unmet', 'met', 'unverifiable'],
      'same-scope': ['unmet', 'met', 'verified'],
      'distinguishing-sign': nothing,
    },
    why: both(
      'All papers are younger than the application: the use was not prior.',
      '全部材料晚于申请日，不构成在先使用。',
    ),
  },
];
