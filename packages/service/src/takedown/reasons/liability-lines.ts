/** Records about a wrong complaint, in words for its seller, its complainant and the review team. */
import type { FindingOf, LiabilityHere } from '@marketsafe/procedure';
import type { Language, MaliceIndicator, Money } from '@marketsafe/terms';
import { type Bilingual, lineIn, type Reader, type StatementLine } from './line.ts';
import { moneyText } from './money-text.ts';

/** From a stored view of the case. */
export interface RecordedLiability {
  readonly loss?: { readonly amount: Money; readonly from: string; readonly until: string };
  readonly malice?: {
    readonly finding: FindingOf<'malice'>;
    readonly indicators: readonly MaliceIndicator[];
    readonly reasons?: Bilingual;
  };
  readonly award?: {
    readonly before: string;
    readonly number: string;
    readonly on: string;
    readonly malicious: boolean;
    readonly amount?: Money;
    readonly doubled: boolean;
  };
}

const labels = {
  wrong: { en: 'Wrong complaint', 'zh-CN': '错误投诉' },
  law: { en: 'Law', 'zh-CN': '法律依据' },
  loss: { en: 'Loss declared', 'zh-CN': '申报的损失' },
  malice: { en: 'Malice', 'zh-CN': '是否恶意' },
  words: { en: 'In the review team’s words', 'zh-CN': '审理组的说明' },
  indicator: { en: 'Basis of the finding', 'zh-CN': '认定依据' },
  award: { en: 'Court', 'zh-CN': '法院裁判' },
  programme: { en: 'The programme', 'zh-CN': '本项目' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export function liabilityLines(
  { loss, malice, award }: RecordedLiability,
  { version, sources }: LiabilityHere,
  { language }: Pick<Reader, 'language'>,
): StatementLine[] {
  const line = lineIn(labels, language);
  return [
    line('wrong', {
      en: 'The complaint is recorded as wrong.',
      'zh-CN': '本投诉已记录为错误投诉。',
    }),
    line('law', version.texts),
    ...(loss
      ? [
          line('loss', {
            en: `${moneyText(loss.amount, 'en')} from ${loss.from} to ${loss.until}, as the seller says.`,
            'zh-CN': `${loss.from} 至 ${loss.until}，${moneyText(loss.amount, 'zh-CN')}，由卖家申报。`,
          }),
        ]
      : []),
    line('malice', maliceTexts[malice?.finding ?? 'open']),
    ...(malice?.indicators ?? []).flatMap((code) => {
      const texts = version.indicators[code]?.texts;
      if (texts === undefined) return [];
      const toCheck = sources[code]?.confidence === 'background';
      return [
        line('indicator', {
          en: `${texts.en}${toCheck ? ' (From background knowledge; to be checked by counsel.)' : ''}`,
          'zh-CN': `${texts['zh-CN']}${toCheck ? '（该情形的依据属背景资料，待法律顾问核实）' : ''}`,
        }),
      ];
    }),
    ...(malice?.reasons === undefined ? [] : [line('words', malice.reasons)]),
    ...(award ? [line('award', awardText(award, version.multiplier))] : []),
    line('programme', {
      en: 'Keeps this on record and awards nothing: a court decides on damages.',
      'zh-CN': '仅作记录，不决定赔偿；赔偿由法院裁判。',
    }),
  ];
}

const maliceTexts: Readonly<Record<FindingOf<'malice'> | 'open', Bilingual>> = {
  malicious: { en: 'The review team found it malicious.', 'zh-CN': '经审理组认定为恶意投诉（并非法院认定）。' },
  'not-malicious': { en: 'The review team found no malice.', 'zh-CN': '审理组未认定为恶意投诉。' },
  open: { en: 'No finding of malice has been made.', 'zh-CN': '尚未认定为恶意投诉。' },
};

function awardText(award: NonNullable<RecordedLiability['award']>, multiplier: number): Bilingual {
  const { before, number, on, amount, malicious, doubled } = award;
  const sum = (language: Language) => amount && moneyText(amount, language);
  return {
    en: `${before}, ${number}, ${on}: ${amount === undefined ? 'no damages' : `${sum('en')} awarded`}${doubled ? `, ${multiplier} times the loss` : ''}; ${malicious ? 'found malicious' : 'not found malicious'}.`,
    'zh-CN': `${before}（${number}），${on}：${amount === undefined ? '未判赔偿' : `判赔 ${sum('zh-CN')}`}${doubled ? `，按损失的 ${multiplier} 倍计` : ''}；${malicious ? '认定为恶意' : '未认定为恶意'}。`,
  };
}
