import type { DemoSeller, DemoWorld } from './world/index.ts';

/** Throws for an unknown shop. */
export function shopOf(world: DemoWorld, seller: string): DemoSeller {
  const found = world.sellers.find(({ marketplace, id }) => `${marketplace}/${id}` === seller);
  if (!found) throw new Error(`no shop "${seller}"`);
  return found;
}
