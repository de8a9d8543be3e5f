import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Position } from '@marketsafe/terms';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../platform/database/open.ts';
import { systemEntropy } from '../../platform/entropy.ts';
import { addUser } from '../../platform/sign-in/auth.ts';
import { transactionsOf } from '../../platform/transactions.ts';
import { type Configuration, examine, initialise, readConfiguration } from './index.ts';

/** What doctor says of the people of a trial whose appeals are decided by another organisation. */
const answers = `
programme: { id: a, name: { en: Fair Goods, zh-CN: 良品计划 }, appealsElsewhere: true }
url: http://a.example
`;
let folder: string;
let configuration: Configuration;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marketsafe-doctor-'));
  await initialise({ folder, answers, file: 'answers.yaml' });
  configuration = readConfiguration(answers, 'answers.yaml', folder);
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** People of the review team, each with a second factor. */
async function employ(...people: readonly (readonly [name: string, organisation: string])[]): Promise<void> {
  const database = await openDatabase(configuration.data);
  const made = { now: new Date(), entropy: systemEntropy };
  const position: Position = 'administrator';
  await transactionsOf(database).work(async (tx) => {
    for (const [name, organisation] of people) {
      const email = `${name}@desk.example`;
      await addUser(
        tx,
        { ...{ email, name, password: 'a long password' }, role: 'desk', position, organisation },
        made,
      );
    }
  });
  await sql`update auth."user" set "twoFactorEnabled" = true`.execute(database.kysely);
  await database.close();
}

async function peopleFound() {
  for await (const found of examine(configuration)) if (found.check === 'people') return found;
  throw new Error('doctor did not look at the people');
}

test('an appeal needs people of two organisations; the programme’s name in its other language is no second one', async () => {
  await employ(['ann', 'fair goods'], ['bo', '良品计划']);
  expect(await peopleFound()).toMatchObject({
    ok: false,
    found:
      'no one can decide: an appeal (a person of another organisation than who ruled: "programme.appealsElsewhere")',
    do: expect.stringContaining('Invite people'),
  });
  await employ(['cy', 'Audit House']);
  expect(await peopleFound()).toMatchObject({ ok: true });
}, 240_000);
