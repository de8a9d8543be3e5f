import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';
import type { SequencerDependencies } from './sequencer.ts';

/**
 * For a start under shorter intervals than before, as that of a demonstration after its past was played: what is due later
 * than they say is due when they say. A start never puts anything off.
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
