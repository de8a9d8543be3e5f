/**
 * Words that nobody would write by chance, one in each piece of each party's data, and who may come across it. What holds
 * one for somebody who may not is a leak, whatever it was meant to be.
 */

/** Whoever gets to see anything, by the name that the world gives them; `log` and `public` are no persons. */
export type Reader = string;

export interface Marker {
  readonly text: string;
  /** What it stands in, for the message of a failure. */
  readonly what: string;
  /** Who may see it, and why anybody but its owner may. */
  readonly seenBy: ReadonlySet<Reader>;
  readonly because: string;
}

export interface Leak {
  readonly what: string;
  readonly to: Reader;
  readonly seenBy: readonly Reader[];
  readonly text: string;
}

/** Somebody got what is not for them. */
export class LeakError extends Error {
  readonly leaks: readonly Leak[];
  constructor(where: string, leaks: readonly Leak[]) {
    const told = leaks.map(({ what, seenBy }) => `${what} (for ${seenBy.join(', ') || 'nobody'})`);
    super(`${where}: ${told.join('; ')}`);
    this.name = 'LeakError';
    this.leaks = leaks;
  }
}

/** Shorter than that and a marker could stand in a hash or an id by chance. */
const shortest = 8;

export class Markers {
  readonly #all = new Map<string, Marker>();
  #made = 0;

  /** A new word for one thing; letters and digits only, so that no encoding of texts changes it. */
  make(what: string, seenBy: readonly Reader[], because = 'its own'): string {
    this.#made += 1;
    const text = `zq${this.#made.toString(36).padStart(4, '0')}kz`;
    this.add(text, what, seenBy, because);
    return text;
  }

  /** Something that is as good as a word of ours: an id, a token, a secret. Known ones are seen by all that were named. */
  add(text: string, what: string, seenBy: readonly Reader[], because = 'its own'): string {
    if (text.length < shortest) throw new RangeError(`"${text}" is too short to be looked for`);
    const key = text.toLowerCase();
    const known = this.#all.get(key);
    this.#all.set(key, {
      text: key,
      what: known?.what ?? what,
      because: known?.because ?? because,
      seenBy: new Set([...(known?.seenBy ?? []), ...seenBy]),
    });
    return text;
  }

  /** Who may see the markers that stand in an address. */
  ownersOf(address: string): Reader[] {
    const text = address.toLowerCase();
    return [...this.#all.values()].flatMap((marker) => (text.includes(marker.text) ? [...marker.seenBy] : []));
  }

  get size(): number {
    return this.#all.size;
  }

  /** Every marker in something that `reader` got and may not see; `given`: what the reader sent itself is no news. */
  leaks(reader: Reader, got: string | Buffer, given = ''): Leak[] {
    const text = typeof got === 'string' ? got : got.toString('latin1');
    const hay = [text, ...decoded(text)].join('\n').toLowerCase();
    const sent = [given, ...decoded(given)].join('\n').toLowerCase();
    const found: Leak[] = [];
    for (const { text: marker, what, seenBy } of this.#all.values()) {
      if (seenBy.has(reader) || !hay.includes(marker) || sent.includes(marker)) continue;
      found.push({ what, to: reader, seenBy: [...seenBy], text: marker });
    }
    return found;
  }
}

/** What stands inside in another alphabet: Base64 (cursors, sealed texts, pictures) and percent signs. */
function decoded(text: string): string[] {
  const base64 = [...text.matchAll(/[A-Za-z0-9+/_-]{12,}/g)].flatMap(([run]) =>
    // A run may begin with what is not of it: each of the four ways to cut it into bytes.
    [0, 1, 2, 3].map((skip) => Buffer.from(run.slice(skip), 'base64').toString('latin1')),
  );
  return text.includes('%') ? [...base64, text.replaceAll(/%([0-9a-f]{2})/gi, (_, hex) => byte(hex))] : base64;
}

const byte = (hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));
