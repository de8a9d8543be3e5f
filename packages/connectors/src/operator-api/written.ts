import { ConnectorError, type SendGuard } from '../contract.ts';
import { errorOf, type HttpAnswer, NoAnswer, unavailable } from './http.ts';

/** What became of a write: an answer, the certainty that nothing was done, or neither. */
export type Outcome<Answered> =
  | Answered
  | { readonly sent: 'no'; readonly error: ConnectorError }
  | { readonly sent: 'unknown'; readonly reason: string; readonly retryAfterMs: number };

/** After a broken connection: long enough for a restart, short enough to go unnoticed. */
export const RETRY_MS = 1000;

export const unknown = (reason: string, retryAfterMs = RETRY_MS): Outcome<never> => ({
  ...{ sent: 'unknown', reason, retryAfterMs },
});

/** Throws `stopped` unless a write may still be sent. */
export const permit = async (canSend: SendGuard | undefined): Promise<void> => {
  if (canSend && !(await canSend())) throw new ConnectorError('stopped', 'it may not go any more');
};

/** What an answer's status alone says of a write; undefined for 2xx. */
export const byStatus = (answer: HttpAnswer): Outcome<never> | undefined => {
  const error = errorOf(answer);
  if (error === undefined) return undefined;
  // A server error may come after the effect.
  return error.kind === 'unavailable' ? unknown(error.message, error.retryAfterMs) : { sent: 'no', error };
};

/** Sends a write. @param read may throw `protocol` for an answer that it cannot read: the write may have been done */
export const written = async <Answered>(
  send: () => Promise<HttpAnswer>,
  read: (answer: HttpAnswer) => Outcome<Answered>,
): Promise<Outcome<Answered>> => {
  try {
    return read(await send());
  } catch (error) {
    if (error instanceof NoAnswer)
      return error.sent ? unknown(error.message) : { sent: 'no', error: unavailable(error, RETRY_MS) };
    if (error instanceof ConnectorError)
      return error.kind === 'protocol' ? unknown(error.message) : { sent: 'no', error };
    throw error;
  }
};
