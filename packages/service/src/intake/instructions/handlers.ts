import { sql } from 'kysely';
import type { z } from 'zod';
import { participantOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Handlers } from '../../platform/handler.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { isUuid } from '../../platform/uuid.ts';
import { type Instruction, InstructionConditions } from './contract.ts';
import type { instructionRoutes } from './routes.ts';

interface Dependencies {
  readonly clock: Clock;
  readonly entropy: Entropy;
}

/** Each is a condition of the list's query. */
const most = 20;

export const instructionHandlers = ({ clock, entropy }: Dependencies): Handlers<typeof instructionRoutes> => ({
  listInstructions: async ({ tx, caller }) => ({ items: await read(tx, participantOf(caller).participant) }),

  addInstruction: async ({ tx: asked, caller, body: { name, on, conditions } }) => {
    const { participant, user } = participantOf(caller);
    const tx = asServiceRole(asked);
    // Locks the participant's row, so that concurrent additions are counted.
    await tx.selectFrom('participant').select('id').where('id', '=', participant).forUpdate().execute();
    const there = await tx.selectFrom('instruction').select('id').where('tenant', '=', participant).execute();
    if (there.length >= most)
      throw new ProblemError(409, 'too-many-instructions', `At most ${most} instructions. Delete one first.`);
    const id = entropy.uuid();
    await tx
      .insertInto('instruction')
      .values({
        ...{ tenant: participant, id, name, is_on: on, conditions: JSON.stringify(conditions) },
        ...{ by: user, at: clock.now() },
      })
      .execute();
    return own(tx, participant, id);
  },

  changeInstruction: async ({ tx: asked, caller, params: { instruction: id }, body: { name, on, conditions } }) => {
    const { participant, user } = participantOf(caller);
    const tx = asServiceRole(asked);
    await own(tx, participant, id);
    await tx
      .updateTable('instruction')
      .set({ name, is_on: on, conditions: JSON.stringify(conditions), by: user, at: clock.now() })
      .where('tenant', '=', participant)
      .where('id', '=', id)
      .execute();
    return own(tx, participant, id);
  },

  deleteInstruction: async ({ tx: asked, caller, params: { instruction: id } }) => {
    const { participant } = participantOf(caller);
    const tx = asServiceRole(asked);
    await own(tx, participant, id);
    await tx.deleteFrom('instruction').where('tenant', '=', participant).where('id', '=', id).execute();
    return { deleted: true };
  },
});

async function own(tx: AnyTx, participant: string, id: string): Promise<z.input<typeof Instruction>> {
  const [found] = isUuid(id) ? await read(tx, participant, id) : [];
  if (!found) throw notFound('instruction');
  return found;
}

async function read(tx: AnyTx, participant: string, id?: string): Promise<z.input<typeof Instruction>[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
    is_on: boolean;
    conditions: unknown;
    by: string;
    at: Date;
  }>`
    select i.id, i.name, i.is_on, i.conditions, coalesce(u.name, i.by) as by, i.at
    from instruction i left join auth."user" u on u.id = i.by
    where i.tenant = ${participant} ${id === undefined ? sql`` : sql`and i.id = ${id}::uuid`} order by i.name, i.id`.execute(
    tx,
  );
  return rows.map(({ is_on: on, conditions, at, ...row }) => ({
    ...{ ...row, on, conditions: InstructionConditions.parse(conditions), at: at.toISOString() },
  }));
}
