/**
 * The usual bounds of request fields, in one place. `request-schemas.test.ts` refuses a field without a bound, and an object that
 * accepts unknown fields.
 */
import { z } from 'zod';

/** An id or key of ours, or the token of a signed link. The longest contain a marketplace's ids; the router accepts no longer path segments. */
export const Id = z.string().min(1).max(400);
/** For an agent, which asks about one of its clients at a time. */
export const ClientQuery = z.strictObject({
  /** The id of a rights holder: only what concerns them. */
  client: Id.optional(),
});
/** What its filer calls a filing. */
export const FilingId = z
  .string()
  .regex(/^[A-Za-z0-9._-]+$/, 'Write it in letters, digits, dots, hyphens and underscores.')
  .max(80);
/** An id that a marketplace assigns. */
export const MarketplaceId = z.string().min(1).max(128);
export const Office = z.string().min(2).max(10);
export const RegistrationNumber = z.string().min(1).max(40);
export const Day = z.iso.date().length(10);
/** Six digits from an email. */
export const Code = z
  .string()
  .length(6)
  .regex(/^\d{6}$/);
export const MailAddress = z.email().max(200);
export const WebAddress = z.string().max(2000);
/**
 * The name of a company or person, in any script, safe in mails and lists: one line, without links or markup. A bare domain is
 * allowed, since some companies are named so.
 */
export const PartyName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/[\p{L}\p{N}]/u, 'Write a name with at least one letter or digit.')
  .regex(/^[^\p{Cc}\p{Co}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069<>@]*$/u, 'Write the name on one line, without < > @.')
  .refine((name) => !/:\/\/|\bwww\.|\p{L}\.\p{L}{2,}[/:?#]/iu.test(name), 'Write the name without a web address.');
/** Search words for a list. */
export const SearchWords = z.string().max(200);
/** The short name of a court, an authority, a file or a reference. */
export const ShortText = z.string().trim().min(1).max(200);
/** A person's explanation: up to two pages. */
export const Words = z.string().trim().max(5000);
export const Reasons = Words.min(1);
/**
 * Reasons that both sides of a case read, in both languages, since neither side has to know the other's. One text alone is taken from a
 * client that knows only one language; then both sides read that.
 */
export const ReasonsForBoth = z.union([
  z.strictObject({
    en: Reasons,
    'zh-CN': Reasons.regex(/\p{Script=Han}/u, 'Write the Chinese text in Chinese.'),
  }),
  Reasons,
]);
/** Reasons as they are read: those that were written in one language are read as they are in the other one. */
export const inEachLanguage = (reasons: z.output<typeof ReasonsForBoth>): Readonly<Record<'en' | 'zh-CN', string>> =>
  typeof reasons === 'string' ? { en: reasons, 'zh-CN': reasons } : reasons;
/** Ids of uploaded files. */
export const uploads = (most: number) => z.array(Id).max(most);

/** Nice classes as a public register lists them, 1 to 45. */
export const NiceClasses = z.array(z.int().min(1).max(45)).max(45);
/** ISO 3166-1 alpha-2 codes; there are 249. */
export const Territories = z.array(z.string().length(2)).max(250);
