import { Language } from '@marketsafe/terms';
import { z } from 'zod';

/** The shape of an object schema with the same schema for each key of a closed list, so that no new term is forgotten. */
export function eachKey<K extends string, S extends z.ZodType>(keys: readonly K[], make: () => S): { [P in K]: S } {
  return Object.fromEntries(keys.map((key) => [key, make()])) as { [P in K]: S };
}

/** The same sentence in each language, written for people who run a small shop, not for lawyers. */
export type Texts = Readonly<Record<Language, string>>;
export const Texts = z.strictObject(
  eachKey(Language.options, () => z.string().min(1)),
  { error: `must be said in each language: {${Language.options.join(', ')}}` },
);
