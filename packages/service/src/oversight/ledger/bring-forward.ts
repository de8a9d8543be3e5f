import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';
import type { SequencerDependencies } from './sequencer.ts';

/**
 * For a start with shorter intervals than before, for example after a demonstration's past was played: work that is due later than
 * the new intervals allow becomes due then. A start never postpones work.
 */
export async function bringForward(
  tx: Tx,
  { checkpointEvery, publication }: Pick<SequencerDependencies, 'checkpointEvery' | 'publication'>,
  now: Date,
): Promise<void> {
  await sql`
    update ledger_head set checkpoint_due = least(checkpoint_due, ${new Date(now.getTime() + checkpointEvery)}),
      publication_due = least(publication_due, ${publication.after(now)})`.execute(tx);
}
