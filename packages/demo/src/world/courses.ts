/** Named courses of a past case: the steps of the parties and the review team, one short line each. Silence is the absence of a step. */
import type { Bilingual, Ending, Step } from './demo-world.ts';

const both = (en: string, zh: string): Bilingual => ({ en, 'zh-CN': zh });

/** The review team's texts, and an appeal's. */
const WORDS: Readonly<Record<string, Bilingual>> = {
  'rule upheld': both('The invoice names other goods than the ones offered.', '发票所列商品与在售商品不符。'),
  'rule overturned': both(
    'The invoice names these goods, the supplier and the quantity.',
    '发票载明了该商品、供货方与数量。',
  ),
  'review proceed': both(
    'The mark is used for the goods themselves, and the complaint names a right that covers them.',
    '商标直接用于商品本身，且投诉所依据的权利涵盖该商品。',
  ),
  'review design': both(
    'The shape of the goods is that of the registered design, but for details that a buyer does not see.',
    '商品外观与登记的外观设计整体视觉效果无实质差异，区别仅在买家不会注意的细节。',
  ),
  'review refuse': both('The name only says what the accessory fits.', '名称仅用于说明配件的适用对象。'),
  'decide-appeal confirmed': both('The older number belongs to another model.', '旧编号对应的是另一款商品。'),
  'decide-appeal reversed': both(
    'The brand’s own catalogue shows both numbers for it.',
    '品牌自己的目录显示两个编号为同一商品。',
  ),
  'hold in-litigation': both('The parties are before a court.', '双方已进入诉讼程序。'),
  appeal: both('The model on the invoice is the same one under its older number.', '发票上的型号是同一商品的旧编号。'),
};

const words = (of: string): Bilingual => {
  const found = WORDS[of];
  if (!found) throw new Error(`nobody says anything for "${of}"`);
  return found;
};

/** The steps of courses; the number is hours after the step before. */
const answer = (
  afterHours: number,
  kind: 'genuine-from' | 'authorised' | 'second-hand' | 'parallel-import' | 'accepted',
) => ({ afterHours, by: 'seller', does: 'answer', kind, proof: 'complete' }) as const;
const thin = (afterHours: number) => ({ ...answer(afterHours, 'genuine-from'), proof: 'thin' }) as const;
const incomplete = (afterHours: number) => ({ ...answer(afterHours, 'genuine-from'), proof: 'incomplete' }) as const;
const stands = (afterHours: number) => ({ afterHours, by: 'complainant', does: 'stand-behind' }) as const;
const withdraws = (afterHours: number, kind: 'mistake' | 'authorised-since' | 'settled') =>
  ({ afterHours, by: 'complainant', does: 'withdraw', kind }) as const;
const appeals = (afterHours: number) => ({ afterHours, by: 'seller', does: 'appeal', text: words('appeal') }) as const;
const rules = (outcome: 'upheld' | 'overturned') =>
  ({ afterHours: 70, by: 'desk', person: 'desk-he', does: 'rule', outcome, text: words(`rule ${outcome}`) }) as const;
const reviews = (decision: 'proceed' | 'refuse', of: 'design' | undefined = undefined) => {
  const text = words(`review ${of ?? decision}`);
  return { afterHours: 20, by: 'desk', person: 'desk-tang', does: 'review', decision, text } as const;
};
const decides = (outcome: 'confirmed' | 'reversed') => {
  const text = words(`decide-appeal ${outcome}`);
  return { afterHours: 96, by: 'desk', person: 'desk-okafor', does: 'decide-appeal', outcome, text } as const;
};
const holds = (ground: 'in-litigation') =>
  ({ afterHours: 24, by: 'desk', person: 'desk-he', does: 'hold', ground, text: words(`hold ${ground}`) }) as const;

interface Way {
  readonly ends: Ending;
  readonly steps: readonly Step[];
}
const way = (ends: Ending, ...steps: Step[]): Way => ({ ends, steps });

export const COURSES = {
  silence: way('upheld'),
  accepted: way('upheld', answer(26, 'accepted')),
  'incomplete, then silence': way('upheld', incomplete(44)),
  'thin proof, upheld': way('upheld', thin(52), stands(30), rules('upheld')),
  'review, upheld': way('upheld', reviews('proceed')),
  'design review, upheld': way('upheld', reviews('proceed', 'design')),
  'appeal, confirmed': way('upheld', thin(52), stands(30), rules('upheld'), appeals(90), decides('confirmed')),
  'appeal, reversed': way('restored', thin(52), stands(30), rules('upheld'), appeals(90), decides('reversed')),
  'proof, brand silent': way('restored', answer(40, 'genuine-from')),
  'proof, mistake': way('restored', answer(40, 'genuine-from'), withdraws(12, 'mistake')),
  'incomplete, then proof': way('restored', incomplete(20), answer(40, 'genuine-from')),
  'authorised since': way('restored', answer(30, 'authorised'), withdraws(20, 'authorised-since')),
  'second-hand, settled': way('restored', reviews('proceed'), answer(33, 'second-hand'), withdraws(60, 'settled')),
  'second-hand, brand silent': way('restored', reviews('proceed'), answer(33, 'second-hand')),
  'proof, overturned': way('restored', answer(40, 'genuine-from'), stands(30), rules('overturned')),
  'parallel import, overturned': way('restored', answer(40, 'parallel-import'), stands(30), rules('overturned')),
  'review, refused': way('refused', reviews('refuse')),
  'refused at once': way('refused'),
  'never opened': way('unanswered'),
  undeliverable: way('undeliverable'),
  'answer awaited': way('answer-window'),
  'brand awaited': way('brand-window', answer(20, 'genuine-from')),
  'ruling awaited': way('ruling', thin(20), stands(10)),
  'review awaited': way('desk-review'),
  'appeal awaited': way('appealed', thin(52), stands(30), rules('upheld'), appeals(24)),
  'in court': way('held', thin(52), stands(30), holds('in-litigation')),
} as const;

export type Course = keyof typeof COURSES;
