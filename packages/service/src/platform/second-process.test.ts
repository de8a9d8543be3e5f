import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DirectoryInUseError } from './database/directory-lock.ts';
import { openDatabase } from './database/open.ts';
import { transactionsOf } from './transactions.ts';

/** The embedded database allows one process: a second is refused, a dead one replaced, a half-made database made again. */
let prepared: string;
let directory: string;
const children: ChildProcess[] = [];
beforeAll(async () => {
  directory = prepared = await mkdtemp(join(tmpdir(), 'marketsafe-second-'));
  expect(await addMail('before')).toEqual(['before']);
});
afterAll(() => rm(prepared, { recursive: true, force: true }));
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'marketsafe-second-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(directory, { recursive: true, force: true, maxRetries: 5 });
});

const open = new URL('./database/open.ts', import.meta.url).href;
/** Opens the directory in another process, which holds it until it is killed. */
function opener(): { child: ChildProcess; said: Promise<string> } {
  const program = `
    import { openDatabase } from ${JSON.stringify(open)};
    try {
      await openDatabase(${JSON.stringify(directory)});
      console.log('open');
      setInterval(() => undefined, 1000);
    } catch (error) {
      console.log(error.name + ': ' + error.message);
    }`;
  const child = spawn(process.execPath, ['--liftoff-only', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const said = new Promise<string>((resolve) => {
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += String(chunk);
      if (text.includes('\n')) resolve(text.trim());
    });
    // Not when it exits: what it said last may still be on its way then.
    child.on('close', () => resolve(text.trim()));
  });
  return { child, said };
}

const killed = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.on('exit', () => resolve());
    child.kill('SIGKILL');
  });

/** Every file in the directory with its size and modification time. */
async function picture(): Promise<string[]> {
  const names = await readdir(directory, { recursive: true });
  return Promise.all(
    names.sort().map(async (name) => {
      const { size, mtimeMs } = await stat(join(directory, name));
      return `${name} ${size} ${mtimeMs}`;
    }),
  );
}

async function addMail(recipient: string): Promise<string[]> {
  const database = await openDatabase(directory);
  const row = { id: crypto.randomUUID(), recipient, sealed: '', at: new Date(0) };
  const rows = await transactionsOf(database).work(async (tx) => {
    await tx.insertInto('mail').values(row).execute();
    return tx.selectFrom('mail').select('recipient').orderBy('recipient').execute();
  });
  await database.close();
  return rows.map((mail) => mail.recipient);
}

describe('a directory in use', () => {
  beforeEach(() => cp(prepared, directory, { recursive: true }));

  test('is refused to a second process, which names the first and touches nothing', async () => {
    const first = opener();
    expect(await first.said).toBe('open');
    const before = await picture();
    const second = opener();
    const refusal = await second.said;
    expect(refusal).toContain('DirectoryInUseError');
    expect(refusal).toContain(`process ${first.child.pid}`);
    expect(refusal).toContain('Nothing was touched');
    await expect(openDatabase(directory)).rejects.toThrow(DirectoryInUseError);
    expect(await picture()).toEqual(before);
    await killed(first.child);
  });

  test('is taken over from a dead process, with everything it had committed', async () => {
    const first = opener();
    expect(await first.said).toBe('open');
    await killed(first.child);
    expect(JSON.parse(await readFile(join(directory, 'lock'), 'utf8')).pid).toBe(first.child.pid);
    expect(await addMail('after')).toEqual(['after', 'before']);
    expect(existsSync(join(directory, 'lock'))).toBe(false);
  });

  test('held by a process whose pid was reused is free', async () => {
    await writeFile(join(directory, 'lock'), JSON.stringify({ pid: process.pid, started: '1' }));
    expect(await addMail('after')).toEqual(['after', 'before']);
  });

  test('wanted by many at once lets one in', async () => {
    const all = Array.from({ length: 4 }, opener);
    const answers = await Promise.all(all.map(({ said }) => said));
    expect(answers.filter((answer) => answer === 'open')).toHaveLength(1);
    expect(answers.filter((answer) => answer.startsWith('DirectoryInUseError'))).toHaveLength(3);
  });
});

describe('a process killed while it made the database', () => {
  test('leaves a directory that opens the next time', async () => {
    const first = opener();
    const begun = (name: string): boolean => name.startsWith('database');
    while (!(await readdir(directory)).some(begun)) await pause(5);
    await pause(300);
    await killed(first.child);
    expect(await addMail('first')).toEqual(['first']);
    // The dead process's own child works in another folder.
    expect(await addMail('second')).toEqual(['first', 'second']);
    expect(await readdir(directory)).toContain('database');
    expect(existsSync(join(directory, 'lock'))).toBe(false);
  });
});
