import { proceeds } from './proceeds.ts';
import { pseudonyms } from './pseudonyms.ts';
import { reading } from './reading.ts';
import { sellers } from './sellers.ts';
import { takingDown } from './taking-down.ts';
import { trouble } from './trouble.ts';
import { variants } from './variants.ts';
import { webhooks } from './webhooks.ts';
import type { ConformanceCheck, ConformanceWorld } from './world.ts';

export { Armed } from './armed.ts';
export { siteChecks } from './on-site.ts';
export { type Site, type SiteCheck, SiteFault } from './site.ts';
export type { CapturedDelivery, ConformanceCheck, ConformanceWorld, Misfortune } from './world.ts';

/** Every check, in the order of the list; independent of any test runner. A check fails by throwing. */
export const conformanceChecks: readonly ConformanceCheck[] = [
  ...reading,
  ...takingDown,
  ...proceeds,
  ...variants,
  ...sellers,
  ...pseudonyms,
  ...trouble,
  ...webhooks,
].toSorted((a, b) => a.name.localeCompare(b.name));

/** The part of a test runner that the suite uses; vitest and node:test both fit. */
export interface Runner {
  describe(name: string, body: () => void): void;
  it: ((name: string, body: () => Promise<void>) => void) & { skip: (name: string, body: () => Promise<void>) => void };
}

/**
 * Runs the whole suite against a connector. `setup` creates a new world for every check; checks that a world does not support are skipped by
 * name.
 */
export const describeConnector = (
  name: string,
  setup: () => Promise<ConformanceWorld>,
  { describe, it }: Runner,
  can: { readonly strike: boolean; readonly deliveries: boolean },
): void => {
  describe(`${name} keeps the connector contract`, () => {
    for (const check of conformanceChecks) {
      const run = async (): Promise<void> => {
        const world = await setup();
        try {
          for (const connector of [world.connector, world.second]) await connector.refresh?.();
          await check.run(world);
        } finally {
          await world.close();
        }
      };
      if (check.needs !== undefined && !can[check.needs]) it.skip(check.name, run);
      else it(check.name, run);
    }
  });
};
