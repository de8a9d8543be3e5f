/**
 * What a field of a request may hold: one place for the usual bounds. `request-schemas.test.ts` refuses a field that has none, and an
 * object that takes unknown fields.
 */
import { z } from 'zod';

/** An id or key of ours, or the token of a signed link. Keys that hold a marketplace's ids are the longest; the router takes no longer part of a path. */
export const Id = z.string().min(1).max(400);
/** An id as a marketplace gives it. */
export const MarketplaceId = z.string().min(1).max(128);
export const Office = z.string().min(2).max(10);
export const RegistrationNumber = z.string().min(1).max(40);
export const Day = z.iso.date().length(10);
/** Six digits from a mail. */
export const Code = z
  .string()
  .length(6)
  .regex(/^\d{6}$/);
export const MailAddress = z.email().max(200);
export const WebAddress = z.string().max(2000);
/**
 * The name of a company or person, in any script, as it may stand in a mail or a list: one line, and nothing that a mail program would make a
 * link of or a page would read as markup. A domain is allowed by itself, since companies are called so.
 */
export const PartyName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/[\p{L}\p{N}]/u, 'Write a name with at least one letter or digit.')
  .regex(/^[^\p{Cc}\p{Co}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069<>@]*$/u, 'Write the name on one line, without < > @.')
  .refine((name) => !/:\/\/|\bwww\.|\p{L}\.\p{L}{2,}[/:?#]/iu.test(name), 'Write the name without a web address.');
/** Words that a list is searched for. */
export const SearchWords = z.string().max(200);
/** The short name of a court, an authority, a file, a reference. */
export const ShortText = z.string().trim().min(1).max(200);
/** What a person writes to explain something: two pages. */
export const Words = z.string().trim().max(5000);
export const Reasons = Words.min(1);
/** Ids of files that were uploaded before. */
export const uploads = (most: number) => z.array(Id).max(most);

/** What is on a public register's list of Nice classes, 1 to 45. */
export const NiceClasses = z.array(z.int().min(1).max(45)).max(45);
/** ISO 3166-1 alpha-2 codes; there are 249. */
export const Territories = z.array(z.string().length(2)).max(250);
