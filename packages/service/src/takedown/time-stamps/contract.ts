import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';

/** A verified time stamp (RFC 3161) of a packet. */
export const Stamp = z.object({
  /** When, by the authority's clock. */
  at: Instant,
  /** The name in the certificate that signed it. */
  authority: z.string(),
  /** Serial number, hex. */
  serial: z.string(),
  /** The authority's answer as it came, base64: the file that `openssl ts -verify -in` reads. */
  file: z.string(),
});
export type Stamp = z.infer<typeof Stamp>;
