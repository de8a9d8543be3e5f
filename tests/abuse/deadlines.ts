/**
 * E6: complaints filed so that an honest seller misses the deadline: on the eve of a long holiday, in a flood, or while mail does
 * not arrive. The window counts from delivery, in the seller's business days; late proof reopens the case.
 */
import { overAt } from '../deadlines/oracle.ts';
import { answer, complains, staff } from './people.ts';
import { china, expansion, listingOf } from './place.ts';
import { day, hour, Town } from './town.ts';

/** `flooded`: forty complaints in the hour before the first window ends. */
export type Attack = 'national-day' | 'spring-festival' | 'bounced' | 'flooded';
export const attacks: readonly Attack[] = ['national-day', 'spring-festival', 'bounced', 'flooded'];

export interface DeadlineResult {
  readonly complaints: number;
  readonly delivered: number;
  /** Cases decided by silence without a window, or before its end by the oracle. */
  readonly decidedEarly: number;
  /** Cases decided by silence against sellers who answer on their first or second business day in office. */
  readonly promptLost: number;
  readonly prompt: number;
  /** Sellers with proof after the window, and those whose listing was restored. */
  readonly late: number;
  readonly lateRestored: number;
  /**
   * For sellers whom no notice reached: cases decided against them by silence, cases that ended unanswered, and cases reversed by their late
   * answer.
   */
  readonly unreachedLost: number;
  readonly unreachedEnded: number;
  readonly unreachedRestored: number;
  readonly unreached: number;
}

/** Wednesdays before the Golden Week of 2026 and before the Spring Festival of 2026; a Monday. */
const begins: Readonly<Record<Attack, string>> = {
  'national-day': '2026-09-30T09:00:00.000Z',
  'spring-festival': '2026-02-13T09:00:00.000Z',
  bounced: '2026-03-02T01:00:00.000Z',
  flooded: '2026-03-02T01:00:00.000Z',
};

export function attackDeadlines(seed: number, attack: Attack): DeadlineResult {
  const start = begins[attack];
  const unreached = new Set<string>();
  const town = new Town({ seed, start, rules: expansion, calendar: china, reaches: (id) => !unreached.has(id) });
  staff(town);
  const dice = town.dice('sellers');
  complains(town, 'attacker', 1, 40);
  const shops = 40;
  const how = new Map<string, 'prompt' | 'late'>();
  for (let index = 0; index < shops; index += 1) {
    const [key, first] = [`taobao/holiday-${index}`, `first-${index}`];
    const habit = dice.chance(0.75) ? 'prompt' : 'late';
    how.set(key, habit);
    town.openShop(key);
    const floods = attack === 'flooded' ? 4 : 1;
    town.behaves(key, ({ notice, case: id }) => {
      if (notice !== 'statement-of-reasons' || id === undefined) return;
      if (unreached.has(id)) {
        // They find the page weeks after the end.
        town.after(40 * day, () => answer(town, key, id));
        return;
      }
      const since = town.world.now;
      const in2 = workingDaysAfter(since, habit === 'prompt' ? dice.between(1, 2) : dice.between(6, 12));
      town.at(in2, () => answer(town, key, id));
    });
    const file = (id: string) =>
      town.file(id, {
        by: 'attacker',
        right: 'right-of-attacker',
        offer: { target: listingOf(id), seller: key, genuine: true },
      });
    if (attack === 'bounced' && dice.chance(0.5)) unreached.add(first);
    const at = dice.between(0, 5 * hour);
    town.after(at, () => file(first));
    for (let more = 1; more < floods; more += 1)
      town.after(at + 3 * day - dice.between(0, hour), () => file(`more-${index}-${more}`));
  }
  town.run(new Date(Date.parse(start) + 90 * day).toISOString());
  return measure(town, how, unreached);
}

/** Noon in Shanghai of the `count`th business day after the day of `instant`. */
function workingDaysAfter(instant: string, count: number): string {
  return new Date(overAt({ count, unit: 'business-day' }, instant, china, 'Asia/Shanghai') - 12 * hour).toISOString();
}

function measure(
  town: Town,
  how: ReadonlyMap<string, 'prompt' | 'late'>,
  unreached: ReadonlySet<string>,
): DeadlineResult {
  const delivered = new Map(town.happened('notice-delivered').map(({ ref, at }) => [ref.id, at]));
  const silent = town
    .happened('case-upheld')
    .filter(({ event }) => event.type === 'case-upheld' && event.by === 'silence');
  const silenced = new Set(silent.map(({ ref }) => ref.id));
  const early = silent.filter(({ ref, at }) => {
    const from = delivered.get(ref.id);
    return from === undefined || Date.parse(at) < overAt(expansion.clocks.answer, from, china, 'Asia/Shanghai');
  });
  const of = (habit: 'prompt' | 'late') =>
    [...town.offers].filter(([id, { seller }]) => how.get(seller) === habit && delivered.has(id));
  const late = of('late').filter(([id]) => silenced.has(id));
  return {
    complaints: town.offers.size,
    delivered: delivered.size,
    decidedEarly: early.length,
    prompt: of('prompt').length,
    promptLost: of('prompt').filter(([id]) => silenced.has(id)).length,
    late: late.length,
    lateRestored: late.filter(([, { target }]) => !town.world.shelf.isDown(target)).length,
    unreached: unreached.size,
    unreachedLost: silent.filter(({ ref }) => unreached.has(ref.id)).length,
    unreachedEnded: town.happened('case-unanswered').filter(({ ref }) => unreached.has(ref.id)).length,
    unreachedRestored: [...town.offers].filter(
      ([id, { target }]) => unreached.has(id) && !town.world.shelf.isDown(target),
    ).length,
  };
}
