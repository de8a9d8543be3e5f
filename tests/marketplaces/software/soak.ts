import { startPostgres } from '../../../scripts/postgres.ts';
import type { StageCheck } from './conformance.ts';

interface Soak<Stage> {
  readonly runs: number;
  /** A marketplace that starts from an empty database. @param server the address of a PostgreSQL server */
  readonly open: (server: string) => Promise<Stage & { close(): Promise<void> }>;
  readonly checks: readonly StageCheck<Stage>[];
  /** That a reset brings back what a snapshot kept. */
  readonly reset: (server: string) => Promise<void>;
}

/** Runs all checks on a new marketplace as often as asked, then a snapshot and its return; ends the process with 1 if any failed. */
export async function soak<Stage>({ runs, open, checks, reset }: Soak<Stage>): Promise<never> {
  const server = await startPostgres();
  if (!('url' in server)) {
    console.error(server.why);
    process.exit(1);
  }
  let failed = 0;
  const attempt = async (name: string, run: () => Promise<void>): Promise<void> => {
    const begun = performance.now();
    try {
      await run();
      console.log(`ok     ${name}, ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  try {
    for (let number = 1; number <= runs; number += 1) {
      const stage = await open(server.url);
      try {
        for (const { name, run } of checks) await attempt(`${number}: ${name}`, () => run(stage));
      } finally {
        await stage.close();
      }
    }
    await attempt('a reset brings back the shops of the snapshot', () => reset(server.url));
  } finally {
    server.stop();
  }
  console.log(`${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
