import { sql } from 'kysely';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import { wantAddresses } from '../pictures/index.ts';
import { rescreenShowing } from './bank.ts';
import type { BankDependencies } from './dependencies.ts';
import { countHonest } from './honest-sellers.ts';
import { type Likeness, unsure } from './likeness.ts';
import { picturesAreDue } from './listing-pictures.ts';
import type { BankVersion } from './matcher.ts';
import type { BankPicture } from './matching.ts';

/** Pictures that are compared at once: some seconds of work for a thread. */
const picturesAtOnce = 32;
/** Earlier pictures of a seller that one of theirs is compared with: the oldest. */
const mostEarlier = 200;
/** Pictures of all banks that are kept in memory, the newest: some hundred megabytes. */
const mostBankPictures = 20_000;

/** Pictures of listings that were compared with the banks' pictures up to the same one. */
export interface ToMatch {
  readonly after: string;
  readonly bank: BankVersion;
  readonly pictures: readonly {
    readonly id: string;
    readonly pdq: Buffer;
    readonly quality: number;
    readonly features: Buffer;
    readonly matches: readonly Likeness[];
  }[];
}

const latest = sql`coalesce((select max(seq) from fingerprint where bank <> 'listing' and features is not null), 0)`;

/**
 * Whether a listing's picture is to be compared: at once if it never was, and with pictures that came into banks since then as soon as
 * all listings' pictures are read, since a marketplace that is read for the first time brings many of both.
 */
export const toMatch = (now: Date) => sql`
  bank = 'listing' and features is not null and matched_up_to < case
    when exists (select from listing where ${picturesAreDue(now)}) then least(1, ${latest}) else ${latest} end`;

/** Reads the next pictures to compare; undefined if there are none. */
export async function nextToMatch(tx: Tx, now: Date): Promise<ToMatch | undefined> {
  const { rows } = await sql<ToMatch['pictures'][number] & { after: string }>`
    select id, pdq, quality, features, matches, matched_up_to::text as after from fingerprint
    where ${toMatch(now)} and matched_up_to = (select min(matched_up_to) from fingerprint where ${toMatch(now)})
    order by id limit ${picturesAtOnce}`.execute(tx);
  const [first] = rows;
  if (!first) return undefined;
  return { after: first.after, bank: await bankVersion(tx, first.after), pictures: rows };
}

async function bankVersion(tx: Tx, after: string): Promise<BankVersion> {
  const { rows } = await sql<{ count: number; up_to: string }>`
    select count(*)::int as count, coalesce(max(seq), 0)::text as up_to from (
      select seq from fingerprint where bank <> 'listing' and features is not null and seq > ${after}::bigint
      order by seq desc limit ${mostBankPictures}) as newest`.execute(tx);
  return { after, upTo: rows[0]?.up_to ?? '0', count: rows[0]?.count ?? 0 };
}

/** The pictures of banks in this range, without those that the first `from` of them hold. */
async function bankPictures(tx: Tx, { after, upTo }: BankVersion, from: string): Promise<BankPicture[]> {
  const { rows } = await sql<BankPicture>`
    select id, pdq, quality, features from (
      select id, pdq, quality, features, seq from fingerprint
      where bank <> 'listing' and features is not null and seq > ${after}::bigint and seq <= ${upTo}::bigint
      order by seq desc limit ${mostBankPictures}) as newest
    where seq > ${from}::bigint order by seq`.execute(tx);
  return rows.map(copied);
}

/** A thread gets the whole memory that a part lies in. */
const copied = ({ id, pdq, quality, features }: BankPicture): BankPicture => ({
  ...{ id, quality },
  pdq: new Uint8Array(pdq),
  features: new Uint8Array(features),
});

/** Compares them, and makes the listings due that show a picture like another than before. */
export async function matchPictures(
  { transactions, clock, matcher, groupBrands }: BankDependencies,
  due: ToMatch,
): Promise<void> {
  const { found, unreadable } = await matcher.match(due.bank, due.pictures.map(copied), (from) =>
    transactions.work((tx) => bankPictures(tx, due.bank, from)),
  );
  const shown = await shownEarlier({ transactions, matcher }, due.pictures, found);
  await transactions.work(async (tx) => {
    await keepFirstSeen(tx, shown);
    await keepMatches(tx, due, found, { now: clock.now(), groupBrands });
    await makeAgain(tx, unreadable, clock.now());
  });
}

interface EarlierPicture extends BankPicture {
  readonly of: string;
  readonly first_seen: Date;
}

/**
 * Since when a picture's own seller shows it, where an earlier page of theirs had it in another alteration. That one may have too little in common
 * with the bank's picture to be found itself. It is looked for only where it decides: the bank's picture is from the page of another seller, who
 * showed it before this picture was first seen.
 */
async function shownEarlier(
  { transactions, matcher }: Pick<BankDependencies, 'transactions' | 'matcher'>,
  pictures: ToMatch['pictures'],
  found: readonly (readonly Likeness[])[],
): Promise<ReadonlyMap<string, Date>> {
  const pairs = pictures.flatMap(({ id }, index) =>
    (found[index] ?? []).filter(({ kind }) => kind === 'same-picture').map((one) => ({ of: id, bank: one.with })),
  );
  const since = new Map<string, Date>();
  if (pairs.length === 0) return since;
  const { rows } = await transactions.work((tx) =>
    sql<EarlierPicture>`
      select p.of, own.* from (
        select f.id as of, f.marketplace, f.seller, max(b.first_seen) as until
        from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as pair(of uuid, bank uuid)
        join fingerprint f on f.id = pair.of
        join fingerprint b on b.id = pair.bank and b.seller is not null
          and (b.marketplace, b.seller) is distinct from (f.marketplace, f.seller) and f.first_seen > b.first_seen + ${unsure}
        group by f.id) p
      cross join lateral (
        select id, pdq, quality, features, first_seen from fingerprint
        where bank = 'listing' and features is not null and marketplace = p.marketplace and seller = p.seller
          and first_seen <= p.until + ${unsure}
        order by first_seen, id limit ${mostEarlier}) own`.execute(tx),
  );
  for (const [of, earlier] of Map.groupBy(rows, (row) => row.of)) {
    const picture = pictures.find(({ id }) => id === of);
    const same = new Set(picture && (await matcher.same(copied(picture), earlier.map(copied))));
    const first = earlier.find(({ id }) => same.has(id));
    if (first) since.set(of, first.first_seen);
  }
  return since;
}

async function keepFirstSeen(tx: Tx, shown: ReadonlyMap<string, Date>): Promise<void> {
  for (const [id, since] of shown)
    await sql`
      update fingerprint set first_seen = least(first_seen, ${since}) where id = ${id}::uuid and bank = 'listing'`.execute(
      tx,
    );
}

/** Has fingerprints made anew, which another version of the library wrote. What was learned from a shop is learned again with it. */
async function makeAgain(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  const named = sql`id = any (${[...ids]}::uuid[])`;
  const { rows } = await sql<{ tenant: string }>`select distinct tenant from fingerprint where ${named}`.execute(tx);
  await allowTenantWrites(
    tx,
    rows.map(({ tenant }) => tenant),
  );
  await sql`delete from fingerprint where ${named} and bank = 'brand' and seller is not null`.execute(tx);
  await sql`
    update fingerprint set pdq = null, features = null, fault = null, attempts = 0, read_at = ${now}, matches = '[]', matched_up_to = 0
    where ${named}`.execute(tx);
  await sql`
    update listing set pictures_due_at = ${now} from fingerprint f
    where f.id = any (${[...ids]}::uuid[]) and f.bank = 'listing' and listing.marketplace = f.marketplace and listing.seller = f.seller
      and listing.listing -> 'images' ? f.address`.execute(tx);
}

async function keepMatches(
  tx: Tx,
  { after, bank, pictures }: ToMatch,
  found: readonly (readonly Likeness[])[],
  { now, groupBrands }: { readonly now: Date } & Pick<BankDependencies, 'groupBrands'>,
): Promise<void> {
  const rows = pictures.map(({ id, matches }, index) => {
    const added = found[index] ?? [];
    const before = matches.filter((one) => !added.some((other) => other.with === one.with));
    return { id, added, matches: after === '0' ? added : [...before, ...added] };
  });
  await sql`
    update fingerprint set matches = m.matches, matched_up_to = ${bank.upTo}::bigint
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m(id uuid, matches jsonb)
    where fingerprint.id = m.id and fingerprint.bank = 'listing' and fingerprint.matched_up_to = ${after}::bigint`.execute(
    tx,
  );
  const like = rows.filter(({ added }) => added.length > 0);
  if (like.length === 0) return;
  const bankIds = [...new Set(like.flatMap(({ added }) => added.map((one) => one.with)))];
  const ids = like.map(({ id }) => id);
  await rescreenShowing(tx, [...ids, ...(await sharingScenes(tx, ids))], now);
  await countHonest(tx, bankIds, now);
  // Whose pages showed the picture of a removed page first decides which findings are returns.
  const { rows: ofCases } = await sql<{ brand: string }>`
    select distinct brand from fingerprint where id = any (${bankIds}::uuid[]) and bank = 'case' and brand is not null`.execute(
    tx,
  );
  await groupBrands(
    tx,
    ofCases.map(({ brand }) => brand),
    now,
  );
  await wantShown(tx, ids, bankIds, now);
}

/** The other pictures of the same shops with one of the same scenes: on several goods it is the shop's. */
async function sharingScenes(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct other.id from fingerprint f
    cross join lateral jsonb_array_elements(f.matches) as m(likeness)
    join fingerprint other on other.bank = 'listing' and other.marketplace = f.marketplace and other.seller = f.seller and other.id <> f.id
      and other.matches @> jsonb_build_array(jsonb_build_object('with', m.likeness -> 'with', 'kind', 'same-scene'))
    where f.id = any (${[...ids]}::uuid[]) and f.bank = 'listing' and m.likeness ->> 'kind' = 'same-scene'`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Has the pages' pictures read that are shown beside each other. Uploads and kept pictures are there already. */
async function wantShown(tx: Tx, shown: readonly string[], bank: readonly string[], now: Date): Promise<void> {
  const { rows } = await sql<{ marketplace: string; seller: string; address: string }>`
    select marketplace, seller, address from fingerprint
    where id = any (${[...shown, ...bank]}::uuid[]) and address is not null and seller is not null and sha256 is null`.execute(
    tx,
  );
  await wantAddresses(tx, rows, now);
}
