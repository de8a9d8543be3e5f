import { HammingIndex } from './hamming-index.ts';
import { HASH_BYTES, HammingIndexError } from './hash.ts';

/**
 * Bits in which a picture that says nothing may differ from its entry: as much as another decoder or compression changes
 * (ThreatExchange, `pdq/README.md`: 10). Less than the radius of a search, since an entry hides all that is near it.
 */
export const NEGATIVE_RADIUS = 10;
/** Hashes of a lower quality say nothing (ThreatExchange, `pdq/README.md`: discard 49 and below). */
export const LEAST_QUALITY = 50;

/**
 * Pictures that say nothing of who copied whom: white backgrounds, marketplaces' frames, size charts. A picture that is in it is left out of
 * searches. Immutable: build it anew from its entries.
 */
export class NegativeBank {
  readonly #index: HammingIndex;

  /** @param hashes 32 bytes each. @throws HammingIndexError `hash-length` */
  constructor(hashes: readonly Uint8Array[]) {
    this.#index = indexOf(hashes);
  }

  /** Whether a picture with this hash of 32 bytes is one of them. @throws HammingIndexError `hash-length` */
  has(hash: Uint8Array): boolean {
    return this.#index.search(hash, NEGATIVE_RADIUS).length > 0;
  }
}

/** A picture on a seller's page. */
export interface Showing {
  /** 32 bytes. */
  readonly hash: Uint8Array;
  /** The seller's key. */
  readonly seller: string;
}

/**
 * The hashes of pictures that so many different sellers show, for a negative bank: the most shown first, and of several within the radius only
 * that one. Pass only what honest sellers show, as far as the programme knows: what it holds against a seller must not hide their pictures. Pass
 * nothing that is like a photo of a brand or an upheld case, which must stay searchable: most sellers who show one are counterfeiters.
 *
 * @throws HammingIndexError `hash-length`
 */
export function learnNegatives(showings: Iterable<Showing>, leastSellers: number): Uint8Array[] {
  const pictures = [...byHash(showings).values()].sort((one, other) => other.sellers.size - one.sellers.size);
  const index = indexOf(pictures.map(({ hash }) => hash));
  const covered = new Set<number>();
  const learned: Uint8Array[] = [];
  for (const [i, { hash }] of pictures.entries()) {
    if (covered.has(i)) continue;
    const near = index.search(hash, NEGATIVE_RADIUS);
    const sellers = new Set(near.flatMap(({ id }) => [...(pictures[id]?.sellers ?? [])])).size;
    if (sellers < leastSellers) continue;
    for (const { id } of near) covered.add(id);
    learned.push(hash);
  }
  return learned;
}

interface Picture {
  readonly hash: Uint8Array;
  readonly sellers: Set<string>;
}

function byHash(showings: Iterable<Showing>): Map<string, Picture> {
  const pictures = new Map<string, Picture>();
  for (const { hash, seller } of showings) {
    if (hash.length !== HASH_BYTES)
      throw new HammingIndexError(
        'hash-length',
        `A hash that the seller ${seller} shows has ${hash.length} bytes instead of ${HASH_BYTES}.`,
      );
    const key = Buffer.from(hash).toString('latin1');
    const known = pictures.get(key);
    if (known) known.sellers.add(seller);
    else pictures.set(key, { hash, sellers: new Set([seller]) });
  }
  return pictures;
}

const indexOf = (hashes: readonly Uint8Array[]): HammingIndex =>
  HammingIndex.of([...hashes.keys()], Buffer.concat(hashes), { room: 0 });
