import { localDay } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { z } from 'zod';
import { actorOf } from '../../platform/actor.ts';
import { type Caller, userOf } from '../../platform/caller.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import { marketplaceOf } from '../../platform/programme.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { isUuid } from '../../platform/uuid.ts';
import { lockScope } from '../../takedown/case-file/index.ts';
import type { DisputeOutcome } from './contract.ts';
import { recordDisputeFact } from './fact.ts';
import type { DisputeRow } from './read-disputes.ts';

interface Deciding {
  readonly case: string;
  readonly dispute: string;
  readonly caller: Caller;
  readonly said: z.output<typeof DisputeOutcome>;
}

/**
 * Records the outcome of a dispute. If the programme adopts it, it is recorded in the case like a court's decision, and both
 * parties are notified.
 */
export async function decideDispute(work: UnitOfWork, { case: id, dispute, caller, said }: Deciding): Promise<void> {
  await lockScope(work, id, 'case');
  const state = work.filed(id);
  const row = await openDispute(work, id, dispute);
  const today = localDay(work.now, marketplaceOf(work.programme, row.marketplace).zone);
  if (said.decidedOn < row.received_on || said.decidedOn > today) {
    throw new ProblemError(
      422,
      'bad-date',
      'The body decided between the day on which it received the dispute and today.',
    );
  }
  const document = said.document === undefined ? undefined : await documentOf(work, said.document);
  if (said.adopt) {
    if (state.hold) {
      throw new ProblemError(
        409,
        'case-on-hold',
        'A court or an authority has the case: enter its outcome there first.',
      );
    }
    const ref = { kind: 'case', id } as const;
    const reasons = work.seal('case', said.reasons);
    work.execute(ref, { type: 'hold', ground: 'authority-hold' }, actorOf(caller));
    work.execute(ref, { type: 'release', outcome: 'for-seller', reasons }, actorOf(caller));
  }
  const { reference } = row.texts as { readonly reference: string };
  work.batch.also(sql`
    update settlement_dispute set state = 'decided', outcome = ${said.outcome}, decided_on = ${said.decidedOn}, adopted = ${said.adopt},
      texts = ${JSON.stringify({ reference, words: said.reasons })}::jsonb, document = ${document ? JSON.stringify(document) : null}::jsonb,
      decided_by = ${userOf(caller) ?? ''}, entered_at = ${work.now}::timestamptz
    where id = ${dispute}::uuid`);
  work.batch.also(sql`
    update desk_task set done_at = ${work.now}::timestamptz
    where kind = 'dispute' and subject = ${id} and done_at is null and not exists (
      select from settlement_dispute where case_id = ${id}::uuid and state = 'open' and id <> ${dispute}::uuid)`);
  const subject = `${row.marketplace}/${dispute}`;
  const took = Date.parse(said.decidedOn) - Date.parse(row.received_on);
  recordDisputeFact(work, `dispute-${said.outcome}`, subject, took);
  if (said.adopt) recordDisputeFact(work, 'dispute-adopted', subject);
  await work.finish();
}

async function openDispute(work: UnitOfWork, id: string, dispute: string): Promise<DisputeRow> {
  if (!isUuid(dispute)) throw notFound('dispute');
  const row = await work.tx
    .selectFrom('settlement_dispute')
    .selectAll()
    .where('tenant', '=', 'desk')
    .where('id', '=', dispute)
    .where('case_id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound('dispute');
  if (row.state === 'open') return row;
  throw new ProblemError(409, 'wrong-state', 'The result of this dispute is already entered.');
}

async function documentOf(work: UnitOfWork, id: string) {
  const kept = await work.tx
    .selectFrom('exhibit')
    .select(['id', 'name', 'mime', 'size', 'pages', 'sha256', 'copy'])
    .where('tenant', '=', 'desk')
    .where(sql<boolean>`id::text = ${id}`)
    .executeTakeFirst();
  if (kept) return kept;
  throw new ProblemError(422, 'unknown-exhibit', `No file ${id} was uploaded here. Upload it first.`);
}
