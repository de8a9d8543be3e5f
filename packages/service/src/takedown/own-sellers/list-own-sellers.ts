import { localDay, type PublicationOutcome } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { z } from 'zod';
import { conditionsOf, filterOf, fromFindings } from '../../intake/findings/index.ts';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import { type Programme, programmeZone } from '../../platform/programme.ts';
import { publicationReference } from '../../platform/publication-reference.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { all, scopeOf } from '../case-lists/index.ts';
import type { OwnSeller, OwnSellerQuery } from './contract.ts';

interface Row {
  readonly key: string;
  readonly name: string | null;
  readonly findings: number;
  readonly cases: number;
  readonly upheld: number;
  readonly dismissed: number;
  readonly restored: number;
  readonly running: number;
  readonly last: Date | null;
}

/**
 * The sellers in the participant's open findings and in its cases. Other participants' cases are not read, and links between sellers stay
 * with the review team: beside its own, a participant learns here only what was published.
 */
export async function listOwnSellers(
  tx: AnyTx,
  tenant: string,
  { seller, client, brand, cursor, limit }: z.output<typeof OwnSellerQuery>,
  { programme, now }: { readonly programme: Programme; readonly now: Date },
) {
  const after = readCursor(cursor, ['integer', 'integer', 'text']);
  const cut = seller?.indexOf('/') ?? -1;
  const ofSeller =
    seller === undefined ? {} : { marketplace: seller.slice(0, Math.max(cut, 0)), seller: seller.slice(cut + 1) };
  const at = now.toISOString();
  const asked = { client, brand, state: 'open' as const, ...ofSeller };
  const found = conditionsOf(tenant, await filterOf(tx, tenant, asked, at), at);
  const filed = [
    ...(await scopeOf(tx, tenant, { client, brand })),
    ...(seller === undefined ? [] : [sql`seller = ${seller}`]),
  ];
  const { rows } = await sql<Row>`
    with found as (
      select listing.marketplace || '/' || listing.seller as key, count(*)::int as findings, min(listing.listing #>> '{seller,name}') as name
      ${fromFindings} where ${all(found)} group by 1
    ), filed as (
      select seller as key, count(*)::int as cases, max(filed_at) as last, (array_agg(id order by filed_at desc))[1] as latest,
        count(*) filter (where status in ('upheld', 'removed-there'))::int as upheld,
        count(*) filter (where status in ('refused', 'declined'))::int as dismissed,
        count(*) filter (where status in ('restoring', 'restored'))::int as restored,
        count(*) filter (where not settled and status <> 'restoring')::int as running
      from case_row where ${all(filed)} group by 1
    ), both_of as (
      select key, found.name, filed.latest, filed.last, coalesce(findings, 0) as findings, coalesce(cases, 0) as cases,
        coalesce(upheld, 0) as upheld, coalesce(dismissed, 0) as dismissed, coalesce(restored, 0) as restored, coalesce(running, 0) as running
      from found full join filed using (key)
    ), page as (
      select * from both_of
      ${after ? sql`where (-cases, -findings, key) > (${after[0]}::int, ${after[1]}::int, ${after[2]})` : sql``}
      order by cases desc, findings desc, key limit ${limit + 1}
    )
    select key, findings, cases, upheld, dismissed, restored, running, last,
      coalesce(name, (select view #>> '{seller,name}' from case_view where tenant = ${tenant} and id = page.latest)) as name
    from page order by cases desc, findings desc, key`.execute(tx);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const sanctions = await sanctionsOn(tx, programme, page, now);
  return {
    items: page.map((row) => viewOf(row, sanctions.get(row.key))),
    ...(rows.length > limit && last && { next: writeCursor([`${-last.cases}`, `${-last.findings}`, last.key]) }),
  };
}

type Sanction = NonNullable<z.input<typeof OwnSeller>['sanction']>;

/** The latest published measure on each of these shops, by its key. */
async function sanctionsOn(
  tx: AnyTx,
  { identityKey, marketplaces }: Programme,
  sellers: readonly Pick<Row, 'key'>[],
  now: Date,
): Promise<ReadonlyMap<string, Sanction>> {
  const keys = new Map(sellers.map(({ key }) => [publicationReference(identityKey, key), key]));
  if (keys.size === 0) return new Map();
  const { rows } = await sql<{
    reference: string;
    marketplace: string;
    outcome: PublicationOutcome;
    happened_at: Date;
  }>`
    select distinct on (reference) reference, marketplace, outcome, happened_at from publication
    where tenant = 'public' and kind = 'sanction' and visible_at <= ${now} and reference = any (${[...keys.keys()]}::text[])
    order by reference, happened_at desc`.execute(tx);
  const zoneIn = (marketplace: string) => marketplaces.find(({ id }) => id === marketplace)?.zone ?? programmeZone;
  return new Map(
    rows.map(({ reference, marketplace, outcome, happened_at: at }) => [
      keys.get(reference) ?? '',
      { outcome, on: localDay(at.toISOString(), zoneIn(marketplace)) },
    ]),
  );
}

function viewOf({ key, name, last, ...counts }: Row, sanction: Sanction | undefined): z.input<typeof OwnSeller> {
  const cut = key.indexOf('/');
  return {
    ...{ key, marketplace: key.slice(0, cut), id: key.slice(cut + 1), ...counts },
    ...(name !== null && { name }),
    ...(last && { lastFiledAt: last.toISOString() }),
    ...(sanction && { sanction }),
  };
}
