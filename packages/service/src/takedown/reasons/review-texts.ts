/** Why a complaint waits for a person, in both languages. */
import type { LiftBar, ReviewChange, ReviewExplained, ReviewNumber, ReviewReason } from '@marketsafe/procedure';
import type { Challenge, Language, ReasonCode } from '@marketsafe/terms';
import { instantText } from './instant-text.ts';
import type { Bilingual } from './line.ts';
import { chipTexts } from './measure-lines.ts';

const reasons: Readonly<Record<ReviewReason, Bilingual>> = {
  'reason-code': {
    en: 'A reviewer checks complaints for this reason first.',
    'zh-CN': '该投诉理由须先经人工审核。',
  },
  'variant-not-separable': {
    en: 'The marketplace cannot take this variant down alone: approving it takes down the whole listing.',
    'zh-CN': '平台无法单独下架该规格，放行将下架整件商品。',
  },
  'right-not-shown': {
    en: 'We found nothing on the page that shows your right.',
    'zh-CN': '系统在该页面未识别到您的权利。',
  },
  'photo-only': {
    en: 'All we found on the page is a photo of yours. Genuine goods are resold under such photos, so a reviewer looks first, and the seller may replace the picture.',
    'zh-CN': '系统在该页面只识别到您的图片。转售正品也常用此类图片，故先由人工审核，卖家可更换图片。',
  },
  'young-mark': {
    en: 'The trade mark is young.',
    'zh-CN': '该商标注册时间较短。',
  },
  'challenged-mark': {
    en: 'The trade mark is challenged at its office.',
    'zh-CN': '该商标正在主管部门接受审查。',
  },
  'quick-signatures': {
    en: 'The filings before this one were signed too quickly to have been read.',
    'zh-CN': '此前的投诉签署过快，难以认为已经看过。',
  },
  'innocent-reading': {
    en: 'The page may concern lawful goods.',
    'zh-CN': '从页面内容看，该商品可能合法。',
  },
  'cleared-seller': {
    en: 'The seller’s authorisation for these goods has been confirmed.',
    'zh-CN': '该卖家销售此类商品的授权已经确认。',
  },
  'restricted-standing': {
    en: 'Because of past complaints, this reason is not in the fast lane for now.',
    'zh-CN': '因以往投诉记录，该理由目前不适用快速通道。',
  },
  'unproven-newcomer': {
    en: 'You are new here, and too many of your complaints are still undecided.',
    'zh-CN': '新加入者凭声明先行处理的投诉已达上限，正等待结果。',
  },
  'terms-not-accepted': {
    en: 'A complaint takes effect at once only if its rights holder and agent have accepted the terms of participation in force, and those are no template.',
    'zh-CN': '权利人及其代理机构均已接受现行参与条款，且条款并非模板的，投诉才能立即生效。',
  },
  'page-walled': {
    en: 'The marketplace asked us to sign in, or tested for robots, so we could not read the page. A reviewer looks at it first.',
    'zh-CN': '平台要求登录或进行人机验证，系统未能读取该页面，须先经人工查看。',
  },
  'rulings-delayed': {
    en: 'The review team takes longer over contested cases than the rules allow. Until it has caught up, a reviewer checks each new complaint before anything is taken down.',
    'zh-CN': '审理组处理有争议案件所需时间已超过规则上限。积压清理之前，每件新投诉均须先经人工审核，之后才会下架。',
  },
  'storefront-target': {
    en: 'The complaint is about a whole shop. A reviewer checks it before the shop is closed.',
    'zh-CN': '涉及整个店铺，关闭前须经人工审核。',
  },
};

const readingTexts: Readonly<Record<string, Bilingual>> = {
  compatible: { en: 'it says what it fits', 'zh-CN': '写明适配某品牌' },
  'common-word': { en: 'the mark is an ordinary word here', 'zh-CN': '该商标在此是普通词语' },
  'second-hand': { en: 'it says second-hand', 'zh-CN': '写明二手' },
};

export const reasonTexts: Readonly<Record<ReasonCode, Bilingual>> = {
  counterfeit: { en: 'counterfeit goods', 'zh-CN': '假冒商品' },
  trademark: { en: 'trade mark', 'zh-CN': '商标侵权' },
  copyright: { en: 'copyright', 'zh-CN': '著作权' },
  'copyright-verbatim': { en: 'verbatim copy', 'zh-CN': '原样复制' },
  design: { en: 'design', 'zh-CN': '外观设计' },
  patent: { en: 'patent', 'zh-CN': '专利' },
};

/** What a person must do if the page does not show the right: nothing, or explain how they know. */
const notShownTexts: Readonly<Record<'not-looked' | LiftBar, Bilingual>> = {
  'not-looked': {
    en: 'This right has neither a word nor a checked picture that we could compare with the page.',
    'zh-CN': '该权利没有可与页面比对的文字或经核对的图片。',
  },
  'names-other': {
    en: 'The page names a trade mark of another rights holder.',
    'zh-CN': '该页面提及其他权利人的商标。',
  },
  standing: {
    en: 'Complainants in good standing can say how they know; newcomers cannot yet.',
    'zh-CN': '记录良好的投诉方可以说明如何得知；新加入者暂不适用。',
  },
};

const challengeTexts: Readonly<Record<Challenge, Bilingual>> = {
  opposed: { en: 'The trade mark is opposed at its office.', 'zh-CN': '该商标正处于异议程序。' },
  'in-cancellation': {
    en: 'Cancellation of the trade mark was requested at its office.',
    'zh-CN': '该商标正处于撤销或无效宣告程序。',
  },
};

function youngText({ years, registeredOn }: NonNullable<ReviewExplained['young']>): Bilingual {
  return registeredOn === undefined
    ? {
        en: `The register entry gives no date of registration. A trade mark under ${years} years old is reviewed first.`,
        'zh-CN': `登记信息未载明注册日期。注册未满 ${years} 年的商标须先经人工审核。`,
      }
    : {
        en: `The trade mark was registered on ${registeredOn}. One under ${years} years old is reviewed first.`,
        'zh-CN': `该商标于 ${registeredOn} 注册。注册未满 ${years} 年的，须先经人工审核。`,
      };
}

const joined = (texts: readonly Bilingual[]): Bilingual => ({
  en: texts.map(({ en }) => en).join(' '),
  'zh-CN': texts.map((text) => text['zh-CN']).join(''),
});

/** The text of one reason, with its known facts. */
function saysOf({ reason, notShown, young, challenge }: ReviewExplained): Bilingual {
  if (young) return youngText(young);
  if (challenge) return challengeTexts[challenge];
  if (!notShown) return reasons[reason];
  const { shown, bar } = notShown;
  // A picture shows it, but words name another's mark.
  const seen = shown === 'picture' ? [] : [shown === 'not-looked' ? notShownTexts['not-looked'] : reasons[reason]];
  return joined([...seen, ...(bar ? [notShownTexts[bar]] : [])]);
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}`;

function numberText({ what, number, bound }: ReviewNumber): Bilingual {
  switch (what) {
    case 'upheld-share':
      return {
        en: `Upheld: ${percent(number)} % of the decided complaints; at least ${percent(bound)} % is required.`,
        'zh-CN': `成立率 ${percent(number)}%，要求不低于 ${percent(bound)}%。`,
      };
    case 'mistaken-share':
      return {
        en: `Mistakes: ${percent(number)} %; at most ${percent(bound)} % is allowed.`,
        'zh-CN': `错误率 ${percent(number)}%，要求不高于 ${percent(bound)}%。`,
      };
    case 'ruling-wait':
      return {
        en: `Expected wait for a ruling: ${number} days; at most ${bound} are allowed.`,
        'zh-CN': `预计等待判定 ${number} 日，上限为 ${bound} 日。`,
      };
    case 'on-trust':
      return {
        en: `Taken on your word and still undecided: ${number} of ${bound}.`,
        'zh-CN': `凭声明先行处理、尚无结果的投诉：${number} 件，上限 ${bound} 件。`,
      };
  }
}

type Change<C extends ReviewChange['change']> = Extract<ReviewChange, { change: C }>;
/** A text, or a function that makes it. */
type ChangeText<E> = Bilingual | ((change: E, zone: string) => Bilingual);

const changeTexts: { readonly [C in ReviewChange['change']]: ChangeText<Change<C>> } = {
  'other-reason-code': ({ codes }) => {
    const named = (language: Language, by: string) => codes.map((code) => reasonTexts[code][language]).join(by);
    return {
      en: `These take effect at once: ${named('en', ', ')}. Choose one of them if it is what you claim.`,
      'zh-CN': `立即生效的理由：${named('zh-CN', '、')}。确属此类情形的，请选用相应理由。`,
    };
  },
  'page-changes': {
    en: 'If a reviewer finds the page misleading, your complaint continues. You need do nothing.',
    'zh-CN': '审核人员认为页面具有误导性的，投诉将继续处理；您无须补充材料。',
  },
  'whole-listing': {
    en: 'A complaint about the whole listing is judged by its own reasons.',
    'zh-CN': '针对整件商品的投诉，按其自身情形处理。',
  },
  'by-listing': {
    en: 'Complaints about single listings are judged by their own reasons.',
    'zh-CN': '针对单件商品的投诉，按其自身情形处理。',
  },
  'desk-catches-up': {
    en: 'This ends when the review team has caught up. The home page shows the wait.',
    'zh-CN': '积压清理后即恢复正常；当前等待时间见首页。',
  },
  'clearance-ends': {
    en: 'This applies as long as the confirmation is in force. The rights holder can end a confirmation that they gave.',
    'zh-CN': '确认有效期间均须人工审核；权利人可终止自己作出的确认。',
  },
  'lane-returns': ({ at }, zone) => ({
    en: `The fast lane returns on ${instantText(at, { language: 'en', zone })}.`,
    'zh-CN': `快速通道将于 ${instantText(at, { language: 'zh-CN', zone })} 恢复。`,
  }),
  'within-bounds': ({ upheld }) => ({
    en: `${upheld} more upheld complaints bring the shares within their limits.`,
    'zh-CN': `再有 ${upheld} 件投诉成立，比率即符合要求。`,
  }),
  'say-how-you-know': ({ chips, countsAs }) => {
    const named = (language: Language, by: string) => chips.map((chip) => chipTexts[chip][language]).join(by);
    return {
      en: `Say how you know, and the complaint takes effect at once: ${named('en', '; ')}. If it is overturned or withdrawn, it counts as ${countsAs} complaints in your record.`,
      'zh-CN': `请说明如何得知，投诉即可立即生效：${named('zh-CN', '；')}。如投诉不成立，将按 ${countsAs} 件计入您的记录。`,
    };
  },
  'comes-of-age': ({ on }) => ({
    en: `From ${on} on, the age of this trade mark no longer leads to a review.`,
    'zh-CN': `自 ${on} 起，依据该商标的投诉不再因此进入人工审核。`,
  }),
  'register-dated': {
    en: 'Ask the review team to enter the date of registration.',
    'zh-CN': '请联系审理组补录注册日期。',
  },
  'challenge-ends': {
    en: 'This applies until the office has decided and the review team has entered the result.',
    'zh-CN': '主管部门作出决定并由审理组录入结果之前，均须先经人工审核。',
  },
  'look-longer': ({ count, seconds }) => ({
    en: `Look at each card before you sign. This happens after ${count} filings in a row under ${seconds} seconds each; the count now begins anew.`,
    'zh-CN': `请在签署前查看每件商品。连续 ${count} 件均在 ${seconds} 秒内签署的，会先经人工审核；现已重新计数。`,
  }),
  'accept-terms': {
    en: 'Let an administrator of yours accept the terms in force on the page “Terms”. Your next complaint can then take effect at once.',
    'zh-CN': '请由贵方管理员在“条款”页面接受现行条款，此后的投诉即可立即生效。',
  },
  'terms-adapted': {
    en: 'The terms in force are still a template. Once the operator has issued its own and you have accepted them, your next complaint can take effect at once.',
    'zh-CN': '现行条款仍为模板。运营方发布正式条款并由贵方接受之后，投诉即可立即生效。',
  },
  'borne-out': {
    en: 'Each complaint that is upheld, or withdrawn for no mistake, makes room for another.',
    'zh-CN': '每有一件成立，或者非因错误撤回，即腾出一件名额。',
  },
  graduates: ({ upheld }) => ({
    en: `${upheld} more upheld complaints end your time as a newcomer.`,
    'zh-CN': `再有 ${upheld} 件投诉成立，新加入期即告结束。`,
  }),
};

function changeText(change: ReviewChange, zone: string): Bilingual {
  const text = changeTexts[change.change] as ChangeText<ReviewChange>;
  return typeof text === 'function' ? text(change, zone) : text;
}

/** One reason with its text, its numbers and its remedies. */
export function reviewTexts(explained: ReviewExplained, zone: string) {
  const { numbers, readings, changes } = explained;
  const said = saysOf(explained);
  const seen = readings.flatMap((reading) => readingTexts[reading] ?? []);
  const found = (language: Language, by: string): string => seen.map((texts) => texts[language]).join(by);
  const says: Bilingual =
    seen.length === 0
      ? said
      : {
          en: `${said.en} (${found('en', ', ')})`,
          'zh-CN': `${said['zh-CN']}（${found('zh-CN', '、')}）`,
        };
  return {
    says,
    numbers: numbers.map((one) => ({ ...one, text: numberText(one) })),
    changes: changes.map((one) => ({ ...plain(one), text: changeText(one, zone) })),
  };
}

/** In the API's form: a count, an instant or reason codes are present only where they apply. */
const plain = (change: ReviewChange) =>
  'codes' in change
    ? { ...change, codes: [...change.codes] }
    : 'chips' in change
      ? { ...change, chips: [...change.chips] }
      : change;
