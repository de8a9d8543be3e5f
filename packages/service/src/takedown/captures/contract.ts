import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';

/** Why a request of a capture brought nothing that is kept. */
export const CaptureFault = z.enum([
  /** The address may not be called, so nothing was sent. */
  'refused',
  'not-connected',
  'broken',
  'too-slow',
  'too-large',
  'encoded',
  'redirected',
  /** An error or a page came instead of a picture. */
  'no-picture',
  /** The time or the bytes of the filing were used up, or the marketplace's rate, so nothing was sent. */
  'not-asked',
]);
export type CaptureFault = z.infer<typeof CaptureFault>;

/** One request of a capture. With a hash: the answer's bytes are kept under it. */
const CaptureRequest = z.object({
  what: z.enum(['page', 'picture']),
  address: z.string(),
  /** When it was sent. */
  at: Instant,
  /** Where redirects led. */
  redirectedTo: z.string().optional(),
  /** HTTP status. */
  status: z.int().optional(),
  bytes: z.int().optional(),
  /** As the answer names it. */
  contentType: z.string().optional(),
  /** SHA-256 of the bytes, hex. */
  sha256: z.string().optional(),
  fault: CaptureFault.optional(),
});
export type CaptureRequest = z.infer<typeof CaptureRequest>;

/**
 * What came of reading the page when the complaint was filed. `login`, `robot`: a wall stood before the page. `gone`: the
 * marketplace says that there is no such page. The others say why it was not asked for.
 */
export const CaptureOutcome = z.enum([
  'read',
  'login',
  'robot',
  'gone',
  'failed',
  'no-address',
  'not-connected',
  'too-many',
]);
export type CaptureOutcome = z.infer<typeof CaptureOutcome>;

export const Capture = z.object({
  outcome: CaptureOutcome,
  /** What of the listing, as the marketplace reports it, the page shows in its words. */
  shows: z.array(z.enum(['title', 'price'])).optional(),
  /** A browser draws the page from the kept files after the filing. Absent: none was configured, or no page came. */
  screenshot: z.literal('follows').optional(),
  log: z.array(CaptureRequest),
});
export type Capture = z.infer<typeof Capture>;
