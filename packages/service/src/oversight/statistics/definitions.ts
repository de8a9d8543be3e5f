import type { Texts } from '@marketsafe/procedure';

/** What a public number counts. Every page, file and report of the programme that shows the number uses this entry. */
interface Definition {
  readonly name: Texts;
  readonly counted: Texts;
}

const define = (name: readonly [string, string], counted: readonly [string, string]): Definition => ({
  name: { en: name[0], 'zh-CN': name[1] },
  counted: { en: counted[0], 'zh-CN': counted[1] },
});

/** In the order in which a reader meets them: errors first. */
export const definitions = {
  wrong: define(
    ['Wrongly removed, and restored', '误下架，已恢复'],
    [
      'Listings that were removed and are back, because the complaint was overturned or withdrawn as a mistake. Each listing counts once in the period stated, in the period in which it came back.',
      '曾被下架、后因投诉不成立或因误投撤回而恢复的商品。同一商品在所述期间内只计一次，计入恢复之时所在的期间。',
    ],
  ),
  'wrong-share': define(
    ['Share known to be wrong', '已知误下架比例'],
    [
      'Listings wrongly removed and restored in a period, divided by listings removed in it. It does not know of errors that the seller never contested.',
      '某期间内误下架并已恢复的商品数，除以该期间内下架的商品数。卖家从未提出异议的错误不在其中。',
    ],
  ),
  error: define(
    ['Estimated wrong, uncontested cases', '估计错误率（无人异议的案件）'],
    [
      'Cases that a seller’s silence decided are drawn by lot. Two people read each one without knowing the parties. The estimate is the share that they found wrong, with Wilson’s interval at 95 % confidence.',
      '从因卖家逾期未回应而成立的案件中抽签，由两人在不知双方身份的情况下各自审阅。估计值为认定有误的比例，区间为 95% 置信度的威尔逊区间。',
    ],
  ),
  audited: define(
    ['Read in the blind audit', '盲审结案'],
    [
      'Cases drawn by lot whose readers agreed that the complaint was right or wrong.',
      '抽签盲审的案件中，已得出“正确”或“有误”结论的件数。',
    ],
  ),
  'restore-time': define(
    ['Time to restore', '恢复用时'],
    [
      'From the decision that a listing must come back to the moment when its page, search and cart showed it again.',
      '自决定恢复之时起，至商品页、搜索和购物车均重新显示该商品为止。',
    ],
  ),
  filed: define(
    ['Filed', '提交'],
    [
      'Complaints about a listing or shop that exists, whatever became of them. Shadow orders do not count.',
      '针对确实存在的商品或店铺的投诉，不论结果如何。对照指令不计入。',
    ],
  ),
  'without-listing': define(
    ['Without a listing', '未指向商品'],
    [
      'Complaints refused because the address led to no listing. They are counted here alone.',
      '因链接未指向任何商品而不予受理的投诉，仅在此处计数。',
    ],
  ),
  refused: define(
    ['Refused', '不予受理'],
    [
      'Complaints about an existing target that the rules or a reviewer refused; nothing was removed.',
      '对象存在，但依规则或经审理员审核不予受理的投诉；未下架任何商品。',
    ],
  ),
  removed: define(
    ['Listings removed', '商品已下架'],
    [
      'Listings that page, search and cart no longer showed after an order. An order alone does not count. Each listing counts once in the period stated, also if it came back.',
      '指令执行后，商品页、搜索和购物车均不再显示的商品。仅发出指令不计入。同一商品在所述期间内只计一次，之后恢复的也计入。',
    ],
  ),
  'removal-time': define(
    ['Time to removal', '下架用时'],
    [
      'From the complaint to the moment when the listing was seen gone, for complaints in the fast lane.',
      '快速通道的投诉，自提交起至确认商品不再显示为止。',
    ],
  ),
  'card-time': define(
    ['Time on a card before filing', '提交前查看用时'],
    [
      'For how long the page showed a finding before its person filed against it, as that page measured it. Filings without a card, by program or from a file of addresses, do not count.',
      '提交投诉之前，页面显示该条疑似侵权的时长，由页面自行计量。通过程序或链接文件提交的，没有查看页面，不计入。',
    ],
  ),
  contested: define(
    ['Contested', '提出异议'],
    ['Cases that the seller answered, in time or late.', '卖家作出回应的案件，包括逾期回应。'],
  ),
  restored: define(
    ['Restored', '恢复上架'],
    [
      'Listings and shops seen on sale again after a decision, a withdrawal or the complainant’s silence, whether the complaint was wrong or not.',
      '因决定、撤回或投诉方逾期未答复而重新上架的商品和店铺，不论投诉是否有误。',
    ],
  ),
  relisted: define(
    ['Relisted', '下架后重新上架'],
    [
      'Removed listings whose goods were offered again, by an upheld complaint about the new page.',
      '下架后同一商品再次出售，且针对新页面的投诉成立的。',
    ],
  ),
  unanswered: define(
    ['Ended without a decision', '未作结论'],
    [
      'Cases that ended because delivery of the notice to the seller was not confirmed. They count in no record.',
      '因未能确认通知已送达卖家而终止的案件，不计入任何一方的记录。',
    ],
  ),
  'storefronts-closed': define(
    ['Shops closed', '店铺已关闭'],
    [
      'Shops closed now, by points or by a complaint; a reopened shop no longer counts.',
      '目前因扣分或投诉而关闭的店铺；重新开放的不再计入。',
    ],
  ),
  'storefronts-banned': define(
    ['Shops banned', '店铺已清退'],
    ['Shops banned now; a lifted ban no longer counts.', '目前被清退的店铺；清退被撤销的不再计入。'],
  ),
  participants: define(
    ['Participants', '参与方'],
    ['Rights holders, agents and associations admitted so far.', '迄今获准加入的权利人、代理机构和行业协会。'],
  ),
  decisions: define(
    ['Decided for the review team', '审理组的决定'],
    ['Reviews, rulings and appeals by people of an organisation.', '某机构人员作出的审核、判定和复核决定。'],
  ),
  waiting: define(
    ['Waiting for a ruling', '等待判定'],
    ['Contested cases in which the review team owes a ruling now.', '目前有争议、等待审理组判定的案件。'],
  ),
  'erroneous-notice': define(
    ['Complaints that a law calls wrong', '法律意义上的错误投诉'],
    [
      'Complaints known to be wrong for which the law of the marketplace makes the complainant liable. Only these laws count, only this calendar year, and removed or not; “wrongly removed” counts more.',
      '已知有误、且平台所在地法律规定投诉方须承担责任的投诉。仅限有此规定的法律和本公历年，不论是否已下架；“误下架”的口径更宽。',
    ],
  ),
  'malicious-notice': define(
    ['Malicious complaints', '恶意投诉'],
    ['Among these, those that the review team found to be malicious.', '其中经审理组认定为恶意的。'],
  ),
} as const satisfies Readonly<Record<string, Definition>>;

type DefinitionCode = keyof typeof definitions;
export const definitionCodes = Object.keys(definitions) as [DefinitionCode, ...DefinitionCode[]];
