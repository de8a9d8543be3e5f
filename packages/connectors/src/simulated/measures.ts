import { variantOf } from '@marketsafe/terms';
import { type ActionState, kindOf, type Measure, type PriceAndStock, type SellerState } from '../operator-api/index.ts';
import type { Faults } from './faults.ts';
import type { ActionRecord, EffectRecord, Instruction, ListingRecord } from './records.ts';
import type { Shop } from './shop.ts';
import { hasVariant, measureOn, withMeasure } from './variants.ts';

type Verdict = Pick<ActionRecord, 'status' | 'reason' | 'reference'>;

const RANK: Readonly<Record<Measure, number>> = { none: 0, hidden: 1, removed: 2 };
const WANTED_MEASURE: Readonly<Record<string, Measure>> = {
  'listing.hide': 'hidden',
  'listing.remove': 'removed',
  'listing.reinstate': 'none',
};
const WANTED_STATE: Readonly<Record<string, SellerState>> = {
  'seller.suspend': 'suspended',
  'seller.close': 'closed',
  'seller.reinstate': 'active',
};
const LISTING_EFFECT = { none: 'listing-reinstated', hidden: 'listing-hidden', removed: 'listing-removed' } as const;
const VARIANT_EFFECT = { none: 'variant-reinstated', hidden: 'variant-hidden', removed: 'variant-removed' } as const;
const SELLER_EFFECT = { active: 'seller-reinstated', suspended: 'seller-suspended', closed: 'seller-closed' } as const;

/** Carries out the operator's instructions, each action id at most once. */
export class Measures {
  readonly #shop: Shop;
  readonly #faults: Faults;
  readonly #recycle: (listing: string) => void;

  constructor(shop: Shop, faults: Faults, recycle: (listing: string) => void) {
    this.#shop = shop;
    this.#faults = faults;
    this.#recycle = recycle;
  }

  /** The answer to one instruction. Faults may make it false. */
  submit(instruction: Instruction): ActionState {
    const known = this.#shop.actions.get(instruction.id);
    if (known !== undefined) return answerOf(known);
    const { kind, id } = instruction.target;
    const listing = kind === 'storefront' ? undefined : id;
    const occasion = { on: 'write', ...(listing === undefined ? {} : { listing }) } as const;
    if (kind === 'listing' && this.#faults.take('recycled-id', occasion) !== undefined) this.#recycle(id);
    if (this.#faults.take('false-200', occasion) !== undefined) return { id: instruction.id, status: 'effective' };
    const refusal = this.#refusal(instruction);
    const at = this.#shop.now();
    if (refusal !== undefined) return answerOf(this.#shop.putAction({ instruction, at, ...refusal }));
    const late = this.#faults.take('late-effect', occasion);
    if (late !== undefined) {
      const due =
        late.afterObservations === undefined
          ? { at: new Date(this.#shop.options.now().getTime() + (late.afterMs ?? 1000)).toISOString() }
          : { observations: late.afterObservations };
      return answerOf(this.#shop.putAction({ instruction, status: 'accepted', at, due }));
    }
    return answerOf(this.#carryOut(instruction, at));
  }

  /** Carries out accepted instructions that are due by the clock. */
  settle(): void {
    const now = this.#shop.options.now().getTime();
    for (const action of this.#waiting())
      if (action.due?.at !== undefined && Date.parse(action.due.at) <= now)
        this.#carryOut(action.instruction, action.at);
  }

  /** Counts an observation, of a page or of the operator's books: late effects that wait for observations come closer, or happen. */
  lookedAt(kind: Instruction['target']['kind'], id: string): void {
    for (const action of this.#waiting()) {
      const { target } = action.instruction;
      const left = action.due?.observations;
      if (left === undefined || target.kind !== kind || target.id !== id) continue;
      if (left <= 0) this.#carryOut(action.instruction, action.at);
      else this.#shop.putAction({ ...action, due: { observations: left - 1 } });
    }
  }

  #waiting(): ActionRecord[] {
    return [...this.#shop.accepted].flatMap((id) => this.#shop.actions.get(id) ?? []);
  }

  #refusal({ type, target, expectSeller, message }: Instruction): Verdict | undefined {
    if (target.marketplace !== this.#shop.options.id) return { status: 'refused', reason: 'another marketplace' };
    if (type === 'notice.withdraw') return undefined;
    if (target.kind !== kindOf(type)) return { status: 'refused', reason: `${type} is not for a ${target.kind}` };
    if (target.kind === 'storefront') {
      const seller = this.#shop.sellers.get(target.id);
      if (seller === undefined) return { status: 'not-found', reason: 'no such seller' };
      if (type !== 'seller.notify') return undefined;
      if (message === undefined) return { status: 'refused', reason: 'no message' };
      return seller.takesMessages === false
        ? { status: 'refused', reason: 'the inbox of this account takes no messages' }
        : undefined;
    }
    const listing = this.#shop.listings.get(target.id);
    // Goods that are gone may still have buyers.
    if (type === 'consumers.inform' && listing !== undefined) return undefined;
    if (listing === undefined) return { status: 'not-found', reason: 'no such listing' };
    if (target.kind === 'proceeds' && this.#shop.isHeld(target.id, expectSeller ?? listing.seller)) return undefined;
    if (target.kind === 'listing' && listing.deleted) return { status: 'not-found', reason: 'no such listing' };
    if (expectSeller !== undefined && listing.seller !== expectSeller)
      return { status: 'not-found', reason: 'the id is now the listing of another seller' };
    const variant = variantOf(target);
    if (variant !== undefined && !hasVariant(listing, variant))
      return { status: 'not-found', reason: 'the listing is not sold in this variant' };
    return undefined;
  }

  #carryOut(instruction: Instruction, at: string): ActionRecord {
    // A late effect applies to the shop's state at that time.
    const verdict = this.#refusal(instruction) ?? this.#apply(instruction);
    const record = this.#shop.putAction({ instruction, at, effectiveAt: this.#shop.now(), ...verdict });
    if (record.status === 'effective') {
      const { kind, id } = instruction.target;
      const subject = kind === 'storefront' ? { seller: id } : { listing: id };
      this.#shop.options.tell({ type: 'action.effective', at: this.#shop.now(), action: instruction.id, ...subject });
    }
    return record;
  }

  #apply(instruction: Instruction): Verdict {
    if (instruction.type === 'seller.notify') return this.#deliver(instruction);
    if (instruction.type === 'notice.withdraw') return this.#takeBack(instruction);
    if (instruction.type === 'consumers.inform') return { status: 'effective', reference: `c-${instruction.id}` };
    if (instruction.target.kind === 'proceeds') return this.#setProceeds(instruction);
    const wantedState = WANTED_STATE[instruction.type];
    if (wantedState !== undefined) return this.#setState(instruction, wantedState);
    return this.#setMeasure(instruction, WANTED_MEASURE[instruction.type] ?? 'none');
  }

  #setMeasure({ id, target, restore }: Instruction, wanted: Measure): Verdict {
    const listing = this.#shop.listings.get(target.id);
    if (listing === undefined) return { status: 'not-found' };
    const variant = variantOf(target);
    const now = RANK[variant === undefined ? listing.measure : measureOn(listing, variant)];
    // A removed listing is hidden too: a weaker measure than the current one changes nothing.
    if (wanted === 'none' ? now === 0 : RANK[wanted] <= now) return { status: 'already' };
    this.#shop.remember(listing);
    if (variant === undefined) {
      this.#shop.putListing(wanted === 'none' ? lift(listing, restore) : impose(listing, wanted));
      this.#effect(id, LISTING_EFFECT[wanted], listing.seller, target.id);
    } else {
      this.#shop.putListing(withMeasure(listing, variant, wanted));
      const { seller } = listing;
      const concerned = { listing: target.id, id: variant };
      this.#shop.addEffect({ actionId: id, effect: VARIANT_EFFECT[wanted], seller, variant: concerned });
    }
    this.#shop.options.tell({
      type: 'listing.changed',
      at: this.#shop.now(),
      listing: target.id,
      seller: listing.seller,
    });
    return { status: 'effective' };
  }

  /** The money stays the seller's and is not paid out; the offer does not change. */
  #setProceeds({ id, type, target, expectSeller }: Instruction): Verdict {
    const seller = expectSeller ?? this.#shop.listings.get(target.id)?.seller;
    if (seller === undefined) return { status: 'not-found' };
    const held = type === 'proceeds.hold';
    if (this.#shop.isHeld(target.id, seller) === held) return { status: 'already' };
    this.#shop.putProceeds({ listing: target.id, seller, held });
    const effect = held ? 'proceeds-held' : 'proceeds-released';
    this.#shop.addEffect({ actionId: id, effect, seller, proceeds: target.id });
    return { status: 'effective' };
  }

  #setState({ id, target }: Instruction, wanted: SellerState): Verdict {
    const seller = this.#shop.sellers.get(target.id);
    if (seller === undefined) return { status: 'not-found' };
    if (seller.state === wanted || (wanted === 'suspended' && seller.state === 'closed')) return { status: 'already' };
    const listings = this.#shop.listingsOf(seller.id);
    for (const listing of listings) this.#shop.remember(listing);
    this.#shop.putSeller({ ...seller, state: wanted });
    // The rows stay unchanged, so that a reinstatement restores only what this hid; writing them again makes the change part of a delta.
    for (const listing of listings) if (!listing.deleted) this.#shop.putListing(listing);
    this.#effect(id, SELLER_EFFECT[wanted], seller.id);
    this.#shop.options.tell({ type: 'seller.changed', at: this.#shop.now(), seller: seller.id });
    return { status: 'effective' };
  }

  /** Withdraws a notice: drops its pending effect and reverts its effect. */
  #takeBack({ id, notice = '' }: Instruction): Verdict {
    const earlier = this.#shop.actions.get(notice);
    if (earlier === undefined) return { status: 'not-found', reason: 'no such notice' };
    if (earlier.status === 'accepted') {
      const { due: _due, ...dropped } = earlier;
      this.#shop.putAction({ ...dropped, status: 'refused', reason: 'taken back' });
      return { status: 'effective' };
    }
    if (earlier.status !== 'effective' || WANTED_MEASURE[earlier.instruction.type] === undefined)
      return { status: 'already' };
    this.#setMeasure({ id, type: 'listing.reinstate', target: earlier.instruction.target }, 'none');
    return { status: 'effective' };
  }

  #deliver({ id, target, message }: Instruction): Verdict {
    if (message === undefined) return { status: 'refused', reason: 'no message' };
    const reference = `m${this.#shop.messages.size + 1}`;
    this.#shop.putMessage({ id: reference, seller: target.id, actionId: id, at: this.#shop.now(), ...message });
    this.#effect(id, 'message-delivered', target.id);
    return { status: 'effective', reference };
  }

  #effect(actionId: string, effect: EffectRecord['effect'], seller: string, listing?: string): void {
    this.#shop.addEffect({ actionId, effect, seller, ...(listing === undefined ? {} : { listing }) });
  }
}

const offerOf = ({ price, stock }: PriceAndStock): PriceAndStock => ({
  ...(price === undefined ? {} : { price }),
  ...(stock === undefined ? {} : { stock }),
});

/** A removal clears the stock, as such shops do; the row keeps the old values for a reinstatement. */
export const impose = (listing: ListingRecord, measure: Measure): ListingRecord => ({
  ...listing,
  measure,
  kept: listing.kept ?? offerOf(listing.content),
  content: measure === 'removed' ? { ...listing.content, stock: 0 } : listing.content,
});

/** Restores the offer from the operator's data, otherwise from the shop's. Keeps changes that the seller made. */
const lift = ({ kept, ...listing }: ListingRecord, restore: PriceAndStock | undefined): ListingRecord => ({
  ...listing,
  measure: 'none',
  content: kept === undefined ? listing.content : { ...listing.content, ...kept, ...offerOf(restore ?? {}) },
});

/** The state of an instruction, in answer to it and to later questions. */
export const answerOf = ({ instruction, status, reason, reference }: ActionRecord): ActionState => ({
  id: instruction.id,
  status,
  ...(reason === undefined ? {} : { reason }),
  ...(reference === undefined ? {} : { reference }),
});
