/** Mercur as a process of its own, from an empty machine. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePorts } from '../../../scripts/free-ports.ts';
import type { Hook } from '../software/door.ts';
import * as program from '../software/program.ts';
import { type Caller, login } from './rest.ts';

const folder = fileURLToPath(new URL('./shop', import.meta.url));
const MEDUSA = join(folder, 'node_modules/@medusajs/cli/cli.js');
export const ADMIN = 'admin@marketplace.invalid';
/** For a program that listens on loopback alone. */
export const ADMIN_PASSWORD = 'the-marketplace-of-the-tests';

export const install = (): Promise<void> => program.install(folder);

export interface Shop extends program.Shop {
  /** As its administrator. */
  admin(): Promise<Caller>;
  /** Gives a listing another id: Medusa chooses ids itself. */
  rename(from: string, to: string): Promise<void>;
}

/** @param server the address of a PostgreSQL server on which databases can be created. */
export async function bootMercur(server: string, hook?: Hook): Promise<Shop> {
  const files = mkdtempSync(join(tmpdir(), 'marketsafe-mercur-'));
  // The addresses of pictures are stored with it.
  const port = await freePorts();
  const remove = (): void => rmSync(files, { recursive: true, force: true });
  try {
    countNothing(files);
    let isNew = true;
    const shop = await program.keep(server, 'mercur', async (databaseUrl) => {
      const env = environment(databaseUrl, port, files, hook);
      if (isNew) await prepare(env);
      isNew = false;
      return start(env, port);
    });
    return {
      ...shop,
      get url() {
        return shop.url;
      },
      admin: () => login(shop.url, 'user', ADMIN, ADMIN_PASSWORD),
      rename: (from, to) => rename(shop.databaseUrl, from, to),
      stop: async () => {
        await shop.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/**
 * Medusa's own switch, `MEDUSA_DISABLE_TELEMETRY`, still leaves a process behind at each end, which makes its folder again after we
 * have removed it.
 */
function countNothing(files: string): void {
  mkdirSync(join(files, 'medusa'));
  writeFileSync(join(files, 'medusa/config.json'), JSON.stringify({ telemetry: { enabled: false } }));
}

/** Changes the id in every table that refers to the product. */
async function rename(databaseUrl: string, from: string, to: string): Promise<void> {
  await program.query(databaseUrl, `UPDATE product SET id = '${to}' WHERE id = '${from}'`);
  const columns = `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'product_id'`;
  for (const { name } of await program.query(databaseUrl, columns))
    await program.query(databaseUrl, `UPDATE "${name}" SET product_id = '${to}' WHERE product_id = '${from}'`);
}

type Environment = Readonly<Record<string, string>>;

const environment = (databaseUrl: string, port: number, files: string, hook: Hook | undefined): Environment => ({
  // Elsewhere Mercur downloads a program that writes types.
  NODE_ENV: 'production',
  LOG_LEVEL: 'warn',
  MEDUSA_DISABLE_TELEMETRY: 'true',
  // Where Medusa keeps its choices about who is counted.
  ...{ HOME: files, XDG_CONFIG_HOME: files },
  // MikroORM does not read the path of a socket.
  DATABASE_URL: Object.assign(new URL(databaseUrl), { search: '' }).href,
  PICTURES: join(files, 'pictures'),
  PICTURES_URL: `http://127.0.0.1:${port}/pictures`,
  ...(hook && { HOOK_URL: hook.url, HOOK_SECRET: hook.secret }),
});

/** The tables, and the marketplace's administrator. */
async function prepare(env: Environment): Promise<void> {
  const steps = [
    ['db:migrate', '--execute-safe-links'],
    ['user', '-e', ADMIN, '-p', ADMIN_PASSWORD],
  ];
  for (const step of steps) await program.run({ folder, env, args: [MEDUSA, ...step] });
}

async function start(env: Environment, port: number) {
  const args = [MEDUSA, 'start', '--host', '127.0.0.1', '--port', String(port)];
  const { child, said } = program.launch({ folder, env, args });
  const url = `http://127.0.0.1:${port}`;
  while (child.exitCode === null && child.signalCode === null) {
    const isUp = await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return { child, url };
    await pause(100);
  }
  throw new Error(`Mercur did not start: ${said().slice(-2000)}`);
}
