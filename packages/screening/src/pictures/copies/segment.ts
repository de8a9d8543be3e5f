import { HASH_BYTES, HammingIndex, type SharedHammingIndex } from '../hamming/index.ts';
import { type DescriptorIndex, indexDescriptors, WORDS } from './descriptor-index.ts';
import type { PictureFeatures } from './picture-features.ts';

/** A part of a bank that never changes. All its data may be shared between threads. */
export interface Segment {
  readonly photos: readonly string[];
  /** The features of each photo; without them the bank reads them elsewhere. */
  readonly stored: readonly (Uint8Array | undefined)[];
  /** Sets of points: of which photo, which of its sets, and the number of its first descriptor; with one more number at the end. */
  readonly memberPhotos: Uint32Array;
  readonly memberSets: Uint8Array;
  readonly memberFirsts: Uint32Array;
  /** For each descriptor, the number of its member. */
  readonly owners: Uint32Array;
  readonly index: DescriptorIndex;
  /** The photos that have a PDQ hash by which they are found, their hashes in this order, and the index of these by the number of the photo. */
  readonly hashed: Uint32Array;
  readonly hashes: Uint8Array;
  readonly byHash: SharedHammingIndex;
}

/** One photo on its way into a segment. */
export interface Entry {
  readonly photo: string;
  readonly stored: Uint8Array | undefined;
  /** PDQ, 32 bytes; undefined where it says too little. */
  readonly hash: Uint8Array | undefined;
  /** The descriptors of each set that are indexed. */
  readonly sets: readonly { readonly set: number; readonly descriptors: Uint32Array }[];
}

const shared = (count: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(count * 4));

export function entryOf(
  photo: string,
  features: PictureFeatures,
  { stored, hash, mostPoints }: Pick<Entry, 'stored' | 'hash'> & { readonly mostPoints: number },
): Entry {
  const sets = features.sets.map(({ descriptors }, set) => ({
    set,
    descriptors: descriptors.subarray(0, mostPoints * WORDS),
  }));
  return { photo, stored, hash, sets };
}

export function segmentOf(entries: readonly Entry[]): Segment {
  const members = entries.flatMap(({ sets }, photo) => sets.map((set) => ({ photo, ...set })));
  const memberFirsts = shared(members.length + 1);
  let words = 0;
  for (const [k, { descriptors }] of members.entries()) {
    memberFirsts[k] = words / WORDS;
    words += descriptors.length;
  }
  memberFirsts[members.length] = words / WORDS;
  const all = shared(words);
  const owners = shared(words / WORDS);
  for (const [k, { descriptors }] of members.entries()) {
    const first = memberFirsts[k] ?? 0;
    all.set(descriptors, first * WORDS);
    owners.fill(k, first, first + descriptors.length / WORDS);
  }
  const memberPhotos = shared(members.length);
  memberPhotos.set(members.map(({ photo }) => photo));
  const memberSets = new Uint8Array(new SharedArrayBuffer(members.length));
  memberSets.set(members.map(({ set }) => set));
  const known = entries.flatMap(({ hash }, photo) => (hash ? [{ hash, photo }] : []));
  const hashed = shared(known.length);
  hashed.set(known.map(({ photo }) => photo));
  const hashes = new Uint8Array(new SharedArrayBuffer(known.length * HASH_BYTES));
  for (const [k, { hash }] of known.entries()) hashes.set(hash, k * HASH_BYTES);
  return {
    photos: entries.map(({ photo }) => photo),
    stored: entries.map(({ stored }) => stored),
    memberPhotos,
    memberSets,
    memberFirsts,
    owners,
    index: indexDescriptors(all),
    hashed,
    hashes,
    byHash: HammingIndex.of(hashed, hashes, { room: 0 }).shared,
  };
}

/** The photos of a segment that are still in the bank, for a new segment. */
export function entriesOf(segment: Segment, isRemoved: (photo: number) => boolean): Entry[] {
  const { photos, stored, memberPhotos, memberSets, memberFirsts, index, hashed, hashes } = segment;
  const sets = photos.map((): { set: number; descriptors: Uint32Array }[] => []);
  for (const [k, photo] of memberPhotos.entries()) {
    const [first, end] = [memberFirsts[k] ?? 0, memberFirsts[k + 1] ?? 0];
    const descriptors = index.descriptors.subarray(first * WORDS, end * WORDS);
    sets[photo]?.push({ set: memberSets[k] ?? 0, descriptors });
  }
  const hashOf = new Map([...hashed].map((photo, k) => [photo, hashes.subarray(k * HASH_BYTES, (k + 1) * HASH_BYTES)]));
  return photos.flatMap((photo, k) =>
    isRemoved(k) ? [] : [{ photo, stored: stored[k], hash: hashOf.get(k), sets: sets[k] ?? [] }],
  );
}
