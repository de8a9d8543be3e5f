import type { Exchange } from '../stage/world.ts';

/** A clearance, by the answers to the participant that confirmed it. */
interface Clearance {
  readonly seller: string;
  readonly holder: string;
  readonly from: number;
  to: number;
}

/** Cleared sellers by rights holder, with the end: from the answers to confirmations and endings. */
export class ClearanceBook {
  readonly #clearances = new Map<string, Clearance>();
  readonly #sometimes: (what: string) => void;

  constructor(sometimes: (what: string) => void) {
    this.#sometimes = sometimes;
  }

  hear({ body, at }: Exchange): void {
    const now = Date.parse(at);
    if (body?.status === 'confirmed') {
      const { id, seller, holder, until } = body;
      this.#clearances.set(id, { seller: seller.key, holder, from: now, to: Date.parse(until) });
      this.#sometimes(`a clearance confirmed by the ${body.by}`);
    } else if (body?.status === 'ended') {
      const clearance = this.#clearances.get(body.id);
      if (clearance) clearance.to = Math.min(clearance.to, now);
      this.#sometimes('a clearance ended before its date');
    } else if (body?.status === 'declined') this.#sometimes('a deposit declined');
  }

  /** All of the seller's offers are cleared: no one here asks for less. */
  covers(seller: string, holder: string, at: number): boolean {
    return [...this.#clearances.values()].some(
      (one) => one.seller === seller && one.holder === holder && one.from <= at && at < one.to,
    );
  }
}
