/**
 * The oracle of random histories and small worlds: the required state, computed from events and effects alone, independently of the
 * deciders. Notes are replaced, never changed, so that a copy is cheap.
 */
import { targetKey } from '@marketsafe/terms';
import type { CaseEvent } from '../../../src/case/index.ts';
import type { ComplainantEvent } from '../../../src/complainant/index.ts';
import type { Effect } from '../../../src/effects.ts';
import type { RightEvent } from '../../../src/right/index.ts';
import type { SellerEvent } from '../../../src/seller/index.ts';
import type { Happening } from '../../../src/world/index.ts';
import { type CaseNote, isContested, noted, noteOf } from './case-note.ts';
import { emptyShop, type ShopNote, shopNoted } from './shop-note.ts';

type Order = Extract<Effect, { kind: 'order' }>;

/** Since the last reinstatement. */
export interface FilerNote {
  readonly warned: boolean;
  readonly suspendedUntil?: string;
}

export interface RightNote {
  readonly holder: string;
  readonly verified: boolean;
  readonly lapsed: boolean;
  readonly mandates: Readonly<Record<string, string>>;
}

export class Book {
  readonly cases: Map<string, CaseNote>;
  readonly shops: Map<string, ShopNote>;
  readonly filers: Map<string, FilerNote>;
  readonly rights: Map<string, RightNote>;
  /** The latest of each seller's target. */
  readonly orders: Map<string, Order>;
  /** Open tasks of the desk, as `task subject`. */
  readonly tasks: Set<string>;
  /** `seller holder` of every clearance that was ever in force. */
  readonly clearedOnce: Set<string>;
  /** Targets of sellers, as `seller key`, that the programme saw up again after it had seen them down. */
  readonly shownAgain: Set<string>;

  constructor(of?: Book) {
    this.cases = new Map(of?.cases);
    this.shops = new Map(of?.shops);
    this.filers = new Map(of?.filers);
    this.rights = new Map(of?.rights);
    this.orders = new Map(of?.orders);
    this.tasks = new Set(of?.tasks);
    this.clearedOnce = new Set(of?.clearedOnce);
    this.shownAgain = new Set(of?.shownAgain);
  }

  hear({ ref: { kind, id }, event, at }: Happening): void {
    if (kind === 'case') this.#hearCase(id, event as CaseEvent, at);
    else if (kind === 'seller') this.#hearShop(id, event as SellerEvent);
    else if (kind === 'complainant') this.#hearFiler(id, event as ComplainantEvent);
    else this.#hearRight(id, event as RightEvent);
  }

  see(effect: Effect): void {
    if (effect.kind === 'order') this.orders.set(`${effect.seller} ${targetKey(effect.target)}`, effect);
    if (effect.kind !== 'desk-task' && effect.kind !== 'desk-task-done') return;
    const { case: of, seller, right, complainant, audit, task } = effect;
    const subject = [of, seller, right, complainant, audit].filter(Boolean).join(' ');
    if (effect.kind === 'desk-task') this.tasks.add(`${task} ${subject}`);
    else
      for (const one of this.tasks)
        if (one === `${task} ${subject}` || (task === 'any' && one.endsWith(` ${subject}`))) this.tasks.delete(one);
  }

  shop(key: string): ShopNote {
    return this.shops.get(key) ?? emptyShop;
  }

  /** One account, or two of the same declared identity that no one keeps apart. */
  isOneOperator(one: string, other: string): boolean {
    const [mine, theirs] = [this.shop(one), this.shop(other)];
    const isDeclared = mine.identity !== undefined && mine.identity === theirs.identity;
    return one === other || (isDeclared && !mine.apart.includes(other) && !theirs.apart.includes(one));
  }

  /** Cases that hold a seller's target down. */
  holding(seller: string, key: string): readonly CaseNote[] {
    return [...this.cases.values()].filter((one) => one.inForce && one.seller === seller && one.heldKey === key);
  }

  /** Contested itself, or resting on a contested decision. */
  isContested(id: string): boolean {
    const note = this.cases.get(id);
    if (note === undefined) return false;
    const parent = note.orphaned ? undefined : this.cases.get(note.parent ?? '');
    return isContested(note) || (parent !== undefined && isContested(parent));
  }

  #hearCase(id: string, event: CaseEvent, at: string): void {
    if (event.type === 'complaint-filed') {
      this.cases.set(id, noteOf(id, event, this.shop(event.seller).strikes.length));
      return;
    }
    const before = this.cases.get(id);
    if (before === undefined) return;
    const after = noted(before, event, at);
    this.cases.set(id, after);
    if (!before.against || after.against) return;
    for (const [child, note] of this.cases)
      if (note.parent === id && note.accepted) this.cases.set(child, { ...note, orphaned: true });
  }

  #hearShop(id: string, event: SellerEvent): void {
    this.shops.set(id, shopNoted(this.shop(id), event));
    if (event.type === 'clearance-confirmed') {
      const { holder } = this.shop(id).clearances[event.clearance] ?? {};
      this.clearedOnce.add(`${id} ${holder}`);
    }
    if (event.type === 'target-reappeared') this.shownAgain.add(`${id} ${targetKey(event.target)}`);
  }

  #hearFiler(id: string, event: ComplainantEvent): void {
    const before = this.filers.get(id) ?? { warned: false };
    const { suspendedUntil: _until, ...free } = before;
    if (event.type === 'complainant-warned') this.filers.set(id, { ...before, warned: true });
    if (event.type === 'complainant-suspended') this.filers.set(id, { ...before, suspendedUntil: event.until });
    if (event.type === 'warning-lifted') this.filers.set(id, { ...before, warned: false });
    if (event.type === 'suspension-lifted') this.filers.set(id, free);
    if (event.type === 'complainant-reinstated') this.filers.set(id, { warned: false });
  }

  #hearRight(id: string, event: RightEvent): void {
    if (event.type === 'right-registered')
      this.rights.set(id, { holder: event.holder, verified: false, lapsed: false, mandates: {} });
    const before = this.rights.get(id);
    if (before === undefined) return;
    const put = (change: Partial<RightNote>) => this.rights.set(id, { ...before, ...change });
    if (event.type === 'right-verified') put({ verified: true });
    if (event.type === 'right-lapsed') put({ lapsed: true });
    if (event.type === 'right-renewed') put({ lapsed: false });
    if (event.type === 'right-assigned') put({ verified: false, holder: event.to });
    if (event.type === 'mandate-granted') put({ mandates: { ...before.mandates, [event.agent]: event.until } });
    if (event.type === 'mandate-ended') {
      const { [event.agent]: _ended, ...mandates } = before.mandates;
      put({ mandates });
    }
  }
}
