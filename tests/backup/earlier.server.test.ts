import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { marketsafe } from '../../packages/cli/src/testing/marketsafe.ts';
import { bareServerDatabase } from '../../packages/service/src/testing/test-server.ts';
import { passphrase } from './passphrase.ts';

const earlier = fileURLToPath(new URL('../backups/earlier', import.meta.url));

test('a backup of an earlier commit opens, and its ledger verifies', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'marketsafe-earlier-'));
  const to = await bareServerDatabase(process.env.TEST_DATABASE_URL ?? '');
  try {
    const secret = join(folder, 'passphrase');
    await writeFile(secret, passphrase, { mode: 0o600 });
    const restored = await marketsafe(
      ['restore', earlier, '--data', join(folder, 'data'), '--passphrase-file', secret, '--json'],
      { DATABASE_URL: to.url, DATABASE_OWNER_URL: to.ownerUrl },
    );
    expect(restored.err).toBe('');
    const { log, toObserve } = JSON.parse(restored.out);
    expect(log).toMatchObject({ faults: [], checkpoints: expect.any(Number) });
    expect(log.entries).toBeGreaterThan(10);
    expect(toObserve).toBe(3);
    const status = await marketsafe(['removals', 'status', '--json'], { DATABASE_URL: to.url });
    expect(JSON.parse(status.out).stop.restored).toMatchObject({ unobserved: 3 });
  } finally {
    await to.drop();
    await rm(folder, { recursive: true, force: true });
  }
});
