import type { RefusedPicture, TextLine, TextReader } from '@marketsafe/screening';
import { sql } from 'kysely';
import { mostUploadBytes } from '../../platform/cleaning/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Egress } from '../../platform/egress/index.ts';
import { systemEntropy } from '../../platform/entropy.ts';
import type { Log } from '../../platform/log.ts';
import type { WorkSource } from '../../platform/poller.ts';
import type { Programme } from '../../platform/programme.ts';
import { shopperWays } from '../../platform/shopper-ways.ts';
import type { Transactions, Tx } from '../../platform/transactions.ts';
import { askFor, hashOf } from '../pictures/index.ts';
import { bankExists, rescreenShowing } from './bank.ts';
import { picturesAreDue } from './listing-pictures.ts';
import { toMatch } from './match-pictures.ts';
import { mostTextAttempts, unreadOfListing } from './want-texts.ts';

interface Dependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly programme: Programme;
  readonly egress: Egress;
  readonly reader: Pick<TextReader, 'read'>;
  /** Called once if nothing reads text here: then no picture is fetched for it. */
  readonly onMissing: () => void;
  readonly log: Log;
}

/** Milliseconds for one picture with its redirects. */
const mostMilliseconds = 8000;
/** Milliseconds; longer than a picture takes on its way and to be read, twice. */
const leaseMs = 600_000;
/** Milliseconds until a picture that did not come is asked for again. */
const againAfter = 30 * 60_000;
/** Milliseconds until something is tried again after an error. */
const afterError = 60_000;

/** A picture of a listing that leaves a doubt. */
interface DueText {
  readonly marketplace: string;
  readonly id: string;
  readonly seller: string;
  /** Null: there is none left to read. */
  readonly address: string | null;
  /** Whether a page of the marketplace showed the same address before, and its text was read. */
  readonly is_known: boolean;
}

/** What came of it. `again`: milliseconds until it is asked for once more. */
type Read =
  | { readonly lines: readonly TextLine[] }
  | { readonly fault: string; readonly again?: number }
  | { readonly later: number }
  | 'known'
  | 'none-left';

/**
 * Reads text in the pictures of listings about which a doubt is left, one picture after the other: after each that has text, screening decides
 * whether the next is worth reading. The process that reads starts with the first picture (`TextReader`).
 */
export function pictureTextSource(deps: Dependencies): WorkSource {
  const { transactions, clock, log } = deps;
  const limits = { what: 'pictures whose text is read', maxBytes: mostUploadBytes, maxMilliseconds: mostMilliseconds };
  const wayOf = shopperWays(deps, limits);
  let flight: Promise<void> | undefined;
  let isMissing = false;

  const readText = async ({ marketplace, address, is_known: isKnown }: DueText): Promise<Read> => {
    if (address === null) return 'none-left';
    if (isKnown) return 'known';
    const answered = await askFor(wayOf(marketplace), address);
    if ('later' in answered) return answered;
    if ('fault' in answered) return { fault: answered.fault, ...(answered.mayCome && { again: againAfter }) };
    const read = await deps.reader.read({ name: 'a picture of a listing', bytes: answered.bytes });
    return 'refused' in read ? refusedRead(read) : { lines: read.lines };
  };

  const refusedRead = ({ refused }: RefusedPicture): Read => {
    if (refused === 'not-installed') {
      isMissing = true;
      deps.onMissing();
    }
    return NOT_ABOUT_IT.has(refused) ? { later: afterError } : { fault: refused };
  };

  const carry = async (due: DueText): Promise<void> => {
    try {
      const read = await readText(due);
      await transactions.work((tx) => keep(tx, due, read, clock.now()));
    } catch (err) {
      log.error({ err }, 'text in pictures');
      const later = { later: afterError };
      await transactions
        .work((tx) => keep(tx, due, later, clock.now()))
        .catch((error: unknown) => log.error({ err: error }, 'text in pictures'));
    }
  };

  const source = async (): Promise<number> => {
    if (flight || isMissing) return 0;
    const due = await transactions.work((tx) => claimText(tx, clock.now()));
    if (!due) return 0;
    flight = carry(due).then(() => {
      flight = undefined;
    });
    return 1;
  };
  return Object.assign(source, {
    rest: async () => {
      const were = flight !== undefined;
      await flight;
      return were;
    },
  });
}

/** Refusals that say nothing of the picture. */
const NOT_ABOUT_IT: ReadonlySet<RefusedPicture['refused']> = new Set(['not-installed', 'busy', 'stopped'] as const);

/** Listings whose words were screened and whose pictures were compared, which may settle the doubt, and that shoppers see. */
const claimable = (now: Date) => sql`
  listing.texts_due_at <= ${now} and listing.state = 'visible' and listing.screening_due_at is null
  and not (${bankExists} and (${picturesAreDue(now)} or exists (
    select from fingerprint where fingerprint.marketplace = listing.marketplace and fingerprint.seller = listing.seller
      and listing.listing -> 'images' ? fingerprint.address and ${toMatch(now)})))`;

async function claimText(tx: Tx, now: Date): Promise<DueText | undefined> {
  const { rows } = await sql<DueText>`
    with taken as (
      select listing.marketplace, listing.id from listing where ${claimable(now)}
      order by listing.texts_due_at limit 1 for update of listing skip locked)
    update listing set texts_due_at = ${new Date(now.getTime() + leaseMs)} from taken
    where listing.marketplace = taken.marketplace and listing.id = taken.id
    returning listing.marketplace, listing.id, listing.seller,
      (select address from (${unreadOfListing}) as unread order by place limit 1) as address,
      coalesce((select exists (
          select from fingerprint f where f.bank = 'listing' and f.marketplace = listing.marketplace and f.texts is not null
            and f.address_hash = ${hashOf(sql`unread.address`)})
        from (${unreadOfListing}) as unread order by place limit 1), false) as is_known`.execute(tx);
  return rows[0];
}

/** Keeps what was read in the seller's row of the address. Where there is text, all their listings that show it are screened again. */
async function keep(tx: Tx, due: DueText, read: Read, now: Date): Promise<void> {
  const at = (milliseconds: number): Date => new Date(now.getTime() + milliseconds);
  if (read === 'none-left') return putOff(tx, due, null);
  if (read !== 'known' && 'later' in read) return putOff(tx, due, at(read.later));
  const [row] = await keepRow(tx, due, read, now);
  // None: it left the listing meanwhile.
  if (row?.is_written) {
    await putOff(tx, due, null);
    await rescreenShowing(tx, [row.id], now);
    return;
  }
  await putOff(tx, due, at(read !== 'known' && 'fault' in read ? (read.again ?? 0) : 0));
}

/** What was changed meanwhile, such as by a screening that left no doubt, stays. */
async function putOff(tx: Tx, { marketplace, id }: DueText, until: Date | null): Promise<void> {
  await sql`
    update listing set texts_due_at = ${until}::timestamptz where marketplace = ${marketplace} and id = ${id} and texts_due_at is not null`.execute(
    tx,
  );
}

async function keepRow(
  tx: Tx,
  { marketplace, id, seller, address }: DueText,
  read: Exclude<Read, 'none-left' | { readonly later: number }>,
  now: Date,
): Promise<readonly { readonly id: string; readonly is_written: boolean }[]> {
  const lines = read !== 'known' && 'lines' in read ? JSON.stringify(read.lines.map(storable)) : null;
  const fault = read !== 'known' && 'fault' in read ? read : undefined;
  // A fault that stays is not asked for again.
  const attempts = fault === undefined ? 0 : fault.again === undefined ? mostTextAttempts : 1;
  const { rows } = await sql<{ id: string; is_written: boolean }>`
    insert into fingerprint (
      tenant, id, bank, marketplace, seller, listing, address, address_hash, texts, text_fault, text_attempts, first_seen, read_at)
    select 'public', ${systemEntropy.uuid()}::uuid, 'listing', ${marketplace}::text, ${seller}::text, l.id, image.address, image.hash,
      coalesce(${lines}::jsonb, same.texts), ${fault?.fault ?? null}::text, ${attempts}::int,
      coalesce((l.pictures_before ->> image.address)::timestamptz, l.pictures_since), ${now}::timestamptz
    from listing l
    cross join (select ${address}::text as address, ${hashOf(sql`${address}::text`)} as hash) as image
    left join lateral (
      select f.texts from fingerprint f
      where f.bank = 'listing' and f.marketplace = l.marketplace and f.address_hash = image.hash and f.texts is not null
      limit 1) as same on ${read === 'known'}::boolean
    where l.marketplace = ${marketplace} and l.id = ${id} and l.seller = ${seller} and l.listing -> 'images' ? image.address
    on conflict (marketplace, seller, address_hash) where bank = 'listing' do update set
      texts = coalesce(fingerprint.texts, excluded.texts), text_fault = excluded.text_fault,
      text_attempts = fingerprint.text_attempts + excluded.text_attempts
    returning id, coalesce(texts <> '[]', false) as is_written`.execute(tx);
  return rows;
}

/** The database stores no control characters, and no halves of surrogate pairs. */
const storable = ({ text, ...line }: TextLine): TextLine => ({
  ...line,
  text: text.replaceAll(/[\p{Cc}\p{Cs}]/gu, ''),
});

/** Whether there is a picture whose text is to be read. */
export const textsAreDue = (now: Date) => sql`
  (select min(texts_due_at) from listing where texts_due_at is not null and state = 'visible') <= ${now}
    and exists (select from listing where ${claimable(now)})`;
