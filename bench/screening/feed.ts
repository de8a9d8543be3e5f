/** Listings in a marketplace's form: real ones with recombined titles and descriptions, one in ten with an inserted name. */
import type { Listing } from '@marketsafe/terms';
import { disguised } from './corpus.ts';
import { seeded } from './seeded.ts';

export function feedOf(real: readonly Listing[], names: readonly string[], count: number, seed: number): Listing[] {
  const random = seeded(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  return Array.from({ length: count }, (_, i): Listing => {
    const own = pick(real);
    const words = pick(real).title.split(' ');
    if (random() < 0.1) {
      const name = pick(names);
      words.splice(Math.floor(random() * (words.length + 1)), 0, random() < 0.4 ? disguised(name, random) : name);
    }
    const { description } = pick(real);
    return {
      ...own,
      id: String(i),
      title: words.join(' ').slice(0, 1000),
      ...(description === undefined ? {} : { description: description.slice(0, 400) }),
    };
  });
}
