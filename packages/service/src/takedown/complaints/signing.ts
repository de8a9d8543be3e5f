import { type Target, targetKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';

interface Signer {
  readonly user: string;
  /** A program files, with an API key. */
  readonly byKey?: true | undefined;
}
interface Signed extends Signer {
  readonly participant: string;
  readonly targets: readonly ({ readonly url: string } | Target)[];
  /** Milliseconds for which each target's card was in view, in the order of the targets. */
  readonly seenMs?: readonly number[] | undefined;
}
interface SignedCase {
  readonly case: string;
  readonly seen: { readonly target: Target };
}

/** The person's latest filings in a row that they signed too quickly. A program signs no card, so that nothing of it counts. */
export async function signedInARow(tx: Tx, { user, byKey }: Signer): Promise<number> {
  if (byKey) return 0;
  const row = await tx.selectFrom('quick_signing').select('in_a_row').where('user_id', '=', user).executeTakeFirst();
  return row?.in_a_row ?? 0;
}

/**
 * Counts the filings that were signed on a card: how long it was in view, for the published median, and how many in a row were too quick.
 * The count begins anew once a reviewer looks, and with a card that was looked at. A target without a card neither counts nor ends a row.
 */
export async function countSigned(work: UnitOfWork, filing: Signed, filed: readonly SignedCase[]): Promise<void> {
  if (filing.byKey) return;
  const before = await signedInARow(work.tx, filing);
  let inARow = before;
  for (const { case: id, seen } of filed) {
    const ms = seenMsOf(filing, targetKey(seen.target));
    if (work.filed(id).laneReasons.includes('quick-signatures')) inARow = 0;
    else if (ms !== undefined) {
      const { quickSignatures } = work.rulesOn(seen.target.marketplace).lanes;
      inARow = quickSignatures !== undefined && ms < quickSignatures.seconds * 1000 ? inARow + 1 : 0;
    }
    if (ms !== undefined)
      work.batch.add('fact', {
        ...{ tenant: 'public', kind: 'card-seen', subject: id, target: null, milliseconds: ms, at: work.now },
        ...{ amount: null, currency: null, cut: null },
      });
  }
  if (inARow !== before)
    work.batch.also(sql`
      insert into quick_signing (tenant, user_id, in_a_row) values (${filing.participant}, ${filing.user}, ${inARow})
      on conflict (user_id) do update set tenant = excluded.tenant, in_a_row = excluded.in_a_row`);
}

/** Of a target that was named by its id. */
function seenMsOf({ targets, seenMs = [] }: Signed, key: string): number | undefined {
  const place = targets.findIndex((target) => !('url' in target) && targetKey(target) === key);
  return place < 0 ? undefined : seenMs[place];
}
