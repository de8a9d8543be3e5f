import { sql } from 'kysely';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import { wantAddresses } from '../pictures/index.ts';
import { lockBank, takeOut } from './bank.ts';
import type { BankDependencies, Fingerprinted } from './dependencies.ts';
import { bytea, fingerprinted, photoPrints, readAddresses } from './read-addresses.ts';

/** Milliseconds; longer than a picture takes to be read. */
const leaseMs = 300_000;
/** Milliseconds until a picture is tried again that could not be read now. */
const againAfter = 60_000;
const mostAttempts = 5;
/** Pictures of an upheld case that come into the bank: those that sold the goods. */
const mostOfCase = 3;

/** A picture that waits to come into a bank, or an upheld case whose pictures do. */
export interface WaitingPicture {
  readonly id: string;
  readonly tenant: string;
  readonly bank: 'brand' | 'logo' | 'case';
  readonly case_id: string | null;
  readonly right_id: string | null;
  readonly marketplace: string | null;
  readonly seller: string | null;
  readonly listing: string | null;
  readonly sha256: string | null;
  readonly attempts: number;
}

/** Takes the picture that has been waiting for longest; undefined if none does. Until it is read, `read_at` says from when on. */
export async function claimBankPicture(tx: Tx, now: Date): Promise<WaitingPicture | undefined> {
  const { rows: waiting } = await sql<{ id: string; tenant: string }>`
    select id, tenant from fingerprint where ${waitsForBank(now)} order by read_at limit 1`.execute(tx);
  const [one] = waiting;
  if (!one) return undefined;
  await allowTenantWrites(tx, [one.tenant]);
  const { rows } = await sql<WaitingPicture>`
    update fingerprint set read_at = ${new Date(now.getTime() + leaseMs)}, attempts = attempts + 1
    where id = ${one.id}::uuid and ${waitsForBank(now)}
    returning id, tenant, bank, case_id, right_id, marketplace, seller, listing, sha256, attempts`.execute(tx);
  return rows[0];
}

export const waitsForBank = (now: Date) =>
  sql`bank <> 'listing' and pdq is null and fault is null and read_at <= ${now}`;

/** Makes its fingerprint. What was altered or erased meanwhile stays as it is then. */
export async function readBankPicture(deps: BankDependencies, picture: WaitingPicture): Promise<void> {
  if (picture.bank === 'case') return readUpheldCase(deps, picture);
  const what = picture.bank === 'logo' ? 'logo' : 'photo';
  const [print] = await deps.matcher.prints([{ what, bytes: await deps.blobs.get(picture.sha256 ?? '') }]);
  if (print) await deps.transactions.work((tx) => keepPrint(tx, picture, fingerprinted(print), deps.clock.now()));
}

/** It is tried again, unless that was done often enough. */
export async function putOffBankPicture(
  { transactions, clock }: Pick<BankDependencies, 'transactions' | 'clock'>,
  { id, tenant, attempts }: WaitingPicture,
): Promise<void> {
  await transactions.work(async (tx) => {
    await allowTenantWrites(tx, [tenant]);
    await sql`
      update fingerprint set read_at = ${new Date(clock.now().getTime() + againAfter)},
        fault = ${attempts + 1 < mostAttempts ? null : 'unreadable'}
      where id = ${id}::uuid and pdq is null`.execute(tx);
  });
}

async function keepPrint(tx: Tx, { id, tenant }: WaitingPicture, print: Fingerprinted, now: Date): Promise<void> {
  await allowTenantWrites(tx, [tenant]);
  await lockBank(tx);
  if ('fault' in print) {
    await sql`update fingerprint set fault = ${print.fault}, read_at = ${now} where id = ${id}::uuid`.execute(tx);
    return;
  }
  await sql`
    update fingerprint set pdq = ${bytea(print.pdq)}, quality = ${print.quality}, features = ${bytea(print.features)}, attempts = 0, read_at = ${now},
      seq = default
    where id = ${id}::uuid`.execute(tx);
}

/** What a packet says of its page's pictures. */
interface OfPacket {
  readonly status: string;
  readonly filed_at: Date | string;
  readonly pictures: readonly string[] | null;
  readonly log: readonly { readonly what: string; readonly address: string; readonly sha256?: string }[] | null;
}

/**
 * The pictures of an upheld case come into its holder's bank: as they were kept when the complaint was filed or, where they were not, as
 * the page's addresses still show them. Those of a case that is upheld no longer go.
 */
async function readUpheldCase(deps: BankDependencies, waiting: WaitingPicture): Promise<void> {
  const { transactions, clock, blobs, matcher } = deps;
  const { marketplace, case_id: id } = waiting;
  const [packet] = await transactions.work((tx) => packetOf(tx, id ?? ''));
  if (packet?.status !== 'upheld' || marketplace === null)
    return transactions.work((tx) => takeOutCase(tx, waiting, clock.now()));
  const addresses = [...new Set(packet.pictures ?? [])].slice(0, mostOfCase);
  const kept = new Map(
    (packet.log ?? []).flatMap(({ what, address, sha256 }) =>
      what === 'picture' && sha256 !== undefined ? [[address, sha256] as const] : [],
    ),
  );
  const files = addresses.flatMap((address) => {
    const sha256 = kept.get(address);
    return sha256 === undefined ? [] : [{ address, sha256 }];
  });
  const made = await photoPrints(matcher, await Promise.all(files.map(({ sha256 }) => blobs.get(sha256))));
  const found = new Map(
    files.map(({ address }, index): [string, Fingerprinted] => [address, made[index] ?? { fault: 'unreadable' }]),
  );
  const { done, later } = await readAddresses(
    deps,
    marketplace,
    addresses.filter((address) => !found.has(address)),
  );
  if (later !== undefined) return putOffBankPicture(deps, waiting);
  const prints = new Map([...found, ...done]);
  await transactions.work((tx) => keepCase(tx, waiting, { packet, addresses, kept, prints }, clock.now()));
}

async function packetOf(tx: Tx, id: string): Promise<OfPacket[]> {
  const { rows } = await sql<OfPacket>`
    select v.status, v.filed_at, s.body -> 'page' -> 'pictures' as pictures, s.body -> 'capture' -> 'log' as log
    from case_view v
    left join event e on e.kind = 'case' and e.aggregate = v.id::text and e.version = 1
    left join sealed s on s.id::text = e.payload -> 'packet' ->> 'sealed' and s.body is not null
    where v.tenant = 'desk' and v.id = ${id}::uuid`.execute(tx);
  return rows;
}

interface CasePictures {
  readonly packet: OfPacket;
  readonly addresses: readonly string[];
  /** SHA-256 of the files that were kept, by address. */
  readonly kept: ReadonlyMap<string, string>;
  readonly prints: ReadonlyMap<string, Fingerprinted>;
}

/** A row for each picture. The first is that of the case itself, which stays, with a fault, where no picture could be read. */
async function keepCase(
  tx: Tx,
  waiting: WaitingPicture,
  { packet, addresses, kept, prints }: CasePictures,
  now: Date,
): Promise<void> {
  const { id, tenant, case_id, right_id, marketplace, seller, listing } = waiting;
  await allowTenantWrites(tx, [tenant]);
  await lockBank(tx);
  const { rows } = await sql`select from fingerprint where id = ${id}::uuid for update`.execute(tx);
  // It was erased meanwhile.
  if (rows.length === 0) return;
  await sql`delete from fingerprint where case_id = ${case_id}::uuid`.execute(tx);
  const brand = await brandOf(tx, waiting);
  const read = addresses.flatMap((address) => {
    const print = prints.get(address);
    return print && 'pdq' in print ? [{ address, print }] : [];
  });
  const fault = [...prints.values()].flatMap((one) => ('fault' in one ? [one.fault] : []))[0] ?? 'no-picture';
  const rowsOf = read.length > 0 ? read : [{ address: addresses[0] ?? null, print: undefined }];
  for (const [nth, { address, print }] of rowsOf.entries())
    await sql`
      insert into fingerprint (
        tenant, id, bank, brand, case_id, right_id, marketplace, seller, listing, address, sha256, pdq, quality, features, fault, first_seen, read_at)
      select ${tenant}::text, ${nth === 0 ? sql`${id}::uuid` : sql`md5(${`${id} ${nth}`}::text)::uuid`}, 'case', ${brand}::text,
        ${case_id}::uuid, ${right_id}::text, ${marketplace}::text, ${seller}::text, ${listing}::text, ${address}::text,
        ${address === null ? null : (kept.get(address) ?? null)}::text, ${bytea(print?.pdq)}::bytea, ${print?.quality ?? 0}::int,
        ${bytea(print?.features)}::bytea, ${print ? null : fault}::text, coalesce(
          (select min(f.first_seen) from fingerprint f where f.bank = 'listing'
            and f.marketplace = ${marketplace}::text and f.seller = ${seller}::text and f.address = ${address}::text),
          (select coalesce((l.pictures_before ->> ${address}::text)::timestamptz, nullif(l.pictures_since, 'epoch')) from listing l where l.marketplace = ${marketplace}::text and l.id = ${listing}::text
            and l.seller = ${seller}::text and l.listing -> 'images' ? ${address}::text),
          ${new Date(packet.filed_at)}::timestamptz), ${now}::timestamptz`.execute(tx);
  await wantAddresses(
    tx,
    read.flatMap(({ address }) =>
      kept.has(address) || marketplace === null || seller === null ? [] : [{ marketplace, seller, address }],
    ),
    now,
  );
}

/** The brand of the holder's book whose mark is the word of the right; of one with a single brand, that. */
async function brandOf(tx: Tx, { tenant, right_id }: WaitingPicture): Promise<string | null> {
  const { rows } = await sql<{ id: string; is_mark: boolean; brands: number }>`
    select b.id, exists (
        select from jsonb_array_elements(b.brand -> 'marks') as m(mark), right_view r
        where r.tenant = b.tenant and r.id = ${right_id} and lower(m.mark ->> 'text') = lower(r.view ->> 'mark')) as is_mark,
      count(*) over ()::int as brands
    from brand b where b.tenant = ${tenant} order by b.id`.execute(tx);
  return (rows.find(({ is_mark }) => is_mark) ?? (rows.length === 1 ? rows[0] : undefined))?.id ?? null;
}

async function takeOutCase(tx: Tx, { tenant, case_id }: WaitingPicture, now: Date): Promise<void> {
  await allowTenantWrites(tx, [tenant]);
  await takeOutOfCases(tx, case_id === null ? [] : [case_id], now);
}

/** The pictures of these cases leave the bank. Its tenants are concerned already. */
export async function takeOutOfCases(tx: Tx, cases: readonly string[], now: Date): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from fingerprint where case_id = any (${[...cases]}::uuid[])`.execute(tx);
  await takeOut(
    tx,
    rows.map(({ id }) => id),
    now,
  );
}
