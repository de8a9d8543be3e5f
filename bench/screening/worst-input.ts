/**
 * Texts designed to be slow, compared with ordinary ones: CPU time per byte of `screen()`, least of five alternating rounds.
 * `node bench/screening/worst-input.ts`. The goal is at most three times as long.
 */
import type { Listing } from '@marketsafe/terms';
import { compileBrandBook, screen } from '../../packages/screening/src/index.ts';
import { benchmarkBook } from './brand-book.ts';
import { dataIsThere, listingsOf } from './data.ts';

if (!dataIsThere()) {
  console.log('Not measured: the real data is not there (../shared/data from the repository root).');
  process.exit(0);
}

const ROUNDS = 5;
const LISTINGS = 20;
const TITLE = 1000;
const DESCRIPTION = 20_000;

const replica = (await listingsOf('replica-listings/listings.csv')).listings;
const shopee = (await listingsOf('marketplace-samples/shopee-products.csv')).listings;
const book = compileBrandBook(
  benchmarkBook(
    replica.map(({ brand }) => brand ?? ''),
    [],
    1000,
  ),
);

/** Repeated texts, by the weakness that they try. */
const REPEATED: Readonly<Record<string, string>> = {
  'a name': 'Nike ',
  'a name of two letters': 'LV ',
  'a spaced name': 'N i k e ',
  'a starred name': 'N*ke ',
  'a name with a sign': 'Gucc! ',
  'a name one letter off': 'Cucci ',
  'a name in look-alikes': 'АDІDАЅ ',
  'a mathematical name': '𝕹𝖎𝖐𝖊',
  'a name in hanzi': '耐克',
  'a name in look-alike hanzi': '耐剋',
  'hanzi pulled apart': '耐 克 ',
  pinyin: 'nai ke ',
  'single letters': 'a ',
  'one letter': 'I',
  signs: '$',
  'combining marks': '\u0301',
  'zero-width spaces': 'N\u200b',
  'rare hanzi': '𠮷',
  pictographs: '👟',
  'bidi controls': '\u202eN\u202c',
  'halves of pairs': '\ud83d',
  nul: '\0',
};

const listing = (title: string, description?: string): Listing => ({
  ...{ marketplace: 'taobao', id: '1', title, seller: { id: 's' } },
  ...{ images: [], shipsTo: [], variants: [], attributes: {} },
  ...(description !== undefined && { description }),
});
const filled = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

interface Contender {
  readonly name: string;
  readonly listings: readonly Listing[];
  readonly bytes: number;
  least: number;
}
const contender = (name: string, listings: readonly Listing[]): Contender => ({
  name,
  listings,
  bytes: listings.reduce(
    (sum, one) => sum + Buffer.byteLength(one.title) + Buffer.byteLength(one.description ?? ''),
    0,
  ),
  least: Number.POSITIVE_INFINITY,
});

const ordinary = shopee.map(({ title, description }) => `${title} ${description ?? ''}`).join(' ');
const part = (i: number, length: number): string => ordinary.slice(i * length, (i + 1) * length);
const all = (make: (i: number) => Listing): Listing[] => Array.from({ length: LISTINGS }, (_, i) => make(i));

const inTitle = [
  contender(
    'ordinary',
    all((i) => listing(part(i, TITLE))),
  ),
  ...Object.entries(REPEATED).map(([name, unit]) =>
    contender(
      name,
      all(() => listing(filled(unit, TITLE))),
    ),
  ),
];
const inDescription = [
  contender(
    'ordinary',
    all((i) => listing('x', part(i, DESCRIPTION))),
  ),
  ...Object.entries(REPEATED).map(([name, unit]) =>
    contender(
      name,
      all(() => listing('x', filled(unit, DESCRIPTION))),
    ),
  ),
];

for (let round = 0; round < ROUNDS; round++) {
  for (const one of [...inTitle, ...inDescription]) {
    const before = process.cpuUsage();
    for (const each of one.listings) screen(each, book);
    const { user, system } = process.cpuUsage(before);
    one.least = Math.min(one.least, ((user + system) * 1000) / one.bytes);
  }
}

console.log(
  '| repeated | title, ns a byte | of ordinary | description, ns a byte | of ordinary |\n|---|---|---|---|---|',
);
for (const [i, title] of inTitle.entries()) {
  const description = inDescription[i];
  const cells = ([one, base]: [Contender | undefined, Contender | undefined]): string =>
    `${(one?.least ?? 0).toFixed(0)} | ${((one?.least ?? 0) / (base?.least ?? 1)).toFixed(2)}`;
  console.log(`| ${title.name} | ${cells([title, inTitle[0]])} | ${cells([description, inDescription[0]])} |`);
}
