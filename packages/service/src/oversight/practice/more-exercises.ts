import { both, type Exercise, nothing } from './exercise.ts';

export const moreExercises: readonly Exercise[] = [
  {
    id: 'one-used-item',
    ...{ reason: 'counterfeit', answer: 'second-hand', brand: 'bare' },
    goods: both('One used wristwatch “Sund”', '一块二手“Sund”手表'),
    story: both(
      'The complaint says that the watch is fake, because it is cheap. A private person sells it.',
      '投诉以价格低为由称手表为假冒。卖家为个人。',
    ),
    papers: [
      {
        item: 'described-as-used',
        text: both('The title says “used, scratches on the glass”.', '标题写明“二手，表镜有划痕”。'),
      },
      {
        item: 'item-photos',
        text: both(
          'Six photos of this watch with a note of the shop’s name; the scratches are the same.',
          '该手表照片六张，附写有店铺名的纸条，划痕一致。',
        ),
      },
      {
        item: 'how-you-got-it',
        text: both('“A present for my fortieth birthday, worn for six years.”', '“四十岁生日收到的礼物，戴了六年。”'),
      },
    ],
    findings: {
      'described-as-used': ['met', 'verified'],
      'item-photos': ['met', 'verified'],
      'earlier-purchase': nothing,
      'expert-check': nothing,
      'how-you-got-it': ['met'],
    },
    why: both(
      'For a single private item the checklist accepts how the seller came to have it. A low price is no proof against a used item.',
      '个人单件物品，清单接受对来源的说明。二手物品价格低，不是不利证据。',
    ),
  },
  {
    id: 'forty-used-items',
    ...{ reason: 'counterfeit', answer: 'second-hand', brand: 'bare' },
    goods: both('Sneakers “Tern 4”, “as new”, 40 in stock', '“Tern 4”运动鞋，“近全新”，库存 40'),
    story: both(
      'The complaint says that new fakes are sold as used. The seller says that all are returns.',
      '投诉称以二手名义销售全新假货。卖家称均为退货。',
    ),
    papers: [
      { item: 'described-as-used', text: both('The page says “as new”.', '页面写“近全新”。') },
      {
        item: 'item-photos',
        text: both('Two photos. Both are the brand’s own advertising pictures.', '照片两张，均为品牌自己的广告图。'),
      },
      { item: 'how-you-got-it', text: both('“From many customers.”', '“从很多顾客那里收的。”') },
    ],
    findings: {
      'described-as-used': ['unmet', 'met', 'unverifiable'],
      'item-photos': ['unmet', 'contradicted'],
      'earlier-purchase': nothing,
      'expert-check': nothing,
      'how-you-got-it': ['unmet', 'unverifiable'],
    },
    why: both(
      'The item asks for the seller’s own photos of this very item. Advertising pictures show nothing about the stock.',
      '该项要求卖家自己拍摄的实物照片。广告图不能说明库存情况。',
    ),
  },
  {
    id: 'fits-the-vacuum',
    ...{ reason: 'trademark', answer: 'compatible', brand: 'bare' },
    goods: both('Filter “for Borea V8”, brand Clearo', 'Clearo 滤芯，“适用于 Borea V8”'),
    story: both('The complaint says that the listing uses the mark Borea.', '投诉称该商品使用了 Borea 商标。'),
    papers: [
      { item: 'own-brand', text: both('Clearo, made by Clearo Filters.', 'Clearo，由 Clearo 过滤器公司生产。') },
      {
        item: 'only-to-say-fits',
        text: both('The name stands once, in “for Borea V8”.', '名称只出现一次，即“适用于 Borea V8”。'),
      },
      {
        item: 'product-photos',
        text: both('Filter and box from all sides: only the name Clearo.', '滤芯和包装各面照片：只有 Clearo 字样。'),
      },
    ],
    findings: {
      'own-brand': ['met', 'verified'],
      'only-to-say-fits': ['met', 'verified'],
      'product-photos': ['met', 'verified'],
    },
    why: both(
      'A mark may be named to say what a part fits. The goods carry their own brand, and nothing else.',
      '可以提及他人商标说明配件适用的产品。商品上只有自有品牌。',
    ),
  },
  {
    id: 'certificate-of-another-country',
    ...{ reason: 'design', answer: 'own-right', brand: 'bare' },
    goods: both('Desk lamp with three joints', '三关节台灯'),
    story: both(
      'The complaint rests on a registered design. The seller says that they own one, too.',
      '投诉依据外观设计权。卖家称自己也有权利。',
    ),
    papers: [
      {
        item: 'certificate',
        text: both(
          'A trade-mark certificate of another country, for furniture. The lamps are sold here.',
          '另一国家的商标注册证，商品为家具。台灯在本国销售。',
        ),
      },
      { item: 'covers-these-goods', text: both('“It is my brand.”', '“这是我的品牌。”') },
    ],
    findings: {
      certificate: ['unmet'],
      'own-photo': nothing,
      'covers-these-goods': ['unmet', 'contradicted'],
      licence: nothing,
    },
    why: both(
      'A right counts where it is registered, for its goods. A trade mark for furniture abroad answers no design of a lamp here.',
      '权利只在注册地、就核定商品有效。国外家具商标不能对抗本国台灯的外观设计权。',
    ),
  },
  {
    id: 'used-before-the-mark',
    ...{ reason: 'trademark', answer: 'prior-use', brand: 'bare' },
    goods: both('Tea “Yunwu Ting”', '“云雾亭”茶叶'),
    story: both(
      'The mark was applied for in 2022. The seller says that they used the name before.',
      '商标于 2022 年申请。卖家称此前已在使用该名称。',
    ),
    papers: [
      {
        item: 'dated-use',
        text: both(
          'Printed bags with dates and invoices of 2018, 2019 and 2020 that show the name on tea.',
          '2018、2019、2020 年的发票及印有日期的包装袋，茶叶上均有该名称。',
        ),
      },
      {
        item: 'known-to-buyers',
        text: both(
          'Sales of 40,000 bags a year and a regional award of 2020.',
          '年销 4 万袋，并于 2020 年获区域奖项。',
        ),
      },
      {
        item: 'same-scope',
        text: both('Tea, in the same two shops, since 2017.', '自 2017 年起，在同样两家店销售茶叶。'),
      },
    ],
    findings: {
      'dated-use': ['met', 'verified'],
      'known-to-buyers': ['met', 'verified'],
      'same-scope': ['met', 'verified'],
      'distinguishing-sign': nothing,
    },
    why: both(
      'The papers are older than the application, buyers knew the sign, and the business is the same.',
      '材料早于申请日，相关公众已知悉该标识，且经营范围未变。',
    ),
  },
  {
    id: 'word-as-a-badge',
    ...{ reason: 'trademark', answer: 'descriptive-term', brand: 'bare' },
    goods: both('Rain jacket with a large “PLUVIO”', '印有大号“PLUVIO”的雨衣'),
    story: both(
      'PLUVIO is a mark for clothes. The seller says that it only means “rain”.',
      'PLUVIO 是服装商标。卖家称该词只表示“雨”。',
    ),
    papers: [
      {
        item: 'what-the-word-says',
        text: both('“On the chest, because it is for rain.”', '“印在胸前，因为是雨天穿的。”'),
      },
      {
        item: 'dictionary-or-standard',
        text: both('A Latin dictionary: “pluvia: rain”.', '拉丁语词典：“pluvia：雨”。'),
      },
      {
        item: 'product-photos',
        text: both(
          'The word stands alone on the chest and on the label, as a brand does.',
          '该词单独出现在胸前和领标上，与品牌标识的用法相同。',
        ),
      },
    ],
    findings: {
      'what-the-word-says': ['unmet', 'contradicted'],
      'dictionary-or-standard': ['unmet', 'met', 'verified'],
      'used-in-the-trade': nothing,
      'product-photos': ['unmet', 'contradicted', 'met'],
    },
    why: both(
      'A word describes when it tells buyers something about the goods. Alone on chest and label it says whose they are.',
      '描述性使用是告诉买家商品的特点。单独出现在胸前和领标上，表示的是商品来源。',
    ),
  },
  {
    id: 'other-goods',
    ...{ reason: 'copyright', answer: 'wrong-listing', brand: 'silent' },
    goods: both('Puzzle “Mountain lake”', '“山湖”拼图'),
    story: both(
      'The complaint names a drawing of a fox. The rights holder did not react to the answer.',
      '投诉所指作品为一幅狐狸画。权利人对回应未作答复。',
    ),
    papers: [
      { item: 'what-it-is', text: both('A puzzle with a photo of a lake, and no fox.', '湖景照片拼图，没有狐狸。') },
      { item: 'product-photos', text: both('Box and finished puzzle: a lake.', '包装盒和完成的拼图：湖景。') },
    ],
    findings: {
      'what-it-is': ['met', 'verified'],
      'product-photos': ['met', 'verified'],
      'product-number': nothing,
    },
    why: both(
      'The photos show other goods than the claim is about. Nothing of the work is on them.',
      '照片显示的商品与投诉所指不符，其上没有该作品的内容。',
    ),
  },
];
