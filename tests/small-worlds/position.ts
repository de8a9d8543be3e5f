/** A state of a small world: the programme, pending orders to the marketplace, and sellers' acts there. */

import type { Effect, Rules } from '../../packages/procedure/src/index.ts';
import { reported, reportedBack } from '../../packages/procedure/src/world/marketplace.ts';
import { Book } from '../../packages/procedure/test/properties/book/index.ts';
import { canonical } from '../../packages/procedure/test/properties/invariants/index.ts';
import { check, hear } from '../../packages/procedure/test/properties/watch.ts';
import { type Stage, shop, system } from '../../packages/procedure/test/stage.ts';
import { type Target, targetKey } from '../../packages/terms/src/index.ts';
import { calendar } from './small-pack.ts';

type Order = Extract<Effect, { kind: 'order' }>;

export class Position {
  readonly stage: Stage;
  readonly #rules: Rules;
  readonly #book: Book;
  /** Orders that a driven marketplace has not executed, and cases whose seller waits for a notice. */
  readonly orders: Order[];
  readonly notices: string[];
  readonly #putBack: Set<string>;
  readonly #relisted: Set<string>;
  #heard = 0;

  constructor(stage: Stage, rules: Rules, of?: Position) {
    this.stage = stage;
    this.#rules = rules;
    this.#book = new Book(of === undefined ? undefined : of.#book);
    this.orders = [...(of?.orders ?? [])];
    this.notices = [...(of?.notices ?? [])];
    this.#putBack = new Set(of === undefined ? [] : of.#putBack);
    this.#relisted = new Set(of === undefined ? [] : of.#relisted);
  }

  /** A copy that continues independently. */
  fork(): Position {
    return new Position(this.stage.fork(), this.#rules, this);
  }

  /** Checks the events since the last call. @throws Broken */
  look(isByHand: boolean): void {
    const { world } = this.stage;
    if (isByHand) this.#hear();
    else for (const one of world.effects) if (one.kind === 'order') this.#putBack.delete(targetKey(one.target));
    const seen = {
      ...{ world, rules: this.#rules, calendar, zone: 'Asia/Shanghai', book: this.#book },
      ...{ putBack: this.#putBack, relisted: this.#relisted },
    };
    const { history: events, effects } = world;
    hear(this.#book, events, effects, seen);
    check({ ...seen, events, effects, settled: this.orders.length === 0 && this.notices.length === 0 });
  }

  #hear(): void {
    const { effects } = this.stage.world;
    for (; this.#heard < effects.length; this.#heard += 1) {
      const effect = effects[this.#heard];
      if (effect?.kind === 'order') this.orders.push(effect);
      if (effect?.kind === 'notice' && effect.notice === 'statement-of-reasons' && effect.case !== undefined)
        this.notices.push(effect.case);
    }
  }

  /** The seller puts removed goods back on sale. */
  relist(target: Target): void {
    if (!this.stage.world.shelf.isDown(target)) return;
    this.#putBack.add(targetKey(target));
    this.#relisted.add(targetKey(target));
    this.stage.relist(target, shop);
  }

  /** The marketplace executes one waiting order, and its answer arrives or is lost; it ignores a stale one. */
  carryOut(which: number, answer: 'arrives' | 'is lost'): void {
    const { stage } = this;
    const [order] = this.orders.splice(which, 1);
    if (order === undefined) return;
    const { target, desired, epoch, seller } = order;
    if (stage.world.seller(seller).targets[targetKey(target)]?.epoch !== epoch) return;
    this.#putBack.delete(targetKey(target));
    if (desired === 'down') stage.world.shelf.takeDown(target);
    else stage.world.shelf.putUp(target);
    if (answer === 'is lost') this.orders.push(order);
    if (desired === 'down') {
      const outcome = answer === 'is lost' ? 'unconfirmed' : 'gone';
      for (const said of reported(order, outcome, stage.world.now)) stage.must(stage.world.say(said, system));
    } else if (answer === 'arrives') for (const said of reportedBack(order)) stage.must(stage.world.say(said, system));
  }

  deliver(): void {
    const id = this.notices.shift();
    if (id === undefined) return;
    const delivered = {
      type: 'confirm-delivery',
      outcome: 'delivered',
      at: this.stage.world.now,
      by: 'marketplace',
    } as const;
    this.stage.must(this.stage.case(id, delivered, system));
  }

  /** Positions with equal keys are equal: states, shelf, time, pending orders, and the oracle's state. */
  key(): string {
    const { world } = this.stage;
    const { cases, shops, filers, rights, orders, tasks, shownAgain, clearedOnce } = this.#book;
    return [
      world.now,
      ...world.states().map(({ state }) => numberOf(state)),
      ...[cases, shops, filers, rights, orders].flatMap((notes) => ['|', ...[...notes.values()].map(numberOf)]),
      ...[tasks, shownAgain, clearedOnce, this.#putBack, this.#relisted].map((set) => [...set].sort().join()),
      world.shelf.down().join(),
      ...this.orders.map(numberOf),
      this.notices.join(),
    ].join(' ');
  }
}

/** States and notes are immutable, and many positions share them: each is serialised once. */
const known = new WeakMap<object, number>();
const numbers = new Map<string, number>();

function numberOf(one: object): number {
  const before = known.get(one);
  if (before !== undefined) return before;
  const text = canonical(one);
  const number = numbers.get(text) ?? numbers.size;
  numbers.set(text, number);
  known.set(one, number);
  return number;
}
