import { type ComplainantState, explainStanding, standingDecisions } from '@marketsafe/procedure';
import type { z } from 'zod';
import { reasonsAbout } from '../../oversight/written-reasons/index.ts';
import { omitUndefined } from '../../platform/omit-undefined.ts';
import { notFound } from '../../platform/problem.ts';
import { type Programme, rulesInForce, zoneOf } from '../../platform/programme.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { holderQuota } from '../../takedown/removals/index.ts';
import { liabilityOfFiler } from './liability-of-filer.ts';
import { StoredParticipant } from './projection.ts';
import type { StandingExplained } from './standing-contract.ts';

/** A participant's standing today under the rules in force, with its explanation, read as `tenant`. */
export async function readStanding(
  tx: AnyTx,
  { tenant, participant }: { readonly tenant: string; readonly participant: string },
  programme: Programme,
  now: Date,
): Promise<z.input<typeof StandingExplained>> {
  const row = await tx
    .selectFrom('participant_view')
    .select('view')
    .where('tenant', '=', tenant)
    .where('id', '=', participant)
    .executeTakeFirst();
  if (!row) throw notFound('participant');
  const { id, name, kind, record, standing, newcomer } = StoredParticipant.parse(row.view);
  const zone = zoneOf(programme);
  const rules = rulesInForce(programme, now);
  const state = record as unknown as ComplainantState;
  const explained = explainStanding(state, rules, {
    now: now.toISOString(),
    zone,
  });
  const { window, sources, reasons, steps, ahead, ...rest } = explained;
  // Removals count for the holder, even if an agent filed.
  const room = kind === 'rights-holder' ? await holderQuota(tx, { id, standing, newcomer }, rules, now) : undefined;
  return {
    ...{ participant: id, name, kind, zone },
    ...rest,
    ...(room && { removals: { ...room, roomAt: room.roomAt?.toISOString() } }),
    ...(await liabilityOfFiler(tx, { tenant, participant: id }, programme)),
    window: { count: window.count, unit: window.unit },
    reasons: reasons.map((one) => ({ ...one, outcomes: [...one.outcomes], withdrawals: [...one.withdrawals] })),
    steps: [...steps],
    ahead: [...ahead],
    decisions: tenant === 'desk' ? [...standingDecisions(state)] : [],
    written: await reasonsAbout(tx, tenant, id),
    sources: sources.map(({ rule, reference: { kind: of, where, url } }) =>
      omitUndefined({ rule, kind: of, where, url }),
    ),
  };
}
