import { type ComplainantState, explainStanding } from '@marketsafe/procedure';
import type { z } from 'zod';
import { definedOnly } from '../platform/defined-only.ts';
import { notFound, ProblemError } from '../platform/problem.ts';
import { type Programme, rulesInForce } from '../platform/programme.ts';
import type { AnyTx } from '../platform/transactions.ts';
import { StoredParticipant } from './projection.ts';
import type { StandingExplained } from './standing-contract.ts';
import { zoneOf } from './zone.ts';

/** A participant's standing, explained as it is today under the rules in force, read as `tenant`. */
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
  const { id, name, kind, record } = StoredParticipant.parse(row.view);
  if (record === undefined) {
    throw new ProblemError(
      503,
      'views-outdated',
      'This view was written by an earlier version. The operator runs "marketsafe rebuild" once after an upgrade.',
    );
  }
  const zone = zoneOf(programme);
  const explained = explainStanding(record as unknown as ComplainantState, rulesInForce(programme, now), {
    now: now.toISOString(),
    zone,
  });
  const { window, sources, reasons, steps, ahead, ...rest } = explained;
  return {
    ...{ participant: id, name, kind, zone },
    ...rest,
    window: { count: window.count, unit: window.unit },
    reasons: reasons.map((one) => ({ ...one, outcomes: [...one.outcomes], withdrawals: [...one.withdrawals] })),
    steps: [...steps],
    ahead: [...ahead],
    sources: sources.map(({ rule, reference: { kind: of, where, url } }) =>
      definedOnly({ rule, kind: of, where, url }),
    ),
  };
}
