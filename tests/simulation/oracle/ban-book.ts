import type { Exchange } from '../stage/world.ts';
import type { Entry } from './entry.ts';

/** Accepted and refused decisions about bans, and sellers' simultaneous appeals. */
export class BanBook {
  /** Accepted approvals of a ban, by seller. */
  readonly approvals = new Map<string, string[]>();
  /** Cases in which the seller appealed in the moment of its ban, and after it. */
  readonly appealedTooLate = new Set<string>();
  /** The answered start of a ban, by seller. */
  readonly #banned = new Map<string, number>();
  /** The last appeal of each seller. */
  readonly #appealed = new Map<string, number>();
  readonly #sometimes: (what: string) => void;

  constructor(sometimes: (what: string) => void) {
    this.#sometimes = sometimes;
  }

  /** Records a decision about a seller's ban; a refused one counts as information too. */
  hear({ path, who, sent, status, body, at: time }: Exchange): void {
    const seller = path.split('/').slice(2, 4).join('/');
    const at = Date.parse(time);
    // The seller's state shows whether it is banned all the same (I1).
    if (sent.approve && this.#appealed.get(seller) === at && !this.#banned.has(seller))
      this.#sometimes('an appeal in the second of the ban, before it');
    if (status >= 300) return;
    if (body.status !== 'banned') this.#banned.delete(seller);
    else if (!this.#banned.has(seller)) this.#banned.set(seller, at);
    this.approvals.set(seller, sent.approve ? [...(this.approvals.get(seller) ?? []), who] : []);
  }

  appealed({ id, seller }: Entry, at: number): void {
    this.#appealed.set(seller, at);
    if (this.#banned.get(seller) !== at) return;
    this.appealedTooLate.add(id);
    this.#sometimes('an appeal in the second of the ban, after it');
  }
}
