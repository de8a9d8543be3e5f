import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { verifyCaseProof } from '@marketsafe/ledger';
import type { Entropy } from '../../packages/service/src/platform/entropy.ts';

const standAlone = createRequire(import.meta.url)(
  fileURLToPath(new URL('../../packages/ledger/verifier/marketsafe-verify.js', import.meta.url)),
) as { verify(bytes: Uint8Array): Promise<object> };

/** Flips random single bits of a proof, and returns every flip that one of the two verifiers missed. */
export async function unfoundFlips(proof: Uint8Array, count: number, chance: Entropy): Promise<string[]> {
  const unfound: string[] = [];
  for (let round = 0; round < count; round += 1) {
    const bit = chance.integer(proof.length * 8);
    const flipped = Uint8Array.from(proof);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    if (!('fault' in verifyCaseProof(flipped))) unfound.push(`bit ${bit}, by the service's verifier`);
    if (!('fault' in (await standAlone.verify(flipped)))) unfound.push(`bit ${bit}, by the stand-alone verifier`);
  }
  return unfound;
}
