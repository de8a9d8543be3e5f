import { ConnectorError, type SendGuard } from '../contract.ts';
import { errorOf, type HttpAnswer, NoAnswer, unavailable } from '../operator-api/http.ts';

/** Asked before each change. */
export type Guard = SendGuard | undefined;

/**
 * What became of a change. `refused`: the marketplace's words. `fault`: it reports a fault inside it, or that another change was in
 * the way; two changes of one thing at a time are one cause.
 */
export type Written =
  | { readonly sent: 'answered'; readonly refused?: string; readonly fault?: string }
  | { readonly sent: 'no'; readonly error: ConnectorError }
  | { readonly sent: 'unknown'; readonly reason: string; readonly retryAfterMs: number };

/** After a broken connection: long enough for a restart, short enough to go unnoticed. */
export const RETRY_MS = 1000;

const unknown = (reason: string, retryAfterMs = RETRY_MS): Written => ({ sent: 'unknown', reason, retryAfterMs });

/** An answer, or `unavailable`. */
export const answered = async (ask: () => Promise<HttpAnswer>): Promise<HttpAnswer> => {
  try {
    return await ask();
  } catch (error) {
    throw error instanceof NoAnswer ? unavailable(error, RETRY_MS) : error;
  }
};

/** An answer with a status of 2xx, or the error that its status means. */
export const accepted = async (ask: () => Promise<HttpAnswer>): Promise<HttpAnswer> => {
  const answer = await answered(ask);
  const error = errorOf(answer);
  if (error !== undefined) throw error;
  return answer;
};

/** When the marketplace answered, by its own clock, in whole seconds. */
export const answeredAt = ({ headers }: HttpAnswer): Date => {
  const at = new Date(headers.get('date') ?? '');
  if (Number.isNaN(at.getTime())) throw new ConnectorError('protocol', 'the answer has no date');
  return at;
};

/** Throws `stopped` unless a change may still be sent. */
export const permit = async (canSend: Guard): Promise<void> => {
  if (canSend && !(await canSend())) throw new ConnectorError('stopped', 'it may not go any more');
};

/** What an answer's status alone says of a change; undefined for 2xx. */
export const byStatus = (answer: HttpAnswer): Written | undefined => {
  const error = errorOf(answer);
  if (error === undefined) return undefined;
  // A server error may come after the effect.
  return error.kind === 'unavailable' ? unknown(error.message, error.retryAfterMs) : { sent: 'no', error };
};

/** Sends a change. @param read may throw `protocol` for an answer that it cannot read: the change may have been made */
export const written = async (
  send: () => Promise<HttpAnswer>,
  read: (answer: HttpAnswer) => Written,
): Promise<Written> => {
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
