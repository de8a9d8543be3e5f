import { ConnectorError } from '../contract.ts';
import type { HttpAnswer } from '../operator-api/http.ts';
import { inForce, type Replaceable } from '../replaceable.ts';

type Headers = Readonly<Record<string, string>>;

/** Asks the marketplace to let an administrator in. Throws `auth-expired` if it does not. */
export type LogIn = (name: string, password: string) => Promise<Headers>;

/** How the connector is known to the marketplace: by a session that it opens when it needs one. */
export class Session {
  readonly #secret: Replaceable<string>;
  readonly #logIn: LogIn;
  #open: { readonly secret: string; readonly headers: Headers } | undefined;
  #opening: Promise<Headers> | undefined;

  /** @param secret `NAME:PASSWORD` of an administrator */
  constructor(secret: Replaceable<string>, logIn: LogIn) {
    this.#secret = secret;
    this.#logIn = logIn;
  }

  /**
   * Sends a request with the session of the secret in force, and once more in a new one if `isDead` says of the answer that the
   * session may have ended and that nothing was done.
   */
  async send(
    ask: (session: Headers) => Promise<HttpAnswer>,
    isDead: (answer: HttpAnswer) => boolean,
  ): Promise<HttpAnswer> {
    const session = await this.#headers();
    const answer = await ask(session);
    if (!isDead(answer)) return answer;
    if (this.#open?.headers === session) this.#open = undefined;
    return ask(await this.#headers());
  }

  async #headers(): Promise<Headers> {
    const secret = inForce(this.#secret);
    if (this.#open?.secret === secret) return this.#open.headers;
    this.#opening ??= this.#enter(secret).finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  async #enter(secret: string): Promise<Headers> {
    const at = secret.indexOf(':');
    if (at < 1) throw new ConnectorError('auth-expired', 'the secret is not NAME:PASSWORD of an administrator');
    const headers = await this.#logIn(secret.slice(0, at), secret.slice(at + 1));
    this.#open = { secret, headers };
    return headers;
  }
}
