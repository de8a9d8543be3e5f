import { covers } from '@marketsafe/procedure';
import type { Target } from '@marketsafe/terms';
import type { z } from 'zod';
import { type Caller, tenantOf } from '../../platform/caller.ts';
import { notFound } from '../../platform/problem.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { ClearanceView } from './contract.ts';
import type { StoredClearance } from './projection.ts';

type View = Omit<z.input<typeof ClearanceView>, 'documents'> & Pick<StoredClearance, 'documents'>;

/** The parts of a case that a clearance may cover. */
interface Claimed {
  readonly laneReasons: readonly string[];
  readonly target: Target;
  readonly holder: string;
  readonly right: { readonly id: string };
  readonly seller: { readonly key: string };
}

/** Long ended clearances do not help the list's readers. */
const most = 500;

interface Which {
  readonly seller?: string | undefined;
  readonly holder?: string | undefined;
  readonly status?: string | undefined;
}

/** Clearances that the caller may see, the newest step first. */
export async function clearancesFor(tx: AnyTx, caller: Caller, { seller, holder, status }: Which): Promise<View[]> {
  let query = tx
    .selectFrom('clearance_view')
    .select('view')
    .where('tenant', '=', tenantOf(caller))
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(most);
  if (seller !== undefined) query = query.where('seller', '=', seller);
  if (holder !== undefined) query = query.where('holder', '=', holder);
  if (status !== undefined) query = query.where('status', '=', status);
  const rows = await query.execute();
  return rows.map(({ view }) => viewFor(caller, view as StoredClearance));
}

/** One clearance, if it exists and the caller may see it. */
export async function clearanceFor(tx: AnyTx, caller: Caller, id: string): Promise<View> {
  const row = await tx
    .selectFrom('clearance_view')
    .select('view')
    .where('tenant', '=', tenantOf(caller))
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound('clearance');
  return viewFor(caller, row.view as StoredClearance);
}

/** The clearances in force that cover a case's claim, as the tenant may see them. An agent sees none of its holder's. */
export async function clearancesBehind(tx: AnyTx, tenant: string, view: Claimed, now: string): Promise<View[]> {
  if (!view.laneReasons.includes('cleared-seller')) return [];
  const { target, holder, right, seller } = view;
  const rows = await tx
    .selectFrom('clearance_view')
    .select('view')
    .where('tenant', '=', tenant)
    .where('seller', '=', seller.key)
    .where('holder', '=', holder)
    .where('status', '=', 'confirmed')
    .orderBy('at', 'desc')
    .execute();
  const claimed = { holder, right: right.id, target };
  return rows
    .map((row) => row.view as StoredClearance)
    .filter(({ holder, rights, listings, until }) => {
      const scope = { holder, ...(rights && { rights: rights.map(({ id }) => id) }), ...(listings && { listings }) };
      return until > now && covers(scope, claimed);
    })
    .map(({ confirmedBy: _, ...one }) => ({ ...one, actions: [] }));
}

/** Adds the reader's possible actions; the decider finally decides. */
function viewFor(caller: Caller, { confirmedBy, ...view }: StoredClearance): View {
  const decides = caller.kind === 'desk' || caller.kind === 'participant';
  const undecided = view.status === 'asked' || view.status === 'with-desk';
  const ends = view.status === 'confirmed' && (caller.kind === 'desk' || confirmedBy === 'holder');
  return {
    ...view,
    actions: decides
      ? [...(undecided ? (['confirm', 'decline'] as const) : []), ...(ends ? (['end'] as const) : [])]
      : [],
  };
}
