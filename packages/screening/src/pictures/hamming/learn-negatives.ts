import { HammingIndex } from './hamming-index.ts';
import { HASH_BYTES, HammingIndexError } from './hash.ts';
import { NEGATIVE_RADIUS, type Negative } from './negative-bank.ts';

/** A picture on a seller's page. */
export interface Showing {
  /** 32 bytes. */
  readonly hash: Uint8Array;
  /** The seller's key. */
  readonly seller: string;
}

export interface LearnNegativesOptions {
  /** From how many different sellers on a picture says nothing. */
  readonly sellers: number;
  /** Bits in which two showings of one picture may differ. Default: NEGATIVE_RADIUS. */
  readonly radius?: number;
}

/**
 * The pictures that many different sellers show, for a negative bank: the most shown first, and of several within the radius only that one.
 * Pass only what honest sellers show, as far as the programme knows: what it holds against a seller must not hide their pictures. Pass nothing
 * that is like a photo of a brand or an upheld case, which must stay searchable: most sellers who show one are counterfeiters.
 *
 * @throws HammingIndexError `hash-length`, `radius`
 */
export function learnNegatives(showings: Iterable<Showing>, options: LearnNegativesOptions): Negative[] {
  const { sellers: least, radius = NEGATIVE_RADIUS } = options;
  const pictures = [...byHash(showings).values()].sort((one, other) => other.sellers.size - one.sellers.size);
  const index = indexOf(pictures);
  const covered = new Set<number>();
  const learned: Negative[] = [];
  for (const [i, { hash }] of pictures.entries()) {
    if (covered.has(i)) continue;
    const near = index.search(hash, radius);
    const sellers = new Set(near.flatMap(({ id }) => [...(pictures[id]?.sellers ?? [])])).size;
    if (sellers < least) continue;
    for (const { id } of near) covered.add(id);
    learned.push({ hash, origin: { kind: 'learned', sellers } });
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

function indexOf(pictures: readonly Picture[]): HammingIndex {
  const hashes = pictures.map(({ hash }) => hash);
  return HammingIndex.of([...pictures.keys()], Buffer.concat(hashes), { room: 0 });
}
