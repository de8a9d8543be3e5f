import { HammingIndex, HammingReader, type SharedHammingIndex } from './hamming-index.ts';
import { HASH_BYTES, HammingIndexError } from './hash.ts';

/**
 * Bits in which a picture that says nothing may differ from its entry: as much as another decoder or compression changes
 * (ThreatExchange, `pdq/README.md`: 10). Less than the radius of a search, since an entry hides all that is near it.
 */
export const NEGATIVE_RADIUS = 10;
/** Hashes of a lower quality say nothing (ThreatExchange, `pdq/README.md`: discard 49 and below). */
export const LEAST_QUALITY = 50;

/** How an entry came in. */
export type NegativeOrigin =
  /** The programme's operator listed it; `label` says what it shows, such as `white background`. */
  | { readonly kind: 'listed'; readonly label: string }
  /** So many different sellers show it. */
  | { readonly kind: 'learned'; readonly sellers: number };

/** A picture that says nothing of who copied whom: a white background, a marketplace's frame, a size chart. */
export interface Negative {
  /** 32 bytes. */
  readonly hash: Uint8Array;
  readonly origin: NegativeOrigin;
}

/** Why a picture is left out of searches. */
export type NegativeReason =
  | { readonly kind: 'low-quality'; readonly quality: number; readonly least: number }
  /** It is `distance` bits from an entry. */
  | (NegativeOrigin & { readonly distance: number });

export interface NegativeBankOptions {
  /** 0 to 31 bits. Default: NEGATIVE_RADIUS. */
  readonly radius?: number;
  /** 0 to 100. Default: LEAST_QUALITY. */
  readonly leastQuality?: number;
}

/** A bank to send to another thread. Its hashes are shared memory. */
export interface SharedNegativeBank {
  readonly hashes: SharedHammingIndex;
  /** By id of `hashes`. */
  readonly origins: readonly NegativeOrigin[];
  readonly radius: number;
  readonly leastQuality: number;
}

/**
 * Pictures that say nothing. A picture that is in it is left out of searches, and no bank takes it. Immutable: build it anew from its
 * entries.
 */
export class NegativeBank {
  readonly shared: SharedNegativeBank;
  readonly #hashes: HammingReader;

  constructor(shared: SharedNegativeBank) {
    this.shared = shared;
    this.#hashes = new HammingReader(shared.hashes);
  }

  /** @throws HammingIndexError `hash-length`, naming the entry; `radius` */
  static of(negatives: readonly Negative[], options: NegativeBankOptions = {}): NegativeBank {
    const { radius = NEGATIVE_RADIUS, leastQuality = LEAST_QUALITY } = options;
    const hashes = new Uint8Array(negatives.length * HASH_BYTES);
    for (const [i, { hash, origin }] of negatives.entries()) {
      if (hash.length !== HASH_BYTES) {
        const name = origin.kind === 'listed' ? ` (${origin.label})` : '';
        throw new HammingIndexError(
          'hash-length',
          `Entry ${i + 1}${name} has ${hash.length} bytes instead of ${HASH_BYTES}.`,
        );
      }
      hashes.set(hash, i * HASH_BYTES);
    }
    const index = HammingIndex.of([...negatives.keys()], hashes, { room: 0 });
    const origins = negatives.map(({ origin }) => origin);
    return new NegativeBank({ hashes: index.shared, origins, radius, leastQuality });
  }

  /** The number of entries. */
  get size(): number {
    return this.#hashes.size;
  }

  /**
   * Why a picture says nothing, by its hash of 32 bytes and its quality of 0 to 100; undefined: it is to be searched. Of several
   * entries, the nearest.
   *
   * @throws HammingIndexError `hash-length`
   */
  reasonFor({ hash, quality }: { readonly hash: Uint8Array; readonly quality: number }): NegativeReason | undefined {
    const { origins, radius, leastQuality } = this.shared;
    if (quality < leastQuality) return { kind: 'low-quality', quality, least: leastQuality };
    const nearest = this.#hashes.search(hash, radius)[0];
    const origin = nearest === undefined ? undefined : origins[nearest.id];
    return nearest && origin && { ...origin, distance: nearest.distance };
  }
}

/** Opens a bank in another thread. */
export const openNegativeBank = (shared: SharedNegativeBank): NegativeBank => new NegativeBank(shared);
