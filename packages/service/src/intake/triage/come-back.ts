import { type ComebackReason, Finding, Listing } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';
import { Basis, basisOf, changesBetween } from './basis.ts';
import type { FindingRef } from './contract.ts';

interface PutAside extends FindingRef {
  readonly tenant: string;
  readonly basis: unknown;
  readonly finding: unknown;
  readonly document: unknown;
}

/**
 * Reopens dismissed or snoozed findings that changed in a way that matters. Called by the writer of these listings' findings, in
 * its transaction, which holds their locks and concerns their tenants.
 */
export async function comeBack(
  tx: Tx,
  listings: readonly { marketplace: string; id: string }[],
  now: Date,
): Promise<void> {
  const { rows } = await sql<PutAside>`
    select triage.tenant, triage.brand, triage.marketplace, triage.listing, triage.basis, finding.finding, listing.listing as document
    from jsonb_to_recordset(${JSON.stringify(listings.map(({ marketplace, id }) => ({ marketplace, id })))}::jsonb) as r(marketplace text, id text)
    join triage on triage.marketplace = r.marketplace and triage.listing = r.id and triage.state <> 'open'
    join finding on finding.tenant = triage.tenant and finding.brand = triage.brand and finding.marketplace = triage.marketplace
      and finding.listing = triage.listing
    join listing on listing.marketplace = r.marketplace and listing.id = r.id`.execute(tx);
  const back = rows.flatMap(({ basis, finding, document, ...ref }) => {
    const because = changesBetween(Basis.parse(basis), basisOf(Listing.parse(document), Finding.parse(finding)));
    return because.length > 0 ? [{ ...ref, back: because satisfies ComebackReason[], finding }] : [];
  });
  if (back.length === 0) return;
  await sql`
    with r as (
      select * from jsonb_to_recordset(${JSON.stringify(back)}::jsonb) as r(
        tenant text, brand text, marketplace text, listing text, back jsonb, finding jsonb)
    ), noted as (
      insert into triage_act (tenant, brand, marketplace, listing, act, at, before, finding)
      select r.tenant, r.brand, r.marketplace, r.listing, 'came-back', ${now}::timestamptz, to_jsonb(triage), r.finding
      from r join triage on triage.tenant = r.tenant and triage.brand = r.brand and triage.marketplace = r.marketplace and triage.listing = r.listing
    )
    update triage set state = 'open', back = r.back, back_at = ${now}::timestamptz from r
    where triage.tenant = r.tenant and triage.brand = r.brand and triage.marketplace = r.marketplace and triage.listing = r.listing`.execute(
    tx,
  );
}
