import type { Http } from '@marketsafe/connectors';
import type { Texts } from '@marketsafe/procedure';
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { type Egress, EgressError } from '../egress/index.ts';
import { ProblemError } from '../problem.ts';

/** A provider of OpenID Connect, at which people of the programme can sign in. */
export interface OpenidSettings {
  /** Stands on the button of the sign-in page. */
  readonly name: Texts;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The provider speaks for addresses of these domains alone. */
  readonly domains: readonly string[];
  /** The claim with which it says that an address is verified. */
  readonly verifiedClaim: string;
  /** The values of a claim with which it says that it asked for a second factor. Absent: ours is asked. */
  readonly secondFactor?: { readonly claim: 'acr' | 'amr'; readonly values: readonly string[] } | undefined;
}

/** What binds the provider's answer to the browser that asked. */
export interface Checks {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE, at least 43 characters. */
  readonly verifier: string;
}

/** A person as the provider confirms them. */
export interface Identity {
  /** The provider's own name of the person; it never changes. */
  readonly subject: string;
  /** In lower case; absent if the provider states none. */
  readonly email?: string;
  readonly isVerified: boolean;
  readonly hasSecondFactor: boolean;
}

/** Milliseconds for which the provider's description is kept: it changes rarely, and its keys are read apart from it. */
const keptFor = 3_600_000;
const maxMilliseconds = 10_000;
const maxBytes = 1024 * 1024;

/** The page of the portals to which the provider sends people back. */
export const returnPath = '/sign-in/oidc';

export class OpenidProvider {
  readonly settings: OpenidSettings;
  readonly returnUrl: string;
  readonly #http: Http;
  #kept: { readonly configuration: Promise<Configuration>; readonly until: number } | undefined;

  constructor(
    settings: OpenidSettings,
    { egress, publicUrl }: { readonly egress: Egress; readonly publicUrl: string },
  ) {
    this.settings = settings;
    this.returnUrl = `${publicUrl}${returnPath}`;
    this.#http = egress.http({ name: 'sign-in provider', inside: [settings.issuer], maxBytes, maxMilliseconds });
  }

  /**
   * The address where a person signs in.
   * @throws ProblemError 503 `provider-away`
   */
  async addressFor({ state, nonce, verifier }: Checks): Promise<string> {
    const { secondFactor } = this.settings;
    const configuration = await this.#configuration();
    const address = buildAuthorizationUrl(configuration, {
      ...{ redirect_uri: this.returnUrl, scope: 'openid email', state, nonce },
      ...{ code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
      ...(secondFactor?.claim === 'acr' && { acr_values: secondFactor.values.join(' ') }),
    });
    return address.href;
  }

  /**
   * Checks the answer that a person brings back, and asks the provider who they are.
   *
   * @param answer the query of the address at which they came back
   * @returns the person, or in short why the answer does not count
   * @throws ProblemError 503 `provider-away`
   */
  async identify(answer: string, { state, nonce, verifier }: Checks): Promise<Identity | { readonly refused: string }> {
    const configuration = await this.#configuration();
    try {
      const tokens = await authorizationCodeGrant(configuration, new URL(`${this.returnUrl}?${answer}`), {
        ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
      });
      const claims = tokens.claims();
      if (!claims) return { refused: 'no ID token' };
      const isComplete = claims.email !== undefined && claims[this.settings.verifiedClaim] !== undefined;
      const more = isComplete ? {} : await this.#userInfo(configuration, tokens.access_token, claims.sub);
      return this.#identity({ ...more, ...claims });
    } catch (error) {
      const refused = refusalIn(error);
      if (refused !== undefined) return { refused };
      throw error instanceof ClientError ? this.#away(error) : error;
    }
  }

  /** Why people cannot sign in there now; undefined if they can, as far as its own description says. */
  async fault(): Promise<string | undefined> {
    try {
      const server = (await this.#discover()).serverMetadata();
      const missing = (['authorization_endpoint', 'token_endpoint', 'jwks_uri'] as const).filter((one) => !server[one]);
      return missing.length === 0 ? undefined : `it names no ${missing.join(' and no ')}`;
    } catch (error) {
      return causeOf(error);
    }
  }

  /** Reads what the provider says about itself. @throws ProblemError 503 `provider-away` */
  async #configuration(): Promise<Configuration> {
    const now = Date.now();
    if (!this.#kept || this.#kept.until <= now) {
      const kept = { configuration: this.#discover(), until: now + keptFor };
      this.#kept = kept;
      // The next person asks again.
      kept.configuration.catch(() => {
        if (this.#kept === kept) this.#kept = undefined;
      });
    }
    return this.#kept.configuration.catch((error: unknown) => {
      throw this.#away(error);
    });
  }

  #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    return discovery(new URL(issuer), clientId, clientSecret, inEitherWay(clientSecret), {
      [customFetch]: (url, { method, headers, body, signal }) =>
        this.#http(url, {
          ...{ method, headers, redirect: 'error' },
          // The library sends forms and nothing else.
          ...(body !== undefined && body !== null && { body: String(body) }),
          ...(signal && { signal }),
        }),
      timeout: maxMilliseconds / 1000,
      execute: [enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [allowInsecureRequests] : [])],
    });
  }

  async #userInfo(configuration: Configuration, token: string, subject: string): Promise<object> {
    return configuration.serverMetadata().userinfo_endpoint === undefined
      ? {}
      : fetchUserInfo(configuration, token, subject);
  }

  #identity(claims: Readonly<Record<string, unknown>>): Identity | { readonly refused: string } {
    const { verifiedClaim, secondFactor } = this.settings;
    const { sub: subject, email } = claims;
    // OpenID Connect Core, section 2.
    if (typeof subject !== 'string' || subject.length > 255) return { refused: 'no usable subject' };
    const stated = secondFactor === undefined ? [] : [claims[secondFactor.claim]].flat();
    return {
      subject,
      ...(typeof email === 'string' && { email: email.trim().toLowerCase() }),
      isVerified: [true, 'true', 1, '1'].includes(claims[verifiedClaim] as string),
      hasSecondFactor: stated.some((one) => typeof one === 'string' && secondFactor?.values.includes(one) === true),
    };
  }

  #away(cause: unknown): ProblemError {
    const { name } = this.settings;
    const problem = new ProblemError(
      503,
      'provider-away',
      `${name.en} does not answer. Try again later, or sign in with your password.`,
    );
    problem.cause = cause;
    return problem;
  }
}

/** The innermost error says what happened. */
const causeOf = (error: unknown): string => {
  const { message, cause } = error as Error;
  if (cause instanceof Error) return causeOf(cause);
  return error instanceof EgressError ? error.reason : message;
};

/** With HTTP Basic, unless the provider takes the secret in the form alone. */
const inEitherWay = (secret: string): ClientAuth => {
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, ...more) => {
    const { token_endpoint_auth_methods_supported: methods } = server;
    const usesForm = methods?.includes('client_secret_post') && !methods.includes('client_secret_basic');
    (usesForm ? post : basic)(server, ...more);
  };
};

/** Why an answer does not count; undefined if the provider could not be asked. */
function refusalIn(error: unknown): string | undefined {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) return error.error;
  if (error instanceof WWWAuthenticateChallengeError) return 'the provider does not tell the address';
  // The library checks the answer itself: state, issuer, nonce, audience, times, signature.
  if (error instanceof ClientError && error.code !== undefined && !away.includes(error.code)) return error.code;
  return undefined;
}

/** Codes of the library for a provider that is slow, or fails. */
const away = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'];
