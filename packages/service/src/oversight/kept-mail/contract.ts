import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';

/** A letter that a programme without a mail server keeps instead of sending it. */
export const KeptMail = z
  .object({
    id: z.string(),
    to: z.string(),
    subject: z.string(),
    text: z.string(),
    /** A page for its reader. */
    link: z.string().optional(),
    at: Instant,
  })
  .meta({ id: 'KeptMail' });
