import { Language } from '@marketsafe/terms';
import { z } from 'zod';

/** An object schema's shape with the same schema for each key of a closed list: a new term cannot be forgotten here. */
export function eachKey<K extends string, S extends z.ZodType>(keys: readonly K[], make: () => S): { [P in K]: S } {
  return Object.fromEntries(keys.map((key) => [key, make()])) as { [P in K]: S };
}

/** The same sentence for a reader of each language; written for people who run a small shop, not for lawyers. */
export type Texts = Readonly<Record<Language, string>>;
export const Texts = z.strictObject(
  eachKey(Language.options, () => z.string().min(1)),
  { error: `must be said in each language: {${Language.options.join(', ')}}` },
);
