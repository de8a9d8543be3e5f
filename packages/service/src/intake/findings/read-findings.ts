import { waterfall } from '@marketsafe/screening';
import { Brand, Finding, Listing } from '@marketsafe/terms';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { coveringRight, type RightView, rightsOf } from '../../parties/rights/index.ts';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { cardOf, type ListingRow } from '../listings/index.ts';
import { groupOfFinding, joinGroup } from '../same-goods/index.ts';
import { joinTriage, readTriage, type TriageRow, triageColumns } from '../triage/index.ts';
import type { FindingQuery, FindingView } from './contract.ts';
import { afterHarm, conditionsOf, filterOf } from './filter.ts';
import { openCasesOn, shadowOrdersOn } from './open-cases.ts';

interface Row extends ListingRow {
  readonly finding: unknown;
  readonly brand: unknown;
  readonly harm: string;
  readonly grp: string;
  readonly triage: TriageRow | null;
}

/**
 * A participant's findings on visible listings, the most harmful first; equal ones by marketplace, listing and brand. A page begins
 * right after the last item of the page before, even if new findings came in between.
 */
export async function listFindings(tx: AnyTx, participant: string, query: z.output<typeof FindingQuery>, now: string) {
  const after = readCursor(query.cursor, ['text', 'text', 'text', 'text']);
  const conditions = conditionsOf(participant, await filterOf(tx, participant, query, now), now);
  const key = sql`(finding.marketplace, finding.listing, finding.brand)`;
  if (after) conditions.push(afterHarm(after, sql`finding.harm`, key));
  const rows = await rowsWhere(tx, conditions, query.limit + 1, now);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: await viewsOf(tx, participant, page, now),
    ...(rows.length > query.limit &&
      last && { next: writeCursor([last.harm, last.marketplace, last.id, Finding.parse(last.finding).brand]) }),
  };
}

/** Some of the participant's findings, by `marketplace/listing/brand`. */
export async function findingViews(
  tx: AnyTx,
  participant: string,
  keys: readonly (readonly [marketplace: string, listing: string, brand: string])[],
  now: string,
): Promise<ReadonlyMap<string, z.input<typeof FindingView>>> {
  const named = JSON.stringify(keys.map(([marketplace, listing, brand]) => ({ marketplace, listing, brand })));
  const conditions = [
    sql`finding.tenant = ${participant}`,
    sql`(finding.marketplace, finding.listing, finding.brand) in (
      select marketplace, listing, brand from jsonb_to_recordset(${named}::jsonb) as k(marketplace text, listing text, brand text))`,
  ];
  const rows = keys.length > 0 ? await rowsWhere(tx, conditions, keys.length, now) : [];
  const views = await viewsOf(tx, participant, rows, now);
  return new Map(views.map((view) => [`${view.listing.marketplace}/${view.listing.id}/${view.brand}`, view]));
}

async function rowsWhere(tx: AnyTx, conditions: readonly RawBuilder<unknown>[], limit: number, now: string) {
  const { rows } = await sql<Row>`
    select listing.marketplace, listing.id, listing.state, listing.listing, listing.observed_at,
      finding.finding, brand.brand, finding.harm::text as harm, ${groupOfFinding} as grp, ${triageColumns(now)}
    from finding
    join listing on listing.marketplace = finding.marketplace and listing.id = finding.listing
    join brand on brand.tenant = finding.tenant and brand.id = finding.brand
    ${joinGroup} ${joinTriage}
    where ${sql.join(conditions, sql` and `)}
    order by finding.harm desc, finding.marketplace, finding.listing, finding.brand
    limit ${limit}`.execute(tx);
  return rows;
}

async function viewsOf(tx: AnyTx, participant: string, rows: readonly Row[], now: string) {
  const rights = rows.length > 0 ? await rightsOf(tx, participant) : [];
  const cases = await openCasesOn(tx, participant, rows);
  const shadow = await shadowOrdersOn(tx, participant, rows);
  return rows.map((row) => {
    const key = `${row.marketplace}/${row.id}`;
    return viewOf(row, rights, { case: cases.get(key), shadow: shadow.get(key) }, now);
  });
}

function viewOf(
  row: Row,
  rights: readonly RightView[],
  filed: Pick<z.input<typeof FindingView>, 'case' | 'shadow'>,
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
    group: row.grp,
    ...(right && { right: right.id }),
    score: finding.score,
    band: finding.band,
    signals: finding.signals,
    ...(finding.model !== undefined && { model: finding.model }),
    waterfall: waterfall(finding).steps,
    ...(listing.price &&
      listing.sold !== undefined && { harm: { amount: row.harm, currency: listing.price.currency } }),
    ...filed,
    ...(row.triage && { triage: readTriage(row.triage) }),
  };
}
