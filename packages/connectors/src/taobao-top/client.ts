import { z } from 'zod';
import { ConnectorError, type Http, type SendGuard } from '../contract.ts';
import { readJsonSecret } from '../json-secret.ts';
import {
  call,
  type HttpAnswer,
  NoAnswer,
  readAnswer,
  readAs,
  errorOf as statusError,
  unavailable,
} from '../operator-api/index.ts';
import { inForce, type Replaceable } from '../replaceable.ts';
import { errorOf, Failure, isSkew } from './errors.ts';
import { sign, timestampOf } from './sign.ts';

/** The connector's secret: one line of JSON. A session is one seller's consent; without it nothing is written. */
const Credentials = z.strictObject({
  appKey: z.string().min(1).max(100),
  appSecret: z.string().min(1).max(200),
  signMethod: z.enum(['md5', 'hmac', 'hmac-sha256']).default('hmac-sha256'),
  session: z.string().min(1).max(500).optional(),
});

const credentialsIn = (secret: string) => readJsonSecret(Credentials, secret, 'the Taobao Open Platform');

interface GatewayOptions {
  /** The gateway's whole address, such as `https://gw.api.taobao.com/router/rest`. */
  readonly baseUrl: string;
  readonly token: Replaceable<string>;
  readonly now: () => Date;
  readonly http: Http;
  readonly timeoutMs: number;
}

interface Call {
  readonly method: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Whether it is made for the seller whose session the secret has. */
  readonly asSeller: boolean;
}

/** The result of a write. */
type Written =
  | { readonly sent: 'answered' }
  | { readonly sent: 'unknown'; readonly reason: string; readonly retryAfterMs: number };

/** Fits forty items with all their fields. */
const MAX_BYTES = 4 * 1024 * 1024;
const RETRY_MS = 1000;

/** A client of the platform's gateway. Every call is signed; an error is an answer like any other. */
export class Gateway {
  readonly #options: GatewayOptions;
  /** The gateway's clock minus ours, in milliseconds, once it has refused our time. */
  #ahead = 0;

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  /** Throws `auth-expired` if the secret is none. */
  get hasSession(): boolean {
    return credentialsIn(inForce(this.#options.token)).session !== undefined;
  }

  /** Throws `Refusal` for a call that the platform refuses as such. */
  async read<Schema extends z.ZodType>(asked: Call, schema: Schema): Promise<z.output<Schema>> {
    try {
      return readAs(schema, await this.#inTime(asked));
    } catch (error) {
      if (error instanceof NoAnswer) throw unavailable(error, RETRY_MS);
      throw error;
    }
  }

  /** Throws only if nothing was done. */
  async write(asked: Call, canSend: SendGuard | undefined): Promise<Written> {
    try {
      await this.#inTime(asked, canSend);
      return { sent: 'answered' };
    } catch (error) {
      if (error instanceof NoAnswer) {
        if (error.sent) return { sent: 'unknown', reason: error.message, retryAfterMs: RETRY_MS };
        throw unavailable(error, RETRY_MS);
      }
      // The platform's own trouble, and an answer that cannot be read, may come after the effect.
      const isOpen = error instanceof ConnectorError && (error.kind === 'unavailable' || error.kind === 'protocol');
      if (isOpen) return { sent: 'unknown', reason: error.message, retryAfterMs: error.retryAfterMs ?? RETRY_MS };
      throw error;
    }
  }

  /** A call, once more with the gateway's time if it refuses ours. */
  async #inTime(asked: Call, canSend?: SendGuard): Promise<unknown> {
    const { now } = this.#options;
    let answer = await this.#call(asked, canSend);
    let failure = failureIn(answer);
    const theirs = Date.parse(answer.headers.get('date') ?? '');
    if (failure !== undefined && isSkew(failure) && !Number.isNaN(theirs)) {
      this.#ahead = theirs - now().getTime();
      answer = await this.#call(asked, canSend);
      failure = failureIn(answer);
    }
    if (failure !== undefined) throw errorOf(failure, now());
    const error = statusError(answer);
    if (error !== undefined) throw error;
    return readAnswer(z.looseObject({}), answer);
  }

  async #call(asked: Call, canSend: SendGuard | undefined): Promise<HttpAnswer> {
    const { baseUrl, http, now, timeoutMs, token } = this.#options;
    const { appKey, appSecret, signMethod, session } = credentialsIn(inForce(token));
    const parameters = {
      ...{ ...asked.parameters, method: asked.method, app_key: appKey, v: '2.0', format: 'json' },
      ...{ sign_method: signMethod, timestamp: timestampOf(new Date(now().getTime() + this.#ahead)) },
      ...(asked.asSeller && session !== undefined && { session }),
    };
    const form = { ...parameters, sign: sign(signMethod, appSecret, parameters) };
    if (canSend && !(await canSend())) throw new ConnectorError('stopped', 'it may not go any more');
    return call(http, { method: 'POST', url: baseUrl, form, maxBytes: MAX_BYTES }, timeoutMs);
  }
}

const failureIn = ({ body }: HttpAnswer): Failure | undefined => Failure.safeParse(body).data?.error_response;
