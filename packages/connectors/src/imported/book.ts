import { appendFile, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Language, Listing } from '@marketsafe/terms';
import { z } from 'zod';
import { ConnectorError, type EntityKind } from '../contract.ts';
import { readUrl } from '../url/index.ts';

/** What may be taken down. */
export type Kept = 'listing' | 'storefront';

/** A line of the file. Read in order, the last one of each listing and of each measure counts. */
const Line = z.discriminatedUnion('row', [
  z.object({ row: z.literal('listing'), listing: Listing, language: Language, at: z.string() }),
  z.object({
    row: z.literal('measure'),
    kind: z.enum(['listing', 'storefront']),
    id: z.string(),
    down: z.boolean(),
    /** The order's action. */
    action: z.string(),
    at: z.string(),
  }),
]);
type Line = z.output<typeof Line>;

interface Offer {
  readonly listing: Listing;
  readonly at: string;
}
interface Trader {
  readonly name: string;
  readonly language: Language;
  readonly at: string;
}
type Measure = Extract<Line, { row: 'measure' }>;

/** The result of an import, in numbers; `refused`: by its place among the given listings. */
interface BroughtIn {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly sellers: number;
  readonly refused: readonly { readonly index: number; readonly why: string }[];
}

/**
 * The listings of one marketplace that were imported from files, and what orders did to them here. One file that only grows: the
 * command that imports and the service that runs both append to it, and each reads what the other appended.
 */
export class ImportedBook {
  readonly #path: string;
  readonly #listings = new Map<string, Offer>();
  readonly #sellers = new Map<string, Trader>();
  readonly #measures = new Map<string, Measure>();
  readonly #addresses = new Map<string, string>();
  /** Ids in the order of their changes: a place among them is a pull's cursor. */
  readonly #changes: Readonly<Record<EntityKind, string[]>> = { listing: [], seller: [] };
  #read = 0;
  #line = 0;
  #reading: Promise<void> = Promise.resolve();

  constructor(path: string) {
    this.#path = path;
  }

  listing = (id: string): Offer | undefined => this.#listings.get(id);
  seller = (id: string): Trader | undefined => this.#sellers.get(id);
  measure = (kind: Kept, id: string): Measure | undefined => this.#measures.get(`${kind}/${id}`);
  isDown = (kind: Kept, id: string): boolean => this.measure(kind, id)?.down === true;
  /** The listing at an address that the file gave for it. */
  at = (url: string): string | undefined => this.#addresses.get(readUrl(url)?.href ?? '');
  changes = (kind: EntityKind): readonly string[] => this.#changes[kind];

  /**
   * Reads what was appended since. A last line without its end is still being written.
   * @throws ConnectorError `protocol` if the file was changed in another way
   */
  refresh(): Promise<void> {
    const next = this.#reading.catch(() => undefined).then(() => this.#readOn());
    this.#reading = next;
    return next;
  }

  /** Adds new and changed listings, with their sellers. An id stays with the seller that had it first. */
  async bringIn(listings: readonly Listing[], language: Language, at: string): Promise<BroughtIn> {
    await this.refresh();
    const lines = new Map<string, Line>();
    const [sellers, refused] = [new Set<string>(), [] as { index: number; why: string }[]];
    let [created, changed, unchanged] = [0, 0, 0];
    for (const [index, listing] of listings.entries()) {
      const line = lines.get(listing.id);
      const known = line?.row === 'listing' ? line.listing : this.listing(listing.id)?.listing;
      if (known && known.seller.id !== listing.seller.id) {
        refused.push({ index, why: `listing ${listing.id} is the offer of another seller` });
        continue;
      }
      if (isDeepStrictEqual(known, listing)) {
        unchanged += 1;
        continue;
      }
      if (known) changed += 1;
      else created += 1;
      if (!this.seller(listing.seller.id)) sellers.add(listing.seller.id);
      lines.set(listing.id, { row: 'listing', listing, language, at });
    }
    await this.#append([...lines.values()]);
    return { created, changed, unchanged, sellers: sellers.size, refused };
  }

  /** Records what orders did, here and nowhere else. */
  async record(measures: readonly Omit<Measure, 'row'>[]): Promise<void> {
    await this.#append(measures.map((one) => ({ row: 'measure', ...one })));
    await this.refresh();
  }

  async #append(lines: readonly Line[]): Promise<void> {
    if (lines.length === 0) return;
    await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 });
    await appendFile(this.#path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''), { mode: 0o600 });
  }

  async #readOn(): Promise<void> {
    const file = await open(this.#path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (!file) return;
    try {
      const { size } = await file.stat();
      if (size < this.#read) throw new ConnectorError('protocol', `${this.#path} became shorter: put it back`);
      const bytes = Buffer.alloc(size - this.#read);
      const { bytesRead } = await file.read(bytes, 0, bytes.length, this.#read);
      const whole = bytes.subarray(0, bytesRead).lastIndexOf(0x0a) + 1;
      for (const text of bytes.subarray(0, whole).toString('utf8').split('\n').slice(0, -1)) this.#take(text);
      this.#read += whole;
    } finally {
      await file.close();
    }
  }

  #take(text: string): void {
    this.#line += 1;
    const line = Line.safeParse(parsed(text)).data;
    if (!line)
      throw new ConnectorError('protocol', `${this.#path}:${this.#line} is no line of imported listings: put it back`);
    if (line.row === 'measure') this.#impose(line);
    else this.#offer(line);
  }

  #offer({ listing, language, at }: Extract<Line, { row: 'listing' }>): void {
    const { id } = listing.seller;
    const before = this.#sellers.get(id)?.name;
    const name = listing.seller.name || before || id;
    if (before !== name) {
      this.#sellers.set(id, { name, language, at });
      this.#changes.seller.push(id);
    }
    const address = listing.url === undefined ? undefined : readUrl(listing.url)?.href;
    if (address !== undefined) this.#addresses.set(address, listing.id);
    this.#listings.set(listing.id, { listing, at });
    this.#changes.listing.push(listing.id);
  }

  #impose(measure: Measure): void {
    this.#measures.set(`${measure.kind}/${measure.id}`, measure);
    this.#changes[measure.kind === 'listing' ? 'listing' : 'seller'].push(measure.id);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
