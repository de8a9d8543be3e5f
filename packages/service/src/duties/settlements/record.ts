import { localDay, settlementDue } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { z } from 'zod';
import { openTask } from '../../oversight/tasks/index.ts';
import { ProblemError } from '../../platform/problem.ts';
import { marketplaceOf } from '../../platform/programme.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { lockScope, partiesOf } from '../../takedown/case-file/index.ts';
import type { Dispute, DisputeRecord } from './contract.ts';
import { recordDisputeFact } from './fact.ts';
import { settlementLawOf } from './settlement-law.ts';

interface Recording extends Omit<z.output<typeof DisputeRecord>, 'side'> {
  readonly case: string;
  readonly side: z.infer<typeof Dispute>['side'];
  readonly by: z.infer<typeof Dispute>['by'];
}

/** Records that a dispute about a decided case, or a takedown under it, is before a certified body. */
export async function recordDispute(work: UnitOfWork, said: Recording): Promise<void> {
  const [row] = await lockScope(work, said.case, 'case');
  const state = work.filed(said.case);
  if (!row || state.forum !== 'decides-here' || (state.decision === undefined && state.removal === undefined)) {
    throw new ProblemError(409, 'nothing-decided', 'This case has no decision yet that a body could review.');
  }
  const { programme, now } = work;
  const place = marketplaceOf(programme, state.target.marketplace);
  const today = localDay(now, place.zone);
  const law = settlementLawOf(programme, place, today);
  const body = programme.settlementBodies?.find(({ id }) => id === said.body);
  if (!law)
    throw new ProblemError(409, 'no-settlement-law', 'No law makes this marketplace answer to certified bodies.');
  if (!body) {
    const known = programme.settlementBodies?.map(({ id }) => id).join(', ') || 'none';
    throw new ProblemError(422, 'unknown-body', `There is no certified body "${said.body}"; there are: ${known}.`);
  }
  if (said.receivedOn > today || said.receivedOn < localDay(state.filedAt, place.zone)) {
    throw new ProblemError(422, 'bad-date', 'The date must lie between the day of the complaint and today.');
  }
  const due = settlementDue(law, said.receivedOn, said.complex, place);
  if (!due) throw new ProblemError(409, 'no-settlement-law', 'No certified body decided such disputes on that day.');
  const again = await work.tx
    .selectFrom('settlement_dispute')
    .select('id')
    .where('case_id', '=', said.case)
    .where('side', '=', said.side)
    .where('body', '=', said.body)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (again) throw new ProblemError(409, 'already-recorded', 'This dispute is already recorded and not decided yet.');
  const id = work.entropy.uuid();
  const { sealed } = work.seal('case', { reference: said.reference });
  const { complainants, seller } = partiesOf(row.file, state.seller);
  for (const tenant of ['desk', ...(said.side === 'seller' ? [seller] : complainants)]) {
    work.batch.also(sql`
      insert into settlement_dispute (tenant, id, case_id, marketplace, side, "by", body, body_name, sealed, texts, law, received_on, complex,
        due_at, counted, state, recorded_at)
      values (${tenant}, ${id}::uuid, ${said.case}::uuid, ${place.id}, ${said.side}, ${said.by}, ${body.id}, ${body.name}, ${sealed}::uuid,
        ${JSON.stringify({ reference: said.reference })}::jsonb, ${law.pack.id}, ${said.receivedOn}, ${said.complex},
        ${due.due}::timestamptz, ${JSON.stringify(due.words)}::jsonb, 'open', ${now}::timestamptz)`);
  }
  openTask(
    work,
    'dispute',
    { case: said.case, outside: true },
    `${body.name}: ${row.file.listing.title ?? said.case}`,
    due.due,
  );
  recordDisputeFact(work, 'dispute', `${place.id}/${id}`);
  await work.finish();
}
