/** Vendure as a process of its own, from an empty machine. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Hook } from '../software/door.ts';
import * as program from '../software/program.ts';
import { type Caller, login } from './graphql.ts';

const folder = fileURLToPath(new URL('./shop', import.meta.url));
const ADMIN = 'superadmin';
/** For a program that listens on loopback alone. */
export const ADMIN_PASSWORD = 'the-marketplace-of-the-tests';

export const install = (): Promise<void> => program.install(folder);

/** Its pages have the address of its interfaces, which changes with `reset`. */
export interface Shop extends program.Shop {
  /** As its administrator. */
  admin(): Promise<Caller>;
}

/** @param server the address of a PostgreSQL server on which databases can be created. */
export async function bootVendure(server: string, hook?: Hook): Promise<Shop> {
  const assets = mkdtempSync(join(tmpdir(), 'marketsafe-vendure-'));
  const shop = await program.keep(server, 'vendure', (databaseUrl) => start(databaseUrl, assets, hook));
  return {
    ...shop,
    get url() {
      return shop.url;
    },
    admin: () => login(shop.url, ADMIN, ADMIN_PASSWORD),
    stop: async () => {
      await shop.stop();
      rmSync(assets, { recursive: true, force: true });
    },
  };
}

async function start(databaseUrl: string, assets: string, hook: Hook | undefined) {
  const { child, said } = program.launch({
    folder,
    args: [join(folder, 'server.mjs')],
    env: {
      VENDURE_DISABLE_TELEMETRY: '1',
      DATABASE_URL: databaseUrl,
      ADMIN_PASSWORD,
      ASSETS: assets,
      ...(hook && { HOOK_URL: hook.url, HOOK_SECRET: hook.secret }),
    },
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{"port":')) continue;
    child.stdout.resume();
    return { child, url: `http://127.0.0.1:${(JSON.parse(line) as { port: number }).port}` };
  }
  throw new Error(`Vendure did not start: ${said().slice(-2000)}`);
}
