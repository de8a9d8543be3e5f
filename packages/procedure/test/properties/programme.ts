/** Programmes for random histories: the same rules with other effects of silence, strict records, and zone changes. */
import type { Rules } from '../../src/policy/index.ts';
import { sampleRules } from '../sample-rules.ts';
import type { StageOptions } from '../stage.ts';

export interface Programme {
  readonly name: string;
  readonly options: Pick<StageOptions, 'zone' | 'now'> & { readonly rules: Rules; readonly zone: string };
}

const complainants = { ...sampleRules.complainants, minimumVolume: 1000 };
const dailyCap = { newcomer: 1000, good: 1000, restricted: 1000 };
const demands = { decision: { count: 5, unit: 'business-day' }, costs: 'mistake' } as const;
const ofHabit = { first: ['hide'], repeated: ['hide', 'hold-funds'], grave: ['remove', 'hold-funds'] } as const;
/** For a seller with a record, proceeds are held longer than some cases take, and shorter than others. */
const measures: Rules['measures'] = {
  ...sampleRules.measures,
  priorRisk: { repeated: 1, grave: 2 },
  heldFor: { count: 10, unit: 'calendar-day' },
  byReason: { counterfeit: { newcomer: ofHabit, good: ofHabit, restricted: ofHabit } },
};
/** Goods of health and safety are recognised by their category. */
const sensitive: Rules['sensitive'] = {
  texts: { en: 'sample', 'zh-CN': '样例' },
  goods: [{ kind: 'cosmetics', classes: [3], words: ['cream'], texts: { en: 'sample', 'zh-CN': '样例' } }],
};
/** A bad record does not stop filings, since a history without filings reaches little. */
const lenient: Rules = { ...sampleRules, demands, measures, sensitive, complainants: { ...complainants, dailyCap } };
/** Records have consequences early. */
const strict: Rules = {
  ...sampleRules,
  complainants: {
    ...sampleRules.complainants,
    minimumVolume: 2,
    excused: { free: 2, share: 0.25 },
    dailyCap: { newcomer: 3, good: 6, restricted: 2 },
  },
};
/** A demand for money ends participation at once. */
const grave: Rules = { ...strict, demands: { ...demands, costs: 'suspension' } };
/** Silence decides nothing, and the complainant's word is final. */
const wordy: Rules = { ...lenient, silence: { seller: 'ruling', complainant: 'ruling' }, standBehind: 'upheld' };
const twoDays = { count: 2, unit: 'business-day' } as const;
const delay = (reading: 'cap-on-total' | 'on-top') =>
  ({ atMost: { count: 20, unit: 'business-day' }, reading, decision: twoDays }) as const;
/** After the seller's answer, only proceedings keep a target down; the seller may answer at any time. */
const statutory: Rules = {
  ...lenient,
  standBehind: 'proceedings',
  proceedings: { kinds: ['suit', 'complaint'], decision: twoDays },
  excludedDelay: delay('cap-on-total'),
  extendable: ['seller'],
  afterWindow: { effect: 'reopens', most: 2 },
  reports: undefined,
  clocks: {
    ...lenient.clocks,
    brand: { count: 15, unit: 'calendar-day', lastDayOff: 'next-business-day' },
    brandReminders: [5, 10].map((count) => ({ count, unit: 'calendar-day' as const })),
  },
};
/** Either side's deadline may be extended, and delay is added to it; a lawsuit is required. */
const longer: Rules = {
  ...statutory,
  proceedings: { kinds: ['suit'], decision: twoDays },
  excludedDelay: delay('on-top'),
  extendable: undefined,
  afterWindow: lenient.afterWindow,
};

const shanghai = { zone: 'Asia/Shanghai', now: '2026-03-02T02:00:00.000Z' };

export const programmes: readonly Programme[] = [
  { name: 'lenient', options: { ...shanghai, rules: lenient } },
  { name: 'strict', options: { ...shanghai, rules: strict } },
  { name: 'grave', options: { ...shanghai, rules: grave } },
  { name: 'wordy', options: { ...shanghai, rules: { ...wordy, excludedDelay: delay('on-top') } } },
  { name: 'statutory', options: { ...shanghai, rules: statutory } },
  { name: 'statutory, longer', options: { ...shanghai, rules: longer } },
  // Clocks change at midnight there: one day lacks its first hour, and one has its last hour twice.
  { name: 'spring in Cairo', options: { zone: 'Africa/Cairo', now: '2026-04-20T08:00:00.000Z', rules: lenient } },
  { name: 'autumn in Cairo', options: { zone: 'Africa/Cairo', now: '2026-10-26T08:00:00.000Z', rules: lenient } },
];
