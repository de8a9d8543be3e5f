import { afterAll, beforeAll, describe, it } from 'vitest';
import { install } from './vendure/boot.ts';
import { vendureChecks } from './vendure/checks.ts';
import { vendureConformance } from './vendure/conformance.ts';
import { openStage } from './vendure/stage.ts';

/** Why Vendure cannot be started here: its packages are neither installed nor within reach. */
const why = await install().then(
  () => undefined,
  (error: Error) => error.message,
);
if (why !== undefined) console.warn(`not run: the connector on a real Vendure. ${why}`);

describe.skipIf(why !== undefined)('Vendure', () => {
  let stage: Awaited<ReturnType<typeof openStage>>;
  beforeAll(async () => {
    stage = await openStage(process.env.TEST_DATABASE_URL ?? '');
  });
  afterAll(() => stage?.close());

  for (const { name, run } of vendureConformance) it(name, () => run(stage));
  for (const { name, run } of vendureChecks(55)) it(name, () => run(stage));
});
