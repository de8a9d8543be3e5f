import type { Selectable } from 'kysely';
import type { z } from 'zod';
import { type Caller, participantOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Handlers } from '../../platform/handler.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import { mayAct } from '../../platform/refuse-by-position.ts';
import type { Schema } from '../../platform/schema/index.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import type { Tx } from '../../platform/transactions.ts';
import { isUuid } from '../../platform/uuid.ts';
import { FindingCountQuery } from '../findings/index.ts';
import type { SavedView } from './contract.ts';
import type { savedViewRoutes } from './routes.ts';

interface Dependencies {
  readonly clock: Clock;
  readonly entropy: Entropy;
}

/** More are not found again in a menu. */
const mostOfAPerson = 30;

export const savedViewHandlers = ({ clock, entropy }: Dependencies): Handlers<typeof savedViewRoutes> => ({
  listSavedViews: async ({ tx, caller }) => {
    const { participant, user } = participantOf(caller);
    const rows = await tx
      .selectFrom('saved_view')
      .selectAll()
      .where('tenant', '=', participant)
      .where((where) => where.or([where('user_id', '=', user), where('shared', '=', true)]))
      .orderBy('name')
      .orderBy('id')
      .execute();
    return { items: rows.map((row) => viewOf(row, caller)) };
  },

  saveView: async ({ tx: asked, caller, body: { name, filter, shared } }) => {
    const { participant, user } = participantOf(caller);
    assertMayShare(caller, shared);
    const tx = asServiceRole(asked);
    // Locks the person's row, so that concurrent views are counted.
    await tx.selectFrom('account').select('user_id').where('user_id', '=', user).forUpdate().execute();
    const own = await tx.selectFrom('saved_view').select('name').where('user_id', '=', user).execute();
    if (own.some((one) => one.name === name)) throw nameTaken();
    if (own.length >= mostOfAPerson)
      throw new ProblemError(409, 'too-many-views', `At most ${mostOfAPerson} saved views. Delete one first.`);
    const row = await tx
      .insertInto('saved_view')
      .values({
        ...{ tenant: participant, id: entropy.uuid(), user_id: user, name, shared },
        ...{ filter: JSON.stringify(filter), made_at: clock.now() },
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    return viewOf(row, caller);
  },

  changeSavedView: async ({ tx: asked, caller, params: { view }, body: { name, shared } }) => {
    const tx = asServiceRole(asked);
    const row = await changeable(tx, caller, view);
    if (shared !== row.shared) assertMayShare(caller, shared);
    const alike = await tx
      .selectFrom('saved_view')
      .select('id')
      .where('user_id', '=', row.user_id)
      .where('name', '=', name)
      .where('id', '<>', view)
      .execute();
    if (alike.length > 0) throw nameTaken();
    await tx.updateTable('saved_view').set({ name, shared }).where('id', '=', view).execute();
    return viewOf({ ...row, name, shared }, caller);
  },

  deleteSavedView: async ({ tx: asked, caller, params: { view } }) => {
    const tx = asServiceRole(asked);
    await changeable(tx, caller, view);
    await tx.deleteFrom('saved_view').where('id', '=', view).execute();
    return { deleted: true };
  },
});

type Row = Selectable<Schema['saved_view']>;

const nameTaken = () => new ProblemError(409, 'view-exists', 'You have a view of this name. Choose another name.');

/** What all colleagues see is for those who do the work. */
function assertMayShare(caller: Caller, shared: boolean): void {
  if (shared && !mayAct(caller))
    throw new ProblemError(403, 'not-for-this-position', 'Your position can keep views for itself alone.');
}

/** Its author's; of a shared one also an administrator's, since its author may have left. */
const isChangeable = ({ user_id: author, shared }: Row, caller: Caller): boolean => {
  const { user, position } = participantOf(caller);
  return author === user || (shared && position === 'administrator');
};

/** Locks it. @throws ProblemError 404 if the caller may not change it. */
async function changeable(tx: Tx, caller: Caller, id: string): Promise<Row> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('saved_view')
        .selectAll()
        .where('tenant', '=', participantOf(caller).participant)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (!row || !isChangeable(row, caller)) throw notFound('view');
  return row;
}

const viewOf = (row: Row, caller: Caller): z.input<typeof SavedView> => ({
  ...{ id: row.id, name: row.name, shared: row.shared, changeable: isChangeable(row, caller) },
  filter: FindingCountQuery.parse(row.filter),
});
