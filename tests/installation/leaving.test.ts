/** A trial is exported and erased by commands that take its configuration. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { marketsafe } from '../../packages/cli/src/testing/marketsafe.ts';
import { openEmbedded } from '../../packages/service/src/platform/database/embedded.ts';
import { systemEntropy } from '../../packages/service/src/platform/entropy.ts';
import { faultsOf, rowsIn } from '../exported-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'marketsafe-leaving-'));
const trial = join(folder, 'trial');
const config = ['--config', join(trial, 'marketsafe.yaml')];
beforeAll(async () => {
  const answers = join(folder, 'answers.yaml');
  writeFileSync(answers, 'programme: { id: fair-goods, name: Fair Goods }\nurl: http://127.0.0.1:4080\n');
  const made = await marketsafe(['init', trial, '--answers', answers, '--json']);
  expect([made.code, made.err]).toEqual([0, '']);
  // An invitation of long ago, that nothing came of.
  const { pool, close } = await openEmbedded(join(trial, 'data'));
  const client = await pool.connect();
  await client.query('begin; set local role marketsafe_work');
  await client.query(`select set_config('marketsafe.concerns', '{desk}', true)`);
  await client.query(
    `insert into account_link (tenant, id, kind, hash, email, role, position, language, party, made_at, expires_at) values
     ('desk', $1, 'invitation', 'none', 'gone@desk.example', 'desk', 'reviewer', 'en', 'Fair Goods', '2020-01-01', '2020-01-08')`,
    [systemEntropy.uuid()],
  );
  await client.query(
    `insert into auth."user" (id, name, email, "createdAt", "updatedAt") values ('ada', 'Ada', 'ada@desk.example', now(), now())`,
  );
  await client.query(
    `insert into account (user_id, role, position, since) values ('ada', 'desk', 'administrator', now())`,
  );
  await client.query('commit');
  client.release();
  await close();
});
afterAll(() => rmSync(folder, { recursive: true }));

test('an export by the configuration has everything, described', async () => {
  const { code, err, out } = await marketsafe(['export', 'all', join(folder, 'all'), ...config, '--json']);
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({ of: { kind: 'everything' }, faults: [] });
  expect(faultsOf(join(folder, 'all'))).toEqual([]);
  const invitations = rowsIn(join(folder, 'all'), 'invitations.jsonl');
  expect(invitations.map(({ position, email }) => [position, email])).toEqual([
    ['reviewer', 'gone@desk.example'],
    ['administrator', undefined],
  ]);
});

test('an erasure says first what it would do, does it when confirmed, and then finds nothing', async () => {
  const erase = async (...more: string[]) => {
    const { code, out, err } = await marketsafe(['erase', '--subject', 'Gone@desk.example', ...config, ...more]);
    return [code, out, err];
  };
  const line =
    /^erase {3}mailed link [0-9a-f-]{36}\n1 row would be erased, 0 kept\. Nothing was changed; --confirm erases\.\n$/;
  expect(await erase()).toEqual([0, expect.stringMatching(line), '']);
  expect(await erase('--confirm')).toEqual([2, '', expect.stringContaining('--confirm needs --by')]);
  const unknown = await erase('--confirm', '--by', 'gone@desk.example');
  expect(unknown).toEqual([2, '', expect.stringContaining('No administrator of the review team')]);
  const done = JSON.parse(String((await erase('--confirm', '--by', 'ada@desk.example', '--json'))[1]));
  expect(done).toMatchObject({ erased: true, items: [{ what: 'account-link' }] });
  expect(await erase()).toEqual([2, '', expect.stringContaining('holds nothing under “Gone@desk.example”')]);
  const holds = await marketsafe(['legal-hold', 'list', ...config, '--json']);
  expect([holds.code, JSON.parse(holds.out)]).toEqual([0, []]);
});
