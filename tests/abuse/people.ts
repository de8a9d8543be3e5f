/** The usual behaviour of a town's people. Shares are in 0..1; delays are uniform between their bounds. */
import { isBusinessDay, openMatter } from '../../packages/procedure/src/index.ts';
import { desk, exhibit, participant, sellerOf } from '../../packages/procedure/test/stage.ts';
import type { Dice } from '../dice.ts';
import { day, hour, type Notice, type Town, words } from './town.ts';

export interface DeskHabits {
  /** Decisions per business day, from nine to five, in the order of arrival. */
  readonly decisionsPerDay: number;
  /** Share of complaints about genuine goods that a reviewer lets proceed. */
  readonly reviewMisses: number;
  /** Share of complaints about counterfeits that a reviewer refuses. */
  readonly reviewErrs: number;
  /** Share of rulings and findings that are wrong. */
  readonly rulingErrs: number;
}

const usualDesk: DeskHabits = { decisionsPerDay: 400, reviewMisses: 0.1, reviewErrs: 0.03, rulingErrs: 0.02 };

/** Members of the review team with one queue. They see the goods and papers, not the truth. */
export function staff(town: Town, habits: DeskHabits = usualDesk): void {
  const dice = town.dice('desk');
  let free = 0;
  const service = (8 * hour) / habits.decisionsPerDay;
  const done = (): number => {
    free = workingFrom(Math.max(free, Date.parse(town.world.now)), town) + service;
    return free;
  };
  town.deskBehaves((task) => {
    const id = task.case;
    if (id === undefined || !['review', 'ruling', 'demand'].includes(task.task)) return;
    town.at(new Date(done()).toISOString(), () => decide(town, id, task.task, habits, dice));
  });
}

function decide(town: Town, id: string, task: string, habits: DeskHabits, dice: Dice): void {
  const state = town.filed(id);
  const genuine = town.offers.get(id)?.genuine ?? false;
  if (state === undefined) return;
  const ann = desk('ann');
  const to = { kind: 'case', id } as const;
  if (task === 'review' && state.status === 'desk-review') {
    const proceeds = genuine ? dice.chance(habits.reviewMisses) : !dice.chance(habits.reviewErrs);
    const decided = proceeds
      ? ({ decision: 'proceed' } as const)
      : ({ decision: 'refuse', lacks: ['infringement-not-apparent'] } as const);
    town.must({ to, command: { type: 'decide-review', ...decided, reasons: words } }, ann);
  } else if (task === 'ruling' && state.status === 'ruling' && state.answer !== undefined) {
    const proven = genuine !== dice.chance(habits.rulingErrs);
    const items = town.rules.answers[state.answer.kind].checklist.map(({ item }) => item);
    const checklist = Object.fromEntries(items.map((item) => [item, proven ? 'met' : 'unmet'] as const));
    const outcome = proven ? 'overturned' : 'upheld';
    town.must({ to, command: { type: 'rule', outcome, checklist, reasons: words } }, ann);
  } else if (task === 'demand') {
    const demand = openMatter(state, 'demand');
    if (demand === undefined) return;
    const finding = dice.chance(habits.rulingErrs) ? 'not-found' : 'extortion-found';
    town.must(
      { to, command: { type: 'find-matter', kind: 'demand', matter: demand.id, finding, reasons: words } },
      ann,
    );
  }
}

/** The instant, or the next one in office hours. Shanghai has no summer time: local = UTC + 8 h. */
function workingFrom(instant: number, { calendar }: Town): number {
  for (let at = instant; ; ) {
    const local = new Date(at + 8 * hour);
    const begin = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate(), 9) - 8 * hour;
    const today = local.toISOString().slice(0, 10);
    if (isBusinessDay(calendar, today, local.getUTCDay() || 7) && at < begin + 8 * hour) return Math.max(at, begin);
    at = begin + 15 * hour;
  }
}

export interface SellerHabits {
  /** Share of statements of reasons answered with everything on the checklist, genuine or forged. */
  readonly answers: number;
  /** Of those who miss the deadline, the share who prove it later. */
  readonly late: number;
  /** Milliseconds from the statement to the answer. */
  readonly within: readonly [number, number];
}

export const honestSeller: SellerHabits = { answers: 0.9, late: 0.5, within: [2 * hour, 2.5 * day] };
export const counterfeiter: SellerHabits = { answers: 0.15, late: 0, within: [2 * hour, 2.5 * day] };

export function sells(town: Town, key: string, habits: SellerHabits): void {
  town.openShop(key);
  const dice = town.dice(key);
  const delay = (): number => dice.between(...habits.within);
  town.behaves(key, ({ notice, case: id }) => {
    if (notice !== 'statement-of-reasons' || id === undefined) return;
    if (dice.chance(habits.answers)) town.after(delay(), () => answer(town, key, id));
    else if (dice.chance(habits.late)) town.after(10 * day + delay(), () => answer(town, key, id));
  });
}

/** Answers with everything on the checklist. */
export function answer(town: Town, key: string, id: string): void {
  const exhibits = ['purchase-invoice', 'same-goods'].map(exhibit);
  const said = { kind: 'genuine-from', exhibits, supplier: words, declaration: true } as const;
  town.say({ to: { kind: 'case', id }, command: { type: 'answer', ...said } }, sellerOf(key));
}

/** A complainant's reaction to an answer: maintains the complaint, or is silent. */
export function complains(town: Town, id: string, standsBehind: number, upheldBefore = 0): void {
  town.enrol(id, upheldBefore);
  const dice = town.dice(id);
  town.behaves(id, (notice) => {
    if (isAnswer(notice) && dice.chance(standsBehind))
      town.after(dice.between(hour, 3 * day), () => standBehind(town, id, notice.case));
  });
}

export const isAnswer = (notice: Notice): notice is Notice & { readonly case: string } =>
  notice.notice === 'answer-received' && notice.case !== undefined;

export function standBehind(town: Town, by: string, id: string): void {
  town.say({ to: { kind: 'case', id }, command: { type: 'stand-behind' } }, participant(by));
}
