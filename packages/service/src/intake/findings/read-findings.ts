import { waterfall } from '@marketsafe/screening';
import { Brand, Finding, Listing } from '@marketsafe/terms';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { coveringRight, isInForce, mayActUnder, type RightView, rightsOf } from '../../parties/rights/index.ts';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { type InForce, instructionsInForce, preparedBy } from '../instructions/index.ts';
import { cardOf, type ListingRow } from '../listings/index.ts';
import { type Relist, type RelistView, relistRank, relistViews } from '../relists/index.ts';
import { groupOfFinding } from '../same-goods/index.ts';
import { readTriage, type TriageRow, triageColumns } from '../triage/index.ts';
import type { FindingQuery, FindingView } from './contract.ts';
import { afterHarm, conditionsOf, filterOf, fromFindings } from './filter.ts';
import { openCasesOn, shadowOrdersOn } from './open-cases.ts';

interface Row extends ListingRow {
  readonly finding: unknown;
  readonly brand: unknown;
  readonly harm: string;
  readonly relist: Relist | null;
  readonly grp: string;
  readonly prepared: readonly string[];
  readonly triage: TriageRow | null;
}

/**
 * A participant's findings on visible listings, and those filed against: goods that came back, then the most harmful; equal ones by marketplace, listing and
 * brand. A page begins right after the last item of the page before, even if new findings came in between.
 */
export async function listFindings(tx: AnyTx, participant: string, query: z.output<typeof FindingQuery>, now: string) {
  const after = readCursor(query.cursor, ['text', 'text', 'text', 'text', 'text']);
  const conditions = conditionsOf(participant, await filterOf(tx, participant, query, now), now);
  const key = sql`(finding.marketplace, finding.listing, finding.brand)`;
  if (after) conditions.push(afterHarm(after, { rank: relistRank, harm: sql`finding.harm`, keys: key }));
  const instructions = await instructionsInForce(tx, participant);
  const rows = await rowsWhere(tx, conditions, query.limit + 1, { now, instructions });
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: await viewsOf(tx, participant, page, { now, instructions }),
    ...(rows.length > query.limit && last && { next: writeCursor(placeOf(last)) }),
  };
}

const placeOf = ({ relist, harm, marketplace, id, finding }: Row): string[] => [
  relist === null ? '1' : '0',
  ...[harm, marketplace, id, Finding.parse(finding).brand],
];

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
  const instructions = keys.length > 0 ? await instructionsInForce(tx, participant) : [];
  const rows = keys.length > 0 ? await rowsWhere(tx, conditions, keys.length, { now, instructions }) : [];
  const views = await viewsOf(tx, participant, rows, { now, instructions });
  return new Map(views.map((view) => [`${view.listing.marketplace}/${view.listing.id}/${view.brand}`, view]));
}

interface At {
  readonly now: string;
  readonly instructions: readonly InForce[];
}

async function rowsWhere(
  tx: AnyTx,
  conditions: readonly RawBuilder<unknown>[],
  limit: number,
  { now, instructions }: At,
) {
  const { rows } = await sql<Row>`
    select listing.marketplace, listing.id, listing.state, listing.listing, listing.observed_at,
      finding.finding, brand.brand, finding.harm::text as harm, finding.relist, ${groupOfFinding} as grp, ${preparedBy(instructions)} as prepared,
      ${triageColumns(now)}
    ${fromFindings}
    where ${sql.join(conditions, sql` and `)}
    order by (finding.relist is not null) desc, finding.harm desc, finding.marketplace, finding.listing, finding.brand
    limit ${limit}`.execute(tx);
  return rows;
}

async function viewsOf(tx: AnyTx, participant: string, rows: readonly Row[], { now, instructions }: At) {
  const rights = rows.length > 0 ? await rightsOf(tx, participant) : [];
  const cases = await openCasesOn(tx, participant, rows);
  const shadow = await shadowOrdersOn(tx, participant, rows);
  const relists = await relistViews(
    tx,
    participant,
    rows.map(({ relist }) => relist),
  );
  return rows.map((row) => {
    const key = `${row.marketplace}/${row.id}`;
    const relist = row.relist === null ? undefined : relists.get(row.relist.case)?.(row.relist);
    const open = cases.get(key);
    const prepared = instructions.filter(({ id }) => row.prepared.includes(id));
    const filed = { prepared, case: open?.id, caseStatus: open?.status, shadow: shadow.get(key) };
    return viewOf(row, rightFor(row, { rights, relist, participant, now }), { ...filed, ...(relist && { relist }) });
  });
}

interface Prepared {
  readonly rights: readonly RightView[];
  readonly relist: z.input<typeof RelistView> | undefined;
  readonly participant: string;
  readonly now: string;
}

/** The right to file under: that of the old decision, if a complaint can still be filed under it. */
function rightFor(row: Row, { rights, relist, participant, now }: Prepared): string | undefined {
  const old = relist && rights.find(({ id }) => id === relist.right);
  if (old && isInForce(old, now) && mayActUnder(old, participant, now)) return old.id;
  return coveringRight(rights, Brand.parse(row.brand), Listing.parse(row.listing), now)?.id;
}

function viewOf(
  row: Row,
  right: string | undefined,
  filed: Pick<z.input<typeof FindingView>, 'prepared' | 'case' | 'caseStatus' | 'shadow' | 'relist'>,
): z.input<typeof FindingView> {
  const finding = Finding.parse(row.finding);
  const brand = Brand.parse(row.brand);
  const listing = Listing.parse(row.listing);
  return {
    listing: cardOf(row),
    brand: brand.id,
    brandName: brand.name,
    group: row.grp,
    ...(right !== undefined && { right }),
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
