/** The shop's standing, for the seller behind a notice: points, next step, and the effect of this notice. */
import {
  type Circumstances,
  explainStrikes,
  type Falling,
  givesBack,
  heldTarget,
  initialSeller,
  nextStep,
  pointsIfUpheld,
  type Rules,
  type SellerState,
} from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { StoredSeller } from '../../parties/sellers/index.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { CaseView } from '../cases/index.ts';
import type { SellerNotice } from './contract.ts';

/** `at`: now, under the rules that apply to shops now. `ofCases`: the rules that the notice's cases were filed under. */
export async function standingBehind(
  tx: AnyTx,
  tenant: string,
  views: readonly CaseView[],
  stored: StoredSeller | undefined,
  { at, ofCases }: { readonly at: Circumstances; readonly ofCases: Rules },
): Promise<z.input<typeof SellerNotice>['standing']> {
  const state: SellerState = {
    ...initialSeller,
    ...stored?.standing,
    ...(stored && { seller: stored.key }),
    ...(stored?.status === 'banned' && { ban: { at: at.now, approvers: [] } }),
  };
  const points = stored?.points ?? 0;
  const { strikes } = at.rules;
  const claims = views.map(({ id, right, reason, gravity, filedAt }) => ({
    ...{ case: id, right: right.id, reason, gravity, filedAt },
  }));
  const next = stored?.status === undefined || stored.status === 'open' ? nextStep(points, strikes) : undefined;
  const falling = views.filter(({ status }) => status === 'upheld');
  return {
    points,
    closeAt: strikes.closeAt,
    pointsIfUpheld: pointsIfUpheld(state, claims, { ...at, rules: ofCases }),
    ...(next && { next }),
    strikes: explainStrikes(state, strikes, at.now).map(({ id: _, ...strike }) => strike),
    ...(falling.length > 0 && { ifOverturned: back(state, await fallingIn(tx, tenant, falling, state, ofCases), at) }),
  };
}

function back(state: SellerState, falling: readonly Falling[], at: Circumstances) {
  const { strikes, points, closure, ban } = givesBack(state, falling, at);
  return {
    points: points.map((one) => ({ ...one })),
    strikes: strikes.map(({ track, before, after }) => ({ track, before, after })),
    ...(closure && { closure }),
    ...(ban && { ban }),
  };
}

/** Includes the cases that continued them, whose weight depends on them. */
async function fallingIn(
  tx: AnyTx,
  tenant: string,
  views: readonly CaseView[],
  { strikes }: SellerState,
  rules: Rules,
): Promise<readonly Falling[]> {
  const children = await tx
    .selectFrom('case_view')
    .select(['id', sql<string>`view ->> 'parent'`.as('parent')])
    .where('tenant', '=', tenant)
    .where(sql<boolean>`view ->> 'parent' = any (${views.map(({ id }) => id)}::text[])`)
    .execute();
  const isGraver = (id: string): boolean =>
    Object.values(strikes).some(({ cases }) => cases[id]?.gravity === rules.strikes.returned);
  return views.map(({ id, reason, ...held }) => ({
    ...{ case: id, target: heldTarget(held) },
    children: children
      .filter(({ id: child, parent }) => parent === id && isGraver(child))
      .map(({ id: child }) => ({ case: child, gravity: rules.reasons[reason].gravity })),
  }));
}
