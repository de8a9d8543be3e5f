/**
 * Repeats the past under other rules. People act as they did, with the same delay after the event that they answered; the programme
 * follows the rules; marketplaces execute at once. The baseline of a comparison is a replay under the original rules, not the past
 * itself, so that both have the same assumptions.
 */

import type { Addressed } from '../aggregates.ts';
import { asRuledUnder } from '../case/rule.ts';
import type { Rules } from '../policy/index.ts';
import type { SellerState } from '../seller/index.ts';
import { Agenda, type Days, type Happening, World } from '../world/index.ts';
import { type Dated, keyOf, occasionOf, type Past } from './past.ts';

export interface Replayed {
  readonly world: World;
  /** Additional reviews, in which the complaint proceeded after the desk's usual time. */
  readonly assumedReviews: number;
  /** Acts without effect because the other rules had led elsewhere. */
  readonly pointless: number;
}

/** The place of the events. `territories` of a marketplace: default China. */
export interface Place extends Days {
  readonly territories?: (marketplace: string) => readonly string[];
  /** For a marketplace with its own zone or calendar. */
  readonly daysOf?: (marketplace: string) => Days | undefined;
}

const day = 86_400_000;

/** `onAct`: called with the number of dated acts repeated so far. */
export function replay(past: Past, rules: Rules, place: Place, onAct?: (done: number) => void): Replayed {
  const [first] = past.dated;
  const world = new World({
    ...{ rules, ...place, now: first?.at ?? past.end },
    draws: (id) => past.drawn.has(id),
    reaches: (id) => !past.unreached.has(id),
  });
  const usualReview = past.reviews[Math.floor(past.reviews.length / 2)] ?? day;
  const agenda = new Agenda<() => void>();
  let [assumedReviews, pointless, heard] = [0, 0, 0];
  const happened = new Map<string, number>();

  const say: World['say'] = (order, actor) => {
    const refusal = world.say(order, actor);
    if (refusal !== undefined) pointless += 1;
    return refusal;
  };
  const hear = (): void => {
    for (; heard < world.history.length; heard += 1) {
      const happening = world.history[heard];
      if (happening !== undefined) answer(happening);
    }
  };
  const answer = (happening: Happening): void => {
    const occasion = occasionOf(happening);
    if (occasion === undefined) return;
    const key = keyOf(happening.ref);
    const time = happened.get(`${key} ${occasion}`) ?? 0;
    happened.set(`${key} ${occasion}`, time + 1);
    const acts = (past.answering.get(key) ?? []).filter((one) => one.occasion === occasion && one.time === time);
    for (const { delay, order, actor } of acts)
      agenda.add(later(happening.at, delay), () => say(today(order, world, rules), actor));
    // A case that waits for the desk in the record waits here too.
    if (occasion !== 'review' || past.reviewed.has(happening.ref.id)) return;
    assumedReviews += 1;
    const to = { kind: 'case', id: happening.ref.id } as const;
    agenda.add(later(happening.at, usualReview), () =>
      say({ to, command: proceed }, { kind: 'desk', user: 'assumed' }),
    );
  };

  for (const [index, dated] of past.dated.entries())
    agenda.add(dated.at, () => {
      perform(dated, world, say);
      onAct?.(index + 1);
    });
  for (;;) {
    const [next, clock] = [agenda.next, world.nextDue];
    if (clock !== undefined && clock <= past.end && (next === undefined || clock <= next)) world.advance(clock);
    else if (next !== undefined && next <= past.end) {
      world.advance(next);
      agenda.take()?.();
    } else break;
    hear();
  }
  world.advance(past.end);
  return { world, assumedReviews, pointless };
}

const proceed = { type: 'decide-review', decision: 'proceed', reasons: { sealed: '', hash: '' } } as const;

const later = (at: string, delay: number): string => new Date(Date.parse(at) + delay).toISOString();

function perform(dated: Dated, world: World, say: World['say']): void {
  const { actor } = dated;
  if (dated.does === 'files') {
    const { parent, ...rest } = dated.command;
    const upheld = parent !== undefined && world.case(parent).status === 'upheld';
    const filing = upheld ? { ...rest, parent } : rest;
    say({ to: { kind: 'case', id: filing.case }, command: { ...world.sameTriple(filing), ...filing } }, actor);
    return;
  }
  if (dated.does === 'puts-up') {
    // A listing that these rules had not taken down is not offered again.
    if (!world.shelf.isDown(dated.target)) return;
    world.shelf.putUp(dated.target);
    const command = { type: 'note-reappeared', target: dated.target, seenAt: world.now } as const;
    say({ to: { kind: 'seller', id: dated.seller }, command }, { kind: 'system' });
    return;
  }
  const { order } = dated;
  say(order, actor);
  if (order.command.type === 'register' && order.to.kind === 'seller') recognise(order.to.id, world, say);
}

/** Reports a new account that declares the identity behind a closed shop, as the service does. */
function recognise(id: string, world: World, say: World['say']): void {
  const { identity, recognised } = world.seller(id);
  if (identity === undefined || recognised !== undefined) return;
  const former = world.sellers().find((one) => one.seller !== id && one.identity === identity && isClosed(one));
  if (former?.seller === undefined) return;
  say({ to: { kind: 'seller', id }, command: { type: 'recognise', of: former.seller, identity } }, { kind: 'system' });
}

const isClosed = ({ closure, ban }: SellerState): boolean => closure !== undefined || ban !== undefined;

/**
 * Adapts an act: its times become the replay's, a ruling follows these rules from its findings, and a report is submitted only if
 * they accept one.
 */
function today(order: Addressed, world: World, rules: Rules): Addressed {
  if (order.to.kind !== 'case') return order;
  const { to, command } = order as Extract<Addressed, { to: { kind: 'case' } }>;
  if (command.type === 'confirm-delivery') return { to, command: { ...command, at: world.now } };
  const state = world.case(to.id);
  if (command.type === 'stand-behind' && (rules.reports === undefined || rules.standBehind !== 'ruling')) {
    return { to, command: { type: 'stand-behind' } };
  }
  return command.type === 'rule' && state.status !== 'new'
    ? { to, command: asRuledUnder(state, command, rules) }
    : order;
}
