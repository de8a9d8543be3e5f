import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Position } from '@marketsafe/terms';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../platform/database/open.ts';
import { systemEntropy } from '../../platform/entropy.ts';
import { addUser } from '../../platform/sign-in/auth.ts';
import { transactionsOf } from '../../platform/transactions.ts';
import { issue, openTimeStampAuthority, pemOf } from '../../testing/time-stamp-authority.ts';
import { type Configuration, type Examined, examine, initialise, readConfiguration } from './index.ts';

/** A trial whose appeals are decided by another organisation. */
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

async function found(check: Examined['check'], of = configuration): Promise<Examined> {
  for await (const one of examine(of)) if (one.check === check) return one;
  throw new Error(`doctor did not look at ${check}`);
}
const peopleFound = () => found('people');

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

test('a browser that does not draw is named with its own words', async () => {
  const at = (browser: string) =>
    found('browser', readConfiguration(`${answers}\nbrowser: ${browser}`, 'answers.yaml', folder));
  expect(await found('browser')).toMatchObject({ ok: true, found: expect.stringContaining('none configured') });
  expect(await at('absent')).toMatchObject({
    ok: false,
    found: expect.stringMatching(/absent: .*ENOENT/),
    do: expect.stringContaining('chromium-headless-shell'),
  });
  const path = join(folder, 'no-browser');
  await writeFile(path, '#!/bin/sh\necho "No usable sandbox!" >&2\nexit 1\n', { mode: 0o755 });
  expect(await at('no-browser')).toMatchObject({ ok: false, found: `${path}: the browser ended: No usable sandbox!` });
}, 240_000);

test('a time-stamp authority gives a stamp that verifies, or what is wrong is said', async () => {
  const authority = await openTimeStampAuthority(() => new Date('2026-03-02'));
  try {
    const root = join(folder, 'root.pem');
    const timeStamps = { url: authority.url, certificateFile: 'root.pem' };
    const text = `${answers}\ntimeStamps: ${JSON.stringify(timeStamps)}`;
    const stamps = () => found('stamps', readConfiguration(text, 'answers.yaml', folder));
    expect(await found('stamps')).toMatchObject({ ok: true, found: 'none configured' });
    expect(await stamps()).toMatchObject({ ok: false, found: expect.stringContaining(`${root}: ENOENT`) });
    await writeFile(root, pemOf(authority.signer));
    expect(await stamps()).toMatchObject({ ok: false, found: expect.stringContaining('Name the root certificate') });
    await writeFile(root, pemOf(await issue('Another root')));
    expect(await stamps()).toMatchObject({ ok: false, found: expect.stringContaining('does not verify') });
    await writeFile(root, pemOf(authority.root));
    const said = 'Test time stamps gave a time stamp: 2026-03-02T00:00:00.000Z';
    expect(await stamps()).toMatchObject({ ok: true, found: said });
  } finally {
    await authority.close();
  }
}, 240_000);

test('a translation service translates a word, or what is wrong is said', async () => {
  let [status, body] = [200, '{"translatedText":"trade mark"}'];
  const service = createServer((_, answer) =>
    answer.writeHead(status, { 'content-type': 'application/json' }).end(body),
  );
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(service.address() as AddressInfo).port}/translate`;
  const translation = () =>
    found('translation', readConfiguration(`${answers}\ntranslation: { url: '${url}' }`, 'answers.yaml', folder));
  try {
    expect(await found('translation')).toMatchObject({ ok: true, found: 'none configured' });
    expect(await translation()).toMatchObject({ ok: true, found: `${url} translates “商标” as “trade mark”` });
    status = 403;
    expect(await translation()).toMatchObject({ ok: false, found: `${url}: it answered with the status 403` });
    [status, body] = [200, '<html>'];
    expect(await translation()).toMatchObject({ ok: false, found: `${url}: its answer has no translatedText` });
  } finally {
    service.close();
  }
});

test('an address with a password is refused where it stands', () => {
  const text = `${answers}timeStamps: { url: 'https://me:word@tsa.example/', certificateFile: root.pem }`;
  expect(() => readConfiguration(text, 'answers.yaml', folder)).toThrow(/answers\.yaml:4.*timeStamps\.url.*password/s);
});
