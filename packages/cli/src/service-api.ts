import { type Client, createClient, ProblemError } from '@marketsafe/sdk';
import { type Command, Option } from 'commander';
import { WrongUse } from './wrong-use.ts';

export interface ServiceOptions {
  readonly url: string;
  readonly token?: string;
}

/** Adds the options for the service's address and the token. */
export const withService = (command: Command, who: string): Command =>
  command
    .addOption(
      new Option('--url <url>', 'where the service runs').env('MARKETSAFE_URL').default('http://127.0.0.1:4080'),
    )
    .addOption(new Option('--token <token>', `API key or session token of ${who}`).env('MARKETSAFE_TOKEN'));

/** Attempts when the service is busy or does not answer. Every write has a key, so it happens once. */
const ATTEMPTS = 5;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 60_000;

/** A client of the service that waits when asked to, and retries after a lost connection. */
export function serviceAt({ url, token }: ServiceOptions): Client {
  if (!URL.canParse(url)) throw new WrongUse(`--url ${url}: is no address. Write it like http://127.0.0.1:4080.`);
  let hasAnswered = false;
  const patient = async (request: Request): Promise<Response> => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await fetch(request.clone()).catch((error: unknown) => {
        // A service that never answered is not running, so waiting is useless.
        if (!hasAnswered || attempt === ATTEMPTS) throw error;
      });
      hasAnswered ||= answer !== undefined;
      if (answer && ((answer.status !== 429 && answer.status !== 503) || attempt === ATTEMPTS)) return answer;
      const told = Number(answer?.headers.get('retry-after') ?? Number.NaN) * 1000;
      await pause(Number.isFinite(told) ? Math.min(told, LONGEST_WAIT_MS) : FIRST_WAIT_MS * 2 ** attempt);
    }
  };
  return createClient({ baseUrl: url.replace(/\/$/, ''), token, language: 'en', fetch: patient });
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Explains the refusal of a whole request to the user. Returns other errors unchanged. */
export function whatToDo(error: unknown, { url, token }: ServiceOptions): unknown {
  if (!(error instanceof ProblemError)) return error;
  if (error.code === 'unreachable')
    return new WrongUse(
      `No answer from ${url}. Is the service running ("marketsafe start --demo")? Name another with --url.`,
    );
  if (error.status === 401 && error.code.startsWith('key-')) return new WrongUse(`${url}: ${error.message}`);
  if (error.status === 401)
    return new WrongUse(
      token === undefined
        ? 'No API key. Give one with MARKETSAFE_TOKEN or --token; docs/guides/api.md says how to make one.'
        : `${url} does not know this token, or it has ended. Sign in again, and give the new one with --token or MARKETSAFE_TOKEN.`,
    );
  return new WrongUse(`${url} refused: ${error.detail ?? error.message} (${error.code})`);
}
