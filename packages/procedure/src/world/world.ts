/**
 * The whole programme in memory, as the service runs it but without a database, for worked cases, properties and tests.
 * - `const world = new World({ rules, calendar, zone, now })`
 * - `world.say({ to: { kind: 'case', id }, command }, actor)`: a Refusal, or undefined after all consequences
 * - `world.advance(to)`: clocks expire on the way, in the order of their due times
 * - `world.case(id)`, `world.seller(key)`, `world.complainant(id)`, `world.right(id)`
 * - `world.history`: every event with its aggregate, instant and actor
 * - `world.effects`: every effect, in order
 * - `world.shelf`: the marketplace's own state
 * Each `say` is one transaction (see `decider.ts`). By default a perfect marketplace carries out every order at once and delivers
 * every statement of reasons (`marketplace.ts`); with `marketplace: 'manual'` the test plays it.
 */
import { targetKey, wholeOf } from '@marketsafe/terms';
import type { Addressed, AnyCommand, AnyEvent, AnyState } from '../aggregates.ts';
import { deciderOf } from '../aggregates.ts';
import type { CaseCircumstances, CaseState, FiledCase, SameTriple, Triple } from '../case/index.ts';
import { isOpen, parentOf, sameTriple } from '../case/index.ts';
import type { Actor } from '../circumstances.ts';
import type { Calendar } from '../clock/index.ts';
import type { ComplainantState } from '../complainant/index.ts';
import type { AggregateRef } from '../decider.ts';
import type { Effect } from '../effects.ts';
import type { Rules } from '../policy/index.ts';
import type { Refusal } from '../refusals.ts';
import { isRefusal } from '../refusals.ts';
import type { RightState } from '../right/index.ts';
import type { SellerState } from '../seller/index.ts';
import { Agenda } from './agenda.ts';
import { playMarketplace } from './marketplace.ts';
import { Pace } from './pace.ts';
import { Shelf } from './shelf.ts';

export interface Happening {
  readonly ref: AggregateRef;
  readonly event: AnyEvent;
  readonly at: string;
  readonly actor: Actor;
}

/** How days are counted. */
export interface Days {
  readonly calendar: Calendar;
  /** IANA. */
  readonly zone: string;
}

export interface WorldOptions extends Days {
  /** The rules that judge new cases. */
  readonly rules: Rules;
  /** For a marketplace with its own zone or calendar. */
  readonly daysOf?: (marketplace: string) => Days | undefined;
  /** Instant, ISO 8601 UTC. */
  readonly now: string;
  /** Where a marketplace offers goods, ISO 3166-1 alpha-2; default China. */
  readonly territories?: (marketplace: string) => readonly string[];
  /** Whether the perfect marketplace closes and opens shops; default yes. */
  readonly closesShops?: () => boolean;
  readonly marketplace?: 'perfect' | 'manual';
  /** Whether a case decided by silence is drawn for an audit; default no. */
  readonly draws?: (id: string) => boolean;
  /** Whether the perfect marketplace's notice of a case reaches its seller; default yes. */
  readonly reaches?: (id: string) => boolean;
}

interface Entry {
  readonly ref: AggregateRef;
  state: AnyState;
  readonly age: number;
}

const system: Actor = { kind: 'system' };

export class World {
  readonly history: Happening[] = [];
  readonly effects: Effect[] = [];
  readonly shelf = new Shelf();
  now: string;
  readonly #options: WorldOptions;
  readonly #pace: Pace;
  readonly #states = new Map<string, Entry>();
  /** The cases about a target or, for a listing, its variants, in the order of filing. */
  readonly #about = new Map<string, FiledCase['case'][]>();
  /** Every clock that was ever set, by its due time and then the age of its aggregate; outdated ones are skipped. */
  readonly #clocks = new Agenda<{ readonly entry: Entry; readonly due: string }>();
  /** Commands for their own transactions: follow-ups, and the marketplace's answers. */
  readonly #waiting: Addressed[] = [];
  #answered = 0;

  constructor(options: WorldOptions, pace = new Pace(options.rules)) {
    this.#options = options;
    this.#pace = pace;
    this.now = options.now;
  }

  /** Executes one command with all its consequences. A refusal changed nothing. */
  say(order: Addressed, actor: Actor): Refusal | undefined {
    const refusal = this.#decide(order, actor);
    if (refusal === undefined) this.#settle();
    return refusal;
  }

  /** Moves the time to `to`; each clock on the way expires at its due instant. */
  advance(to: string): void {
    for (;;) {
      const next = this.#nextClock();
      if (next === undefined || next.due > to) break;
      if (next.due > this.now) this.now = next.due;
      const { draws = () => false } = this.#options;
      const draw = { lot: draws(next.ref.id) ? 0 : 1, audit: `audit-of-${next.ref.id}` };
      const command = {
        type: 'clock-struck',
        clock: next.clock,
        due: next.due,
        ...(next.ref.kind === 'case' && { draw }),
      };
      const before = this.history.length;
      this.say({ to: next.ref, command } as Addressed, system);
      if (this.history.length === before)
        throw new Error(`${next.ref.kind} ${next.ref.id}: ${next.clock} does nothing`);
    }
    this.now = to;
    for (const order of this.#pace.freed(this)) this.#waiting.push(...this.#played(order));
    this.#settle();
  }

  /** The desk queues the last order about a shop again. */
  retryShop(seller: string): void {
    const order = this.effects.findLast(
      (one) => one.kind === 'order' && one.target.kind === 'storefront' && one.seller === seller,
    );
    if (order) this.#waiting.push(...this.#played(order));
    this.#settle();
  }

  /** A copy of the world that continues independently. It does not repeat earlier events and effects. */
  fork(): World {
    const other = new World({ ...this.#options, now: this.now }, this.#pace.copy());
    for (const { ref, state } of this.#states.values()) other.#keep(ref, state);
    for (const target of this.shelf.downTargets()) other.shelf.takeDown(target);
    return other;
  }

  case(id: string): CaseState {
    return this.#stateOf({ kind: 'case', id }) as CaseState;
  }
  seller(id: string): SellerState {
    return this.#stateOf({ kind: 'seller', id }) as SellerState;
  }
  complainant(id: string): ComplainantState {
    return this.#stateOf({ kind: 'complainant', id }) as ComplainantState;
  }
  right(id: string): RightState {
    return this.#stateOf({ kind: 'right', id }) as RightState;
  }

  /** When the next clock expires. */
  get nextDue(): string | undefined {
    return this.#nextClock()?.due;
  }

  /** Every case, in the order of filing. */
  cases(): readonly FiledCase[] {
    return this.#all('case').filter((state): state is FiledCase => (state as CaseState).status !== 'new');
  }
  sellers(): readonly SellerState[] {
    return this.#all('seller') as readonly SellerState[];
  }
  states(): readonly { readonly ref: AggregateRef; readonly state: AnyState }[] {
    return [...this.#states.values()];
  }

  /** A filing's look-up of other cases of its right, target and reason. */
  sameTriple(triple: Triple, except?: string): SameTriple {
    const about = this.#about.get(targetKey(wholeOf(triple.target))) ?? [];
    return sameTriple(
      about.flatMap((id) => {
        const state = this.case(id);
        return state.status === 'new' ? [] : [state];
      }),
      triple,
      except,
    );
  }

  #all(kind: AggregateRef['kind']): readonly AnyState[] {
    return this.states().flatMap(({ ref, state }) => (ref.kind === kind ? [state] : []));
  }

  #stateOf(ref: AggregateRef): AnyState {
    return this.#states.get(`${ref.kind} ${ref.id}`)?.state ?? deciderOf(ref.kind).initial;
  }

  #decide({ to, command }: Addressed, actor: Actor): Refusal | undefined {
    const decider = deciderOf(to.kind);
    const decision = decider.decide(this.#stateOf(to), command, this.#circumstances(to, command, actor));
    if (isRefusal(decision)) return decision;
    for (const event of decision) {
      this.#keep(to, decider.evolve(this.#stateOf(to), event));
      this.history.push({ ref: to, event, at: this.now, actor });
    }
    for (const event of decision) {
      const at = this.#circumstances(to, command, actor);
      for (const reaction of decider.react(event, this.#stateOf(to), at)) {
        if (reaction.kind === 'effect') this.effects.push(reaction.effect);
        else if (reaction.kind === 'follow-up') this.#waiting.push(reaction);
        else this.#must(reaction);
      }
    }
    return undefined;
  }

  /** Commands of the programme to itself are never refused. */
  #must(order: Addressed): void {
    const refusal = this.#decide(order, system);
    if (refusal) throw new Error(`${order.to.kind} ${order.to.id} refused ${order.command.type}: ${refusal.refused}`);
  }

  #settle(): void {
    for (;;) {
      const next = this.#waiting.shift();
      if (next !== undefined) {
        this.#must(next);
        continue;
      }
      const effect = this.effects[this.#answered];
      if (effect === undefined) return;
      this.#answered += 1;
      this.#waiting.push(...this.#answers(effect));
    }
  }

  #answers(effect: Effect): readonly Addressed[] {
    if (effect.kind === 'refer-open-cases') {
      return this.cases()
        .filter((one) => isOpen(one) && one.right === effect.right)
        .filter((one) => effect.agent === undefined || one.agent === effect.agent)
        .map((one) => ({ to: { kind: 'case', id: one.case }, command: { type: 'refer', cause: effect.cause } }));
    }
    if (this.#options.marketplace === 'manual') return [];
    return effect.kind === 'order' && !this.#pace.leaves(effect, this) ? [] : this.#played(effect);
  }

  #played(effect: Effect): readonly Addressed[] {
    return playMarketplace(effect, this, this.#options.reaches, this.#options.closesShops);
  }

  #keep(ref: AggregateRef, state: AnyState): void {
    const key = `${ref.kind} ${ref.id}`;
    const known = this.#states.get(key);
    const entry = known ?? { ref, state, age: this.#states.size };
    const before = known?.state.clocks ?? {};
    entry.state = state;
    if (known === undefined) {
      this.#states.set(key, entry);
      if (ref.kind === 'case' && 'target' in state) {
        const target = targetKey(wholeOf(state.target));
        const about = this.#about.get(target);
        if (about === undefined) this.#about.set(target, [ref.id]);
        else about.push(ref.id);
      }
    }
    if (before === state.clocks) return;
    for (const due of new Set(Object.values(state.clocks)))
      this.#clocks.add(`${due} ${String(entry.age).padStart(9, '0')}`, { entry, due });
  }

  #nextClock(): { ref: AggregateRef; clock: string; due: string } | undefined {
    for (;;) {
      const next = this.#clocks.first;
      if (next === undefined) return undefined;
      const { entry, due } = next;
      const clock = Object.entries(entry.state.clocks).find(([, at]) => at === due)?.[0];
      if (clock !== undefined) return { ref: entry.ref, clock, due };
      this.#clocks.take();
    }
  }

  #daysOf(marketplace: string | undefined): Days {
    const { calendar, zone, daysOf } = this.#options;
    const own = marketplace === undefined ? undefined : daysOf?.(marketplace);
    return own ?? { calendar, zone };
  }

  #parentOf(command: AnyCommand, state: CaseState): FiledCase | undefined {
    const id = command.type === 'file' ? parentOf(command) : state.status === 'new' ? undefined : state.parent;
    const parent = id === undefined ? undefined : this.case(id);
    return parent?.status === 'new' ? undefined : parent;
  }

  #circumstances(to: AggregateRef, command: AnyCommand, actor: Actor): CaseCircumstances {
    const { rules, territories = () => ['CN'] } = this.#options;
    const at = { now: this.now, actor, rules, ...this.#daysOf(to.kind === 'seller' ? to.id.split('/')[0] : undefined) };
    if (to.kind !== 'case') return at;
    const state = this.case(to.id);
    const parties = command.type === 'file' ? command : state.status === 'new' ? undefined : state;
    if (parties === undefined) return at;
    const parent = this.#parentOf(command, state);
    return {
      ...at,
      ...this.#daysOf(parties.target.marketplace),
      territories: territories(parties.target.marketplace),
      complainant: this.complainant(parties.complainant),
      agent: parties.agent === undefined ? undefined : this.complainant(parties.agent),
      right: this.right(parties.right),
      seller: this.seller(parties.seller),
      parent,
      former: parent && this.seller(parent.seller),
    };
  }
}
