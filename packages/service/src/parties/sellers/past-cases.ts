import { localDay } from '@marketsafe/procedure';
import { sellerKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { z } from 'zod';
import { ProblemError } from '../../platform/problem.ts';
import { programmeZone } from '../../platform/programme.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { uuidFrom } from '../../platform/uuid.ts';
import type { ImportOutcome } from '../rights/index.ts';
import type { PastCase } from './contract.ts';

type Past = z.output<typeof PastCase>;
type Outcome = z.output<typeof ImportOutcome>;

interface Note {
  readonly id: string;
  readonly subject: string;
  readonly about: string;
  readonly text: string;
  readonly at: string;
}

/**
 * Notes for the review team how cases against sellers ended elsewhere. They are written reasons about the seller and no cases, so that
 * nothing counts them: no points, no standing, no lane. A case that is there already is changed.
 * @returns the result for each
 * @throws ProblemError `past-cases-faulty`, naming each fault; then none was taken
 */
export async function takePastCases(work: UnitOfWork, cases: readonly Past[], user: string): Promise<Outcome[]> {
  refuseFaulty(work, cases);
  const notes = cases.map(noteOf);
  const { rows } = await sql<Note>`
    select id, subject, about, text, to_char(at at time zone 'UTC', 'YYYY-MM-DD') as at from written_reason
    where id = any (${notes.map(({ id }) => id)}::uuid[])`.execute(work.tx);
  const known = new Map(rows.map((note) => [note.id, note]));
  const outcomes = notes.map((note): Outcome => {
    const before = known.get(note.id);
    known.set(note.id, note);
    if (before === undefined) return 'created';
    return before.about === note.about && before.text === note.text && before.at === note.at ? 'unchanged' : 'changed';
  });
  // Of several with one number the last counts.
  const written = new Map(notes.map((note) => [note.id, note]));
  await allowTenantWrites(work.tx, ['desk']);
  await sql`
    insert into written_reason (tenant, id, subject, about, by, text, at)
    select 'desk', id, subject, about, ${user}, text, (at || 'T00:00:00Z')::timestamptz
    from jsonb_to_recordset(${JSON.stringify([...written.values()])}::jsonb) as r(id uuid, subject text, about text, text text, at text)
    on conflict (id) do update set about = excluded.about, by = excluded.by, text = excluded.text, at = excluded.at
    where (written_reason.about, written_reason.text, written_reason.at) is distinct from (excluded.about, excluded.text, excluded.at)`.execute(
    work.tx,
  );
  return outcomes;
}

function noteOf({ marketplace, seller, reference, outcome, decidedOn, listing, complainant, note }: Past): Note {
  const subject = sellerKey({ marketplace, seller });
  return {
    ...{ id: uuidFrom(`past case ${subject} ${reference}`), subject, about: `past-${outcome}`, at: decidedOn },
    text: [reference, listing, complainant, note].filter((part) => part !== undefined && part !== '').join(' · '),
  };
}

function refuseFaulty({ programme, now }: UnitOfWork, cases: readonly Past[]): void {
  const marketplaces = programme.marketplaces.map(({ id }) => id);
  const today = localDay(now, programmeZone);
  const errors = cases.flatMap(({ marketplace, decidedOn }, index) => [
    ...(marketplaces.includes(marketplace)
      ? []
      : [
          {
            ...{ code: 'unknown-marketplace', field: `body.cases.${index}.marketplace` },
            detail: `there is no marketplace "${marketplace}". There are: ${marketplaces.join(', ')}`,
          },
        ]),
    ...(decidedOn <= today
      ? []
      : [
          {
            ...{ code: 'not-past', field: `body.cases.${index}.decidedOn` },
            detail: `${decidedOn} is in the future; bring in what was decided`,
          },
        ]),
  ]);
  if (errors.length > 0)
    throw new ProblemError(422, 'past-cases-faulty', 'Some of these cases cannot be taken. None was.', { errors });
}
