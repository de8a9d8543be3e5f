import { z } from 'zod';
import { ConnectorError, type Http } from '../contract.ts';
import { call, errorOf, NoAnswer, readAnswer, unavailable } from '../operator-api/http.ts';
import { inForce, type Replaceable } from '../replaceable.ts';

const RETRY_MS = 1000;

const LoggedIn = z.object({
  data: z.object({ login: z.object({ __typename: z.string() }) }).nullable(),
});

interface Options {
  readonly baseUrl: string;
  /** `NAME:PASSWORD` of an administrator. Vendure knows an API key in the channel alone in which it was made. */
  readonly secret: Replaceable<string>;
  readonly http: Http;
  readonly timeoutMs: number;
}

type Headers = Readonly<Record<string, string>>;

/** How the connector is known to Vendure: by a session that it opens when it needs one. */
export class Session {
  readonly #options: Options;
  #open: { readonly secret: string; readonly headers: Headers } | undefined;
  #opening: Promise<Headers> | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** The headers of a request. Logs in if there is no session of the secret in force. */
  async headers(): Promise<Headers> {
    const secret = inForce(this.#options.secret);
    if (this.#open?.secret === secret) return this.#open.headers;
    this.#opening ??= this.#logIn(secret).finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  /** A request with these headers was forbidden: the session may have ended. The next request has another. */
  isDead(headers: Headers): void {
    if (this.#open?.headers === headers) this.#open = undefined;
  }

  async #logIn(secret: string): Promise<Headers> {
    const { baseUrl, http, timeoutMs } = this.#options;
    const at = secret.indexOf(':');
    if (at < 1) throw new ConnectorError('auth-expired', 'the secret is not NAME:PASSWORD of an administrator');
    const query =
      'mutation Login($name:String!,$password:String!){login(username:$name,password:$password){__typename}}';
    const variables = { name: secret.slice(0, at), password: secret.slice(at + 1) };
    const url = `${baseUrl.replace(/\/+$/, '')}/admin-api`;
    const answer = await call(http, { method: 'POST', url, body: { query, variables } }, timeoutMs).catch((error) => {
      throw error instanceof NoAnswer ? unavailable(error, RETRY_MS) : error;
    });
    const error = errorOf(answer);
    if (error !== undefined) throw error;
    const token = answer.headers.get('vendure-auth-token');
    if (readAnswer(LoggedIn, answer).data?.login.__typename !== 'CurrentUser' || token === null)
      throw new ConnectorError('auth-expired', 'the marketplace does not let this administrator in');
    const headers = { authorization: `Bearer ${token}` };
    this.#open = { secret, headers };
    return headers;
  }
}
