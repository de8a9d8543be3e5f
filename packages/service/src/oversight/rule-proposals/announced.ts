import { type LoadedPack, localDay, type Rules } from '@marketsafe/procedure';
import type { WorkSource } from '../../platform/poller.ts';
import { programmeZone } from '../../platform/programme.ts';
import type { Transactions, Tx } from '../../platform/transactions.ts';
import { keptPack } from './kept-pack.ts';

/** The versions of the programme's pack and all known packs, which grow while it runs. */
export interface Known {
  readonly versions: Rules[];
  readonly packs: LoadedPack[];
}

/** Adds versions that were announced here and are not known yet. Returns how many. */
export async function takeAnnounced(tx: Tx, { versions, packs }: Known): Promise<number> {
  const rows = await tx
    .selectFrom('rule_proposal')
    .select(['hash', 'file', 'text', 'ended_at'])
    .where('state', '=', 'announced')
    .where(
      'hash',
      'not in',
      versions.map(({ pack }) => pack.hash),
    )
    .orderBy('ended_at')
    .execute();
  for (const { hash, file, text, ended_at: at } of rows) {
    const loaded = keptPack({ text, file });
    if (loaded === undefined || at === null)
      throw new Error(`This version cannot read the rules that were announced from ${file}, kept as ${hash}.`);
    const announced = localDay(at.toISOString(), programmeZone);
    const rules = { ...loaded.rules, pack: { ...loaded.rules.pack, announced } };
    versions.push(rules);
    if (!packs.some((one) => one.rules.pack.hash === hash)) packs.push({ ...loaded, rules });
  }
  return rows.length;
}

/** Picks up versions that another request or process announced. */
export const announcedSource =
  (transactions: Transactions, known: Known): WorkSource =>
  () =>
    transactions.work((tx) => takeAnnounced(tx, known));
