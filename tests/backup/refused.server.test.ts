import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enrolHolders, until } from '../../bench/coalition.ts';
import { newPlace, type Place } from '../../bench/database.ts';
import { startService } from '../../bench/process/child.ts';
import { type Ended, marketsafe, shell } from '../../packages/cli/src/testing/marketsafe.ts';
import {
  administer,
  bareServerDatabase,
  plainPool,
  type ServerDatabase,
} from '../../packages/service/src/testing/test-server.ts';
import { freePorts } from '../../scripts/free-ports.ts';

/** Bad input and altered backups: named with what to do, and nothing half done. */
const server = process.env.TEST_DATABASE_URL ?? '';
let folder: string;
let place: Place;
let ownerUrl: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marketsafe-backup-'));
  place = await newPlace(server);
  ownerUrl = place.ownerUrl ?? '';
  const service = await startService({ ...place, port: await freePorts(), shopUrl: 'http://127.0.0.1:9', ahead: 0 });
  await enrolHolders(service, 1);
  await until(async () => ((await ask(ownerUrl, 'select from ledger_leaf')) > 0 ? true : undefined), 100);
  await service.stop();
  await writeFile(at('passphrase'), 'a passphrase of a test\n', { mode: 0o600 });
});
afterAll(async () => {
  await place?.clear();
  await rm(folder, { recursive: true, force: true });
});

/** The number of rows. */
async function ask(address: string, query: string): Promise<number> {
  const pool = plainPool(address, 1);
  return (await pool.query(query).finally(() => pool.end())).rowCount ?? 0;
}

const backup = (
  name: string,
  more: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> =>
  marketsafe(['backup', at(name), '--data', place.dataDirectory, ...more], { DATABASE_BACKUP_URL: ownerUrl, ...env });
/** Of a live programme, whose configuration says where everything is. */
const configured = async (name: string, data: string, database: string): Promise<string[]> => {
  await writeFile(at(`${name}-url`), `${database}\n`, { mode: 0o600 });
  await writeFile(at(name), configuration(`${name}-url`, data));
  return ['--config', at(name)];
};
const configuration = (urlFile: string, data: string): string => `programme: { id: test, name: Test }
url: http://127.0.0.1:4080
database: { urlFile: ${urlFile} }
mail: { smtp: "smtp://127.0.0.1:9", from: test@test.example }
data: ${data}
`;
const restore = (
  name: string,
  data: string,
  to: ServerDatabase,
  more: readonly string[] = [],
  env = {},
): Promise<Ended> =>
  marketsafe(['restore', at(name), '--data', at(data), ...more], {
    ...{ DATABASE_URL: to.url, DATABASE_OWNER_URL: to.ownerUrl },
    ...env,
  });
const beside = async (name: string): Promise<string[]> => (await readdir(folder)).filter((one) => one.startsWith(name));

describe('a backup', () => {
  test('is complete, readable by its owner only, and holds every file of the data folder and the keys', async () => {
    const config = await configured('live.yaml', place.dataDirectory, place.database);
    const made = await marketsafe(['backup', at('whole'), ...config, '--json'], { DATABASE_BACKUP_URL: ownerUrl });
    expect([made.code, made.err]).toEqual([0, '']);
    const manifest = JSON.parse(await readFile(at('whole/manifest.json'), 'utf8'));
    const paths = manifest.files.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['database.dump', 'keys/master-keys.json', 'keys/ledger-key.pem', 'marketsafe.yaml']),
    );
    expect(manifest).toMatchObject({
      format: 1,
      database: { engine: 'postgresql', migrations: ['0001-initial'] },
      faults: [],
    });
    expect((await stat(at('whole'))).mode & 0o777).toBe(0o700);
    expect((await stat(at('whole/database.dump'))).mode & 0o777).toBe(0o600);
    expect((await readFile(at('whole/keys/ledger-key.pem'), 'utf8')).startsWith('-----BEGIN')).toBe(true);
  });

  test('that is encrypted shows neither names nor contents', async () => {
    expect((await backup('sealed', ['--passphrase-file', at('passphrase')])).code).toBe(0);
    expect((await readdir(at('sealed'))).sort()).toEqual(['files', 'key.age', 'manifest.json.age']);
    for (const name of await readdir(at('sealed/files'))) {
      expect(name).toMatch(/^\d{6}\.age$/);
      expect((await readFile(at(`sealed/files/${name}`))).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    }
  });

  test('is refused where its folder is in use, and leaves that as it was', async () => {
    await mkdir(at('taken'));
    await writeFile(at('taken/mine'), 'mine');
    const refused = await backup('taken');
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('is not empty. Name a new folder')]);
    expect(await readdir(at('taken'))).toEqual(['mine']);
    expect(await beside('taken')).toEqual(['taken']);
  });

  test('is refused without pg_dump, with an older one, and where there is no room: nothing is left', async () => {
    await mkdir(at('old'));
    await writeFile(at('old/pg_dump'), '#!/bin/sh\necho "pg_dump (PostgreSQL) 15.20"\n', { mode: 0o755 });
    const without = await backup('none', [], { MARKETSAFE_POSTGRESQL_BIN: at('nowhere') });
    const older = await backup('none', [], { MARKETSAFE_POSTGRESQL_BIN: at('old') });
    expect([without.code, without.err]).toEqual([2, expect.stringContaining('Install postgresql-client-17')]);
    expect([older.code, older.err]).toEqual([2, expect.stringContaining('is pg_dump (PostgreSQL) 15.20')]);
    // A limit of the size of files answers as a full disk does, once its signal is ignored.
    const full = await shell(
      `trap '' XFSZ; ulimit -f 10; DATABASE_BACKUP_URL='${ownerUrl}' marketsafe backup ${at('none')} --data ${place.dataDirectory}`,
    );
    expect([full.code, full.err]).toEqual([2, expect.stringContaining('There is no room left')]);
    expect(await beside('none')).toEqual([]);
  });

  test('is refused for a login that may not read every row, and without one', async () => {
    const service = await backup('none', [], { DATABASE_BACKUP_URL: place.database });
    expect([service.code, service.err]).toEqual([
      2,
      expect.stringContaining('create role marketsafe_backup login bypassrls'),
    ]);
    const unset = await backup('none', [], { DATABASE_BACKUP_URL: '', DATABASE_URL: place.database });
    expect([unset.code, unset.err]).toEqual([2, expect.stringContaining('DATABASE_BACKUP_URL is not set')]);
    const live = await backup('none', ['--config', at('live.yaml')], { DATABASE_BACKUP_URL: '' });
    expect([live.code, live.err]).toEqual([2, expect.stringContaining('DATABASE_BACKUP_URL is not set')]);
    expect(await beside('none')).toEqual([]);
  });

  test('by a login that only reads holds the same', async () => {
    const { pathname, host } = new URL(ownerUrl);
    const name = `backup_${process.pid}`;
    await administer(ownerUrl, `create role ${name} login bypassrls password 'reads all' in role pg_read_all_data`);
    try {
      const made = await backup('reader', [], {
        DATABASE_BACKUP_URL: `postgres://${name}:reads%20all@${host}${pathname}`,
      });
      expect([made.code, made.err]).toEqual([0, '']);
    } finally {
      await administer(ownerUrl, `drop role ${name}`);
    }
  });

  test('is refused with a passphrase that others may read, an empty one, and a recipient that is none', async () => {
    await writeFile(at('open'), 'a passphrase of a test\n', { mode: 0o644 });
    await writeFile(at('empty'), '', { mode: 0o600 });
    const open = await backup('none', ['--passphrase-file', at('open')]);
    const empty = await backup('none', ['--passphrase-file', at('empty')]);
    const nobody = await backup('none', ['--encrypt-to', 'age1nobody']);
    expect([open.code, open.err]).toEqual([2, expect.stringContaining('chmod 600')]);
    expect([empty.code, empty.err]).toEqual([2, expect.stringContaining('is empty')]);
    expect([nobody.code, nobody.err]).toEqual([2, expect.stringContaining('is no recipient of age')]);
    expect(await beside('none')).toEqual([]);
  });
});

describe('a restore', () => {
  let to: ServerDatabase;
  beforeAll(async () => {
    to = await bareServerDatabase(server);
  });
  afterAll(() => to.drop());

  const untouched = async (): Promise<void> => {
    const ours = `select from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'auth')`;
    expect(await ask(to.ownerUrl, ours)).toBe(0);
    expect(await beside('new')).toEqual([]);
  };

  test('of an altered, a shortened or an unfinished backup is refused, and touches nothing', async () => {
    await cp(at('whole'), at('altered'), { recursive: true });
    const bytes = await readFile(at('altered/database.dump'));
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    await writeFile(at('altered/database.dump'), bytes);
    await cp(at('whole'), at('shortened'), { recursive: true });
    await rm(at('shortened/keys/ledger-key.pem'));
    await cp(at('whole'), at('unfinished'), { recursive: true });
    await rm(at('unfinished/manifest.json'));
    for (const [name, why] of [
      ['altered', 'database.dump (database.dump) was altered since the backup'],
      ['shortened', 'keys/ledger-key.pem (keys/ledger-key.pem) cannot be read'],
      ['unfinished', 'holds no backup'],
    ] as const) {
      const refused = await restore(name, 'new', to);
      expect([refused.code, refused.err]).toEqual([2, expect.stringContaining(why)]);
    }
    await untouched();
  });

  test('of an encrypted backup needs its passphrase; altered by one bit it does not open', async () => {
    const without = await restore('sealed', 'new', to);
    expect([without.code, without.err]).toEqual([2, expect.stringContaining('--passphrase-file')]);
    await writeFile(at('wrong'), 'another passphrase\n', { mode: 0o600 });
    const wrong = await restore('sealed', 'new', to, ['--passphrase-file', at('wrong')]);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('does not open this backup')]);
    const [file = ''] = (await readdir(at('sealed/files'))).sort();
    const bytes = await readFile(at(`sealed/files/${file}`));
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 40) ^ 1, bytes.length - 40);
    await writeFile(at(`sealed/files/${file}`), bytes);
    const altered = await restore('sealed', 'new', to, ['--passphrase-file', at('passphrase')]);
    expect([altered.code, altered.err]).toEqual([2, expect.stringContaining('Use another backup')]);
    await untouched();
  });

  test('whose ledger was rewritten before the backup is refused and undone', async () => {
    await administer(
      ownerUrl,
      `set session_replication_role = replica; update event set actor = '{"kind":"nobody"}' where seq = (select min(event) from ledger_leaf)`,
    );
    expect((await backup('rewritten')).code).toBe(0);
    const refused = await restore('rewritten', 'new', to);
    expect([refused.code, refused.err]).toEqual([
      2,
      expect.stringContaining('differs from the checkpoint of the backup'),
    ]);
    await untouched();
  });

  test('goes only into an empty database and an empty folder', async () => {
    await mkdir(at('full'));
    await writeFile(at('full/mine'), 'mine');
    const folderInUse = await restore('whole', 'full', to);
    expect([folderInUse.code, folderInUse.err]).toEqual([
      2,
      expect.stringContaining('is not empty. Name a new data folder'),
    ]);
    await administer(to.ownerUrl, 'create table mine (id int)');
    const databaseInUse = await restore('whole', 'new', to);
    expect([databaseInUse.code, databaseInUse.err]).toEqual([2, expect.stringContaining('it holds public.mine')]);
    await administer(to.ownerUrl, 'drop table mine');
    const nowhere = await marketsafe(['restore', at('whole'), '--data', at('new')]);
    expect([nowhere.code, nowhere.err]).toEqual([
      2,
      expect.stringContaining('name it with DATABASE_URL and DATABASE_OWNER_URL'),
    ]);
    await untouched();
  });

  test('gives the files back with their modes, and holds what leaves', async () => {
    const config = await configured('back.yaml', at('back'), to.url);
    const other = await configured('other.yaml', at('back'), place.database);
    const elsewhere = await marketsafe(['restore', at('whole'), ...other], { DATABASE_OWNER_URL: to.ownerUrl });
    expect([elsewhere.code, elsewhere.err]).toEqual([2, expect.stringContaining('these are two databases')]);
    const both = await restore('whole', 'back', to, config);
    expect([both.code, both.err]).toEqual([2, expect.stringContaining('either --config or --data')]);
    const restored = await marketsafe(['restore', at('whole'), ...config, '--json'], {
      DATABASE_OWNER_URL: to.ownerUrl,
    });
    expect([restored.code, restored.err]).toEqual([0, '']);
    expect(JSON.parse(restored.out)).toMatchObject({ states: [], log: { faults: [] }, toObserve: 0 });
    for (const name of ['master-keys.json', 'ledger-key.pem'])
      expect(await readFile(at(`back/${name}`))).toEqual(await readFile(join(place.dataDirectory, name)));
    expect((await stat(at('back/ledger-key.pem'))).mode & 0o777).toBe(0o600);
    expect(await readFile(at('back/marketsafe.yaml'), 'utf8')).toBe(
      configuration('live.yaml-url', place.dataDirectory),
    );
    const status = await marketsafe(['removals', 'status', '--json'], { DATABASE_URL: to.url });
    expect(JSON.parse(status.out).stop).toMatchObject({
      by: { name: 'marketsafe restore' },
      restored: { from: JSON.parse(restored.out).takenAt, unobserved: 0 },
    });
  });

  test('is backed up again, of its own database only, and that backup opens too', async () => {
    const config = ['--config', at('back.yaml')];
    const former = await marketsafe(['backup', at('former'), ...config], { DATABASE_BACKUP_URL: ownerUrl });
    expect([former.code, former.err]).toEqual([2, expect.stringContaining('and the service works with')]);
    const again = await marketsafe(['backup', at('again'), ...config], { DATABASE_BACKUP_URL: to.ownerUrl });
    expect([again.code, again.err]).toEqual([0, '']);
    const third = await bareServerDatabase(server);
    try {
      const restored = await restore('again', 'third', third);
      expect([restored.code, restored.err]).toEqual([0, '']);
    } finally {
      await third.drop();
    }
  });
});
