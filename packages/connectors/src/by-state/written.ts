import { ConnectorError, type SendGuard } from '../contract.ts';
import { errorOf, type HttpAnswer, NoAnswer, unavailable } from '../operator-api/http.ts';
import { type Outcome, RETRY_MS } from '../operator-api/written.ts';

/** Asked before each change. */
export type Guard = SendGuard | undefined;

/**
 * What became of a change. `refused`: the marketplace's words. `fault`: it reports a fault inside it, or that another change was in
 * the way; two changes of one thing at a time are one cause.
 */
export type Written = Outcome<{ readonly sent: 'answered'; readonly refused?: string; readonly fault?: string }>;

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
