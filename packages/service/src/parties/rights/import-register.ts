import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { answerEntered } from './answer-request.ts';
import { type Entry, type ImportOutcome, rightId, writeEntries } from './register-entry.ts';
import { registerStateOf } from './register-right.ts';

/**
 * Imports register entries. A registered right whose entry ends later is renewed. If the entry ends sooner, the right keeps its end
 * until then, since a register's mistake must not stop running cases. The entry's registration day and attacks apply to complaints
 * filed from now on. Open requests for these registrations are answered.
 * @returns the result for each entry
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
  await answerEntered(
    work,
    entries,
    registered.map(({ id }) => id),
  );
  return outcomes;
}
