import type { FilingGap, Missing, ReviewGap } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';

/** Gaps of a complaint and their remedies, in words for the complainant. */
const texts: Readonly<Record<FilingGap | ReviewGap, Readonly<Record<Language, string>>>> = {
  'declaration-missing': {
    en: 'The declaration is not ticked. It is the only thing a complaint needs: that you believe in good faith that the goods infringe, and may act for the owner.',
    'zh-CN': '尚未勾选声明。投诉只需要这一项：您善意相信该商品侵权，并且有权代表权利人。',
  },
  'ground-not-for-takedown': {
    en: 'Takedown is not for price, distribution, contract or warranty disputes. Settle those with the seller directly.',
    'zh-CN': '价格控制、销售渠道、合同或保修纠纷不适用下架程序，请与卖家直接解决。',
  },
  'complainant-not-active': { en: 'Your enrolment is not complete.', 'zh-CN': '您的注册尚未完成。' },
  'complainant-suspended': {
    en: 'Your filing is suspended. Open cases continue. The notice says until when, and how to object.',
    'zh-CN': '您的投诉资格已暂停。已受理的案件继续处理，暂停期限与异议方式见通知。',
  },
  'membership-required': {
    en: 'Under this programme only members may file.',
    'zh-CN': '本项目仅接受会员投诉。',
  },
  'over-cap': {
    en: 'Today’s limit of complaints is reached. File the rest tomorrow.',
    'zh-CN': '今日投诉数已达上限，其余请明日再提交。',
  },
  'unknown-right': {
    en: 'You hold no such right here, and no mandate for one. Add it under Rights first, or ask its owner for a mandate.',
    'zh-CN': '您在本系统中没有该权利，也没有其授权。请先在“权利”中登记，或联系权利人授予。',
  },
  'right-not-verified': {
    en: 'The right is not verified yet. Enter the code that went to the contact named in the register.',
    'zh-CN': '该权利尚未核实，请输入发送至登记簿所载联系人的验证码。',
  },
  'right-expired': {
    en: 'The right has expired. Renew it at its office, then update it here.',
    'zh-CN': '该权利已过期，请先在注册机关续展，再在此更新。',
  },
  'right-not-yours': { en: 'The right belongs to another owner.', 'zh-CN': '该权利属于他人。' },
  'mandate-missing': {
    en: 'You hold no mandate for this right today. Ask its owner to grant one.',
    'zh-CN': '您目前没有该权利的授权，请联系权利人授予。',
  },
  'reason-not-for-right-type': {
    en: 'This reason does not fit this kind of right: a patent cannot be counterfeited, and a trade mark cannot be copied.',
    'zh-CN': '该投诉理由与权利类型不符。',
  },
  'class-not-covered': {
    en: 'The right is not registered for the class of these goods.',
    'zh-CN': '该权利的注册类别不包含此类商品。',
  },
  'territory-not-covered': {
    en: 'The listing does not ship to any territory where the right is registered.',
    'zh-CN': '该商品的销售地区不在权利的保护地域内。',
  },
  'listing-not-found': {
    en: 'The listing is not on the marketplace, or it was gone before your complaint. Check the address.',
    'zh-CN': '平台上没有该商品，或该商品在投诉前已下架。请检查链接。',
  },
  'variant-not-found': {
    en: 'The listing is not sold in this variant, or no longer. Check the address, or leave the variant out to file against the whole listing.',
    'zh-CN': '该商品没有这个规格，或该规格已不再销售。请检查链接；如要投诉整件商品，请去掉规格。',
  },
  'variant-not-offered': {
    en: 'These rules take no complaint about a single variant. Leave the variant out to file against the whole listing.',
    'zh-CN': '现行规则不受理针对单个规格的投诉。如要投诉整件商品，请去掉规格。',
  },
  'variant-not-separable': {
    en: 'This marketplace cannot take one variant down and leave the others. Leave the variant out only if the whole listing infringes.',
    'zh-CN': '该平台无法只下架一个规格而保留其他规格。仅在整件商品均侵权时，才去掉规格投诉。',
  },
  'storefront-below-threshold': {
    en: 'Screening does not show that enough of this shop infringes your right. File against the listings instead, each by its own address.',
    'zh-CN': '筛查结果不足以说明该店铺侵犯您权利的商品达到整店投诉的标准。请改为逐一填写商品链接进行投诉。',
  },
  'storefront-not-closable': {
    en: 'This marketplace does not close shops at our request. File against the listings instead, each by its own address.',
    'zh-CN': '该平台不支持由我们关闭店铺。请改为逐一填写商品链接进行投诉。',
  },
  'duplicate-open': {
    en: 'A complaint about this listing, right and reason is already open.',
    'zh-CN': '针对该商品、该权利与该理由的投诉正在处理中。',
  },
  'already-decided': {
    en: 'The same complaint was decided or withdrawn before. You can file it again only with new evidence that no earlier complaint had, such as a test purchase or a comparison of the goods. Attach it to the new complaint. If goods return after an upheld complaint, you can file without new evidence.',
    'zh-CN':
      '同一投诉此前已有结论或已撤回。再次提交须有新的内容：此前投诉均未提交过的证据，例如购样取证或商品比对，请随新的投诉一并提交。如投诉成立后商品重新上架，届时可直接提交。',
  },
  'still-down': {
    en: 'An earlier case about the same right took this listing down, and we have not seen it on sale since. There is nothing to take down. File again if it returns.',
    'zh-CN': '此前针对同一权利的案件已使该商品下架，至今未见其重新上架，无需再次下架。如其重新上架，请届时再提交。',
  },
  'parent-not-upheld': {
    en: 'The decision that this complaint continues is not in force now: it is contested, or was reversed. File again once it is settled.',
    'zh-CN': '本投诉所依据的原决定目前不成立：正在争议中或已被撤销。请待其确定后再提交。',
  },
  'evidence-missing': {
    en: 'This programme requires evidence from the complainant, for example a test purchase or a comparison of the goods.',
    'zh-CN': '本项目要求投诉方提供证据，例如购样取证或商品比对。',
  },
  'infringement-not-apparent': {
    en: 'Neither the page nor your statement shows the claimed infringement. Say how you know, or add a comparison.',
    'zh-CN': '商品页面及投诉说明均未显示所称侵权。请说明依据，例如您如何得知，或提供比对。',
  },
  'innocent-reading': {
    en: 'The listing uses the mark lawfully: to say what its goods fit, that they are second-hand, or as a common word.',
    'zh-CN': '商品对该标志的使用属于正当使用：说明适配关系、二手商品或通用词。',
  },
  'seller-authorised': {
    en: 'The seller has shown that it may sell these goods.',
    'zh-CN': '卖家已证明其有权销售该商品。',
  },
  'use-not-infringing': {
    en: 'The goods are the owner’s own and lawfully on sale in this territory.',
    'zh-CN': '该商品为权利人自己的商品，在该地域合法销售。',
  },
  'other-goods': {
    en: 'The goods on the page are not those that the complaint is about.',
    'zh-CN': '页面上的商品并非投诉所指的商品。',
  },
  'not-for-takedown': {
    en: 'The dispute is about price, distribution, contract or warranty. Takedown does not cover these.',
    'zh-CN': '该争议涉及价格、渠道、合同或保修，不适用下架程序。',
  },
};

/** A gap in words, with its numbers if the refusal has them. `isOwn`: the record is the reader's own. */
export function gapText(
  gap: FilingGap | ReviewGap,
  language: Language,
  { detail, isOwn = false }: { readonly detail?: Missing['detail']; readonly isOwn?: boolean } = {},
): string {
  const space = language === 'en' ? ' ' : '';
  const text = texts[gap][language];
  if (detail === undefined) return text;
  if (gap === 'storefront-below-threshold') return `${shopNumbers(detail, language)}${space}${text}`;
  const advice = gap === 'over-cap' && isOwn ? limitAdvice(detail, language) : undefined;
  return advice === undefined ? text : `${text}${space}${advice}`;
}

/** How the reader can raise their limit. */
function limitAdvice({ by, left = 0 }: NonNullable<Missing['detail']>, language: Language): string | undefined {
  if (by === 'newcomer' && Number(left) > 0) {
    return language === 'en'
      ? `Your limit rises after ${left} more of your complaints are upheld.`
      : `您的投诉再有 ${left} 件成立后，上限会提高。`;
  }
  if (by === 'restricted') {
    return language === 'en'
      ? 'Your limit is lower because your standing is restricted. The Standing page says what lifts the restriction.'
      : '您的信誉受限，因此上限较低。如何解除限制，请见“信誉”页面。';
  }
  return undefined;
}

function shopNumbers(
  { screened = 0, infringing = 0, needsScreened = 0, needsPercent = 0 }: NonNullable<Missing['detail']>,
  language: Language,
): string {
  return language === 'en'
    ? `${screened} listings of this shop were screened for the right, and ${infringing} of them look like infringements. At least ${needsScreened} must be screened, and ${needsPercent} % of them must look like infringements.`
    : `该店铺已就此权利筛查 ${screened} 件商品，其中 ${infringing} 件疑似侵权；整店投诉须至少筛查 ${needsScreened} 件，且其中 ${needsPercent}% 疑似侵权。`;
}

/** The target is no address of a listing or shop on the programme's marketplaces. */
export const notAListingText = (marketplaces: readonly string[], language: Language): string =>
  language === 'en'
    ? `Not the address of a listing or shop on ${marketplaces.join(' or ')}.`
    : `这不是${marketplaces.join('或')}上的商品或店铺链接。`;

/** Why a pasted text is no target, though it holds an address. */
export const unreadTexts = {
  'several-addresses': {
    en: 'This text has the addresses of several listings. Write one a line.',
    'zh-CN': '这段文字里有多个商品的链接。请每行只填一个。',
  },
  'short-link': {
    en: 'This is a short link, and this programme does not open short links. Open it in your browser, and paste the address of the page that appears.',
    'zh-CN': '这是短链接，本项目不会打开短链接。请在浏览器中打开它，再粘贴所显示页面的网址。',
  },
  'short-link-lost': {
    en: 'This short link could not be followed to a listing or shop. It may have expired. Open it in your browser, and paste the address of the page that appears.',
    'zh-CN': '未能通过这个短链接找到商品或店铺，链接可能已失效。请在浏览器中打开它，再粘贴所显示页面的网址。',
  },
} as const;

/** The listing's text does not name the mark, and the cost of a mistake. */
export function markNotNamedText(
  { mark, names }: { readonly mark: string; readonly names: readonly string[] },
  language: Language,
): string {
  return language === 'en'
    ? `The text of this listing, as the programme knows it, does not name ${mark}${names.length > 0 ? `, but ${names.join(' and ')}` : ''}. Check that it is the listing you mean: a complaint that is withdrawn as a mistake counts in your record.`
    : `据本项目所掌握的文字，该商品未提及“${mark}”${names.length > 0 ? `，而提及${names.map((name) => `“${name}”`).join('、')}` : ''}。请核对是否投诉有误：因误投而撤回的投诉会计入您的记录。`;
}

/** The complaint takes effect on the complainant's word, and the cost of a wrong one. */
export const countsMoreText = ({ countsAs }: { readonly countsAs: number }, language: Language): string =>
  language === 'en'
    ? `The page does not show your right, so this complaint takes effect at once because you say how you know. If it is withdrawn as a mistake, overturned or not maintained, it counts as ${countsAs} complaints in your record.`
    : `该页面未显示您的权利，本投诉因您说明了如何得知而立即生效。如日后因误投撤回、认定不成立或您未坚持投诉，将按 ${countsAs} 件计入您的记录。`;
