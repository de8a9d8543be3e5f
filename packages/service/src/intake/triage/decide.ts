import { Finding, Listing } from '@marketsafe/terms';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '../../platform/transactions.ts';
import { basisOf } from './basis.ts';
import type { FindingRef, TriageDone, TriageRequest, TriageUndone } from './contract.ts';

interface By {
  readonly participant: string;
  readonly user: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

type Asked = z.output<typeof TriageRequest>;
/** A snooze has its end as an instant. */
export type Act = Exclude<Asked['act'], { kind: 'snooze' }> | { readonly kind: 'snooze'; readonly until: string };

const keyOf = ({ brand, marketplace, listing }: FindingRef): string => JSON.stringify([brand, marketplace, listing]);
const refs = (findings: readonly FindingRef[]): RawBuilder<unknown> =>
  sql`jsonb_to_recordset(${JSON.stringify(findings)}::jsonb) as r(brand text, marketplace text, listing text)`;
const theSame = (table: string): RawBuilder<unknown> =>
  sql`${sql.ref(`${table}.brand`)} = r.brand and ${sql.ref(`${table}.marketplace`)} = r.marketplace and ${sql.ref(`${table}.listing`)} = r.listing`;

/** One act on findings of the participant. Each is stored with the finding at that time, since models are trained on these decisions. */
export async function triage(
  tx: Tx,
  { participant, user, at }: By,
  { findings, act }: Pick<Asked, 'findings'> & { readonly act: Act },
  batch: string,
): Promise<z.input<typeof TriageDone>> {
  // The listing is locked: a concurrent screening comes before, or sees the decision.
  const { rows } = await sql<FindingRef & { finding: unknown; document: unknown }>`
    select finding.brand, finding.marketplace, finding.listing, finding.finding, listing.listing as document
    from ${refs(findings)}
    join finding on ${theSame('finding')} and finding.tenant = ${participant}
    join listing on listing.marketplace = finding.marketplace and listing.id = finding.listing
    order by listing.marketplace, listing.id, finding.brand for update of listing`.execute(tx);
  const known = new Set(rows.map(keyOf));
  const entries = rows.map(({ finding, document, ...ref }) => ({
    ...ref,
    finding,
    basis: basisOf(Listing.parse(document), Finding.parse(finding)),
  }));
  const entered = JSON.stringify(entries);
  const set = fieldsOf(act);
  await sql`
    with r as (
      select * from jsonb_to_recordset(${entered}::jsonb) as r(brand text, marketplace text, listing text, finding jsonb, basis jsonb)
    ), noted as (
      insert into triage_act (tenant, batch, brand, marketplace, listing, act, reason, by, at, before, finding)
      select ${participant}, ${batch}::uuid, r.brand, r.marketplace, r.listing, ${act.kind}, ${set.reason}, ${user}, ${at}::timestamptz,
        (select to_jsonb(triage) from triage where triage.tenant = ${participant} and ${theSame('triage')}), r.finding
      from r
    )
    insert into triage (tenant, brand, marketplace, listing, state, reason, until, assignee, by, at, basis)
    select ${participant}, r.brand, r.marketplace, r.listing, ${set.state ?? 'open'}, ${set.reason}, ${set.until}::timestamptz,
      ${set.assignee}, ${user}, ${at}::timestamptz, r.basis
    from r
    on conflict (tenant, brand, marketplace, listing) do update set ${changed(act)}, by = excluded.by, at = excluded.at`.execute(
    tx,
  );
  return {
    batch,
    done: entries.length,
    missing: findings.flatMap((one, place) => (known.has(keyOf(one)) ? [] : [place])),
  };
}

function fieldsOf(act: Act) {
  const none = { state: undefined, reason: null, until: null, assignee: null };
  switch (act.kind) {
    case 'dismiss':
      return { ...none, state: 'dismissed', reason: act.reason };
    case 'snooze':
      return { ...none, state: 'snoozed', until: act.until };
    case 'assign':
      return { ...none, assignee: act.to ?? null };
    case 'reopen':
      return none;
  }
}

/** Assignment and state are separate: each act changes one of them. */
const changed = ({ kind }: Act): RawBuilder<unknown> =>
  kind === 'assign'
    ? sql`assignee = excluded.assignee`
    : sql`state = excluded.state, reason = excluded.reason, until = excluded.until, basis = excluded.basis, back = null, back_at = null`;

/** Undoes the batch's changes where no later decision was made. */
export async function undo(
  tx: Tx,
  { participant, user, at }: By,
  batch: string,
): Promise<z.input<typeof TriageUndone> | undefined> {
  const { rows } = await sql<FindingRef & { latest: boolean }>`
    select act.brand, act.marketplace, act.listing, not exists (
      select from triage_act later where later.tenant = act.tenant and later.brand = act.brand and later.marketplace = act.marketplace
        and later.listing = act.listing and later.seq > act.seq) as latest
    from triage_act act where act.tenant = ${participant} and act.batch = ${batch}::uuid and act.act <> 'undo'`.execute(
    tx,
  );
  if (rows.length === 0) return undefined;
  const back = rows.filter(({ latest }) => latest);
  await sql`
    with r as (select * from ${refs(back)}), before as (
      select r.*, act.before, act.finding from r join triage_act act on ${theSame('act')} and act.tenant = ${participant} and act.batch = ${batch}::uuid
        and act.act <> 'undo'
    ), noted as (
      insert into triage_act (tenant, batch, brand, marketplace, listing, act, by, at, before, finding)
      select ${participant}, ${batch}::uuid, r.brand, r.marketplace, r.listing, 'undo', ${user}, ${at}::timestamptz,
        (select to_jsonb(triage) from triage where triage.tenant = ${participant} and ${theSame('triage')}), r.finding
      from before r
    ), gone as (
      delete from triage using before r where triage.tenant = ${participant} and ${theSame('triage')} and r.before is null
    )
    update triage set state = was.state, reason = was.reason, until = was.until, assignee = was.assignee, by = was.by, at = was.at,
      basis = was.basis, back = was.back, back_at = was.back_at
    from before r, jsonb_populate_record(null::triage, r.before) as was
    where triage.tenant = ${participant} and ${theSame('triage')} and r.before is not null`.execute(tx);
  const ref = ({ brand, marketplace, listing }: FindingRef) => ({ brand, marketplace, listing });
  return { undone: back.length, changedSince: rows.filter(({ latest }) => !latest).map(ref) };
}
