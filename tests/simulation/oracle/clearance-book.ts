import type { Exchange } from '../stage/world.ts';

/** What was cleared, as those who cleared it were answered. */
interface Clearance {
  readonly seller: string;
  readonly holder: string;
  readonly from: number;
  to: number;
}

/** Which sellers are cleared with whom, and until when: by the answers to whoever confirmed or ended a clearance. */
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

  /** Everything that the seller offers is cleared: nobody here asks for less. */
  covers(seller: string, holder: string, at: number): boolean {
    return [...this.#clearances.values()].some(
      (one) => one.seller === seller && one.holder === holder && one.from <= at && at < one.to,
    );
  }
}
