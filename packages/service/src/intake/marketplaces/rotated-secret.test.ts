/** Replaces a connector's webhook secret while the service runs and deliveries come in. */
import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FollowedSecret, firstConnectorSecret, setConnectorSecret } from '../../platform/connector-secrets/index.ts';
import { systemEntropy } from '../../platform/entropy.ts';
import { withNewKey } from '../../platform/vault/key-file.ts';
import { Vault } from '../../platform/vault/vault.ts';
import { type Running, startRunning, webhookSecrets } from '../../testing/running-service.ts';

const hour = 3_600_000;
const former = webhookSecrets.taobao;
const next = `whsec_${Buffer.from('the next secret of taobao, yes').toString('base64')}`;
const vault = new Vault(withNewKey(undefined, systemEntropy), systemEntropy);
const log: string[] = [];
let folder: string;
let running: Running;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marketsafe-rotated-'));
  let secret: FollowedSecret | undefined;
  running = await startRunning(undefined, {
    log: (line) => log.push(line),
    webhookSecretsOf: (marketplace) => (marketplace === 'taobao' ? (secret?.accepted() ?? []) : [webhookSecrets.tmall]),
  });
  const { clock } = running;
  const first = { marketplace: 'taobao', kind: 'webhook', value: former } as const;
  await firstConnectorSecret(folder, first, vault, clock.now());
  secret = new FollowedSecret({
    ...{ dataDirectory: folder, name: 'taobao.webhook', vault, clock },
    tell: (what) => log.push(what),
  });
});
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true });
});

let count = 0;
/** Signed with each of the secrets, as Standard Webhooks specifies. */
const deliver = async (...secrets: readonly string[]) => {
  const at = Math.floor(running.clock.now().getTime() / 1000);
  const id = `msg_${++count}`;
  const body = { events: [{ type: 'listing.changed', at: running.clock.now().toISOString(), listing: 'l1' }] };
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    return `v1,${createHmac('sha256', key)
      .update(`${id}.${at}.${JSON.stringify(body)}`)
      .digest('base64')}`;
  });
  const answer = await running.call('POST', '/marketplaces/taobao/events', {
    body,
    headers: { 'webhook-id': id, 'webhook-timestamp': String(at), 'webhook-signature': signatures.join(' ') },
  });
  log.push(JSON.stringify(answer));
  return answer.status;
};

test('the new secret is accepted at once, the former one until it expires, and neither is shown to anyone', async () => {
  expect([await deliver(former), await deliver(next)]).toEqual([200, 401]);
  const given = { name: 'taobao.webhook', value: next, formerForHours: 24 };
  await setConnectorSecret(folder, given, vault, running.clock.now());
  expect([await deliver(next), await deliver(former), await deliver(former, next)]).toEqual([200, 200, 200]);
  running.clock.advance(24 * hour - 1000);
  expect([await deliver(next), await deliver(former)]).toEqual([200, 200]);
  running.clock.advance(1000);
  expect([await deliver(next), await deliver(former), await deliver(former, next)]).toEqual([200, 401, 200]);
  const said = log.join('\n');
  expect(said).toContain('Took the new secret taobao.webhook');
  for (const secret of [former, next]) {
    expect(said).not.toContain(secret.slice('whsec_'.length, -2));
    expect(said).not.toContain(Buffer.from(secret.slice('whsec_'.length), 'base64').toString());
  }
});

test('after a leak the former one is refused with the next delivery', async () => {
  const given = { name: 'taobao.webhook', value: former, formerForHours: 0 };
  await setConnectorSecret(folder, given, vault, running.clock.now());
  expect([await deliver(next), await deliver(former)]).toEqual([401, 200]);
});
