import { canonicalJson } from './canonical.ts';
import { sha256 } from './sha256.ts';

/** The reference to a sealed row in an event: SHA-256 over the row's salt and the canonical JSON of its body. Hex. */
export const sealedHash = (salt: Uint8Array, body: unknown): string =>
  sha256(salt, Buffer.from(canonicalJson(body), 'utf8')).toString('hex');
