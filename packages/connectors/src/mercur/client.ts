import { z } from 'zod';
import { type LogIn, Session } from '../by-state/session.ts';
import { accepted, answered, answeredAt, type Guard, type Written } from '../by-state/written.ts';
import { ConnectorError, type Http } from '../contract.ts';
import { call, errorOf, type HttpAnswer, type HttpRequest, readAnswer } from '../operator-api/http.ts';
import { byStatus, permit, written } from '../operator-api/written.ts';
import type { Replaceable } from '../replaceable.ts';

interface ClientOptions {
  readonly baseUrl: string;
  /** `EMAIL:PASSWORD` of an administrator. With Mercur's permissions in force an API key reads no products. */
  readonly secret: Replaceable<string>;
  readonly http: Http;
  readonly timeoutMs: number;
}

type Parameters = Readonly<Record<string, string | number | readonly string[]>>;

export interface Change {
  /** Below `/admin`. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

type Headers = Readonly<Record<string, string>>;

/** What Medusa says with an answer that is none of 2xx. */
const Fault = z.object({ type: z.string(), code: z.string(), message: z.string() }).partial();
export type Fault = z.infer<typeof Fault>;

export const faultIn = ({ body }: HttpAnswer): Fault => Fault.safeParse(body).data ?? {};

const worded = (answer: HttpAnswer): string =>
  faultIn(answer).message?.slice(0, 500) ?? `the marketplace answered ${answer.status}`;

/** Statuses that tell that the thing is gone, or that another change of it came first. */
const INTERVENED = new Set([404, 409, 422]);

/** The statuses with which Medusa certainly did nothing. */
const refusal = (answer: HttpAnswer): Written | undefined => {
  if (answer.status === 400) return { sent: 'answered', refused: worded(answer) };
  return INTERVENED.has(answer.status) ? { sent: 'answered', fault: worded(answer) } : undefined;
};

const queryOf = (parameters: Parameters): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    if (typeof value === 'object') for (const one of value) query.append(`${name}[]`, one);
    else query.append(name, String(value));
  return query.toString();
};

/** A client of Medusa's APIs for the marketplace's people and for shoppers. Its answers are checked. */
export class Client {
  readonly #options: ClientOptions;
  readonly #session: Session;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#session = new Session(options.secret, this.#logIn);
  }

  /** What the marketplace's people see, below `/admin`. `at`: by the marketplace's clock, whole seconds. */
  async read<Schema extends z.ZodType>(
    path: string,
    parameters: Parameters,
    schema: Schema,
  ): Promise<{ readonly data: z.output<Schema>; readonly at: Date }> {
    const answer = await accepted(() => this.#admin({ method: 'GET', path: `${path}?${queryOf(parameters)}` }));
    return { data: readAnswer(schema, answer), at: answeredAt(answer) };
  }

  /** What a shopper sees below `/store` with this publishable API key; undefined for 404. */
  async look<Schema extends z.ZodType>(
    key: string,
    path: string,
    parameters: Parameters,
    schema: Schema,
  ): Promise<z.output<Schema> | undefined> {
    const answer = await answered(() => this.#store(key, { method: 'GET', path: `${path}?${queryOf(parameters)}` }));
    if (answer.status === 404) return undefined;
    const error = errorOf(answer);
    if (error !== undefined) throw error;
    return readAnswer(schema, answer);
  }

  /** What a shopper does below `/store`; any status. */
  shop(key: string, path: string, body: unknown): Promise<HttpAnswer> {
    return answered(() => this.#store(key, { method: 'POST', path, body }));
  }

  /** One change. @param action that it is for, which the marketplace's events repeat */
  write({ path, body }: Change, action: string, canSend: Guard): Promise<Written> {
    // Without `fields` the answer repeats all that was changed.
    const request = { method: 'POST', path: `${path}?fields=id`, body } as const;
    const send = () => this.#admin(request, { 'x-marketsafe-action': action }, () => permit(canSend));
    return written(send, (answer) => {
      const told = refusal(answer) ?? byStatus(answer);
      if (told !== undefined) return told;
      readAnswer(z.record(z.string(), z.unknown()), answer);
      return { sent: 'answered' };
    });
  }

  /** Once more after 401, which means that nothing was done: a session lasts for a day. */
  #admin(request: Request, headers: Headers = {}, before?: () => Promise<void>): Promise<HttpAnswer> {
    const send = async (session: Headers): Promise<HttpAnswer> => {
      await before?.();
      return this.#call({ ...request, path: `/admin${request.path}` }, { ...session, ...headers });
    };
    return this.#session.send(send, ({ status }) => status === 401);
  }

  #store(key: string, request: Request): Promise<HttpAnswer> {
    return this.#call({ ...request, path: `/store${request.path}` }, { 'x-publishable-api-key': key });
  }

  readonly #logIn: LogIn = async (email, password) => {
    const request = { method: 'POST', path: '/auth/user/emailpass', body: { email, password } } as const;
    const answer = await answered(() => this.#call(request, {}));
    if (answer.status === 401)
      throw new ConnectorError('auth-expired', 'the marketplace does not let this administrator in');
    if (answer.status === 404)
      throw new ConnectorError('protocol', `there is no ${request.path}: is this Medusa?`, undefined, 'other-api');
    const error = errorOf(answer);
    if (error !== undefined) throw error;
    return { authorization: `Bearer ${readAnswer(z.object({ token: z.string() }), answer).token}` };
  };

  #call({ path, ...request }: Request, headers: Headers): Promise<HttpAnswer> {
    const { baseUrl, http, timeoutMs } = this.#options;
    return call(http, { ...request, url: `${baseUrl.replace(/\/+$/, '')}${path}`, headers }, timeoutMs);
  }
}

interface Request extends Pick<HttpRequest, 'method' | 'body'> {
  readonly path: string;
}
