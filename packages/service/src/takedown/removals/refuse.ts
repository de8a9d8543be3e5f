import { type Actor, isCase } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { z } from 'zod';
import { actorOf } from '../../platform/actor.ts';
import { type Caller, userOf } from '../../platform/caller.ts';
import { assertNoConflictOfInterest } from '../../platform/conflict-of-interest.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { type CaseRow, caseRows, lockCases } from '../case-file/index.ts';
import { mostRefused, type RemovalRefusal, type RemovalsRefused } from './contract.ts';

type Refusing = z.output<typeof RemovalRefusal>;
type Answer = z.input<typeof RemovalsRefused>;
type Item = Answer['items'][number];

export interface HeldRow {
  readonly subject: string;
  readonly target: string;
  readonly seller: string;
  readonly cases: readonly string[];
}

/**
 * One person refuses many held removals at once. Their cases end, so that no case wants the removals and they are never sent. Each
 * case is decided separately: a failure stops no other, and the answer gives each result.
 */
export async function refuseRemovals(work: UnitOfWork, refusing: Refusing, caller: Caller): Promise<Answer> {
  const { tx } = work;
  const { held, left } = await meant(tx, refusing);
  const rows = await caseRows(tx, { ids: held.flatMap(({ cases }) => cases) });
  await lockCases(work, rows);
  await assertNoConflictOfInterest(
    tx,
    rows.flatMap(({ file }) => [file.holder, file.complainant, ...(file.agent === undefined ? [] : [file.agent])]),
    userOf(caller) ?? '',
  );
  const actor = actorOf(caller);
  const waiting = await stillHeld(tx, held);
  const known = new Map(rows.map((row) => [row.id, row]));
  const refuse = (id: string): Item['cases'][number] => refuseCase(work, known.get(id), id, refusing, actor);
  const decided = held.map((one) => ({ one, cases: waiting.has(one.subject) ? one.cases.map(refuse) : undefined }));
  const items = decided.map(({ one, cases }): Item => {
    const { subject: id, target } = one;
    if (cases === undefined) return { id, target, outcome: 'not-held', cases: [] };
    if (cases.length === 0) return { id, target, outcome: 'of-the-programme', cases };
    const wanted = isWanted(work, one) || cases.some(({ refused }) => !refused);
    return { id, target, outcome: wanted ? 'still-wanted' : 'refused', cases };
  });
  await work.finish();
  const unknown = (refusing.removals ?? []).filter((id) => !held.some(({ subject }) => subject === id));
  return { items: [...items, ...unknown.map((id): Item => ({ id, outcome: 'not-held', cases: [] }))], left };
}

/** The removals of the request, with every case that wants them: those that they were held for, and those that joined later. */
async function meant(
  tx: Tx,
  { removals, holder }: Refusing,
): Promise<{ readonly held: readonly HeldRow[]; readonly left: number }> {
  const { rows } = await sql<HeldRow & { measures: Readonly<Record<string, unknown>> | null }>`
    select h.subject, h.target, h.seller,
      array(select case_id::text from case_hold where outbox = h.outbox and tenant = 'desk' order by 1) as cases,
      (select state -> 'targets' -> h.target -> 'measures' from aggregate where kind = 'seller' and id = h.seller) as measures
    from removal_hold h
    where ${
      removals
        ? sql`h.subject = any (${removals}::text[])`
        : sql`exists (select from case_hold c join case_file f on f.id = c.case_id
            where c.outbox = h.outbox and c.tenant = 'desk' and f.file ->> 'holder' = ${holder ?? ''})`
    }
    order by h.outbox`.execute(tx);
  const held = rows.slice(0, mostRefused).map(({ measures, cases, ...one }) => ({
    ...one,
    cases: [...new Set([...cases, ...Object.keys(measures ?? {}).filter(isCase)])],
  }));
  return { held, left: rows.length - held.length };
}

/** Locked, so that no release happens between the check and the refusal. */
async function stillHeld(tx: Tx, held: readonly HeldRow[]): Promise<ReadonlySet<string>> {
  const subjects = held.map(({ subject }) => subject);
  const { rows } = await sql<{ subject: string }>`
    select subject from removal_hold where subject = any (${subjects}::text[]) order by outbox for update`.execute(tx);
  return new Set(rows.map(({ subject }) => subject));
}

export function refuseCase(
  work: UnitOfWork,
  row: CaseRow | undefined,
  id: string,
  { lacks, reasons, holder }: Pick<Refusing, 'lacks' | 'reasons' | 'holder'>,
  actor: Actor,
): Item['cases'][number] {
  if (!row || (holder !== undefined && row.file.holder !== holder))
    return { case: id, refused: false, why: 'of-another-holder' };
  const refusal = work.tryExecute(
    { kind: 'case', id },
    { type: 'refuse-removal', lacks, reasons: work.seal('case', reasons) },
    actor,
  );
  return refusal ? { case: id, refused: false, why: refusal.refused } : { case: id, refused: true };
}

/** Whether a case still keeps the target down after these decisions, including a case that joined meanwhile. */
export function isWanted(work: UnitOfWork, { seller, target }: HeldRow): boolean {
  return Object.keys(work.state('seller', seller).targets[target]?.measures ?? {}).length > 0;
}
