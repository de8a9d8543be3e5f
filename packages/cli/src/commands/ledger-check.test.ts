import { expect, it } from 'vitest';
import { freePorts } from '../../../../scripts/free-ports.ts';
import { ended, launch, marketsafe } from '../testing/marketsafe.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const folder = scratchFolder();
const data = folder.path('demo');

it('checks the log, states and views of a demonstration, decides its cases again under other rules, rebuilds them, and says who has the folder', async () => {
  const port = await freePorts(3);
  const running = launch(['start', '--demo', '--data', data, '--port', String(port), '--json']);
  const stopped = ended(running);
  await new Promise<void>((resolve, reject) => {
    running.stdout?.on('data', (text: string) => {
      if (text.includes('"ready"')) resolve();
    });
    void stopped.then(({ err }) => reject(new Error(err)));
  });
  const ledger = (await (await fetch(`http://127.0.0.1:${port}/api/v1/public/ledger`)).json()) as {
    latest: { note: string; size: number };
  };
  expect(await marketsafe(['ledger', 'check', '--data', data])).toMatchObject({
    code: 2,
    err: expect.stringContaining('is in use by process'),
  });
  running.kill('SIGTERM');
  await stopped;

  const kept = folder.write('kept.txt', ledger.latest.note);
  const checked = await marketsafe(['ledger', 'check', '--data', data, '--checkpoint', kept]);
  expect([checked.code, checked.out]).toEqual([
    0,
    expect.stringContaining('1 of them from outside: 0 faults in the log, 0 faults in states'),
  ]);
  const other = folder.write('other.txt', ledger.latest.note.replace(/\n\d+\n/, '\n7\n'));
  const forged = await marketsafe(['ledger', 'check', '--data', data, '--checkpoint', other, '--json']);
  expect([forged.code, JSON.parse(forged.out).faults]).toEqual([1, [{ fault: 'bad-checkpoint', at: 'kept 1' }]]);
  // The working group asks what other rules would have come to.
  const same = await marketsafe(['policy', 'simulate', '--pack', 'marketsafe-expansion', '--data', data, '--json']);
  const { now, proposed, changed, faithful } = JSON.parse(same.out);
  expect([same.code, proposed, changed]).toEqual([0, now, {}]);
  expect(now.complaints).toBeGreaterThan(50);
  expect(faithful).toBeGreaterThan(0.9);
  const told = await marketsafe(['policy', 'simulate', '--pack', 'marketsafe-2013', '--data', data]);
  expect([told.code, told.err]).toEqual([0, '']);
  expect(told.out).toMatch(/refused +\d+ +\d+ {2}\*[\s\S]*stays-down → refused/);
  // Why, in one line.
  expect(told.out).toMatch(/\nThe proposed pack refuses \d+ complaints: evidence-missing in \d+[^\n]*\.\n/);
  for (const name of ['nike', 'lanmu', 'taobao']) expect(told.out.toLowerCase()).not.toContain(name);

  const rebuilt = await marketsafe(['rebuild', '--data', data, '--json']);
  expect(JSON.parse(rebuilt.out)).toEqual({ aggregates: expect.any(Number), listings: 2000 });
  expect(JSON.parse(rebuilt.out).aggregates).toBeGreaterThan(100);
  expect(await marketsafe(['ledger', 'check', '--data', data])).toMatchObject({ code: 0 });
}, 300_000);

it('ends with 2 where there is no database', async () => {
  for (const args of [['ledger', 'check'], ['rebuild'], ['policy', 'simulate', '--pack', 'marketsafe-2013']]) {
    const { code, err } = await marketsafe([...args, '--data', folder.path('nowhere')]);
    expect([code, err]).toEqual([2, expect.stringContaining('There is no database in')]);
  }
});
