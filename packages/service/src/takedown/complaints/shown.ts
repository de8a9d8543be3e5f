/** Detects the right of a complaint on a listing's page: in its words, and in what screening saw in its pictures. */
import { assess, type BrandBook, compileBrandBook, fold } from '@marketsafe/screening';
import { Brand, type Listing, type Shown, type Signal, targetKey, variantsOf, wholeOf } from '@marketsafe/terms';
import { sql } from 'kysely';
import { sameMark } from '../../parties/rights/index.ts';
import type { Tx } from '../../platform/transactions.ts';
import { showsPictureOf, textRead } from './seen-in-pictures.ts';
import type { SeenTarget } from './targets.ts';

export interface SeenRight {
  readonly shown: Shown;
  /** The text names a mark of another holder, and none of this holder. */
  readonly namesOther?: true;
}

interface Claimed {
  readonly holder: string;
  /** Undefined: a right that the filer has nothing to do with, which is refused. */
  readonly right: { readonly id: string; readonly type: string; readonly classes: readonly number[] } | undefined;
  /** The word in the register. */
  readonly mark: string | undefined;
  /** What screening saw for the holder on each target, by the target's key. */
  readonly signals: ReadonlyMap<string, readonly Signal[]>;
}

/** How far the right is seen on each target, in their order. Other holders' marks are looked up only if the right is not seen. */
export async function seenRights(
  tx: Tx,
  { holder, right, mark, signals }: Claimed,
  targets: readonly SeenTarget[],
  now: string,
): Promise<readonly SeenRight[]> {
  const pictures = targets.map(({ target }) => signals.get(targetKey(wholeOf(target))) ?? []);
  if (right?.type !== 'trademark')
    return pictures.map((seen) => ({ shown: showsPictureOf(seen, right?.id) ? 'picture' : 'not-looked' }));
  const texts = targets.map(({ target, listing }) =>
    target.kind === 'listing' && listing !== undefined ? wholeText(listing) : undefined,
  );
  const isSeen = texts.map((text) => text !== undefined && mark !== undefined && isNamed(text, mark));
  const isOpen = (at: number): boolean => texts[at] !== undefined && isSeen[at] === false;
  const around = isSeen.some((_, at) => isOpen(at)) ? await marksInForce(tx, now) : [];
  const own = around.filter((one) => one.holder === holder);
  const spellings = mark === undefined ? [] : await spellingsOf(tx, holder, mark, own);
  const others = around.filter((one) => one.holder !== holder && meets(one.classes, right.classes));
  return texts.map((text, at): SeenRight => {
    if (text === undefined) return { shown: 'not-looked' };
    if (isSeen[at] || spellings.some((spelling) => isNamed(text, spelling))) return { shown: 'text' };
    const read = textRead(pictures[at] ?? []).map((title) => ({ ...text, title, description: '' }));
    const words = [...(mark === undefined ? [] : [mark]), ...spellings];
    const isRead = read.some((one) => words.some((word) => isNamed(one, word)));
    const isPictured = isRead || showsPictureOf(pictures[at] ?? [], right.id);
    const named = namedIn(text, bookOfAll(around)).flatMap((place) => around[place] ?? []);
    const isOther = named.some((one) => others.includes(one)) && !named.some((one) => own.includes(one));
    const shown = isPictured ? 'picture' : mark === undefined ? 'not-looked' : 'none';
    return { shown, ...(isOther && { namesOther: true }) };
  });
}

interface MarkInForce {
  readonly holder: string;
  readonly mark: string;
  readonly classes: readonly number[];
}

/** The words of all verified trade marks that no register has ended. */
async function marksInForce(tx: Tx, now: string): Promise<readonly MarkInForce[]> {
  const { rows } = await sql<MarkInForce>`
    select holder, view ->> 'mark' as mark, view -> 'classes' as classes from right_view
    where tenant = 'desk' and view ->> 'type' = 'trademark' and view ->> 'status' = 'verified'
      and view ->> 'mark' is not null and coalesce(view ->> 'validUntil', '9999') > ${now}
    order by id`.execute(tx);
  return rows.filter(({ mark }) => isWord(mark));
}

/**
 * Other spellings of the mark: those that its holder groups under the same brand and holds a verified right for. Entries of a brand
 * book alone are unchecked.
 */
async function spellingsOf(
  tx: Tx,
  holder: string,
  mark: string,
  own: readonly MarkInForce[],
): Promise<readonly string[]> {
  if (own.every((one) => sameMark(one.mark, mark))) return [];
  const rows = await tx.selectFrom('brand').select('brand').where('tenant', '=', holder).orderBy('id').execute();
  const beside = rows
    .map(({ brand }) => Brand.parse(brand).marks.map(({ text }) => text))
    .filter((marks) => marks.some((text) => sameMark(text, mark)))
    .flat();
  return beside.filter((text) => own.some((one) => sameMark(one.mark, text)));
}

/** A right without classes covers all goods. */
const meets = (some: readonly number[], others: readonly number[]): boolean =>
  some.length === 0 || others.length === 0 || some.some((one) => others.includes(one));

const isWord = (mark: string): boolean => /[\p{L}\p{N}]/u.test(fold(mark).text);

/** Indexes of the book's brands that the listing names. */
export const namedIn = (listing: Listing, book: BrandBook): readonly number[] =>
  assess(listing, book).map(({ brand }) => Number(brand));

export const bookOf = (brands: readonly Pick<Brand, 'name' | 'marks'>[]): BrandBook =>
  compileBrandBook(brands.map(({ name, marks }, at) => Brand.parse({ id: `${at}`, name, marks })));

export const plainBrand = (text: string): Pick<Brand, 'name' | 'marks'> => ({
  name: text,
  marks: [{ text, weak: false }],
});

const isNamed = (text: Listing, mark: string): boolean =>
  isWord(mark) && (namedIn(text, bookOf([plainBrand(mark)])).length > 0 || holds(text, mark));

/** The last compiled book: the marks in force seldom change between two filings. */
let compiled: { readonly key: string; readonly book: BrandBook } | undefined;

function bookOfAll(around: readonly MarkInForce[]): BrandBook {
  const key = around.map(({ mark }) => mark).join('\n');
  if (compiled?.key !== key) compiled = { key, book: bookOf(around.map(({ mark }) => plainBrand(mark))) };
  return compiled.book;
}

/** Screening ignores hanzi that may be parts of other words, but a reader sees them. A single symbol proves nothing. */
function holds({ title, description = '' }: Listing, mark: string): boolean {
  const { text } = fold(mark);
  const isRead = /\p{Script=Han}/u.test(mark) && [...text].length > 1;
  return isRead && fold(`${title}\n${description}`).text.includes(text);
}

/** All text of the listing, including its variants and attributes. */
export const wholeText = (listing: Listing): Listing => ({
  ...listing,
  description: [
    listing.description ?? '',
    ...variantsOf(listing).map(({ title }) => title ?? ''),
    ...Object.values(listing.attributes ?? {}).filter((value) => typeof value === 'string'),
  ].join('\n'),
});
