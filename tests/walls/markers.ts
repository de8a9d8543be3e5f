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
  /** What has no form that it could be found by: tokens, secrets, links. */
  readonly #formless = new Set<string>();
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
    if (!new RegExp(`^(?:${aWord}|${anId})$`).test(key)) this.#formless.add(key);
    this.#all.set(key, {
      text: key,
      what: known?.what ?? what,
      because: known?.because ?? because,
      seenBy: new Set([...(known?.seenBy ?? []), ...seenBy]),
    });
    return text;
  }

  get size(): number {
    return this.#all.size;
  }

  /** What somebody has written itself is no news to it: an id that it asked for, whosesoever that is. */
  wrote(reader: Reader, text: string): void {
    for (const key of this.#in(text.toLowerCase())) this.add(key, '', [reader]);
  }

  /** Who may see the markers that stand in an address. */
  ownersOf(address: string): Reader[] {
    return [...this.#in(address.toLowerCase())].flatMap((key) => [...(this.#all.get(key)?.seenBy ?? [])]);
  }

  /** Every marker in something that `reader` got and may not see; `given`: what the reader sent itself is no news. */
  leaks(reader: Reader, got: string | Buffer, given = ''): Leak[] {
    const text = typeof got === 'string' ? got : got.toString('latin1');
    const sent = this.#in([given, ...decoded(given)].join('\n').toLowerCase());
    return [...this.#in([text, ...decoded(text)].join('\n').toLowerCase())].flatMap((key) => {
      const marker = this.#all.get(key);
      if (!marker || marker.seenBy.has(reader) || sent.has(key)) return [];
      return [{ what: marker.what, to: reader, seenBy: [...marker.seenBy], text: key }];
    });
  }

  /** The keys of all markers in a text. */
  #in(text: string): Set<string> {
    const found = new Set([...this.#formless].filter((key) => text.includes(key)));
    for (const [, key = ''] of text.matchAll(formed)) if (this.#all.has(key)) found.add(key);
    return found;
  }
}

const aWord = 'zq[0-9a-z]{4}kz';
const anId = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** One may begin inside another. */
const formed = new RegExp(`(?=(${aWord}|${anId}))`, 'g');

/** What stands inside in another alphabet: Base64 (cursors, sealed texts, pictures) and percent signs. */
function decoded(text: string): string[] {
  const base64 = [...text.matchAll(/[A-Za-z0-9+/_-]{12,}/g)].flatMap(([run]) =>
    // A run may begin with what is not of it: each of the four ways to cut it into bytes.
    [0, 1, 2, 3].map((skip) => Buffer.from(run.slice(skip), 'base64').toString('latin1')),
  );
  return text.includes('%') ? [...base64, text.replaceAll(/%([0-9a-f]{2})/gi, (_, hex) => byte(hex))] : base64;
}

const byte = (hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));
