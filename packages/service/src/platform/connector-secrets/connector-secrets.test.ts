import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ManualClock } from '../clock.ts';
import { systemEntropy } from '../entropy.ts';
import { withNewKey } from '../vault/key-file.ts';
import { Vault } from '../vault/vault.ts';
import {
  FollowedSecret,
  firstConnectorSecret,
  listConnectorSecrets,
  putConnectorSecret,
  readConnectorSecret,
  resealConnectorSecrets,
  setConnectorSecret,
} from './index.ts';

const hour = 3_600_000;
const start = '2026-03-02T02:00:00.000Z';
const ring = withNewKey(undefined, systemEntropy);
const vault = new Vault(ring, systemEntropy);
const whsec = (text: string): string => `whsec_${Buffer.from(text.padEnd(32, '.')).toString('base64')}`;
const [first, second, third] = [whsec('first'), whsec('second'), whsec('third')];

let folder: string;
let clock: ManualClock;
let told: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marketsafe-connector-secrets-'));
  clock = new ManualClock(start);
  told = [];
  const begin = (kind: 'token' | 'webhook', value: string) =>
    firstConnectorSecret(folder, { marketplace: 'taobao', kind, value }, vault, clock.now());
  await begin('token', 'token-1');
  await begin('webhook', first);
});
afterEach(() => rm(folder, { recursive: true }));

const fileAt = (name: string): string => join(folder, 'connector-secrets', `${name}.json`);
const follow = (name = 'taobao.webhook'): FollowedSecret =>
  new FollowedSecret({ dataDirectory: folder, name, vault, clock, tell: (what) => told.push(what) });
const set = (value: string, formerForHours = 24, name = 'taobao.webhook') =>
  setConnectorSecret(folder, { name, value, formerForHours }, vault, clock.now());

test('a new secret is in force with the next use; the former one is accepted until it expires', async () => {
  const secret = follow();
  expect(secret.accepted()).toEqual([first]);
  expect(await set(second)).toEqual({
    name: 'taobao.webhook',
    kind: 'webhook',
    setAt: start,
    formerUntil: ['2026-03-03T02:00:00.000Z'],
  });
  expect([secret.current(), secret.accepted()]).toEqual([second, [second, first]]);
  clock.advance(24 * hour - 1);
  expect(secret.accepted()).toEqual([second, first]);
  clock.advance(1);
  expect(secret.accepted()).toEqual([second]);
  expect(told).toEqual(['Took the new secret taobao.webhook']);
});

test('several former secrets each keep their own expiry; a leak ends all at once', async () => {
  const secret = follow();
  await set(second, 24);
  clock.advance(hour);
  await set(third, 168);
  expect(secret.accepted()).toEqual([third, second, first]);
  clock.advance(23 * hour);
  expect(secret.accepted()).toEqual([third, second]);
  await set(first, 0);
  expect(secret.accepted()).toEqual([first]);
  expect(await readFile(fileAt('taobao.webhook'), 'utf8')).toContain('"former": []');
});

test('a former secret that is set again is no longer listed as former', async () => {
  const secret = follow();
  await set(second);
  await set(first);
  expect(secret.accepted()).toEqual([first, second]);
});

test('a secret from the form is the first one, or replaces the one in force; the same again changes nothing', async () => {
  const put = (marketplace: string, kind: 'token' | 'webhook', value: string) =>
    putConnectorSecret(folder, { marketplace, kind, value }, vault, clock.now());
  await put('shoes', 'token', 'token-1');
  expect(follow('shoes.token').current()).toBe('token-1');
  await put('taobao', 'webhook', second);
  const at = await readFile(fileAt('taobao.webhook'), 'utf8');
  clock.advance(hour);
  await put('taobao', 'webhook', second);
  expect(await readFile(fileAt('taobao.webhook'), 'utf8')).toBe(at);
  const secret = follow();
  expect(secret.accepted()).toEqual([second, first]);
  clock.advance(23 * hour);
  expect(secret.accepted()).toEqual([second]);
  await expect(put('shoes', 'token', 'hush hush')).rejects.toThrow('without spaces');
});

test('no former tokens are kept', async () => {
  const secret = follow('taobao.token');
  expect((await set('token-2', 24, 'taobao.token')).formerUntil).toEqual([]);
  expect(secret.accepted()).toEqual(['token-2']);
});

test('an implausible value is refused with a reason that does not quote it, and changes nothing', async () => {
  const before = await readFile(fileAt('taobao.webhook'), 'utf8');
  const refusals: [string, string, string][] = [
    ['taobao.webhook', '', 'taobao.webhook: the new secret is empty'],
    ['taobao.webhook', 'not-base64-hush', '"whsec_" and 24 to 64 bytes'],
    ['taobao.webhook', `whsec_${Buffer.from('hush').toString('base64')}`, '"whsec_" and 24 to 64 bytes'],
    ['taobao.webhook', first, 'this is the secret that is in force'],
    ['taobao.token', 'hush hush', 'without spaces'],
    ['taobao.token', 'hush\n', 'without spaces'],
    [
      'taobao.webhooks',
      second,
      'There is no connector\'s secret "taobao.webhooks". There are: taobao.token, taobao.webhook.',
    ],
    ['../secrets', second, 'There are: taobao.token, taobao.webhook.'],
  ];
  for (const [name, value, why] of refusals) {
    const refused = await set(value, 24, name).catch((error: Error) => error);
    expect(refused).toBeInstanceOf(Error);
    expect(String(refused)).toContain(why);
    expect(String(refused)).not.toMatch(/hush|whsec_\w/);
  }
  expect(await readFile(fileAt('taobao.webhook'), 'utf8')).toBe(before);
  const elsewhere = join(folder, 'nothing');
  await expect(
    setConnectorSecret(elsewhere, { name: 'taobao.webhook', value: second, formerForHours: 1 }, vault, clock.now()),
  ).rejects.toThrow('Start this version once');
});

test('an unusable file changes nothing and is reported once, without quoting it', async () => {
  const secret = follow();
  await writeFile(fileAt('taobao.webhook'), second);
  for (let use = 0; use < 3; use += 1) expect(secret.accepted()).toEqual([first]);
  await rm(fileAt('taobao.webhook'));
  for (let use = 0; use < 3; use += 1) expect(secret.current()).toBe(first);
  expect(told).toHaveLength(2);
  expect(told[0]).toMatch(/^The secret taobao\.webhook stays the one before: .*not a file of a connector's secret/);
  expect(told.join()).not.toContain('whsec_');
});

test('the file holds no secret in the clear, only its owner may read it, and the list tells names and times', async () => {
  await set(second);
  const text = await readFile(fileAt('taobao.webhook'), 'utf8');
  for (const value of [first, second]) expect(text).not.toContain(value.slice('whsec_'.length));
  expect((await stat(fileAt('taobao.webhook'))).mode & 0o777).toBe(0o600);
  expect(await readdir(join(folder, 'connector-secrets'))).toEqual(['taobao.token.json', 'taobao.webhook.json']);
  expect(await listConnectorSecrets(folder, clock.now())).toEqual([
    { name: 'taobao.token', kind: 'token', setAt: start, formerUntil: [] },
    { name: 'taobao.webhook', kind: 'webhook', setAt: start, formerUntil: ['2026-03-03T02:00:00.000Z'] },
  ]);
});

test('a second start leaves what was set', async () => {
  await set(second);
  const again = { marketplace: 'taobao', kind: 'webhook', value: first } as const;
  await firstConnectorSecret(folder, again, vault, clock.now());
  expect(follow().accepted()).toEqual([second, first]);
});

test('the new master key opens everything, the old one nothing', async () => {
  await set(second);
  const both = withNewKey(ring, systemEntropy);
  const after = new Vault(
    { current: both.current, keys: new Map([[both.current, both.keys.get(both.current) ?? Buffer.alloc(0)]]) },
    systemEntropy,
  );
  expect(await resealConnectorSecrets(folder, new Vault(both, systemEntropy))).toBe(2);
  expect(await readConnectorSecret(folder, 'taobao.token', after)).toBe('token-1');
  const secret = new FollowedSecret({ dataDirectory: folder, name: 'taobao.webhook', vault: after, clock });
  expect(secret.accepted()).toEqual([second, first]);
  await expect(readConnectorSecret(folder, 'taobao.token', vault)).rejects.toThrow('is not in the key file');
});

test('in any order of changes, the accepted secrets are the one in force and each unexpired former one', async () => {
  const step = fc.record({ value: fc.nat({ max: 5 }), hours: fc.nat({ max: 48 }), wait: fc.nat({ max: 30 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      let current = follow().current();
      await set(current === third ? second : third, 0);
      const secret = follow();
      current = secret.current();
      let former = new Map<string, number>();
      for (const { value, hours, wait } of steps) {
        const next = whsec(`value ${value}`);
        const end = clock.now().getTime() + hours * hour;
        if (next !== current) {
          former.set(current, end);
          former = new Map([...former].map(([one, until]) => [one, Math.min(until, end)]));
          former.delete(next);
          await set(next, hours);
          current = next;
        }
        clock.advance(wait * hour);
        const held = [...former].filter(([, until]) => until > clock.now().getTime()).map(([one]) => one);
        expect(new Set(secret.accepted())).toEqual(new Set([current, ...held]));
        expect(secret.current()).toBe(current);
      }
    }),
    { numRuns: 30 },
  );
});
