import { z } from 'zod';

/** A file that came from outside, as its readers get it. */
export const Exhibit = z
  .object({
    id: z.string(),
    name: z.string(),
    /** Of the cleaned copy, which is what is read. */
    mime: z.string(),
    /** Bytes of the cleaned copy. */
    size: z.int(),
    /** Pictures of its pages that can be asked for; none of a text. */
    pages: z.int(),
    /** Of the file as it was uploaded. */
    sha256: z.string(),
  })
  .meta({ id: 'Exhibit' });

/** Which of a document is asked for: its cleaned copy as a whole, the picture of one page, or (the desk alone) the file as it was uploaded. */
export const DocumentQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(100).optional(),
  original: z.literal('yes').optional(),
});
