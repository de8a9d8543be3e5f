import { isLawIn } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Programme } from '../../platform/programme.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { StandingExplained } from './standing-contract.ts';

/** The records about a participant's own wrong complaints, from the cases that `tenant` can read; undefined if no law requires them. */
export async function liabilityOfFiler(
  tx: AnyTx,
  { tenant, participant }: { readonly tenant: string; readonly participant: string },
  { laws, marketplaces }: Pick<Programme, 'laws' | 'marketplaces'>,
): Promise<Pick<z.input<typeof StandingExplained>, 'liability'>> {
  const own = sql<boolean>`(view ->> 'complainant' = ${participant} or view ->> 'agent' = ${participant})`;
  const asking = laws.filter(({ liability }) => Object.keys(liability).length > 0);
  const places = marketplaces.filter(({ territories }) => asking.some((law) => isLawIn(law, territories)));
  if (places.length === 0) return {};
  const texts = asking.flatMap(({ liability }) => Object.values(liability).flatMap((all) => all.at(-1)?.texts ?? []));
  const row = await tx
    .selectFrom('case_view')
    .select([
      sql<number>`count(*)::int`.as('wrong'),
      sql<number>`count(*) filter (where view @? '$.matters[*] ? (@.kind == "malice" && @.finding == "malicious")')::int`.as(
        'malicious',
      ),
      sql<number>`count(*) filter (where view @? '$.matters[*] ? (@.kind == "award")')::int`.as('judgments'),
      sql<number>`count(*) filter (where view @? '$.matters[*] ? (@.kind == "award" && @.said.doubled == true)')::int`.as(
        'doubled',
      ),
    ])
    .where('tenant', '=', tenant)
    .where('wrong', '=', true)
    .where(sql<boolean>`view -> 'target' ->> 'marketplace' = any (${places.map(({ id }) => id)}::text[])`)
    .where(tenant === 'desk' ? own : sql<boolean>`true`)
    .executeTakeFirstOrThrow();
  return { liability: { ...row, texts } };
}
