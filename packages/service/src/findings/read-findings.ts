import { waterfall } from '@marketsafe/screening';
import { Brand, Finding, Listing } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { z } from 'zod';
import { cardOf, type ListingRow } from '../listings/index.ts';
import { readCursor, writeCursor } from '../platform/cursor.ts';
import { ProblemError } from '../platform/problem.ts';
import type { AnyTx } from '../platform/transactions.ts';
import { coveringRight, type RightView, rightsOf } from '../rights/index.ts';
import { joinTriage, readTriage, type TriageRow, triageColumns } from '../triage/index.ts';
import type { FindingQuery, FindingView } from './contract.ts';
import { conditionsOf } from './filter.ts';
import { openCasesOn } from './open-cases.ts';

interface Row extends ListingRow {
  readonly finding: unknown;
  readonly brand: unknown;
  readonly harm: string;
  readonly triage: TriageRow | null;
}

const badCursor = (): ProblemError =>
  new ProblemError(400, 'bad-cursor', 'This cursor was not given by this list. Begin again without one.');

/**
 * A participant's findings on listings that shoppers can see, the most harmful first; equal ones by marketplace, listing
 * and brand. A page begins right after the last item of the one before, whatever was found in between.
 */
export async function listFindings(tx: AnyTx, participant: string, query: z.output<typeof FindingQuery>, now: string) {
  const after = readCursor(query.cursor, ['text', 'text', 'text', 'text']);
  const conditions = conditionsOf(participant, query, now);
  if (after) {
    const [harm = '', ...key] = after;
    // Numbers are compared as numbers: a text that is none would be the database's error, and it is the caller's.
    if (!/^\d+(\.\d+)?$/.test(harm)) throw badCursor();
    conditions.push(sql`(finding.harm < ${harm}::numeric or (finding.harm = ${harm}::numeric
      and (finding.marketplace, finding.listing, finding.brand) > (${sql.join(key)})))`);
  }
  const { rows } = await sql<Row>`
    select listing.marketplace, listing.id, listing.state, listing.listing, listing.observed_at,
      finding.finding, brand.brand, finding.harm::text as harm, ${triageColumns(now)}
    from finding
    join listing on listing.marketplace = finding.marketplace and listing.id = finding.listing
    join brand on brand.tenant = finding.tenant and brand.id = finding.brand
    ${joinTriage}
    where ${sql.join(conditions, sql` and `)}
    order by finding.harm desc, finding.marketplace, finding.listing, finding.brand
    limit ${query.limit + 1}`.execute(tx);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const rights = page.length > 0 ? await rightsOf(tx, participant) : [];
  const cases = await openCasesOn(tx, participant, page);
  return {
    items: page.map((row) => viewOf(row, rights, cases.get(`${row.marketplace}/${row.id}`), now)),
    ...(rows.length > query.limit &&
      last && { next: writeCursor([last.harm, last.marketplace, last.id, Finding.parse(last.finding).brand]) }),
  };
}

function viewOf(
  row: Row,
  rights: readonly RightView[],
  openCase: string | undefined,
  now: string,
): z.input<typeof FindingView> {
  const finding = Finding.parse(row.finding);
  const brand = Brand.parse(row.brand);
  const listing = Listing.parse(row.listing);
  const right = coveringRight(rights, brand, listing, now);
  return {
    listing: cardOf(row),
    brand: brand.id,
    brandName: brand.name,
    ...(right && { right: right.id }),
    score: finding.score,
    band: finding.band,
    signals: finding.signals,
    ...(finding.model !== undefined && { model: finding.model }),
    waterfall: waterfall(finding).steps,
    ...(listing.price &&
      listing.sold !== undefined && { harm: { amount: row.harm, currency: listing.price.currency } }),
    ...(openCase !== undefined && { case: openCase }),
    ...(row.triage && { triage: readTriage(row.triage) }),
  };
}
