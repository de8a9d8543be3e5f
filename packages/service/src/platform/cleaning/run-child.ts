import { fileURLToPath } from 'node:url';
import { type Copy, decodeCopy } from './copy.ts';
import { type Refusal, refusals } from './refusal.ts';
import { type Bounds, type Ended, runInProcess } from './run-in-process.ts';

export type Outcome =
  | { readonly copy: Copy; readonly kept: Buffer }
  | { readonly refused: Refusal }
  | { readonly ended: Ended };

const entries = {
  whole: fileURLToPath(new URL('./child.ts', import.meta.url)),
  small: fileURLToPath(new URL('./small-child.ts', import.meta.url)),
};

/** Cleans a file in its own process: a whole copy, or a small one of a picture. Never throws. */
export async function runChild(
  bytes: Buffer,
  bounds: Bounds,
  signal: AbortSignal,
  size: keyof typeof entries = 'whole',
): Promise<Outcome> {
  const outcome = await runInProcess(entries[size], bytes, bounds, signal);
  return 'said' in outcome ? read(outcome.said) : outcome;
}

/** The output is not trusted: a hostile file may have written it. */
function read(said: Buffer): Outcome {
  try {
    if (said.length < 100) {
      const { refused } = JSON.parse(said.toString('utf8')) as { readonly refused?: Refusal };
      if (refused !== undefined && refusals.includes(refused)) return { refused };
    }
  } catch {
    // Not JSON, so it is a copy.
  }
  try {
    return { copy: decodeCopy(said), kept: said };
  } catch {
    return { ended: 'died' };
  }
}
