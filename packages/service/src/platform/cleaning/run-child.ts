import { fileURLToPath } from 'node:url';
import { type Copy, decodeCopy } from './copy.ts';
import { type Refusal, refusals } from './refusal.ts';
import { type Bounds, type Ended, runInProcess } from './run-in-process.ts';

export type Outcome =
  | { readonly copy: Copy; readonly kept: Buffer }
  | { readonly refused: Refusal }
  | { readonly ended: Ended };

const entry = fileURLToPath(new URL('./child.ts', import.meta.url));

/** Cleans a file in its own process. Never throws. */
export async function runChild(bytes: Buffer, bounds: Bounds, signal: AbortSignal): Promise<Outcome> {
  const outcome = await runInProcess(entry, bytes, bounds, signal);
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
