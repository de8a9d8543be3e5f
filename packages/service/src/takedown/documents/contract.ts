import { z } from 'zod';

/** A file from outside in the form that its readers get. */
export const Exhibit = z
  .object({
    id: z.string(),
    name: z.string(),
    /** Of the cleaned copy, which is the version that people read. */
    mime: z.string(),
    /** Size of the cleaned copy in bytes. */
    size: z.int(),
    /** Number of page pictures; 0 for a text. */
    pages: z.int(),
    /** Hash of the uploaded file. */
    sha256: z.string(),
  })
  .meta({ id: 'Exhibit' });

/** Which form of a document: the whole cleaned copy, the picture of one page, or (the desk only) the uploaded file. */
export const DocumentQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(100).optional(),
  original: z.literal('yes').optional(),
});
