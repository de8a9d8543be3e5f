import { type HammingReader, LEAST_QUALITY, openHammingIndex } from '../hamming/index.ts';
import type { Pdq } from '../pdq/index.ts';
import type { PictureMatch } from '../picture-match.ts';
import { type Alignment, alignmentOf, MOST_BITS, nearestPairs, type Pairs } from './alignment.ts';
import { CANDIDATE, comparePictures, isBetter, matchOf } from './compare-pictures.ts';
import { DescriptorSearch, WORDS } from './descriptor-index.ts';
import { keptFeatures } from './features.ts';
import { PictureFeatures } from './picture-features.ts';
import { type Entry, entriesOf, entryOf, type Segment, segmentOf } from './segment.ts';

/** A photo of the bank that the searched picture shows. */
export interface FoundPhoto {
  readonly photo: string;
  readonly match: PictureMatch;
}

export interface PhotoBankOptions {
  /** The points of a photo that are indexed: 500 by default. Each takes 84 bytes; a bank of 100,000 photos does with 120. */
  readonly pointsPerPhoto?: number;
  /**
   * Reads a photo's features, as `add` got them. With it the bank keeps only its index in memory; without it, the features too, 30 to 80 kB a
   * photo.
   */
  readonly read?: (photo: string) => PictureFeatures;
}

/** A bank for other threads: its memory is shared, and changes of the bank do not reach it. */
export interface SharedPhotoBank {
  readonly pointsPerPhoto: number;
  readonly segments: readonly { readonly segment: Segment; readonly removed: readonly number[] }[];
}

const POINTS_PER_PHOTO = 500;
/** Photos that each point of a query votes for: otherwise photos that have a bit of everything win. */
const NEAREST = 3;
/** Photos, each as it is or mirrored, whose votes are looked at for each scale of the query; and those that are matched point by point. */
const SHORTLIST = 24;
const MATCHED = 6;
/** Photos of one hash that are compared: those of one article may be as alike as copies, without being any. */
const MOST_BY_HASH = 24;
/** Votes that agree on one similarity, for a photo to be matched. */
const LEAST_AGREEING = 4;

interface Open {
  readonly segment: Segment;
  readonly search: DescriptorSearch;
  readonly hashes: HammingReader;
  readonly removed: Set<number>;
}

/** Votes for one set of points of a photo, in one orientation. */
interface Votes {
  readonly open: Open;
  readonly member: number;
  readonly mirrored: boolean;
  readonly set: number;
  readonly ones: number[];
  readonly others: number[];
}

/** Photos and logos, searched for those that a picture shows. One for each thread; `share` gives it to others. */
export class PhotoBank {
  readonly #pointsPerPhoto: number;
  readonly #read: ((photo: string) => PictureFeatures) | undefined;
  /** The largest first, each at least twice as large as the next. */
  #opened: Open[] = [];
  #waiting = new Map<string, Entry>();
  readonly #places = new Map<string, { readonly open: Open; readonly number: number }>();

  constructor({ pointsPerPhoto = POINTS_PER_PHOTO, read }: PhotoBankOptions = {}) {
    this.#pointsPerPhoto = pointsPerPhoto;
    this.#read = read;
  }

  /** Number of photos. */
  get size(): number {
    return this.#places.size + this.#waiting.size;
  }

  /**
   * Adds a photo, or a logo. One of the same name is replaced. Photos are indexed at the next search.
   * @param photo its name: a file, an id
   * @param pdq of a photo: unaltered copies are then found by it, in a bank of any size and however many photos are alike
   */
  add(photo: string, features: PictureFeatures, pdq?: Pdq): void {
    this.remove(photo);
    const kept = keptFeatures(features);
    const stored = this.#read ? undefined : sharedBytes(kept);
    const entry = { stored, hash: tellingHash(pdq), mostPoints: this.#pointsPerPhoto };
    this.#waiting.set(photo, entryOf(photo, kept, entry));
  }

  /** @returns whether it was there */
  remove(photo: string): boolean {
    if (this.#waiting.delete(photo)) return true;
    const place = this.#places.get(photo);
    place?.open.removed.add(place.number);
    return this.#places.delete(photo);
  }

  /**
   * Finds the photos that a picture shows: those with a hash near `pdq` first, then those with the same key points. A result says no more
   * than `comparePictures` does of the pair.
   * @returns the best first: copies, logos, scenes; of one kind by the number of points
   */
  search(features: PictureFeatures, pdq?: Pdq): readonly FoundPhoto[] {
    this.#index();
    const found = this.#byHash(features, tellingHash(pdq));
    const known = new Set(found.map(({ photo }) => photo));
    for (const [photo, { other, alignments }] of this.#candidates(features)) {
      if (known.has(photo)) continue;
      const match = matchOf(features, other, alignments);
      if (match) found.push({ photo, match });
    }
    return found.sort((one, next) => (isBetter(one.match, next.match) ? -1 : isBetter(next.match, one.match) ? 1 : 0));
  }

  /**
   * The photos that would be compared, by the votes of their points that agree on one similarity: the first step of `search`.
   * @returns names, the best first
   */
  shortlist(features: PictureFeatures): readonly string[] {
    this.#index();
    return [...new Set(this.#voted(features).map(({ photo }) => photo))];
  }

  /** The bank for worker threads, without a copy. Pass it by `workerData` or `postMessage`. */
  share(): SharedPhotoBank {
    this.#index();
    return {
      pointsPerPhoto: this.#pointsPerPhoto,
      segments: this.#opened.map(({ segment, removed }) => ({ segment, removed: [...removed] })),
    };
  }

  /** Opens what `share` gave. Photos added or removed here are not seen elsewhere. */
  static open({ pointsPerPhoto, segments }: SharedPhotoBank, { read }: Pick<PhotoBankOptions, 'read'> = {}): PhotoBank {
    const bank = new PhotoBank({ pointsPerPhoto, ...(read && { read }) });
    for (const { segment, removed } of segments) bank.#open(segment, removed);
    return bank;
  }

  #open(segment: Segment, removed: readonly number[]): void {
    const hashes = openHammingIndex(segment.byHash);
    const open = { segment, search: new DescriptorSearch(segment.index), hashes, removed: new Set(removed) };
    this.#opened.push(open);
    for (const [number, photo] of segment.photos.entries())
      if (!open.removed.has(number)) this.#places.set(photo, { open, number });
  }

  /** Makes a segment of what waits, with all smaller ones: each photo is indexed again only when the bank has doubled. */
  #index(): void {
    if (this.#waiting.size === 0) return;
    const entries = [...this.#waiting.values()];
    this.#waiting = new Map();
    for (let last = this.#opened.at(-1); last; last = this.#opened.at(-1)) {
      const { segment, removed } = last;
      if (segment.photos.length - removed.size > 2 * entries.length) break;
      entries.push(...entriesOf(segment, (photo) => removed.has(photo)));
      this.#opened.pop();
    }
    this.#open(segmentOf(entries), []);
  }

  /** The photos with a near hash, as far as key points and blocks confirm that they are copies: of one mock-up, hashes are near as well. */
  #byHash(features: PictureFeatures, hash: Uint8Array | undefined): FoundPhoto[] {
    if (!hash) return [];
    return this.#opened
      .flatMap((open) =>
        open.hashes.search(hash).flatMap(({ id, distance }) => (open.removed.has(id) ? [] : [{ open, id, distance }])),
      )
      .sort((one, next) => one.distance - next.distance)
      .slice(0, MOST_BY_HASH)
      .flatMap(({ open, id }) => {
        const photo = open.segment.photos[id] ?? '';
        const match = comparePictures(features, this.#featuresOf(open, id, photo));
        return match?.kind === 'same-picture' ? [{ photo, match }] : [];
      });
  }

  /** Photos whose points lie as in the query, with how they do. */
  #candidates(
    features: PictureFeatures,
  ): Map<string, { readonly other: PictureFeatures; readonly alignments: Alignment[] }> {
    const candidates = new Map<string, { other: PictureFeatures; alignments: Alignment[] }>();
    for (const { photo, other, votes } of this.#voted(features).slice(0, MATCHED)) {
      const set = other.sets[votes.open.segment.memberSets[votes.member] ?? 0];
      const query = features.sets[votes.set];
      if (!set || !query) continue;
      const alignment = alignmentOf(nearestPairs(query, set, votes.mirrored), features, other);
      if (!alignment || alignment.points < CANDIDATE) continue;
      const known = candidates.get(photo);
      if (known) known.alignments.push(alignment);
      else candidates.set(photo, { other, alignments: [alignment] });
    }
    return candidates;
  }

  #voted(features: PictureFeatures): { photo: string; other: PictureFeatures; votes: Votes; agreeing: number }[] {
    const read = new Map<string, PictureFeatures>();
    return this.#votes(features)
      .slice(0, SHORTLIST * features.sets.length)
      .flatMap((votes) => {
        const { segment } = votes.open;
        const number = segment.memberPhotos[votes.member] ?? 0;
        const photo = segment.photos[number] ?? '';
        const other = read.get(photo) ?? this.#featuresOf(votes.open, number, photo);
        read.set(photo, other);
        const pairs = pairsOf(votes, features, other);
        const agreeing = (pairs && alignmentOf(pairs, features, other)?.points) ?? 0;
        return agreeing >= LEAST_AGREEING ? [{ photo, other, votes, agreeing }] : [];
      })
      .sort((one, next) => next.agreeing - one.agreeing);
  }

  #featuresOf({ segment }: Open, number: number, photo: string): PictureFeatures {
    const stored = segment.stored[number];
    if (stored) return PictureFeatures.read(stored);
    if (!this.#read) throw new Error(`The features of ${photo} are not in the bank. Open it with \`read\`.`);
    return this.#read(photo);
  }

  /** Each point of the query votes for the photos with the points most like it, with most votes first. */
  #votes(features: PictureFeatures): Votes[] {
    const all = new Map<string, Votes>();
    const nearest = new Nearest();
    for (const [set, { descriptors, count }] of features.sets.entries())
      for (let point = 0; point < count; point++)
        for (const swap of [0, 4] as const) {
          nearest.clear();
          for (const [k, { segment, search, removed }] of this.#opened.entries())
            search.near(descriptors, point * WORDS, swap, MOST_BITS, (number, distance) => {
              const member = segment.owners[number] ?? 0;
              if (removed.size > 0 && removed.has(segment.memberPhotos[member] ?? 0)) return;
              nearest.add(k, member, number - (segment.memberFirsts[member] ?? 0), distance);
            });
          nearest.each((k, member, other) => {
            const open = this.#opened[k];
            if (!open) return;
            const key = `${set} ${swap} ${k} ${member}`;
            let votes = all.get(key);
            if (!votes) {
              votes = { open, member, mirrored: swap === 4, set, ones: [], others: [] };
              all.set(key, votes);
            }
            votes.ones.push(point);
            votes.others.push(other);
          });
        }
    return [...all.values()].sort((one, next) => next.ones.length - one.ones.length);
  }
}

/** The nearest point of each of a few photos. */
class Nearest {
  readonly #segments = new Int32Array(NEAREST);
  readonly #members = new Int32Array(NEAREST);
  readonly #points = new Int32Array(NEAREST);
  readonly #distances = new Int32Array(NEAREST);
  #count = 0;

  clear(): void {
    this.#count = 0;
  }

  add(segment: number, member: number, point: number, distance: number): void {
    let worst = -1;
    for (let k = 0; k < this.#count; k++) {
      if (this.#segments[k] === segment && this.#members[k] === member) {
        if (distance < (this.#distances[k] ?? 0)) this.#set(k, segment, member, point, distance);
        return;
      }
      if (worst === -1 || (this.#distances[k] ?? 0) > (this.#distances[worst] ?? 0)) worst = k;
    }
    if (this.#count < NEAREST) this.#set(this.#count++, segment, member, point, distance);
    else if (distance < (this.#distances[worst] ?? 0)) this.#set(worst, segment, member, point, distance);
  }

  each(take: (segment: number, member: number, point: number) => void): void {
    for (let k = 0; k < this.#count; k++) take(this.#segments[k] ?? 0, this.#members[k] ?? 0, this.#points[k] ?? 0);
  }

  #set(k: number, segment: number, member: number, point: number, distance: number): void {
    this.#segments[k] = segment;
    this.#members[k] = member;
    this.#points[k] = point;
    this.#distances[k] = distance;
  }
}

function pairsOf(votes: Votes, features: PictureFeatures, other: PictureFeatures): Pairs | undefined {
  const { open, member, mirrored, set, ones, others } = votes;
  const one = features.sets[set];
  const theirs = other.sets[open.segment.memberSets[member] ?? 0];
  return one && theirs && { one, other: theirs, mirrored, ones, others };
}

/** The hash of a picture with enough detail. */
const tellingHash = (pdq: Pdq | undefined): Uint8Array | undefined =>
  pdq && pdq.quality >= LEAST_QUALITY ? pdq.hash : undefined;

function sharedBytes(features: PictureFeatures): Uint8Array {
  const bytes = features.bytes();
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}
