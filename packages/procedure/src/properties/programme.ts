/** Programmes that random histories play under: the same rules with other words for silence, records that count, clocks that change. */
import type { Rules } from '../policy/index.ts';
import { sampleRules } from '../testing/sample-rules.ts';
import type { StageOptions } from '../testing/stage.ts';

export interface Programme {
  readonly name: string;
  readonly options: Pick<StageOptions, 'zone' | 'now'> & { readonly rules: Rules; readonly zone: string };
}

const complainants = { ...sampleRules.complainants, minimumVolume: 1000 };
const dailyCap = { newcomer: 1000, good: 1000, restricted: 1000 };
const demands = { decision: { count: 5, unit: 'business-day' }, costs: 'mistake' } as const;
const ofHabit = { first: ['hide'], repeated: ['hide', 'hold-funds'], grave: ['remove', 'hold-funds'] } as const;
/** Of a seller with a record, money is held for longer than some cases take, and not as long as others. */
const measures: Rules['measures'] = {
  ...sampleRules.measures,
  priorRisk: { repeated: 1, grave: 2 },
  heldFor: { count: 10, unit: 'calendar-day' },
  byReason: { counterfeit: { newcomer: ofHabit, good: ofHabit, restricted: ofHabit } },
};
/** Nobody is kept from filing by its record: a history without filings goes nowhere. */
const lenient: Rules = { ...sampleRules, demands, measures, complainants: { ...complainants, dailyCap } };
/** Records count, soon. */
const strict: Rules = {
  ...sampleRules,
  complainants: {
    ...sampleRules.complainants,
    minimumVolume: 2,
    excused: { free: 2, share: 0.25 },
    dailyCap: { newcomer: 3, good: 6, restricted: 2 },
  },
};
/** Money asked for taking a complaint back is the end at once. */
const grave: Rules = { ...strict, demands: { ...demands, costs: 'suspension' } };
/** Nobody’s silence decides, and the complainant’s word is the last. */
const wordy: Rules = { ...lenient, silence: { seller: 'ruling', complainant: 'ruling' }, standBehind: 'upheld' };

const shanghai = { zone: 'Asia/Shanghai', now: '2026-03-02T02:00:00.000Z' };

export const programmes: readonly Programme[] = [
  { name: 'lenient', options: { ...shanghai, rules: lenient } },
  { name: 'strict', options: { ...shanghai, rules: strict } },
  { name: 'grave', options: { ...shanghai, rules: grave } },
  { name: 'wordy', options: { ...shanghai, rules: wordy } },
  // Clocks change at midnight there: a day without its first hour, and one with its last hour twice.
  { name: 'spring in Cairo', options: { zone: 'Africa/Cairo', now: '2026-04-20T08:00:00.000Z', rules: lenient } },
  { name: 'autumn in Cairo', options: { zone: 'Africa/Cairo', now: '2026-10-26T08:00:00.000Z', rules: lenient } },
];
