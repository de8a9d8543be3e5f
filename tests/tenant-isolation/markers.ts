/**
 * Unique words, one in each piece of each party's data, with their permitted readers. Any output
 * with a marker that its reader may not see is a leak.
 */

/** The name of any reader in this world; `log` and `public` are no persons. */
export type Reader = string;

export interface Marker {
  readonly text: string;
  /** Its place, for the message of a failure. */
  readonly what: string;
  /** Its permitted readers, and why others than its owner may read it. */
  readonly seenBy: ReadonlySet<Reader>;
  readonly because: string;
}

export interface Leak {
  readonly what: string;
  readonly to: Reader;
  readonly seenBy: readonly Reader[];
  readonly text: string;
}

/** A reader got a marker that they may not see. */
export class LeakError extends Error {
  readonly leaks: readonly Leak[];
  constructor(where: string, leaks: readonly Leak[]) {
    const told = leaks.map(({ what, seenBy }) => `${what} (for ${seenBy.join(', ') || 'nobody'})`);
    super(`${where}: ${told.join('; ')}`);
    this.name = 'LeakError';
    this.leaks = leaks;
  }
}

/** A shorter marker could occur in a hash or an id by chance. */
const shortest = 8;

export class Markers {
  readonly #all = new Map<string, Marker>();
  /** Markers without a searchable form: tokens, secrets, links. */
  readonly #formless = new Set<string>();
  #made = 0;

  /**
   * Creates a word for one thing; letters and digits only, so that no text encoding changes it, and only digits differ: a search takes a t
   * for a 7.
   */
  make(what: string, seenBy: readonly Reader[], because = 'its own'): string {
    this.#made += 1;
    const text = `zq${String(this.#made).padStart(4, '0')}kz`;
    this.add(text, what, seenBy, because);
    return text;
  }

  /** Registers an existing unique text: an id, a token, a secret. A known one gets all named readers. */
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

  /** A reader's own text is not news to them, even if it contains another's id. */
  wrote(reader: Reader, text: string): void {
    for (const key of this.#in(text.toLowerCase())) this.add(key, '', [reader]);
  }

  /** The permitted readers of the markers in an address. */
  ownersOf(address: string): Reader[] {
    return [...this.#in(address.toLowerCase())].flatMap((key) => [...(this.#all.get(key)?.seenBy ?? [])]);
  }

  /** Every forbidden marker in `reader`'s output; `given`: the reader's own input is no news. */
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

const aWord = 'zq[0-9]{4}kz';
const anId = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** One may begin inside another. */
const formed = new RegExp(`(?=(${aWord}|${anId}))`, 'g');

/** The decoded parts in another alphabet: Base64 (cursors, encrypted texts, pictures) and percent signs. */
function decoded(text: string): string[] {
  const base64 = [...text.matchAll(/[A-Za-z0-9+/_-]{12,}/g)].flatMap(([run]) =>
    // A run may begin with foreign characters, so it tries each of the four alignments.
    [0, 1, 2, 3].map((skip) => Buffer.from(run.slice(skip), 'base64').toString('latin1')),
  );
  return text.includes('%') ? [...base64, text.replaceAll(/%([0-9a-f]{2})/gi, (_, hex) => byte(hex))] : base64;
}

const byte = (hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));
