/**
 * Random histories: small numbers become acts of people on a small stage, valid or not. The marketplace answers at any time and in
 * any order.
 */
import { type Target, targetKey } from '@marketsafe/terms';
import type { FileComplaint } from '../../src/case/commands.ts';
import type { FiledCase } from '../../src/case/index.ts';
import type { Effect } from '../../src/effects.ts';
import type { Refusal } from '../../src/refusals.ts';
import { reported, reportedBack } from '../../src/world/marketplace.ts';
import { listing, Stage, system, variant } from '../stage.ts';
import { type Act, actOf } from './acts/index.ts';
import { brands, sellers, variants } from './cast.ts';
import { type Programme, programmes } from './programme.ts';

type Order = Extract<Effect, { kind: 'order' }>;

export class RandomHistory {
  readonly stage: Stage;
  readonly programme: Programme;
  /** Target keys that sellers offered again since their last takedown, which only the marketplace knows. */
  readonly putBack = new Set<string>();
  /** Target keys that sellers ever offered again. */
  readonly relisted = new Set<string>();
  /** Situations without an event: an answer that was lost, repeated or late. */
  readonly unseen: string[] = [];
  readonly #orders: Order[] = [];
  readonly #notices: string[] = [];
  #read = 0;
  #named = 0;

  constructor(programme = 0) {
    this.programme = programmes[programme % programmes.length] ?? (programmes[0] as Programme);
    this.stage = new Stage({
      ...this.programme.options,
      marketplace: 'manual',
      draws: (id) => Number(id.split('-')[1]) % 2 === 0,
    });
    for (const [brand, mark] of brands.slice(1)) {
      this.stage.enrol(brand, 'rights-holder');
      this.stage.register(mark, brand);
    }
    for (const seller of sellers) this.stage.open(seller, `identity-of-${seller}`);
  }

  get cases(): readonly FiledCase[] {
    return this.stage.world.cases();
  }

  /** Nothing is on its way to the marketplace or a seller. */
  get isSettled(): boolean {
    return this.#orders.length === 0 && this.#notices.length === 0;
  }

  perform({ does, which, how }: Act): void {
    actOf(does)(this, which, how);
    this.#hear();
  }

  /** A new name. */
  name(what: string): string {
    this.#named += 1;
    return `${what}-${this.#named}`;
  }

  file(more: Partial<FileComplaint> & Pick<FileComplaint, 'complainant' | 'right' | 'seller' | 'target'>): string {
    const id = this.name('case');
    this.stage.file(id, { holder: more.complainant, ...more });
    return id;
  }

  /** Executes every order, in the order of creation, and delivers every statement of reasons. */
  settle(): void {
    this.#hear();
    while (!this.isSettled) this.answer(0, 0);
  }

  /** Like `settle`, but the notices of a case are not confirmed as arrived. */
  settleUnheard(id: string): void {
    this.#hear();
    for (;;) {
      this.#notices.splice(0, this.#notices.length, ...this.#notices.filter((noticed) => noticed !== id));
      if (this.isSettled) return;
      this.answer(0, 0);
    }
  }

  putUp(target: Target, seller: string): void {
    this.putBack.add(targetKey(target));
    this.relisted.add(targetKey(target));
    this.stage.relist(target, seller);
  }

  /** Listings and variants that are down, for any reason. */
  get down(): readonly { readonly seller: string; readonly target: Target }[] {
    const { shelf } = this.stage.world;
    return sellers.flatMap((seller, index) =>
      [0, 1, 2, 3]
        .map((number) => `${index}-${number}`)
        .flatMap((id) => [listing(id), ...variants.map((one) => variant(id, one))])
        .filter((target) => shelf.isDown(target))
        .map((target) => ({ seller, target })),
    );
  }

  /** Executes one waiting order, not always the oldest: stale ones have no effect, and an answer may be lost after the effect. */
  answer(which: number, how: number): void {
    const { stage } = this;
    const [order] = this.#orders.splice(which % Math.max(1, this.#orders.length), 1);
    if (order !== undefined) this.#carryOut(order, how % 5 === 4);
    const noticed = this.#notices.shift();
    if (noticed !== undefined) {
      const outcome = how % 6 === 5 ? 'undeliverable' : 'delivered';
      const delivery = { type: 'confirm-delivery', outcome, at: stage.world.now, by: 'marketplace' } as const;
      stage.must(stage.case(noticed, delivery, system));
    }
    this.#hear();
  }

  /** Repeats an earlier command, or sends it too late. @throws Error if it has any effect (I18). */
  repeat(said: () => Refusal | undefined, what: string): void {
    const before = this.stage.world.history.length;
    this.stage.must(said());
    if (this.stage.world.history.length > before) throw new Error(`I18: ${what} moved something`);
    this.unseen.push(what);
  }

  #hear(): void {
    const { effects } = this.stage.world;
    for (; this.#read < effects.length; this.#read += 1) {
      const effect = effects[this.#read];
      if (effect?.kind === 'order') this.#orders.push(effect);
      if (effect?.kind === 'notice' && effect.notice === 'statement-of-reasons' && effect.case !== undefined)
        this.#notices.push(effect.case);
    }
  }

  #carryOut(order: Order, lost: boolean): void {
    const { stage } = this;
    const { target, desired, epoch, seller } = order;
    const current = stage.world.seller(seller).targets[targetKey(target)];
    if (current?.epoch !== epoch) {
      this.#answerLate(order);
      return;
    }
    this.putBack.delete(targetKey(target));
    if (desired === 'down') stage.world.shelf.takeDown(target);
    else stage.world.shelf.putUp(target);
    if (lost) {
      this.#orders.push(order);
      this.unseen.push('an effect whose answer was lost');
    }
    const observedAt = stage.world.now;
    if (desired === 'down') {
      for (const said of reported(order, lost ? 'unconfirmed' : 'gone', observedAt))
        stage.must(stage.world.say(said, system));
      return;
    }
    if (lost) return;
    for (const said of reportedBack(order)) stage.must(stage.world.say(said, system));
  }

  /** The marketplace did nothing, since the order is stale; its report still reaches the seller’s record. */
  #answerLate({ target, epoch, seller, desired, cases }: Order): void {
    if (desired === 'up') return;
    const said = { type: 'note-removal', target, epoch, outcome: 'gone', observedAt: this.stage.world.now } as const;
    this.repeat(
      () => this.stage.seller(seller, { ...said, told: cases }, system),
      'an answer about an order that was overtaken',
    );
  }
}
