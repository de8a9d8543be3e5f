import { afterAll, beforeAll, describe, it } from 'vitest';
import { mercurChecks } from './mercur/checks.ts';
import { mercurConformance } from './mercur/conformance.ts';
import { openOn } from './mercur/stage.ts';
import { standIn } from './mercur/stand-in/index.ts';

/** `npm run soak:mercur` plays the same on a real Mercur, each night. */
describe('Mercur, as a stand-in of ours', () => {
  let stage: Awaited<ReturnType<typeof openOn>>;
  beforeAll(async () => {
    stage = await openOn(standIn);
  });
  afterAll(() => stage?.close());

  for (const { name, run } of mercurConformance) it(name, () => run(stage));
  for (const { name, run } of mercurChecks(55)) it(name, () => run(stage));
});
