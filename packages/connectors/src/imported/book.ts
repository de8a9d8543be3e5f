import { type FileHandle, mkdir, open } from 'node:fs/promises';
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
  /** The line before had no end when this was written. It counts if it is whole, and is passed over if not. */
  z.object({ row: z.literal('mended') }),
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
  /** What became of a last line that an earlier import or order left without its end, in words. */
  readonly mended?: string;
}

/**
 * The listings of one marketplace that were imported from files, and what orders did to them here. One file that only grows: the
 * command that imports and the service that runs both append to it, and each reads what the other appended. So that a power failure
 * loses nothing that was acknowledged:
 *
 * - Lines are appended in one write, so that no other process writes between them, and are on the disk before they are acknowledged.
 * - What is read is on the disk before anything follows from it: a pull's cursor never points past the end of the file.
 * - A last line without its end is never cut off, since it may be a write that is under way. The next write ends it, and says so in a
 *   line of its own (`mended`).
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
   * Reads what was appended since. A last line without its end is left until it has one.
   * @throws ConnectorError `protocol` if the file was changed in another way; then nothing of it counts
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
    const mended = await this.#append([...lines.values()]);
    return {
      ...{ created, changed, unchanged, sellers: sellers.size, refused },
      ...(mended !== undefined && { mended }),
    };
  }

  /**
   * Records what orders did, here and nowhere else.
   * @returns what became of a last line without its end, in words
   */
  async record(measures: readonly Omit<Measure, 'row'>[]): Promise<string | undefined> {
    const mended = await this.#append(measures.map((one) => ({ row: 'measure', ...one })));
    await this.refresh();
    return mended;
  }

  async #append(lines: readonly Line[]): Promise<string | undefined> {
    if (lines.length === 0) return undefined;
    const folder = dirname(this.#path);
    const made = await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(this.#path, 'a+', 0o600);
    try {
      const { size } = await file.stat();
      const hasEnd = size === 0 || (await byteAt(file, size - 1)) === LINE_FEED;
      const own = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
      const bytes = Buffer.from(hasEnd ? own : `\n${JSON.stringify({ row: 'mended' } satisfies Line)}\n${own}`);
      const { bytesWritten } = await file.write(bytes);
      if (bytesWritten < bytes.length)
        throw new Error(`${this.#path}: only ${bytesWritten} of ${bytes.length} bytes were written. Is the disk full?`);
      await file.sync();
      if (size === 0) await keepEntry(folder);
      if (made !== undefined) await keepEntry(dirname(made));
      return hasEnd
        ? undefined
        : `The last line of ${this.#path} had no end, as after a power failure or on a full disk. If an import wrote it, import that file again.`;
    } finally {
      await file.close();
    }
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
      if (size === this.#read) return;
      if (canSync) await file.sync();
      const bytes = Buffer.alloc(size - this.#read);
      const { bytesRead } = await file.read(bytes, 0, bytes.length, this.#read);
      const whole = bytes.subarray(0, bytesRead).lastIndexOf(LINE_FEED) + 1;
      const texts = bytes.subarray(0, whole).toString('utf8').split('\n').slice(0, -1);
      for (const line of this.#linesOf(texts)) {
        if (line.row === 'measure') this.#impose(line);
        else if (line.row === 'listing') this.#offer(line);
      }
      this.#line += texts.length;
      this.#read += whole;
    } finally {
      await file.close();
    }
  }

  #linesOf(texts: readonly string[]): Line[] {
    const lines = texts.map((text) => Line.safeParse(parsed(text)).data);
    return lines.flatMap((line, index) => {
      if (line) return [line];
      if (lines[index + 1]?.row === 'mended') return [];
      throw new ConnectorError(
        'protocol',
        `${this.#path}:${this.#line + index + 1} is no line of imported listings: put it back`,
      );
    });
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

const LINE_FEED = 0x0a;

/** Windows brings only what is open for writing to the disk, and no folder. */
const canSync = process.platform !== 'win32';

async function byteAt(file: FileHandle, place: number): Promise<number | undefined> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(1), 0, 1, place);
  return bytesRead === 1 ? buffer[0] : undefined;
}

/** Brings a folder's new entry to the disk: without it, a power failure loses a new file whole. */
async function keepEntry(path: string): Promise<void> {
  if (!canSync) return;
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
