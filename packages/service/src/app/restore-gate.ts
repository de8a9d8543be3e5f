import type { Transactions } from '../platform/transactions.ts';
import { isHeldAfterRestore } from '../takedown/removals/index.ts';

/**
/**
 * What reaches marketplaces and people, and what a deadline decides; the mailbox, since a visit marks as read what the programme that
 * goes on elsewhere has to find; and what is erased, since legal holds that were set after the backup are lost. Screening, search and
 * the ledger go on.
 */
const held: readonly string[] = [
  'outbox',
  'deadline',
  'pull',
  'picture',
  'photo-bank',
  'picture-text',
  'mailbox',
  'retention',
];

/** Decides which sources have due work. */
type Due = () => Promise<ReadonlySet<string>>;

/**
 * After a restore nothing leaves the programme, nothing is pulled or erased and no deadline runs, until two people agree (ADR 0057): answers that
 * came after the backup are lost, and a silence that is none would decide. It cannot begin while a service runs, since only an empty
 * database is restored into; so a service that was never restored asks once, at its start.
 */
export async function restoreGate(transactions: Transactions, queues: readonly string[], due: Due) {
  const look = () => transactions.work(isHeldAfterRestore);
  let isShut = await look();
  return {
    isShut: (): boolean => isShut,
    due: async (): Promise<ReadonlySet<string>> => {
      if (isShut) isShut = await look();
      const found = await due();
      return isShut ? new Set([...found].filter((name) => !held.includes(name) && !queues.includes(name))) : found;
    },
  };
}
