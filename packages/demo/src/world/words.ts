/** The texts of the demonstration's people, each in the language of its writer and its readers. */
import type { AnswerKind, Language } from '@marketsafe/terms';
import type { Bilingual, ProofQuality } from './demo-world.ts';

const both = (en: string, zh: string): Bilingual => ({ en, 'zh-CN': zh });

/** The review team writes to all readers, in each one's language, the seller's first. */
export const written = (text: Bilingual, readers: readonly Language[]): string =>
  [...new Set(readers)].map((language) => text[language]).join('\n');

/** The review team's texts outside courses. */
export const DESK_WORDS = {
  member: both('Confirmed with the association.', '已向协会确认。'),
  enrolled: both('Identity and authority checked.', '身份和代理权限已核实。'),
  proceed: both('The page uses the mark as the brand of the goods themselves.', '页面将该商标用作商品自身的品牌。'),
  audited: both('The page offers a copy under the mark, and says so.', '页面以该商标出售仿品，并自称仿品。'),
  banned: both(
    'Every counted case is settled; none is contested or under appeal.',
    '计分的案件均已了结，没有争议，也没有复核。',
  ),
} as const;

/** A seller's statements with its documents. */
const STATEMENTS: Partial<Readonly<Record<AnswerKind, Bilingual>>> = {
  'genuine-from': both(
    'Bought from Langang Shengyuan Trading; the invoice and photos of the stock are attached. Please check.',
    '商品从岚港盛源商贸有限公司进货，附上进货发票和库存照片，请核实。',
  ),
  authorised: both(
    'We are an authorised dealer; the letter of authorisation covers these goods. Please check.',
    '我店是品牌授权经销商，授权书包括本商品，请核实。',
  ),
  'parallel-import': both(
    'First sold abroad by the brand itself; we bought it there and imported it through customs. Invoice and customs entry attached.',
    '商品由品牌方在境外首次售出，我店在境外采购并报关进口，附发票和报关单。',
  ),
  'second-hand': both(
    'My own, used; the page says so. Photos of the item and proof of purchase attached.',
    '自用闲置，页面已注明二手，附实物照片和当时的购买凭证。',
  ),
  accepted: both(
    'The goods came from a wholesaler, named below. We sell them no more.',
    '货是从批发商那里拿的，供货方已填写，以后不再销售。',
  ),
};

/** Undefined for an incomplete answer, which has no statement. */
export const statementOf = (kind: AnswerKind, proof: ProofQuality, language: Language): string | undefined => {
  if (proof === 'incomplete') return undefined;
  if (proof === 'thin') return both('The invoice is attached. Please check.', '附上进货发票，请核实。')[language];
  return STATEMENTS[kind]?.[language];
};

/** The wholesaler that a seller names when it accepts. */
export const WHOLESALER = '锦泽市顺达箱包批发部';

const DOCUMENTS: Readonly<Record<string, Bilingual>> = {
  'purchase-invoice': both('Purchase invoice', '进货发票'),
  'same-goods': both('Photos of the stock', '库存照片'),
  'authorisation-letter': both('Letter of authorisation', '授权书'),
  'foreign-invoice': both('Invoice from abroad', '境外采购发票'),
  'customs-entry': both('Customs entry', '进口报关单'),
  'item-photos': both('Photos of the item', '实物照片'),
  'earlier-purchase': both('Proof of purchase', '购买凭证'),
  'purchase-proof': both('Proof of purchase', '进货凭证'),
};

/** The title of a document for a checklist's item. Throws for an item without a document. */
export const documentOf = (item: string): Bilingual => {
  const found = DOCUMENTS[item];
  if (!found) throw new Error(`no document is called anything for "${item}"`);
  return found;
};
