import { hash } from 'node:crypto';

/** SHA-256 over the parts, one after the other; 32 bytes. */
export const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
  hash('sha256', parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts), 'buffer');
