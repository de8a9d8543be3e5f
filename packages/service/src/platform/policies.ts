import { hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Calendar, formatProblem, type LoadedPack, loadCalendar, loadPack } from '@marketsafe/procedure';
import type { Transactions } from './transactions.ts';

/** The packs and calendars that come with the programme. */
export const policyDirectory = fileURLToPath(new URL('../../../../policies', import.meta.url));

const sha256 = (text: string): string => hash('sha256', text, 'hex');

export interface Policies {
  readonly packs: readonly LoadedPack[];
  readonly calendar: Calendar;
}

/** @throws Error listing every problem with file, line, path and what to do; nothing is used of a pack with an error. */
export async function loadPolicies(directory = policyDirectory, calendarName = 'china'): Promise<Policies> {
  const packs: LoadedPack[] = [];
  for (const entry of (await readdir(directory, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isDirectory() || entry.name === 'calendars') continue;
    const file = join(directory, entry.name, 'pack.yaml');
    const loaded = loadPack(await readFile(file, 'utf8'), file, sha256);
    if ('problems' in loaded) throw new Error(loaded.problems.map(formatProblem).join('\n'));
    packs.push(loaded);
  }
  const file = join(directory, 'calendars', `${calendarName}.yaml`);
  const loaded = loadCalendar(await readFile(file, 'utf8'), file);
  if ('problems' in loaded) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return { packs, calendar: loaded.calendar };
}

/**
 * Keeps the text of every pack by its hash, for ever, and returns all that were ever kept, the given ones first: a case is
 * judged to its end by the rules that it was filed under, whatever became of their file.
 *
 * @throws Error when cases run under a pack that this version cannot read: they could not be decided.
 */
export async function keepPacks(
  transactions: Transactions,
  packs: readonly LoadedPack[],
  now: Date,
): Promise<readonly LoadedPack[]> {
  const kept = await transactions.work(async (tx) => {
    await tx
      .insertInto('policy_pack')
      .values(packs.map(({ rules, text }) => ({ hash: rules.pack.hash, id: rules.pack.id, text, kept_at: now })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return tx.selectFrom('policy_pack').select(['hash', 'id', 'text']).orderBy('kept_at', 'desc').execute();
  });
  const given = new Set(packs.map(({ rules }) => rules.pack.hash));
  const earlier = kept
    .filter(({ hash: one }) => !given.has(one))
    .map(({ hash: one, id, text }) => {
      const loaded = loadPack(text, `policy pack ${id}, kept as ${one}`, sha256);
      if ('rules' in loaded) return loaded;
      throw new Error(
        `This version cannot read a pack that cases were filed under:\n${loaded.problems.map(formatProblem).join('\n')}\n` +
          'Nothing was changed. Start the version that the programme ran before; a demonstration can be begun anew with another --data directory.',
      );
    });
  return [...packs, ...earlier];
}
