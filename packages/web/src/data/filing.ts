import { ProblemError } from '@marketsafe/sdk';
import { client } from './client.ts';
import type { ComplaintRequest, ComplaintResponse } from './nouns.ts';

/** Milliseconds. Whoever waited this long is asked whether to try again. */
const longestWait = 30_000;

export type Sent =
  | { readonly state: 'answered'; readonly answer: ComplaintResponse }
  | {
      readonly state: 'failed';
      readonly why: 'offline' | 'unanswered' | 'signed-out' | 'refused';
      readonly error: unknown;
    };

/**
 * Files once, now, or fails visibly: nothing waits for a connection. With the same `key` a complaint is filed at most once, however often
 * it is sent.
 */
export async function fileNow(request: ComplaintRequest, key: string): Promise<Sent> {
  if (!navigator.onLine) return { state: 'failed', why: 'offline', error: undefined };
  try {
    const how = { idempotencyKey: key, signal: AbortSignal.timeout(longestWait) };
    return { state: 'answered', answer: await client.fileComplaint({ body: request }, how) };
  } catch (error) {
    return { state: 'failed', why: whyFailed(error), error };
  }
}

function whyFailed(error: unknown): 'unanswered' | 'signed-out' | 'refused' {
  if (!(error instanceof ProblemError) || error.status === 0 || error.status >= 500) return 'unanswered';
  return error.status === 401 ? 'signed-out' : 'refused';
}
