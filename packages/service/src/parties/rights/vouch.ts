import type { z } from 'zod';
import { notFound } from '../../platform/problem.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { Vouching } from './contract.ts';
import { isProven } from './proof.ts';
import { rightId } from './register-entry.ts';
import { vouchingOf } from './registration.ts';

interface Vouched {
  readonly association: string;
  readonly user: string;
  readonly office: string;
  readonly number: string;
  readonly participant: string;
  readonly words: string;
}

/** An association vouches that a participant holds the right that it claims; the review team decides. Again: with new words. */
export async function vouch(work: UnitOfWork, said: Vouched): Promise<z.input<typeof Vouching>> {
  const { tx } = work;
  const { association: tenant, participant, words } = said;
  const { office, number } = said;
  const right = rightId(office, number);
  await allowTenantWrites(tx, [tenant]);
  const { kind, name } = await tx
    .selectFrom('participant')
    .select(['kind', 'name'])
    .where('id', '=', tenant)
    .executeTakeFirstOrThrow();
  // All refusals are the same, so that no one learns here whether a claim exists.
  const isClaimed = await claims(work, right, participant);
  if (kind !== 'association' || participant === tenant || !isClaimed) throw notFound('claim of this participant');
  const row = { office, number, words, by: said.user, at: new Date(work.now) };
  await tx
    .insertInto('right_vouching')
    .values({ tenant, right_id: right, participant, ...row })
    .onConflict((conflict) => conflict.columns(['tenant', 'right_id', 'participant']).doUpdateSet(row))
    .execute();
  return vouchingOf({ ...row, participant }, name);
}

/** Whether the participant's claim on the right waits to be verified. Asks the same of the database whatever there is. */
export async function claims(work: UnitOfWork, right: string, participant: string): Promise<boolean> {
  await work.lock([{ kind: 'right', id: right }]);
  const state = work.state('right', right);
  const added = await work.tx
    .selectFrom('right_claim')
    .select('right_id')
    .where('right_id', '=', right)
    .where('participant', '=', participant)
    .executeTakeFirst();
  const asked = await work.tx
    .selectFrom('right_request')
    .select('right_id')
    .where('right_id', '=', right)
    .where('tenant', '=', participant)
    .where('status', '=', 'open')
    .executeTakeFirst();
  if (state.status !== 'unregistered' && isProven(state)) return false;
  const holds = state.status !== 'unregistered' && state.holder === participant;
  return holds || added !== undefined || asked !== undefined;
}
