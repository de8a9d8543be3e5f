import type { Language } from '@marketsafe/terms';
import type { DemoSeller, DemoWorld, ScriptedFiling } from './world/index.ts';

/** Throws for an unknown shop. */
export function shopOf(world: DemoWorld, seller: string): DemoSeller {
  const found = world.sellers.find(({ marketplace, id }) => `${marketplace}/${id}` === seller);
  if (!found) throw new Error(`no shop "${seller}"`);
  return found;
}

/** The languages of a case's readers: the seller, the complainant, and the rights holder. */
export function readersOf(world: DemoWorld, filing: ScriptedFiling): Language[] {
  const sides = world.participants.filter(
    ({ id, registrations }) =>
      id === filing.complainant || registrations.some(({ number }) => number === filing.right.number),
  );
  return [shopOf(world, filing.seller).language, ...sides.map(({ person }) => person.language)];
}
