import { closedFor, type SellerState, shutSince, standingPoints } from '@marketsafe/procedure';
import { targetKey } from '@marketsafe/terms';
import type { z } from 'zod';
import type { Exact } from '../../platform/omit-undefined.ts';
import { rulesInForce } from '../../platform/programme.ts';
import { changedOf, type Decided, Memo, type UnitOfWork } from '../../platform/unit-of-work.ts';
import type { SellerDetail } from './contract.ts';

/** By the seller's key. */
export const sellerNames = new Memo<string>();

type Detail = z.output<typeof SellerDetail>;

/** The desk's view of a seller in the shape of its answer, without what is added at reading: names, marks, measures, reasons. */
export interface StoredSeller extends Exact<Omit<Detail, 'strikes' | 'measures' | 'ban' | 'reasons'>> {
  /** As folded; what a reader is shown of strikes, and what an open case would add, is derived from it. */
  readonly standing: Pick<SellerState, 'strikes' | 'closure'>;
  readonly ban?: Omit<NonNullable<Detail['ban']>, 'approvals'> & { readonly approvals: readonly string[] };
}

function statusOf(state: SellerState): Pick<StoredSeller, 'status' | 'closedSince'> {
  const cause = closedFor(state);
  if (cause === undefined) return { status: 'open' };
  const closedSince = shutSince(state);
  return { status: cause === 'ban' ? 'banned' : 'closed', ...(closedSince !== undefined && { closedSince }) };
}

export async function projectSellers(work: UnitOfWork, decided: readonly Decided[]): Promise<void> {
  const changed = changedOf(decided, 'seller');
  if (changed.length === 0) return;
  const last = new Map(decided.map(({ ref, at }) => [ref.id, at]));
  const unnamed = changed.filter((key) => !work.memo(sellerNames).has(key));
  if (unnamed.length > 0) {
    const accounts = await work.tx
      .selectFrom('seller_account')
      .select(['key', 'name'])
      .where('key', 'in', unnamed)
      .execute();
    for (const { key, name } of accounts) work.memo(sellerNames).set(key, name);
  }
  for (const key of changed) {
    const state = work.state('seller', key);
    const [marketplace = '', ...rest] = key.split('/');
    const at = last.get(key) ?? work.now;
    const rules = rulesInForce(work.programme, at, marketplace);
    const name = work.memo(sellerNames).get(key);
    const points = standingPoints(state, at);
    const { status, closedSince } = statusOf(state);
    const view: StoredSeller = {
      key,
      marketplace,
      id: rest.join('/'),
      ...(name !== undefined && { name }),
      points,
      closeAt: rules.strikes.closeAt,
      status,
      ...(closedSince !== undefined && { closedSince }),
      ...(state.recognised && {
        recognisedAs: state.recognised.of,
        recognition: { of: state.recognised.of, contested: state.recognised.contested },
      }),
      standing: { strikes: state.strikes, ...(state.closure && { closure: state.closure }) },
      ...(state.closure && {
        ban: {
          blockedBy: blockedBy(state),
          approvals: state.ban?.approvers ?? state.closure.approvals,
          needed: rules.ban.approvals,
        },
      }),
    };
    for (const tenant of ['desk', `seller:${key}`]) {
      work.batch.add('seller_view', { tenant, key, marketplace, id: view.id, name: name ?? '', points, status, view });
    }
    projectMeasures(work, key, state);
  }
}

/** Why a ban cannot be approved yet, by the decider's rules. */
function blockedBy(state: SellerState): string[] {
  if (state.ban) return ['already-banned'];
  if (state.closure?.declined) return ['ban-declined'];
  const counted = Object.values(state.strikes).filter(({ id }) => state.closure?.frozen.includes(id));
  const contested = counted.some(({ cases }) => Object.values(cases).some((member) => member.contested));
  return contested ? ['strike-contested'] : [];
}

/** Measures as rows: the targets under each measure now, with their causes. */
function projectMeasures(work: UnitOfWork, seller: string, state: SellerState): void {
  const before = measureRows(seller, work.before('seller', seller));
  const now = measureRows(seller, state);
  for (const [key, row] of now) if (!before.has(key)) work.batch.add('measure', { ...row, in_force: true });
  for (const [key, row] of before) if (!now.has(key)) work.batch.add('measure', { ...row, in_force: false });
}

const measureRows = (seller: string, { targets }: SellerState) =>
  new Map(
    Object.values(targets).flatMap(({ target, measures }) =>
      Object.entries(measures).map(([cause, kind]) => {
        const row = { tenant: 'desk', seller, target: targetKey(target), case_id: cause, kind };
        return [`${row.target} ${cause} ${kind}`, row] as const;
      }),
    ),
  );
