import { join } from 'node:path';
import { expect } from 'vitest';
import { faultsOf, filesBelow, rowsIn } from '../../../../tests/exported-folder.ts';
import { marketsafe } from './marketsafe.ts';

/** Runs the commands on the folder of a stopped demonstration; `note`: a stored checkpoint, `write`: creates a file. */
export async function checkStopped(
  data: string,
  note: string,
  write: (name: string, text: string) => string,
): Promise<void> {
  const kept = write('kept.txt', note);
  const checked = await marketsafe(['ledger', 'check', '--data', data, '--checkpoint', kept]);
  expect([checked.code, checked.out]).toEqual([
    0,
    expect.stringContaining('1 of them from outside: 0 faults in the log, 0 faults in states'),
  ]);
  const other = write('other.txt', note.replace(/\n\d+\n/, '\n7\n'));
  const forged = await marketsafe(['ledger', 'check', '--data', data, '--checkpoint', other, '--json']);
  expect([forged.code, JSON.parse(forged.out).faults]).toEqual([1, [{ fault: 'bad-checkpoint', at: 'kept 1' }]]);
  // The working group simulates other rules.
  const same = await marketsafe(['policy', 'simulate', '--pack', 'marketsafe-expansion', '--data', data, '--json']);
  const { now, proposed, changed, faithful } = JSON.parse(same.out);
  expect([same.code, proposed, changed]).toEqual([0, now, {}]);
  expect(now.complaints).toBeGreaterThan(50);
  expect(faithful).toBeGreaterThan(0.9);
  const told = await marketsafe(['policy', 'simulate', '--pack', 'marketsafe-2013', '--data', data]);
  expect([told.code, told.err]).toEqual([0, '']);
  expect(told.out).toMatch(/refused +\d+ +\d+ {2}\*[\s\S]*stays-down → refused/);
  // The reasons, in one line.
  expect(told.out).toMatch(/\nThe proposed pack refuses \d+ complaints: evidence-missing in \d+[^\n]*\.\n/);
  for (const name of ['nike', 'lanmu', 'taobao']) expect(told.out.toLowerCase()).not.toContain(name);

  // Eight months of cases: each row of each file is as its README says.
  const folder = join(data, '..', 'exported');
  const exported = await marketsafe(['export', 'all', folder, '--data', data, '--json']);
  expect([exported.code, exported.err]).toEqual([0, '']);
  const { withoutProof, ...manifest } = JSON.parse(exported.out) as { withoutProof: string[] };
  expect(manifest).toMatchObject({ of: { kind: 'everything' }, faults: [] });
  // The last minutes of a service have no checkpoint yet.
  const proved = filesBelow(folder).flatMap((path) => /^ledger\/proofs\/(.+)\.json$/.exec(path)?.[1] ?? []);
  expect([...proved, ...withoutProof].sort()).toEqual(
    rowsIn(folder, 'cases.jsonl')
      .map(({ id }) => id)
      .sort(),
  );
  expect(proved.length).toBeGreaterThan(withoutProof.length);
  expect(faultsOf(folder)).toEqual([]);
  const [seller] = rowsIn(folder, 'sellers.jsonl').filter(({ strikes }) => (strikes as object[]).length > 0);
  const own = join(data, '..', 'exported-seller');
  const about = await marketsafe(['export', 'subject', String(seller?.key), own, '--data', data]);
  expect([about.code, about.out]).toEqual([0, expect.stringContaining(`${own} holds `)]);
  expect(faultsOf(own)).toEqual([]);
  expect(rowsIn(own, 'cases.jsonl').length).toBeGreaterThan(0);
  const again = await marketsafe(['export', 'all', folder, '--data', data]);
  expect([again.code, again.err]).toEqual([2, expect.stringMatching(/is not empty.*Nothing was touched/)]);
  const nobody = await marketsafe(['export', 'subject', 'taobao/none', join(data, '..', 'none'), '--data', data]);
  expect([nobody.code, nobody.err]).toEqual([2, expect.stringContaining('holds nothing under “taobao/none”')]);

  // Nothing is past its retention, and each row says what keeps it.
  const erase = (...more: string[]) => marketsafe(['erase', '--subject', String(seller?.key), '--data', data, ...more]);
  const planned = await erase();
  expect([planned.code, planned.out]).toEqual([
    0,
    expect.stringMatching(/^kept {4}case .*\n[\s\S]*Nothing was changed/),
  ]);
  const unnamed = await erase('--confirm');
  expect([unnamed.code, unnamed.err]).toEqual([2, expect.stringContaining('--confirm needs --by')]);
  const done = JSON.parse((await erase('--confirm', '--by', 'he@desk.example', '--json')).out);
  expect(done.items.every(({ kept }: { kept?: object }) => kept !== undefined)).toBe(true);
  const hold = ['--by', 'nobody@desk.example', '--reason', 'Suit 117', '--data', data];
  const refused = await marketsafe(['legal-hold', 'set', String(seller?.key), ...hold]);
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('No administrator of the review team')]);
  const none = await marketsafe(['legal-hold', 'list', '--data', data]);
  expect([none.code, none.out]).toEqual([0, 'No legal hold is in force.\n']);

  // The demonstration's, and two imported by command.
  const rebuilt = await marketsafe(['rebuild', '--data', data, '--json']);
  expect(JSON.parse(rebuilt.out)).toEqual({ aggregates: expect.any(Number), listings: 2002 });
  expect(JSON.parse(rebuilt.out).aggregates).toBeGreaterThan(100);
  expect(await marketsafe(['ledger', 'check', '--data', data])).toMatchObject({ code: 0 });
}
