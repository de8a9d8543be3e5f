import type { OutcomeLine } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';

type Words = Readonly<Record<Language, string>>;
const words = (en: string, zh: string): Words => ({ en, 'zh-CN': zh });

export const headings: Readonly<
  Record<Language, Readonly<Record<'what' | 'now' | 'proposed' | 'changed' | 'assumed', string>>>
> = {
  en: {
    what: 'What',
    now: 'Rules in force',
    proposed: 'Proposed rules',
    changed: 'Cases that would have ended differently',
    assumed: 'Reviews that were not required in the past, assumed to approve the complaint',
  },
  'zh-CN': {
    what: '项目',
    now: '现行规则',
    proposed: '拟议规则',
    changed: '结果会不同的案件',
    assumed: '过去未曾要求、假定予以放行的人工审核',
  },
};

/** The count of each line of a comparison, in words. */
export const lineWords: Readonly<Record<OutcomeLine, Words>> = {
  complaints: words('Complaints', '投诉'),
  refused: words('Refused', '不予受理'),
  reviewed: words('Checked by a reviewer before a removal', '下架前经人工审核'),
  'taken-down': words('Taken down', '已下架'),
  'money-held': words('With money held', '同时冻结货款'),
  'stays-down': words('Stay down', '维持下架'),
  restored: words('Restored', '恢复上架'),
  open: words('Undecided at the end', '期末未决'),
  'rulings-needed': words('Of these, waiting for a ruling', '其中等待判定'),
  'decided-by-silence': words('Decided by the seller’s silence', '因卖家未回应而决定'),
  'wrong-taken-down': words('Known mistakes that were taken down', '已知错误且被下架'),
  'wrong-stay-down': words('Known mistakes that stay down', '已知错误且维持下架'),
  'right-not-taken-down': words('Known to be right, not taken down', '已知正确但未下架'),
  'right-restored': words('Known to be right, restored', '已知正确但被恢复'),
  strikes: words('Strikes', '记入扣分记录次数'),
  'shops-closed': words('Shops closed', '关闭店铺'),
  'bans-asked': words('Bans asked for', '提出清退'),
  'shops-banned': words('Shops banned', '清退店铺'),
  'complainants-warned': words('Complainants warned', '被警告的投诉方'),
  'complainants-suspended': words('Complainants suspended', '被暂停的投诉方'),
  'days-to-decision': words('Days to a decision, half of the cases', '作出决定所需天数（半数案件）'),
  'days-to-most-decisions': words('Days to a decision, nine of ten', '作出决定所需天数（九成案件）'),
  'days-money-held': words('Days for which money was held, half', '货款冻结天数（半数）'),
  'days-down': words('Days down before restoration, half', '恢复前下架天数（半数）'),
  'days-most-are-down': words('Days down before restoration, nine of ten', '恢复前下架天数（九成）'),
};

export const endingWords = {
  refused: words('refused', '不予受理'),
  'stays-down': words('stays down', '维持下架'),
  restored: words('restored', '恢复上架'),
  'withdrawn-before': words('withdrawn before a removal', '下架前撤回'),
  open: words('undecided', '未决'),
} as const;
