import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { type Entry, type ImportOutcome, rightId, writeEntries } from './register-entry.ts';
import { registerStateOf } from './register-right.ts';

/**
 * Takes over entries of a register. A right that is registered here and whose entry now ends later is renewed with it;
 * whose entry ends sooner keeps its own end until then: a register's mistake must not stop running cases. Its day of registration and
 * what attacks it are the entry's from now on, for complaints that are filed from now on.
 *
 * @returns what became of each entry
 */
export async function importRegister(work: UnitOfWork, entries: readonly Entry[]): Promise<ImportOutcome[]> {
  const outcomes = await writeEntries(work.tx, entries);
  const byRight = new Map(entries.map((entry) => [rightId(entry.office, entry.number), entry]));
  const registered = await work.tx
    .selectFrom('aggregate')
    .select('id')
    .where('kind', '=', 'right')
    .where('id', 'in', [...byRight.keys()])
    .execute();
  await work.lock(registered.map(({ id }) => ({ kind: 'right', id })));
  for (const { id } of registered) {
    const state = work.state('right', id);
    const entry = byRight.get(id);
    if (!entry || state.status === 'unregistered') continue;
    const ref = { kind: 'right', id } as const;
    work.execute(ref, { type: 'note-register', ...registerStateOf(entry, state) }, { kind: 'system' });
    if (state.validUntil === undefined) continue;
    if (entry.validUntil > state.validUntil) {
      work.execute(ref, { type: 'renew', validUntil: entry.validUntil }, { kind: 'system' });
    }
  }
  return outcomes;
}
