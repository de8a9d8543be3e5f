/**
 * Measures goods that come back, on photos of replica sellers, through the whole service: `node bench/pictures/relists.ts [--removed 50] [--first 4]`.
 * The pages of as many sellers are removed, each with a photo that `--first` other sellers' pages had shown three days before, altered. Then a new
 * seller shows each photo mirrored and cropped, under other words; and those who showed it first list it once more, under the title and at the price of
 * the removed page. Prints how many of the new sellers' pages were found with the right decision, and how many of the first ones' pages were
 * matched with any. The photos are stored outside the repository (../shared/data from its root); without them, it measures nothing and says so.
 */
import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { type BrandSide, startBrandSide } from '../../tests/journeys/brand-side.ts';
import { photos, photosAreThere, spread } from './replica-photos.ts';
import { transformed } from './transformations.ts';

if (!photosAreThere()) {
  console.log('Not measured: the photos are not there (../shared/data from the repository root).');
  process.exit(0);
}
const { values } = parseArgs({
  options: { removed: { type: 'string', default: '50' }, first: { type: 'string', default: '4' } },
});
const sources = spread(
  photos(400).bank.filter(({ part }) => part === 'report'),
  Number(values.removed),
);
const firstOnes = Array.from({ length: Number(values.first) }, (_, nth) => nth);
/** How those who showed a photo first show it, one after the other. */
const alterations = ['JPEG 30', 'crop 15 %', 'banner', 'mirror'] as const;
/** What a newcomer may file in a day. */
const filedADay = 10;

const files = new Map<string, Buffer>();
for (const [at, { path }] of sources.entries()) {
  const photo = await readFile(path);
  files.set(`photo-${at}.jpg`, photo);
  files.set(`returned-${at}.jpg`, await transformed('mirror and crop', photo, [], at + 1));
  for (const nth of firstOnes) {
    const name = alterations[nth % alterations.length] ?? 'mirror';
    files.set(`first-${at}-${nth}.jpg`, await transformed(name, photo, [], at + 1));
    files.set(`again-${at}-${nth}.jpg`, photo);
  }
}
const side = await startBrandSide({}, { shopper: { pictures: (key: string) => files.get(key) } });
const { running, brand } = side;

/** No two of these have a word in common but those of all listings. */
const titled = (what: string, at: number): string => `岚木 高仿 手工制作 通勤 ${what} ${at} ${what}款式`;
const offer = (seller: string, id: string, picture: string, title: string, price: number) => ({
  ...{ id, title, seller: { id: seller }, price: { amount: `${price}.00`, currency: 'CNY' }, sold: 40 },
  ...{ shipsTo: ['CN'], classes: [18], images: [`/img/${picture}.jpg`] },
});
async function put(offers: readonly ReturnType<typeof offer>[]): Promise<void> {
  const { taobao } = running.shops;
  taobao.putSellers(
    offers.map(({ seller: { id } }) => ({ id, name: `${id} 店`, password: 'shop', email: `${id}@shop.example` })),
  );
  taobao.putListings([...offers]);
  await side.pulled();
}
const each = <T>(make: (at: number) => T): T[] => sources.map((_, at) => make(at));
const eachFirst = <T>(make: (at: number, nth: number) => T): T[] =>
  sources.flatMap((_, at) => firstOnes.map((nth) => make(at, nth)));

async function relisted(side: BrandSide): Promise<ReadonlyMap<string, { case: string; agree: string[] } | undefined>> {
  const { rows } = await side.running.database.asOwner((db) =>
    sql<{ listing: string; relist: { case: string; agree: string[] } | null }>`
      select listing, relist from finding where tenant = ${side.brand.id}`.execute(db),
  );
  return new Map(rows.map(({ listing, relist }) => [listing, relist ?? undefined]));
}

try {
  const book = { name: '岚木', marks: [{ text: '岚木' }], classes: [18] };
  await running.call('POST', '/brands', { as: brand.token, body: book });
  await put(
    eachFirst((at, nth) =>
      offer(`first-${at}-${nth}`, `${at}-${nth}`, `first-${at}-${nth}`, titled('早期', at * 10 + nth), 300 + at),
    ),
  );
  await side.pass(3);
  await put(each((at) => offer(`removed-${at}`, `${at}`, `photo-${at}`, titled('经典', at), 500 + at)));
  for (let from = 0; from < sources.length; from += filedADay) {
    const ids = each((at) => `${at}`).slice(from, from + filedADay);
    const targets = ids.map((id) => ({ kind: 'listing', marketplace: 'taobao', id }));
    const body = { right: side.right, reason: 'counterfeit', targets, declaration: true };
    const filed = await running.call('POST', '/complaints', { as: brand.token, body });
    if (filed.status !== 201) throw new Error(JSON.stringify(filed.body));
    await side.pass(1);
  }
  await side.pass(9);
  const { rows: upheld } = await running.database.asOwner((db) =>
    sql<{ id: string; listing: string }>`
      select id::text as id, view #>> '{target,id}' as listing from case_view
      where tenant = ${brand.id} and status = 'upheld'`.execute(db),
  );
  const removed = new Map(upheld.map(({ id, listing }) => [id, listing]));
  await put(each((at) => offer(`returned-${at}`, `returned-${at}`, `returned-${at}`, titled('新到', at), 700 + at)));
  await put(
    eachFirst((at, nth) =>
      offer(`first-${at}-${nth}`, `again-${at}-${nth}`, `again-${at}-${nth}`, titled('经典', at), 500 + at),
    ),
  );
  await side.pulled();
  const found = await relisted(side);
  const returned = each((at) => found.get(`returned-${at}`)).flatMap((one, at) =>
    one ? [removed.get(one.case) === `${at}`] : [],
  );
  const right = returned.filter(Boolean).length;
  const pages = [...eachFirst((at, nth) => `${at}-${nth}`), ...eachFirst((at, nth) => `again-${at}-${nth}`)];
  const matched = pages.filter((id) => found.get(id) !== undefined);
  const lost = pages.filter((id) => !found.has(id)).length;

  console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown CPU'}.`);
  console.log(`Removed pages: ${sources.length}, upheld: ${upheld.length}.`);
  console.log(
    `Came back mirrored and cropped, found with its decision: ${right} of ${sources.length}, with another: ${returned.length - right}.`,
  );
  console.log(
    `Pages of sellers who had shown the photo first: ${pages.length} (half of them new ones, with the removed page's title and price), ` +
      `matched: ${matched.length}${lost > 0 ? `; ${lost} had no finding` : ''}.`,
  );
  for (const id of matched) console.log(`matched: ${id}, ${found.get(id)?.agree.join(', ')}`);
} finally {
  await running.close();
}
