import type { UnitOfWork } from '../platform/unit-of-work.ts';
import { type Entry, type ImportOutcome, rightId, writeEntries } from './register-entry.ts';

/**
 * Takes over entries of a register. A right that is registered here and whose entry now ends later is renewed with it;
 * whose entry ends sooner keeps its own end until then: a register's mistake must not stop running cases.
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
    if (!entry || state.status === 'unregistered' || state.validUntil === undefined) continue;
    if (entry.validUntil > state.validUntil) {
      work.execute({ kind: 'right', id }, { type: 'renew', validUntil: entry.validUntil }, { kind: 'system' });
    }
  }
  return outcomes;
}
