import type { MeasureReasons, Rules } from '@marketsafe/procedure';
import {
  type KnowledgeChip,
  type Language,
  type MeasureKind,
  variantOf,
  withinSentence,
  words,
} from '@marketsafe/terms';
import { endText, instantText } from './instant-text.ts';
import type { Bilingual, Reader, StatementLine } from './line.ts';
import { redressText } from './redress-text.ts';
import { groundText } from './rule-texts.ts';

export const chipTexts: Readonly<Record<KnowledgeChip, Bilingual>> = {
  'never-made': { en: 'the brand never made this product', 'zh-CN': '品牌从未生产过该产品' },
  'impossible-price': { en: 'the price is impossible for genuine goods', 'zh-CN': '正品不可能是这个价格' },
  'not-our-seller': { en: 'the seller is not one of the brand’s', 'zh-CN': '卖家未经品牌授权' },
  'our-photo': { en: 'the picture is the brand’s own', 'zh-CN': '使用了品牌方的图片' },
  'test-bought': { en: 'the brand bought and examined one', 'zh-CN': '品牌方已购样查验' },
};

/** The subject of a document of the complaint. */
export const evidenceTexts = withinSentence(words.evidence);

/** As in "your listing was …". */
export const doneTexts: Readonly<Record<MeasureKind, Bilingual>> = {
  hide: { en: 'hidden', 'zh-CN': '屏蔽' },
  remove: { en: 'removed', 'zh-CN': '下架' },
  'hold-funds': { en: 'subject to a hold on its proceeds', 'zh-CN': '冻结货款' },
  'close-storefront': { en: 'closed', 'zh-CN': '关闭' },
  ban: { en: 'banned', 'zh-CN': '清退' },
};

const targets: Readonly<Record<MeasureReasons['target']['kind'], Bilingual>> = {
  listing: { en: 'The listing', 'zh-CN': '商品' },
  storefront: { en: 'The shop', 'zh-CN': '店铺' },
};

const durations: Readonly<Record<MeasureReasons['duration'], Bilingual>> = {
  'while-complaint-stands': {
    en: 'until the complaint is withdrawn or overturned, or a legal deadline ends it',
    'zh-CN': '至投诉撤回、不成立或者法定期限届满时止',
  },
  'while-points-stand': {
    en: 'as long as its points reach the limit',
    'zh-CN': '所依据的分数达到上限期间有效',
  },
  'while-the-other-is-closed': {
    en: 'as long as the shop that it continues is closed',
    'zh-CN': '其关联店铺关闭期间有效',
  },
  'for-good': {
    en: 'permanently, unless a decision behind it is reversed',
    'zh-CN': '永久有效，所依据的决定被撤销的除外',
  },
};

const sources: Readonly<Record<MeasureReasons['source'], Bilingual>> = {
  notice: { en: 'A notice by the owner of the right, or by their agent.', 'zh-CN': '权利人或其代理人的通知。' },
  'decided-complaints': {
    en: 'Complaints upheld against the shop.',
    'zh-CN': '针对该店铺已成立的投诉。',
  },
  'declared-identity': {
    en: 'The identity that the account declared to the marketplace.',
    'zh-CN': '该账号向平台登记的主体身份。',
  },
};

const detections: Readonly<Record<MeasureReasons['detection'], Bilingual>> = {
  machine: { en: 'Found by automated means.', 'zh-CN': '通过自动化手段发现。' },
  person: { en: 'Not found by automated means.', 'zh-CN': '并非通过自动化手段发现。' },
};

const decisions: Readonly<Record<MeasureReasons['decision'], Bilingual>> = {
  rule: {
    en: 'The measure was decided by rule, without a prior human review. If the seller’s answer is contested, a reviewer decides, unless the law leaves that to a court or an authority.',
    'zh-CN': '该措施依规则自动决定，事先没有人工审核；卖家回应后有争议的，由人工处理；适用法定程序的除外。',
  },
  person: {
    en: 'A reviewer checked it before the measure was applied.',
    'zh-CN': '该措施经人工审核后执行。',
  },
  'several-people': {
    en: 'Several people agreed to the measure.',
    'zh-CN': '该措施已经审理组多名成员同意。',
  },
};

const whatWasDecided: Bilingual = { en: 'What was decided', 'zh-CN': '决定的措施' };

const labels = {
  measure: { en: 'What was done', 'zh-CN': '采取的措施' },
  period: { en: 'Since when, and how long', 'zh-CN': '起始与期限' },
  territory: { en: 'Where it holds', 'zh-CN': '适用地域' },
  facts: { en: 'Facts', 'zh-CN': '事实与情形' },
  source: { en: 'What led to it', 'zh-CN': '来源' },
  automation: { en: 'Automation', 'zh-CN': '自动化手段' },
  ground: { en: 'Ground', 'zh-CN': '依据' },
  redress: { en: 'What can be done', 'zh-CN': '救济途径' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A statement of reasons, line by line: measure, start, territory, facts, automation, ground, redress. */
export function measureLines(reasons: MeasureReasons, rules: Rules, reader: Reader): StatementLine[] {
  const { language } = reader;
  const space = language === 'en' ? ' ' : '';
  const texts: Readonly<Record<keyof typeof labels, string>> = {
    measure: measureText(reasons, reader),
    period: periodOf(reasons, reader),
    territory: language === 'en' ? `Everywhere on ${reader.marketplace.en}.` : `${reader.marketplace['zh-CN']}全平台。`,
    facts: factsText(reasons, rules, reader),
    source: sources[reasons.source][language],
    automation: `${detections[reasons.detection][language]}${space}${decisions[reasons.decision][language]}`,
    ground: groundText(reasons.ground, rules, language),
    redress: redressText(reasons.redress, reader),
  };
  return (Object.keys(labels) as (keyof typeof labels)[]).map((item) => ({
    item,
    label: (item === 'measure' && reasons.asked ? whatWasDecided : labels[item])[language],
    text: texts[item],
  }));
}

function measureText(reasons: MeasureReasons, reader: Reader): string {
  const { language } = reader;
  if (reasons.asked) return askedText(reasons, language);
  const { measure, target, proceedsUntil } = reasons;
  const done =
    variantOf(target) === undefined ? wholeDone(measure, target, reader) : variantDone(measure, target, reader);
  if (proceedsUntil === undefined || reader.as === 'complainant') return done;
  const end = endText(proceedsUntil, reader);
  return language === 'en'
    ? `${done} The money that the marketplace owes the seller for it is held until ${end} at the latest. It stays the seller’s.`
    : `${done}平台就该商品应付给卖家的货款予以冻结，暂不支付，最迟至 ${end}；货款仍归卖家所有。`;
}

/** For a shop whose closure was not confirmed when this was written. */
function askedText({ measure, target }: MeasureReasons, language: Language): string {
  const done = doneTexts[measure][language];
  return language === 'en'
    ? `${targets[target.kind].en} will be ${done}: the marketplace was asked to do it.`
    : `${targets[target.kind]['zh-CN']}将被${done}，已通知平台执行。`;
}

/** For a complainant, hidden and removed are the same: others' complaints may have decided between the two. */
function wholeDone(measure: MeasureKind, { kind }: MeasureReasons['target'], { language, as }: Reader): string {
  const en = language === 'en';
  if (as === 'complainant' && kind === 'listing') return en ? 'The listing was taken down.' : '商品已不再向买家展示。';
  return en
    ? `${targets[kind].en} was ${doneTexts[measure].en}.`
    : `${targets[kind]['zh-CN']}已被${doneTexts[measure]['zh-CN']}。`;
}

/** Only the seller learns that the rest stays on sale, since others' complaints may have taken it down. */
function variantDone(measure: MeasureKind, target: MeasureReasons['target'], reader: Reader): string {
  const { language, as, variants = [] } = reader;
  const which = variantText(variantOf(target) ?? '', reader);
  const were = variants.length > 1 ? 'were' : 'was';
  if (as === 'complainant')
    return language === 'en' ? `The listing’s ${which} ${were} taken down.` : `商品的${which}已不再向买家展示。`;
  return language === 'en'
    ? `The listing’s ${which} ${were} ${doneTexts[measure].en}. The rest of the listing stays on sale.`
    : `商品的${which}已被${doneTexts[measure]['zh-CN']}。仅涉及上述规格，该措施不影响该商品其余规格的销售。`;
}

/** Ids of variants, with the marketplace's names where names are allowed. */
function variantText(id: string, { language, variants = [{ id }] }: Reader): string {
  const en = language === 'en';
  const named = variants.map((one) =>
    one.title === undefined ? one.id : en ? `“${one.title}” (${one.id})` : `“${one.title}”（${one.id}）`,
  );
  return en ? `variant${named.length > 1 ? 's' : ''} ${named.join(', ')}` : `规格 ${named.join('、')}`;
}

/** Why the measure covers more than the complaint. */
function wholeText(whole: NonNullable<MeasureReasons['wholeListing']>, reader: Reader): string {
  const variant = variantText(whole.variant, reader);
  return reader.language === 'en'
    ? `The complaint is about one variant only: ${variant}. The whole listing is down because the marketplace cannot take down one variant and leave the others. A reviewer considered that.`
    : `投诉仅针对一个规格：${variant}。因平台无法只下架一个规格而保留其他规格，经人工权衡，对整件商品采取措施。`;
}

/** The complainant does not learn the start: another's complaint may have had the target taken down earlier. */
function periodOf({ since, until, duration, asked }: MeasureReasons, reader: Reader): string {
  const lasts = durations[duration];
  if (asked) {
    const at = instantText(since, reader);
    return reader.language === 'en'
      ? `Decided on ${at}. It applies from when the marketplace carries it out, ${lasts.en}.`
      : `${at} 决定，自平台执行时起，${lasts['zh-CN']}。`;
  }
  if (reader.as === 'complainant') {
    if (until !== undefined) {
      const end = instantText(until, reader);
      return reader.language === 'en' ? `Until ${end}.` : `至 ${end}。`;
    }
    return reader.language === 'en' ? `Now, ${lasts.en}.` : `现行有效，${lasts['zh-CN']}。`;
  }
  const [from, to] = [instantText(since, reader), until === undefined ? undefined : instantText(until, reader)];
  if (reader.language === 'en') return to === undefined ? `Since ${from}, ${lasts.en}.` : `From ${from} to ${to}.`;
  return to === undefined ? `自 ${from} 起，${lasts['zh-CN']}。` : `自 ${from} 至 ${to}。`;
}

const recordTexts: Readonly<Record<NonNullable<MeasureReasons['priorRisk']>, Bilingual>> = {
  repeated: {
    en: 'An earlier complaint of this kind was upheld against the shop and still counts.',
    'zh-CN': '该店铺此前已有同类投诉成立，且仍在有效期内。',
  },
  grave: {
    en: 'Several earlier complaints of this kind were upheld against the shop and still count.',
    'zh-CN': '该店铺此前已有多项同类投诉成立，且仍在有效期内。',
  },
};

/** Adds a full stop if there is none. A company may be called “Co.”, which does not end a sentence in Chinese. */
const closed = (text: string, en: boolean): string =>
  text.endsWith(en ? '.' : '。') ? text : `${text}${en ? '.' : '。'}`;

function factsText(
  { claim, points, continues, priorRisk, shop, wholeListing }: MeasureReasons,
  rules: Rules,
  reader: Reader,
): string {
  const { language, holder, right } = reader;
  const en = language === 'en';
  if (points) {
    const { points: sum, closeAt, decisions: count } = points;
    return en
      ? `${count === 1 ? 'One upheld complaint adds' : `${count} upheld complaints add`} up to ${sum} points; the limit is ${closeAt}.`
      : `${count} 项已成立的投诉累计 ${sum} 分，上限为 ${closeAt} 分。`;
  }
  if (continues !== undefined) {
    const shop = reader.as === 'public' ? '' : ` ${continues}`;
    return en
      ? `The account declares the same identity as ${shop === '' ? 'a shop' : `the shop${shop}`} whose closure was decided.`
      : `该账号登记的主体与已被决定关闭的店铺${shop}${shop && ' '}相同。`;
  }
  if (!claim) return '';
  const said = rules.reasons[claim.reason].texts[language];
  const chips = claim.chips.map((chip) => chipTexts[chip][language]);
  const evidence = (claim.evidence ?? []).map((kind) => evidenceTexts[kind][language]);
  return [
    closed(said, en),
    ...(right === undefined ? [] : [en ? `Right: ${right}.` : `权利：${right}。`]),
    ...(holder === undefined ? [] : [closed(en ? `Owner of the right: ${holder}` : `权利人：${holder}`, en)]),
    ...(chips.length === 0
      ? []
      : [en ? `The complainant says: ${chips.join('; ')}.` : `投诉方说明：${chips.join('；')}。`]),
    ...(evidence.length === 0
      ? []
      : [en ? `It came with ${evidence.join('; ')}.` : `投诉附有：${evidence.join('；')}。`]),
    ...(shop === undefined
      ? []
      : [
          en
            ? `${shop.screened} listings of the shop were screened; ${shop.infringing} of them look like infringements.`
            : `经筛查该店铺 ${shop.screened} 件商品，其中 ${shop.infringing} 件疑似侵权。`,
        ]),
    ...(wholeListing === undefined ? [] : [wholeText(wholeListing, reader)]),
    // The complainant must not learn of others' complaints.
    ...(priorRisk === undefined || reader.as === 'complainant' ? [] : [recordTexts[priorRisk][language]]),
  ].join(en ? ' ' : '');
}
