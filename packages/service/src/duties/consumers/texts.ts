import { type EvidenceGrade, type Language, type ReasonCode, type RightType, words } from '@marketsafe/terms';

type Bilingual = Readonly<Record<Language, string>>;

/** The subject of a task when the case was upheld. */
export interface TaskFacts {
  readonly reason: ReasonCode;
  readonly grade: EvidenceGrade;
  readonly rightType: RightType;
  /** Mark, office and number. */
  readonly right: string;
  /** The seller's account on the marketplace, and its name there. */
  readonly seller: string;
  readonly sellerName?: string;
  readonly url?: string;
  readonly counted: Bilingual;
}

const claims: Readonly<Record<ReasonCode, Bilingual>> = {
  counterfeit: { en: 'is a counterfeit', 'zh-CN': '属于假冒商品' },
  trademark: { en: 'infringes a trade mark', 'zh-CN': '侵犯商标权' },
  copyright: { en: 'infringes a copyright', 'zh-CN': '侵犯著作权' },
  'copyright-verbatim': { en: 'infringes a copyright', 'zh-CN': '侵犯著作权' },
  design: { en: 'infringes a registered design', 'zh-CN': '侵犯外观设计权' },
  patent: { en: 'infringes a patent', 'zh-CN': '侵犯专利权' },
};

/**
 * The information of DSA Art. 32(1) for consumers: the illegality, the trader, and the means of redress. The law asks for it once a
 * complaint is upheld; the text says that the product is illegal only where that is confirmed (ADR 0076).
 */
export function tellOf({ reason, grade, right, seller, sellerName }: TaskFacts, title: string) {
  const account = sellerName === undefined ? seller : `${sellerName} (${seller})`;
  const claim = claims[reason];
  const confirmed = {
    en: `The product “${title}” ${claim.en} (${right}). The complaint about it was upheld.`,
    'zh-CN': `商品“${title}”${claim['zh-CN']}（${right}），相关投诉已成立。`,
  };
  const upheld = {
    en: `The rights holder complained that the product “${title}” ${claim.en} (${right}). The complaint was upheld. Evidence: ${words.grade[grade].en}.`,
    'zh-CN': `权利人投诉称商品“${title}”${claim['zh-CN']}（${right}），该投诉已成立。证据等级——${words.grade[grade]['zh-CN']}。`,
  };
  return {
    illegality: grade === 'confirmed' ? confirmed : upheld,
    trader: {
      en: `Sold by ${account}. Add the trader’s name, address and contact as you hold them.`,
      'zh-CN': `销售者：${account}。请附上贵平台所掌握的商家名称、地址及联系方式。`,
    },
    redress: {
      en: 'Name the relevant means of redress: what the trader owes under consumer law (repair, replacement, refund), and the bodies and courts that can be asked.',
      'zh-CN':
        '请告知有关救济途径：依消费者权益保护法可要求商家承担的责任（修理、更换、退款），以及可求助的机构与法院。',
    },
  } satisfies Readonly<Record<string, Bilingual>>;
}

export const subject: Bilingual = {
  en: 'Inform those who bought an illegal product',
  'zh-CN': '请告知购买违法商品的消费者',
};
