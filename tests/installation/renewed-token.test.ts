import { chmodSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scratchFolder } from '../../packages/cli/src/testing/scratch-folder.ts';
import { mercadoLibreHost } from '../../packages/connectors/src/testing/mercado-libre-host.ts';
import { readConfiguration } from '../../packages/service/src/app/installation/configuration.ts';
import { openMarketplaces } from '../../packages/service/src/app/installation/marketplaces.ts';
import { ManualClock } from '../../packages/service/src/platform/clock.ts';
import { readConnectorSecret } from '../../packages/service/src/platform/connector-secrets/index.ts';
import { openEgress } from '../../packages/service/src/platform/egress/index.ts';
import { systemEntropy } from '../../packages/service/src/platform/entropy.ts';
import { loadPolicies } from '../../packages/service/src/platform/policies.ts';
import { withNewKey } from '../../packages/service/src/platform/vault/key-file.ts';
import { Vault } from '../../packages/service/src/platform/vault/vault.ts';

/** A host's refresh token works once: what replaces it has to outlast the process. */
const scratch = scratchFolder();
const vault = new Vault(withNewKey(undefined, systemEntropy), systemEntropy);
const egress = openEgress();
let host: Awaited<ReturnType<typeof mercadoLibreHost>>;
beforeAll(async () => {
  host = await mercadoLibreHost();
});
afterAll(async () => {
  egress.close();
  await host.close();
});

const TARGET = { kind: 'listing', marketplace: 'mercado-libre', id: 'MLA1001' } as const;

/** One process's connector, from the configuration. */
const started = async () => {
  const first = { clientId: 'app', clientSecret: 'app-secret', refreshToken: 'TG-1' };
  const secretFile = scratch.write('secret', JSON.stringify(first));
  chmodSync(secretFile, 0o600);
  const { marketplaces } = readConfiguration(
    `programme: { id: a, name: A }
url: http://a.example
database: { urlFile: u }
mail: { smtp: "smtp://127.0.0.1:9", from: a@a.example }
marketplaces:
  - { id: mercado-libre, connector: mercado-libre-bpp, url: "${host.baseUrl}", secretFile: ${secretFile}, forum: decides-there }
`,
    scratch.path('marketsafe.yaml'),
  );
  const [opened] = await openMarketplaces(marketplaces, {
    ...{ dataDirectory: scratch.path('data'), vault, egress, entropy: systemEntropy, keeps: true },
    ...{ clock: new ManualClock('2026-05-12T12:00:00.000Z'), onSecret: () => undefined },
    calendars: (await loadPolicies()).calendars,
  });
  if (opened === undefined) throw new Error('no marketplace was opened');
  return opened.connector;
};

it('is stored sealed, and the next process goes on with it', async () => {
  const first = await started();
  await first.observe([TARGET]);
  expect(host.tokens).toMatchObject({ access: 'APP_USR-2', refresh: 'TG-2' });
  const stored = await readConnectorSecret(scratch.path('data'), 'mercado-libre.token', vault);
  expect(JSON.parse(stored)).toMatchObject({ accessToken: 'APP_USR-2', refreshToken: 'TG-2', clientId: 'app' });
  const second = await started();
  await second.observe([TARGET]);
  host.tokens.access = 'ended';
  await second.observe([TARGET]);
  expect(host.tokens).toMatchObject({ access: 'APP_USR-3', refresh: 'TG-3' });
  await first.observe([TARGET]);
  expect(host.calls().filter((call) => call.endsWith('/oauth/token'))).toHaveLength(2);
});
