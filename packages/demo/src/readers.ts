import type { Language } from '@marketsafe/terms';
import type { DemoSeller, DemoWorld, ScriptedFiling } from './world/index.ts';

/** Throws when no such shop is in the world. */
export function shopOf(world: DemoWorld, seller: string): DemoSeller {
  const found = world.sellers.find(({ marketplace, id }) => `${marketplace}/${id}` === seller);
  if (!found) throw new Error(`no shop "${seller}"`);
  return found;
}

/** The languages of those who read what the desk writes in a case: the seller, whoever filed, and whose right it is. */
export function readersOf(world: DemoWorld, filing: ScriptedFiling): Language[] {
  const sides = world.participants.filter(
    ({ id, registrations }) =>
      id === filing.complainant || registrations.some(({ number }) => number === filing.right.number),
  );
  return [shopOf(world, filing.seller).language, ...sides.map(({ person }) => person.language)];
}
