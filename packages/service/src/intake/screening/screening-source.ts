import { sellerKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import { type Log, standardError } from '../../platform/log.ts';
import type { WorkSource } from '../../platform/poller.ts';
import type { Programme } from '../../platform/programme.ts';
import type { Transactions, Tx } from '../../platform/transactions.ts';
import { type ListingLike, likesOfListings, textsOfListings, wantTexts, withinPicture } from '../photo-bank/index.ts';
import { wantPictures } from '../pictures/index.ts';
import { comeBack } from '../triage/index.ts';
import { abandonClaim, type Claim, claimListings, type DueListing, dropClaim } from './claims.ts';
import { lockFindingsShared } from './in-writing.ts';
import { type KnownSellers, knownSellers } from './known-sellers.ts';
import { ChangedModelError } from './learned-model.ts';
import { NotScreenedError, type Pool } from './pool.ts';
import type { PicturesKnown, Screened, StoredBook } from './screen-batch.ts';
import { bookVersion, readStoredBook } from './stored-book.ts';
import { tally } from './tally.ts';
import { type Weighing, weighingHeld, weighingInForce } from './weighing.ts';
import { writeFindings } from './write-findings.ts';

interface Dependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly pool: Pool;
  /** Supplies the weights in force. If absent, uses the weights that an operator activated last. */
  readonly programme?: Pick<Programme, 'versions' | 'marketplaces'>;
  /** Called when a batch is done and a thread is free for the next. */
  readonly onFree?: () => void;
  readonly log?: Log;
}

/** Batches for each thread: one is screened while another is read or written. */
const inHandOfEach = 2;
/** Milliseconds. An error that stops all screening is logged again each hour. */
const sayAgainAfter = 3_600_000;

/**
 * Screens due listings against the whole brand book. One transaction reads them, screening runs outside any transaction, and a
 * second one writes the results. It locks the listings and checks that content, brand book, sellers and pictures have not changed meanwhile;
 * changed listings stay due. A later change of a brand or seller makes its listings due again.
 */
export function screeningSource(deps: Dependencies): WorkSource {
  const { transactions, clock, pool, onFree, log = standardError } = deps;
  let book: StoredBook | undefined;
  const flights = new Set<Promise<void>>();
  const room = Math.max(1, pool.threads * inHandOfEach);
  const say = onceAnHour(log, clock);

  const begin = (): Promise<Begun | undefined> =>
    transactions
      .work(async (tx) => {
        const weighing = await weighingNow(deps, tx);
        if (!weighing) return undefined;
        const claim = await claimListings(tx, clock.now());
        if (!claim) return undefined;
        if (book?.version !== (await bookVersion(tx, weighing))) book = await readStoredBook(tx, weighing);
        const known = await sellersOf(tx, claim.listings, clock.now());
        return { claim, book, known, pictures: await picturesKnown(tx, claim.listings) };
      })
      .catch((error: unknown) => {
        // Listings wait until another model is activated; all other work continues.
        if (!(error instanceof ChangedModelError)) throw error;
        say(error);
        return undefined;
      });

  const source = async (): Promise<number> => {
    let taken = 0;
    while (flights.size < room) {
      const begun = await begin();
      if (!begun) break;
      taken += begun.claim.listings.length;
      const flight = screen(deps, begun)
        .then(
          () => true,
          (error: unknown) => {
            log.error({ err: error }, 'screening');
            return !(error instanceof NotScreenedError);
          },
        )
        .then((goesOn) => {
          flights.delete(flight);
          if (goesOn) onFree?.();
        });
      flights.add(flight);
      if (pool.threads === 0) await flight;
    }
    return taken;
  };
  return Object.assign(source, {
    rest: async () => {
      const were = flights.size > 0;
      while (flights.size > 0) await Promise.all(flights);
      return were;
    },
  });
}

/** Logs an unchanged error again only after an hour. */
function onceAnHour(log: Log, clock: Clock): (error: Error) => void {
  let last: { readonly text: string; readonly at: number } | undefined;
  return (error) => {
    const [text, at] = [error.message, clock.now().getTime()];
    if (last?.text === text && at - last.at < sayAgainAfter) return;
    last = { text, at };
    log.error({ err: error }, 'screening');
  };
}

interface Begun {
  readonly claim: Claim;
  readonly book: StoredBook;
  readonly known: KnownSellers;
  readonly pictures: PicturesKnown;
}

const weighingNow = ({ programme, clock }: Dependencies, tx: Tx): Promise<Weighing | undefined> =>
  programme ? weighingInForce(tx, programme, clock.now()) : weighingHeld(tx);

async function screen(deps: Dependencies, begun: Begun): Promise<void> {
  const { transactions, clock, pool } = deps;
  const { claim, known, pictures } = begun;
  let screened: Screened;
  try {
    screened = await pool.screen(
      { listings: claim.listings.map(({ listing }) => listing), known, pictures },
      begun.book,
    );
  } catch (error) {
    await transactions.work(async (tx) => {
      if (error instanceof NotScreenedError) await dropClaim(tx, claim.id);
      else await abandonClaim(tx, claim.id, (error as Error).message);
    });
    throw error;
  }
  await transactions.work(async (tx) =>
    finish(tx, begun, screened, { now: clock.now(), weighing: await weighingNow(deps, tx) }),
  );
}

const sellersOf = (tx: Tx, listings: readonly DueListing[], now: Date): Promise<KnownSellers> =>
  knownSellers(
    tx,
    listings.map(({ marketplace, seller }) => sellerKey({ marketplace, seller })),
    now.toISOString(),
  );

/** What is known of the listings' pictures, in one order. */
async function picturesKnown(tx: Tx, listings: readonly DueListing[]): Promise<PicturesKnown> {
  const [likes, texts] = [await likesOfListings(tx, listings), await textsOfListings(tx, listings)];
  return Object.fromEntries(
    [...new Set([...likes.keys(), ...texts.keys()])].map((key) => [
      key,
      {
        // Of a listing whose variant was taken down, its own case says nothing new.
        matches: (likes.get(key) ?? []).flatMap(({ brand, ...like }) =>
          brand === undefined || key === `${like.listing?.marketplace}/${like.listing?.id}`
            ? []
            : [{ ...matchOf(like), brand, image: like.image, with: like.picture, bank: like.bank }],
        ),
        texts: texts.get(key) ?? [],
      },
    ]),
  );
}

function matchOf({ kind, points, mirrored, region, withRegion, differs, ...more }: Omit<ListingLike, 'brand'>) {
  return {
    ...{ kind, points, mirrored, region: withinPicture(region), withRegion: withinPicture(withRegion) },
    ...(differs && { differs: withinPicture(differs) }),
    honestSellers: more.honestSellers,
    ...(more.right !== undefined && { right: more.right }),
  };
}

/**
 * Writes the results that are still valid. It locks first and checks then: a later change waits for these locks and makes the
 * listing due again.
 */
async function finish(
  tx: Tx,
  { claim, book, known, pictures }: Begun,
  screened: Screened,
  { now, weighing }: { readonly now: Date; readonly weighing: Weighing | undefined },
): Promise<void> {
  await lockFindingsShared(tx);
  const keys = JSON.stringify(
    claim.listings.map(({ marketplace, id, content_hash: hash }) => ({ marketplace, id, hash })),
  );
  const { rows } = await sql<{ marketplace: string; id: string }>`
    select listing.marketplace, listing.id from listing
    join jsonb_to_recordset(${keys}::jsonb) as s(marketplace text, id text, hash text) on listing.marketplace = s.marketplace and listing.id = s.id
    where listing.content_hash = s.hash and listing.screening_due_at is not null
    order by listing.marketplace, listing.id for update of listing`.execute(tx);
  const still = new Set(rows.map(({ marketplace, id }) => `${marketplace}/${id}`));
  const listings = claim.listings.filter(({ marketplace, id }) => still.has(`${marketplace}/${id}`));
  const isTrue =
    weighing !== undefined &&
    (await bookVersion(tx, weighing)) === book.version &&
    JSON.stringify(await sellersOf(tx, claim.listings, now)) === JSON.stringify(known) &&
    JSON.stringify(await picturesKnown(tx, claim.listings)) === JSON.stringify(pictures);
  if (isTrue && listings.length > 0) {
    await writeFindings(tx, listings, screened, now);
    await wantPictures(tx, listings, now);
    await wantTexts(tx, listings, new Set(screened.doubtful), now);
    await comeBack(tx, listings, now);
    await sql`
      update listing set screened_hash = content_hash, screening_due_at = null
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s(marketplace text, id text)
      where listing.marketplace = s.marketplace and listing.id = s.id`.execute(tx);
    await sql`
      delete from screening_dead_letter using jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s(marketplace text, id text)
      where screening_dead_letter.marketplace = s.marketplace and screening_dead_letter.listing = s.id`.execute(tx);
    await tally(tx, listings.length, now);
  }
  await dropClaim(tx, claim.id);
}
