/**
 * `npm run soak:virus-scanner [-- files]`: files through Debian's clamd with a signature of its own for the test file EICAR. Needs
 * `clamav-daemon`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { clamdScanner, openCleaner } from '../../packages/service/src/platform/cleaning/index.ts';
import { openEgress } from '../../packages/service/src/platform/egress/index.ts';
import { freePorts } from '../../scripts/free-ports.ts';

const many = Number(process.argv[2] ?? 50);
const folder = await mkdtemp(join(tmpdir(), 'clamd-'));
const port = await freePorts();
const wrong: string[] = [];
const must = (what: string, is: boolean): void => {
  console.log(`${is ? 'ok   ' : 'WRONG'} ${what}`);
  if (!is) wrong.push(what);
};

/** In two parts, so that no scanner takes this source for it. */
const eicar = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(''));
const mostBytes = 4 * 1024 * 1024;
await mkdir(join(folder, 'signatures'));
await writeFile(join(folder, 'signatures/eicar.hdb'), `44d88612fea8a8f36de82e1278abb02f:${eicar.length}:Eicar-Test\n`);
await writeFile(
  join(folder, 'clamd.conf'),
  `DatabaseDirectory ${folder}/signatures\nTCPSocket ${port}\nTCPAddr 127.0.0.1\nForeground yes\nStreamMaxLength ${mostBytes}\n`,
);

const address = `tcp://127.0.0.1:${port}`;
const egress = openEgress();
const scan = clamdScanner(address, egress);
const cleaner = openCleaner(undefined, scan);
const cleaned = (bytes: Buffer): Promise<string> =>
  cleaner.clean({ name: 'a file', bytes }, 'a sender').then(
    () => 'taken',
    (error: { readonly code: string }) => error.code,
  );
const honest = Buffer.from('an honest letter\n');
let server = await start();
try {
  const outcomes = await Promise.all(
    Array.from({ length: many }, (_, index) => scan(index % 2 === 0 ? honest : eicar)),
  );
  must(
    `of ${many} files at once each is judged by itself`,
    outcomes.every((found, index) => (found === undefined) === (index % 2 === 0)),
  );
  must('the test file is named', (await scan(eicar)) === 'Eicar-Test.UNOFFICIAL');
  must('an honest file is taken', (await cleaned(honest)) === 'taken');
  must('the test file is refused', (await cleaned(eicar)) === 'file-infected');
  const large = Buffer.alloc(mostBytes + 1, 'an honest letter\n');
  must('what the scanner does not take whole is not taken', (await cleaned(large)) === 'scanner-away');
  await kill(server);
  must('without a scanner nothing is taken', (await cleaned(honest)) === 'scanner-away');
  server = await start();
  must('when it is back, files are taken again', (await cleaned(honest)) === 'taken');
} finally {
  egress.close();
  cleaner.stop();
  await kill(server);
  await rm(folder, { recursive: true, force: true });
}
process.exit(wrong.length === 0 ? 0 : 1);

async function start(): Promise<ChildProcess> {
  const child = spawn('/usr/sbin/clamd', ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' });
  for (let attempt = 0; attempt < 300; attempt += 1) {
    await pause(100);
    if (
      await scan(honest).then(
        () => true,
        () => false,
      )
    )
      return child;
    if (child.exitCode !== null) break;
  }
  throw new Error('clamd does not start');
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
