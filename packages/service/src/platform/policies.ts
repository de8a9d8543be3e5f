import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Calendar,
  formatProblem,
  type LegalPack,
  type LoadedPack,
  loadCalendar,
  loadLaw,
  loadPack,
  overlappingPacks,
  type PolicyProblem,
  unlinkedVersions,
} from '@marketsafe/procedure';
import type { Transactions } from './transactions.ts';

/** The bundled packs and calendars. */
export const policyDirectory = fileURLToPath(new URL('../../../../policies', import.meta.url));

/** The hex hash under which a pack's bytes are stored. */
export const sha256 = (text: string): string => hash('sha256', text, 'hex');

export interface Policies {
  readonly packs: readonly LoadedPack[];
  readonly laws: readonly LegalPack[];
  /** By id. */
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** The requested one. */
  readonly calendar: Calendar;
}

/**
 * Loads programme packs, legal packs and calendars from a folder.
 * @throws Error listing every problem with file, line, path and remedy; a pack with an error is not used at all.
 */
export async function loadPolicies(directory = policyDirectory, calendarName = 'china'): Promise<Policies> {
  const problems: PolicyProblem[] = [];
  const packs: LoadedPack[] = [];
  const laws: LegalPack[] = [];
  const calendars = new Map<string, Calendar>();
  for (const name of (await readdir(join(directory, 'calendars'))).sort()) {
    const file = join(directory, 'calendars', name);
    const loaded = loadCalendar(await readFile(file, 'utf8'), file);
    if ('problems' in loaded) problems.push(...loaded.problems);
    else calendars.set(loaded.calendar.id, loaded.calendar);
  }
  for (const entry of (await readdir(directory, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isDirectory() || entry.name === 'calendars') continue;
    const [pack, law] = ['pack.yaml', 'law.yaml'].map((name) => join(directory, entry.name, name)) as [string, string];
    if (existsSync(law)) {
      const loaded = loadLaw(await readFile(law, 'utf8'), law, [...calendars.keys()], sha256);
      if ('problems' in loaded) problems.push(...loaded.problems);
      else laws.push(loaded.law);
      continue;
    }
    const loaded = loadPack(await readFile(pack, 'utf8'), pack, sha256);
    if ('problems' in loaded) problems.push(...loaded.problems);
    else packs.push(loaded);
  }
  const versions = [...packs.map(({ file, rules: { pack } }) => ({ file, pack })), ...laws];
  problems.push(
    ...overlappingPacks(versions),
    ...unlinkedVersions(packs.map(({ file, rules: { pack } }) => ({ file, pack }))),
  );
  const calendar = calendars.get(calendarName);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(formatProblem).join('\n'));
  if (calendar === undefined)
    throw new Error(`${join(directory, 'calendars')}: there is no calendar "${calendarName}".`);
  return { packs, laws, calendars, calendar };
}

/**
 * Stores the text of every pack by its hash, permanently, and returns all that were ever stored, the given ones first. A case is
 * judged until its end by the rules that it was filed under, whatever happened to their file.
 * @throws Error if cases run under a pack that this version cannot read, since they could not be decided.
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
