import { both, type Exercise, nothing } from './exercise.ts';
import { moreExercises } from './more-exercises.ts';
import { shortExercises } from './short-exercises.ts';

/** What a reviewer learns the procedure with. */
export const exercises: readonly Exercise[] = [
  {
    id: 'invoice-fits',
    ...{ reason: 'counterfeit', answer: 'genuine-from', brand: 'bare' },
    goods: both('Canvas tote bag “Harbour”', '“Harbour”帆布托特包'),
    story: both(
      'The complaint says that the bag is fake. The seller says that they bought it from a distributor.',
      '投诉称该包为假冒。卖家称从经销商处购得。',
    ),
    papers: [
      {
        item: 'purchase-invoice',
        text: both(
          'Invoice of Northgate Trading for 60 tote bags “Harbour”, eight weeks before the complaint. Northgate answered the review team that it issued this invoice.',
          '北门贸易开具的发票：“Harbour”托特包 60 个，日期在投诉前八周。北门贸易向审理组确认开具过该发票。',
        ),
      },
      {
        item: 'supplier',
        text: both('Northgate Trading Ltd, with its company number.', '北门贸易有限公司，附公司注册号。'),
      },
      {
        item: 'same-goods',
        text: both(
          'Photos of the stock with sewn-in labels; the batch on the labels is the batch on the invoice.',
          '库存照片，可见缝制标签；标签批次与发票批次一致。',
        ),
      },
    ],
    findings: {
      'purchase-invoice': ['verified', 'met'],
      'order-and-payment': nothing,
      supplier: ['verified', 'met'],
      'same-goods': ['met', 'verified'],
    },
    why: both(
      'The invoice names the goods, the supplier confirms it, and the labels tie the stock to it. One of invoice and order is enough.',
      '发票写明商品，供货方予以确认，标签把库存与发票对应起来。发票与订单付款凭证有其一即可。',
    ),
  },
  {
    id: 'invoice-of-other-goods',
    ...{ reason: 'counterfeit', answer: 'genuine-from', brand: 'bare' },
    goods: both('Leather handbag “Linde”', '“Linde”真皮手提包'),
    story: both(
      'The complaint says that the handbag is fake. The seller sends an invoice and one sentence.',
      '投诉称该手提包为假冒。卖家提交一张发票和一句说明。',
    ),
    papers: [
      {
        item: 'purchase-invoice',
        text: both('Invoice for 200 phone cases, without any bag.', '发票内容为手机壳 200 个，没有包。'),
      },
      { item: 'supplier', text: both('Fuhua Wholesale, with its address.', '富华批发，附地址。') },
      { item: 'same-goods', text: both('“The bags came in the same parcel.”', '“包是同一个包裹寄来的。”') },
    ],
    findings: {
      'purchase-invoice': ['unmet'],
      'order-and-payment': nothing,
      supplier: ['met', 'unverifiable'],
      'same-goods': ['unmet'],
    },
    why: both(
      'An invoice proves the purchase of the goods that it names, and of no others. A sentence cannot add goods to it.',
      '发票只证明所列商品的购买，不证明其他商品。一句说明不能为发票增加商品。',
    ),
  },
  {
    id: 'forged-invoice',
    ...{ reason: 'counterfeit', answer: 'genuine-from', brand: 'backed' },
    goods: both('Running shoes “Tern 4”', '“Tern 4”跑鞋'),
    story: both(
      'The rights holder bought a pair and found it fake. The seller says that they have an invoice.',
      '权利人购样后认定为假货。卖家称有发票。',
    ),
    papers: [
      {
        item: 'purchase-invoice',
        text: both(
          'Invoice of Ruiyun Sports. The tax register says that no such invoice number exists, and that the company was closed a year before its date.',
          '瑞云体育的发票。税务查验显示无此发票号码，且该公司在发票日期前一年已注销。',
        ),
      },
      { item: 'supplier', text: both('Ruiyun Sports.', '瑞云体育。') },
      { item: 'same-goods', text: both('One photo of a closed box.', '一张未拆封包装盒的照片。') },
    ],
    findings: {
      'purchase-invoice': ['contradicted'],
      'order-and-payment': nothing,
      supplier: ['contradicted', 'unmet', 'unverifiable'],
      'same-goods': ['unmet', 'unverifiable'],
    },
    why: both(
      'A register refutes the invoice. That is more than a missing paper: find it refuted, not only not met.',
      '登记信息推翻了该发票。这不只是缺少材料，应认定为“不属实”，而非“未证明”。',
    ),
  },
  {
    id: 'nothing-can-be-checked',
    ...{ reason: 'counterfeit', answer: 'genuine-from', brand: 'bare' },
    goods: both('Sunglasses “Mole”', '“Mole”太阳镜'),
    story: both(
      'The complaint says that the sunglasses are fake. The seller bought them at a night market.',
      '投诉称太阳镜为假冒。卖家称在夜市进货。',
    ),
    papers: [
      {
        item: 'purchase-invoice',
        text: both(
          'A hand-written receipt for “glasses, 30”, with a stamp that cannot be read.',
          '手写收据，写有“眼镜 30 副”，印章无法辨认。',
        ),
      },
      {
        item: 'supplier',
        text: both('A chat name and a telephone number that no one answers.', '一个聊天昵称和无人接听的电话号码。'),
      },
      { item: 'same-goods', text: both('Photos of 30 pairs of these glasses.', '30 副该款眼镜的照片。') },
    ],
    findings: {
      'purchase-invoice': ['unverifiable'],
      'order-and-payment': nothing,
      supplier: ['unverifiable'],
      'same-goods': ['met', 'unverifiable'],
    },
    why: both(
      'Nothing is missing, and little of it can be checked. What cannot be checked is neither met nor refuted.',
      '材料没有缺项，但大多无法核实。无法核实的，既不是已证明，也不是不属实。',
    ),
  },
  {
    id: 'letter-in-force',
    ...{ reason: 'trademark', answer: 'authorised', brand: 'bare' },
    goods: both('Wall sockets “Ostra”', '“Ostra”墙壁插座'),
    story: both('The complaint says that the shop uses the mark without permission.', '投诉称该店铺未经许可使用商标。'),
    papers: [
      {
        item: 'authorisation-letter',
        text: both(
          'A letter of the mark’s owner, signed and dated, that names this shop and is valid until the end of next year.',
          '商标权人出具的授权书，有签章和日期，写明本店铺名称，有效期至明年年底。',
        ),
      },
      {
        item: 'covers-this-listing',
        text: both(
          '“The letter covers all Ostra sockets and switches.” The letter says the same.',
          '“授权书涵盖 Ostra 全部插座和开关。”授权书内容与此一致。',
        ),
      },
    ],
    findings: {
      'authorisation-letter': ['met', 'verified'],
      'dealer-number': nothing,
      'covers-this-listing': ['met', 'verified'],
      'supply-invoice': nothing,
    },
    why: both(
      'The letter names the shop, the brand and a term that runs. An invoice is optional: its absence counts for nothing.',
      '授权书写明店铺、品牌，且在有效期内。发票为可选项，没有提交不影响认定。',
    ),
  },
  {
    id: 'letter-expired',
    ...{ reason: 'trademark', answer: 'authorised', brand: 'bare' },
    goods: both('Baby carrier “Ulme”', '“Ulme”婴儿背带'),
    story: both(
      'The complaint says that the shop’s permission has ended. The seller sends it.',
      '投诉称该店铺授权已到期。卖家提交了授权书。',
    ),
    papers: [
      {
        item: 'authorisation-letter',
        text: both(
          'A letter that names this shop. It ended fourteen months before the complaint, and no renewal was sent.',
          '写明本店铺的授权书，在投诉前十四个月已到期，没有提交续期文件。',
        ),
      },
      { item: 'covers-this-listing', text: both('“It is the same model as before.”', '“型号与以前相同。”') },
    ],
    findings: {
      'authorisation-letter': ['unmet'],
      'dealer-number': nothing,
      'covers-this-listing': ['unmet', 'met', 'unverifiable'],
      'supply-invoice': nothing,
    },
    why: both(
      'A permission counts for its term. The letter is genuine, but it was over when the goods were on sale.',
      '授权只在有效期内有效。授权书本身真实，但商品在售时已经到期。',
    ),
  },
  {
    id: 'imported-lawfully',
    ...{ reason: 'trademark', answer: 'parallel-import', brand: 'bare' },
    goods: both('Hair dryer “Kite 2”', '“Kite 2”电吹风'),
    story: both(
      'The rights holder has an exclusive dealer in this country. The seller says that the goods are genuine imports.',
      '权利人在本国有独家经销商。卖家称商品为进口正品。',
    ),
    papers: [
      {
        item: 'foreign-invoice',
        text: both(
          'Invoice of the brand’s own shop in Germany for 40 dryers.',
          '品牌德国自营店开具的 40 台电吹风发票。',
        ),
      },
      {
        item: 'customs-entry',
        text: both(
          'Customs declaration for 40 dryers of this model, four weeks later.',
          '四周后的海关报关单，该型号 40 台。',
        ),
      },
      { item: 'first-market', text: both('Germany, by the brand’s own shop.', '德国，由品牌自营店首次销售。') },
    ],
    findings: {
      'foreign-invoice': ['met', 'verified'],
      'customs-entry': ['met', 'verified'],
      'cross-border-order': nothing,
      'first-market': ['met', 'verified'],
      unaltered: nothing,
    },
    why: both(
      'Purchase, entry and first sale by the brand are shown. That another shop is the exclusive dealer is no infringement.',
      '购买、入境以及由品牌首次销售均已证明。他人是独家经销商，并不构成侵权。',
    ),
  },
  {
    id: 'import-without-entry',
    ...{ reason: 'trademark', answer: 'parallel-import', brand: 'bare' },
    goods: both('Face cream “Alva”', '“Alva”面霜'),
    story: both(
      'The complaint says that this cream is not made for this market. The seller says that they import it.',
      '投诉称该面霜并非供应本市场。卖家称为自行进口。',
    ),
    papers: [
      {
        item: 'foreign-invoice',
        text: both('Invoice of a pharmacy in France for 12 jars.', '法国药房开具的 12 罐发票。'),
      },
      { item: 'first-market', text: both('France, in pharmacies.', '法国，药房销售。') },
    ],
    findings: {
      'foreign-invoice': ['met', 'verified'],
      'customs-entry': nothing,
      'cross-border-order': nothing,
      'first-market': ['met', 'unverifiable', 'verified'],
      unaltered: nothing,
    },
    why: both(
      'Nothing shows how the jars came into the country: neither of the two papers of that group was sent.',
      '没有材料证明商品如何入境：该组两种材料均未提交。',
    ),
  },
  ...moreExercises,
  ...shortExercises,
];
