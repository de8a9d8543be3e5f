import { z } from 'zod';
import { Bilingual, Instant } from '../../platform/contract.ts';
import { Code, Id, MailAddress, PartyName, WebAddress } from '../../platform/fields.ts';

/** What a person without an account tells about a listing. */
export const TipRequest = z
  .strictObject({
    /** The listing’s address on a marketplace of the programme. */
    url: WebAddress.trim().min(1),
    /** The brand whose goods these are said to be. */
    brand: PartyName,
    words: z.string().trim().min(1).max(1000),
    /** A code goes there. The address is kept as a keyed hash, for a day, and is shown to no one. */
    email: MailAddress,
    language: z.enum(['en', 'zh-CN']),
  })
  .meta({ id: 'TipRequest' });

export const TipAsked = z.object({ id: z.string(), sentTo: z.string(), until: Instant }).meta({ id: 'TipAsked' });

export const TipParams = z.strictObject({ tip: Id });
export const TipConfirmation = z.strictObject({ code: Code }).meta({ id: 'TipConfirmation' });

/** The same answer whether a rights holder of the brand takes part or not. */
export const TipTaken = z.object({ taken: z.literal(true) }).meta({ id: 'TipTaken' });

/** A tip in its rights holder’s queue. Its sender is not named. */
export const Tip = z
  .object({
    id: z.string(),
    marketplace: z.object({ id: z.string(), name: Bilingual }),
    listing: z.string(),
    url: z.string(),
    title: z.string().optional(),
    words: z.string(),
    at: Instant,
    closedAt: Instant.optional(),
  })
  .meta({ id: 'Tip' });
