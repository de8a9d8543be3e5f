import { type Listing, sellerKey } from '@marketsafe/terms';
import type { BrandBook } from '../book/index.ts';
import { type BrandLine, type FeedFacts, type LeftOut, type ListingRead, readListings } from '../files/index.ts';
import { LEAST_QUALITY, learnNegatives, NegativeBank, type Showing } from '../pictures/hamming/index.ts';
import type { Pdq } from '../pictures/pdq/index.ts';
import type { ImageMatch, ImageText, PictureFacts } from '../pictures/picture-facts.ts';
import { leavesADoubt, type ScreenedLine, type ScreenedLines, screen } from '../screen/index.ts';
import { SHARED_FROM } from '../signals/index.ts';
import { isAddress, type PictureFault, readPicture } from './picture-file.ts';
import type { FoundInBank, PictureTools, SearchedPicture } from './picture-tools.ts';

/** Images of a listing that are looked at: marketplaces show some ten, and the rest are seldom of the article. */
const MOST_IMAGES = 12;
/** Images of a listing whose text is read, at most: a third of a second each. */
const MOST_READ = 4;
/** Matches are kept for so many files: shops show one photo in many listings. */
const MOST_KEPT = 10_000;

/** A picture of a brand book that was left out, with the line of its brand. */
export interface BrandPictureFault extends LeftOut {
  readonly line: number;
}

interface BankEntry {
  readonly brand: string;
  readonly bank: 'brand' | 'logo';
  /** As the brand book names it. */
  readonly name: string;
  /** Sellers of genuine listings that show the same photo. */
  readonly honest: Set<string>;
}

/**
 * Screens listings with their pictures, which are files below one folder, as are the brands' photos and logos. Words, price and seller come
 * first, then matches of pictures, then text in pictures where they leave a doubt. The findings are those of `screen` with these facts.
 */
export class PictureScreener {
  readonly #folder: string;
  readonly #tools: PictureTools;
  /** Listings that are looked at side by side. */
  readonly #atOnce: number;
  readonly #entries: BankEntry[] = [];
  readonly #found = new Map<string, Promise<SearchedPicture | PictureFault>>();
  /** What genuine listings show beside the goods, and the pictures that many of their sellers show. */
  readonly #shown: Showing[] = [];
  #negatives = new NegativeBank([]);

  /** @param atOnce listings that are looked at side by side: some more than there are threads */
  constructor(folder: string, tools: PictureTools, atOnce: number) {
    this.#folder = folder;
    this.#tools = tools;
    this.#atOnce = atOnce;
  }

  /** Adds the brands' photos and logos. Returns those that are left out, each by line and field: the other marks still protect their brand. */
  async add(brands: readonly BrandLine[]): Promise<BrandPictureFault[]> {
    const wanted = brands.flatMap(({ line, brand }) => [
      ...brand.photos.map((name, at) => ({
        line,
        brand: brand.id,
        field: `photos.${at}`,
        bank: 'brand' as const,
        name,
      })),
      ...(brand.logos ?? []).map((name, at) => ({
        line,
        brand: brand.id,
        field: `logos.${at}`,
        bank: 'logo' as const,
        name,
      })),
    ]);
    const faults: BrandPictureFault[] = [];
    for await (const { one, fault } of inTurn(wanted, this.#atOnce, async (one) => ({
      one,
      fault: await this.#add(one),
    })))
      if (fault) faults.push({ line: one.line, field: one.field, error: fault.error });
    return faults;
  }

  async #add({ brand, bank, name }: Omit<BankEntry, 'honest'>): Promise<PictureFault | undefined> {
    if (isAddress(name))
      return { error: `“${name}”: is an address, and only files are read. Save the picture into ${this.#folder}` };
    const picture = await readPicture(this.#folder, name);
    if ('error' in picture) return picture;
    const key = String(this.#entries.push({ brand, bank, name, honest: new Set() }) - 1);
    return this.#tools.add(key, picture, bank === 'logo' ? 'logo' : 'photo');
  }

  /**
   * Learns from genuine listings which photos honest sellers share: of the bank's, how many sellers show each; of others, such as size
   * charts and marketplaces' frames, those that say nothing, whatever logo or text is in them. What cannot be read is skipped.
   */
  async learn(genuine: readonly Listing[]): Promise<void> {
    for await (const learned of inTurn(genuine, this.#atOnce, (listing) => this.#learn(listing))) void learned;
    this.#negatives = new NegativeBank(learnNegatives(this.#shown, SHARED_FROM));
  }

  async #learn(listing: Listing): Promise<void> {
    const seller = sellerKey({ marketplace: listing.marketplace, seller: listing.seller.id });
    for (const image of filesOf(listing)) {
      const searched = await this.#search(image);
      if ('error' in searched) continue;
      const { found, pdq } = searched;
      for (const { key, match } of found)
        if (match.kind === 'same-picture') this.#entries[Number(key)]?.honest.add(seller);
      // What is like a photo of the bank stays searchable: it counts there.
      if (pdq.quality >= LEAST_QUALITY && found.every(({ match }) => match.kind === 'logo'))
        this.#shown.push({ hash: pdq.hash, seller });
    }
  }

  /** Screens the listings of a file in any layout of `readListings`, and yields each in the order of the file. */
  async *screenFile(path: string, book: BrandBook, facts: FeedFacts = {}): AsyncGenerator<ScreenedLines> {
    yield* inTurn(readListings(path, facts), this.#atOnce, (read) => this.#screen(read, book));
  }

  /** Ends the processes and threads. */
  stop(): Promise<void> {
    return this.#tools.stop();
  }

  async #screen(read: ListingRead, book: BrandBook): Promise<ScreenedLines> {
    const { line } = read;
    if ('error' in read) return { read: line, listings: 0, results: [read], leftOut: [] };
    const { listing } = read;
    const { facts, leftOut, unread } = await this.#look(listing, book);
    const findings = screen(listing, book, {}, facts);
    const results: ScreenedLine[] = findings.length > 0 ? [{ line, listing, findings }] : [];
    const all = [...(read.leftOut ?? []), ...leftOut].map((one) => ({ line, ...one }));
    const addresses = listing.images.filter(isAddress).length;
    return { read: line, listings: 1, results, leftOut: all, pictures: { addresses, unread } };
  }

  async #look(listing: Listing, book: BrandBook): Promise<Looked> {
    const matches: ImageMatch[] = [];
    const leftOut: LeftOut[] = [];
    const leaveOut = (image: string, { error }: PictureFault): unknown =>
      leftOut.push({ field: `images.${listing.images.indexOf(image)}`, error });
    const readable: string[] = [];
    // One after another: of each listing one file is in memory.
    for (const image of filesOf(listing)) {
      const searched = await this.#search(image);
      if ('error' in searched) leaveOut(image, searched);
      else if (!this.#saysNothing(searched.pdq)) {
        readable.push(image);
        matches.push(...searched.found.flatMap((one) => this.#matchOf(image, one)));
      }
    }
    const texts: ImageText[] = [];
    for (const image of readable.slice(0, MOST_READ)) {
      if (!leavesADoubt(listing, book, {}, { matches, texts })) break;
      const lines = await this.#read(image);
      if (lines === 'not-installed') return { facts: { matches }, leftOut, unread: 1 };
      if ('error' in lines) leaveOut(image, lines);
      else texts.push({ image, lines });
    }
    return { facts: { matches, texts }, leftOut, unread: 0 };
  }

  #matchOf(image: string, { key, match }: FoundInBank): ImageMatch[] {
    const entry = this.#entries[Number(key)];
    if (!entry) return [];
    const { brand, bank, name, honest } = entry;
    return [{ ...match, image, with: name, brand, bank, honestSellers: honest.size }];
  }

  /** One of low quality is looked at all the same: white goods on white have little detail. */
  #saysNothing({ hash, quality }: Pdq): boolean {
    return quality >= LEAST_QUALITY && this.#negatives.has(hash);
  }

  #search(image: string): Promise<SearchedPicture | PictureFault> {
    const known = this.#found.get(image);
    if (known) return known;
    if (this.#found.size >= MOST_KEPT) this.#found.clear();
    const found = this.#open(image, (picture) => this.#tools.search(picture));
    this.#found.set(image, found);
    return found;
  }

  #read(image: string): ReturnType<PictureTools['read']> {
    return this.#open(image, (picture) => this.#tools.read(picture));
  }

  async #open<T>(
    image: string,
    use: (picture: { name: string; bytes: Buffer }) => Promise<T>,
  ): Promise<T | PictureFault> {
    const picture = await readPicture(this.#folder, image);
    return 'error' in picture ? picture : use(picture);
  }
}

/** What was found of a listing's pictures. */
interface Looked {
  readonly facts: PictureFacts;
  readonly leftOut: readonly LeftOut[];
  readonly unread: number;
}

/** The images that are files, each once. */
const filesOf = ({ images }: Listing): string[] =>
  [...new Set(images)].filter((image) => !isAddress(image)).slice(0, MOST_IMAGES);

/** Does one thing for each item, some side by side, and yields the results in the order of the items. */
async function* inTurn<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for await (const item of items) {
    const next = work(item);
    // It is awaited in its turn; until then a failure is not unhandled.
    next.catch(() => undefined);
    begun.push(next);
    const first = begun.length >= atOnce ? begun.shift() : undefined;
    if (first) yield await first;
  }
  for (const one of begun) yield await one;
}
