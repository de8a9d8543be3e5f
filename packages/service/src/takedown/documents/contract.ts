import { codeKinds } from '@marketsafe/screening';
import { z } from 'zod';

/** Barcodes and QR codes in a picture, as a program of ours read them. Others wrote what they say. */
export const Codes = z.array(z.object({ kind: z.enum(codeKinds), text: z.string() }));
export type Codes = z.output<typeof Codes>;

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
    /** Of a participant's own picture, which a seller does not get with it: they may lead to the test buyer. Absent: it was not read. */
    codes: Codes.optional(),
  })
  .meta({ id: 'Exhibit' });

/** Which form of a document: the whole cleaned copy, the picture of one page, or (the desk only) the uploaded file. */
export const DocumentQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(100).optional(),
  original: z.literal('yes').optional(),
});
