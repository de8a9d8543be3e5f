import { nextOrder, type RightCommand, type RightState } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { z } from 'zod';
import { participants, participantsOf } from '../../parties/participants/index.ts';
import { registerStateOf, rightOf } from '../../parties/rights/index.ts';
import { actorOf } from '../../platform/actor.ts';
import { type Caller, userOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import type { Programme } from '../../platform/programme.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { AnyTx, Tx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { readOrder } from '../../takedown/orders/index.ts';
import { keepReasons } from '../written-reasons/index.ts';
import type { RightChange, StandingDecision } from './contract.ts';

interface Dependencies {
  readonly begin: (tx: AnyTx) => UnitOfWork;
  readonly clock: Clock;
  readonly programme: Programme;
}

/** Queues an order again that a marketplace refused or could not execute. */
export async function retryOrder({ clock }: Pick<Dependencies, 'clock'>, tx: Tx, id: string): Promise<void> {
  const now = clock.now();
  const order = await readOrder(tx, id);
  if (!order) throw notFound('order');
  const { status } = nextOrder({ status: order.state, desired: order.desired, epoch: order.epoch }, { type: 'retry' });
  if (status !== 'queued') {
    throw new ProblemError(409, 'wrong-state', `The order is ${order.state}: there is nothing to retry.`);
  }
  await tx
    .updateTable('marketplace_order')
    .set({ state: status, receipt: null, updated_at: now })
    .where('id', '=', id)
    .execute();
  await sql`
    insert into outbox (kind, key, payload, due_at) values ('order', ${`order:${id}`}, ${JSON.stringify({ order: id })}::jsonb, ${now})
    on conflict do nothing`.execute(tx);
}

/** Warns, suspends or reinstates a complainant by hand, or records its membership of the association. */
export async function decideStanding(
  deps: Dependencies,
  tx: AnyTx,
  participant: string,
  { decision, reasons }: z.output<typeof StandingDecision>,
  caller: Caller,
) {
  const user = userOf(caller) ?? '';
  const work = deps.begin(tx);
  const ref = { kind: 'complainant', id: participant } as const;
  await work.lock([ref]);
  if (!work.exists(ref)) throw notFound('participant');
  work.execute(ref, { type: decision }, actorOf(caller));
  if (decision === 'confirm-membership' || decision === 'end-membership') {
    const member = decision === 'confirm-membership';
    await allowTenantWrites(work.tx, [participant]);
    await work.tx.updateTable('participant').set({ member }).where('id', '=', participant).execute();
    const named = work.memo(participants).get(participant);
    if (named) work.memo(participants).set(participant, { ...named, member });
  }
  keepReasons(work, { subject: participant, about: decision, by: user, text: reasons });
  await work.finish();
  const all = await participantsOf(tx, 'desk', deps.programme, deps.clock.now());
  const found = all.find(({ id }) => id === participant);
  if (!found) throw notFound('participant');
  return found;
}

/** Records an office's change of a right. */
export async function changeRight(
  deps: Dependencies,
  tx: AnyTx,
  right: string,
  change: z.output<typeof RightChange>,
  caller: Caller,
) {
  const work = deps.begin(tx);
  const ref = { kind: 'right', id: right } as const;
  await work.lock([ref]);
  if (!work.exists(ref)) throw notFound('right');
  if (change.change === 'assigned') await mustTakePart(work.tx, change.to);
  work.execute(ref, commandOf(change, work.state('right', right)), actorOf(caller));
  await work.finish();
  const view = await rightOf(tx, 'desk', right);
  if (!view) throw notFound('right');
  return view;
}

/** Only an enrolled participant can hold a right. */
async function mustTakePart(tx: Tx, participant: string): Promise<void> {
  const row = await tx.selectFrom('participant').select('id').where('id', '=', participant).executeTakeFirst();
  if (!row) throw notFound('participant');
}

function commandOf(change: z.output<typeof RightChange>, right: RightState): RightCommand {
  switch (change.change) {
    case 'lapsed':
      return { type: 'lapse', cause: change.cause };
    case 'renewed':
      return { type: 'renew', validUntil: change.validUntil };
    case 'assigned':
      return { type: 'assign', to: change.to };
    case 'register-noted':
      return { type: 'note-register', ...registerStateOf(change, right.status === 'unregistered' ? {} : right) };
  }
}
