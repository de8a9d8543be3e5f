import { z } from 'zod';
import { ConnectorError, type Http } from '../contract.ts';
import { readJsonSecret } from '../json-secret.ts';
import { call, NoAnswer, readAnswer } from '../operator-api/index.ts';
import { inForce, type Replaceable } from '../replaceable.ts';

const part = z.string().min(1).max(1000);

/** The connector's secret: one line of JSON. The access token lasts six hours; a refresh token works once. */
const Credentials = z.strictObject({
  clientId: part,
  clientSecret: part,
  refreshToken: part,
  accessToken: part.optional(),
  /** ISO 8601. */
  expiresAt: z.iso.datetime().optional(),
});
type Credentials = z.infer<typeof Credentials>;

const Renewed = z.object({ access_token: part, refresh_token: part, expires_in: z.number().positive() });

export interface TokenOptions {
  readonly baseUrl: string;
  readonly token: Replaceable<string>;
  readonly keepToken: ((token: string) => Promise<void>) | undefined;
  readonly now: () => Date;
  readonly http: Http;
  readonly timeoutMs: number;
}

/** Renewed so long before its end, so that no request meets it. */
const EARLY_MS = 5 * 60_000;

const authoriseAgain = (why: string): ConnectorError =>
  new ConnectorError(
    'auth-expired',
    `${why}: authorise the application at Mercado Libre again, and set its new secret (docs/guides/hosts.md)`,
  );

/** The access token, renewed in time. A renewal is stored before its token is used, since the former refresh token is spent. */
export class AccessToken {
  readonly #options: TokenOptions;
  #renewing: Promise<string> | undefined;
  /** A renewal that could not be stored: it has the only refresh token that works, unless the secret is replaced meanwhile. */
  #unstored: { readonly credentials: Credentials; readonly former: string } | undefined;

  constructor(options: TokenOptions) {
    this.#options = options;
  }

  check(): void {
    this.#credentials();
  }

  async current(): Promise<string> {
    await this.#store();
    const { accessToken, expiresAt } = this.#credentials();
    const until = expiresAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(expiresAt);
    const isFresh = accessToken !== undefined && until - EARLY_MS > this.#options.now().getTime();
    return isFresh ? accessToken : this.after(accessToken);
  }

  /** A token other than `refused`. Another process on the same secret may have renewed it already. */
  async after(refused: string | undefined): Promise<string> {
    const { accessToken } = this.#credentials();
    if (accessToken !== undefined && accessToken !== refused) return accessToken;
    this.#renewing ??= this.#renew().finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  #credentials(): Credentials {
    const secret = inForce(this.#options.token);
    if (this.#unstored !== undefined && this.#unstored.former !== secret) this.#unstored = undefined;
    return this.#unstored?.credentials ?? readJsonSecret(Credentials, secret, 'Mercado Libre');
  }

  async #renew(): Promise<string> {
    if (this.#options.keepToken === undefined)
      throw authoriseAgain('the access token has ended, and no renewed one can be stored here');
    const former = inForce(this.#options.token);
    const before = this.#credentials();
    const renewed = await this.#ask(before);
    if (renewed === undefined) {
      // The refresh token is spent: perhaps by another process, which has stored what it got.
      const { accessToken } = this.#credentials();
      if (accessToken !== undefined && accessToken !== before.accessToken) return accessToken;
      throw authoriseAgain('Mercado Libre does not accept the refresh token');
    }
    const { access_token: accessToken, refresh_token: refreshToken, expires_in } = renewed;
    const expiresAt = new Date(this.#options.now().getTime() + expires_in * 1000).toISOString();
    this.#unstored = { credentials: { ...before, accessToken, refreshToken, expiresAt }, former };
    await this.#store();
    return accessToken;
  }

  /** Tried again with every use. The caller of the connector reports why it failed. */
  async #store(): Promise<void> {
    if (this.#unstored === undefined) return;
    const credentials = this.#credentials();
    if (this.#unstored === undefined) return;
    try {
      await this.#options.keepToken?.(JSON.stringify(credentials));
      this.#unstored = undefined;
    } catch {
      // The token works all the same.
    }
  }

  /** Undefined if the refresh token is not accepted. */
  async #ask({ clientId, clientSecret, refreshToken }: Credentials): Promise<z.infer<typeof Renewed> | undefined> {
    const { baseUrl, http, timeoutMs } = this.#options;
    const form = {
      ...{ grant_type: 'refresh_token', client_id: clientId, client_secret: clientSecret },
      refresh_token: refreshToken,
    };
    try {
      const answer = await call(http, { method: 'POST', url: `${baseUrl}/oauth/token`, form }, timeoutMs);
      if (answer.status === 400 || answer.status === 401) return undefined;
      if (answer.status === 429)
        throw new ConnectorError('rate-limited', 'too many renewals of the token', answer.retryAfterMs ?? 1000);
      if (answer.status !== 200)
        throw new ConnectorError('unavailable', `the renewal of the token was answered with ${answer.status}`);
      return readAnswer(Renewed, answer);
    } catch (error) {
      if (error instanceof NoAnswer)
        throw new ConnectorError('unavailable', `the token is not renewed: ${error.message}`);
      throw error;
    }
  }
}
