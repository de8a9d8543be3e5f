import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { formatProblem, loadCalendar, loadPack, type Rules } from '../../packages/procedure/src/index.ts';

const text = (file: string): string => readFileSync(new URL(`./policies/${file}`, import.meta.url), 'utf8');
const sha256 = (bytes: string): string => createHash('sha256').update(bytes).digest('hex');

function whole<T extends object>(loaded: T | { readonly problems: readonly Parameters<typeof formatProblem>[0][] }): T {
  if ('problems' in loaded) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return loaded;
}

/** Everything takes a day or two, and two strikes close a shop. */
export const { rules } = whole(loadPack(text('pack.yaml'), 'tests/small-worlds/policies/pack.yaml', sha256));
export const { calendar } = whole(loadCalendar(text('calendar.yaml'), 'tests/small-worlds/policies/calendar.yaml'));

const days = (count: number) => ({ count, unit: 'calendar-day' }) as const;

/** Only proceedings keep answered goods down; the seller may answer at any time. */
export const statutory: Rules = {
  ...rules,
  standBehind: 'proceedings',
  proceedings: { kinds: ['suit', 'complaint'], decision: days(1) },
  excludedDelay: { atMost: { count: 3, unit: 'business-day' }, reading: 'cap-on-total', decision: days(1) },
  extendable: ['seller'],
  afterWindow: { effect: 'reopens', most: 1 },
};

/** A report may support a claim, and the seller has a day for the reply. */
export const withReports: Rules = { ...rules, reports: { reply: days(1), reminder: { count: 12, unit: 'hour' } } };

const ofHabit = { first: ['hide'], repeated: ['hide', 'hold-funds'], grave: ['remove', 'hold-funds'] } as const;
/** From the second strike on money is held, for three days. */
export const withMoney: Rules = {
  ...rules,
  measures: {
    ...rules.measures,
    priorRisk: { repeated: 1, grave: 2 },
    heldFor: days(3),
    byReason: { counterfeit: { newcomer: ofHabit, good: ofHabit, restricted: ofHabit } },
  },
};

/** A claim may concern one variant; strikes close nothing on the way, and money is held. */
export const withVariants: Rules = {
  ...withMoney,
  strikes: { ...rules.strikes, closeAt: 5 * rules.strikes.closeAt },
  measures: { ...withMoney.measures, variants: { notSeparable: 'review' } },
};
