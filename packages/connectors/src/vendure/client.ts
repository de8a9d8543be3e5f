import { z } from 'zod';
import { type LogIn, Session } from '../by-state/session.ts';
import { accepted, answeredAt, type Guard, type Written } from '../by-state/written.ts';
import { ConnectorError, type Http } from '../contract.ts';
import { call, type HttpAnswer, readAnswer, readAs } from '../operator-api/http.ts';
import { byStatus, permit, RETRY_MS, written } from '../operator-api/written.ts';
import type { Replaceable } from '../replaceable.ts';

/** Rows of one question. The Admin API's own limit is 1,000 by default, and a marketplace can lower it. */
export const LIST = 100;

export interface ClientOptions {
  readonly baseUrl: string;
  /** `NAME:PASSWORD` of an administrator. Vendure knows an API key in the channel alone in which it was made. */
  readonly secret: Replaceable<string>;
  readonly http: Http;
  readonly timeoutMs: number;
}

export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The token of a seller's channel; absent: the default channel. */
  readonly channel?: string;
}

const GraphqlAnswer = z.object({
  data: z.unknown(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }).partial().optional() }))
    .optional(),
});

/** The first error of an answer. Vendure answers 200 to nearly everything. */
const firstError = ({ body }: HttpAnswer): { readonly code: string; readonly message: string } | undefined => {
  const error = GraphqlAnswer.safeParse(body).data?.errors?.[0];
  return error && { code: error.extensions?.code ?? '', message: error.message.slice(0, 500) };
};

/** Codes of Vendure that are an answer. Any other, or none, is a fault inside it. */
const ANSWERS = new Set(['ENTITY_NOT_FOUND', 'USER_INPUT_ERROR', 'CHANNEL_NOT_FOUND', 'ILLEGAL_OPERATION']);

/** A client of Vendure's two APIs. Its answers are checked. */
export class Client {
  readonly #options: ClientOptions;
  readonly #session: Session;
  /** The connector's one cart, as a shopper who has not signed in. */
  #shopper: string | undefined;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#session = new Session(options.secret, this.#logIn);
  }

  /** What the marketplace's people see. `at`: by the marketplace's clock, whole seconds. */
  async read<Schema extends z.ZodType>(
    question: Question,
    schema: Schema,
  ): Promise<{ readonly data: z.output<Schema>; readonly at: Date }> {
    const answer = await accepted(() => this.#admin(question));
    return { data: this.#dataOf(answer, schema), at: answeredAt(answer) };
  }

  /** What a shopper sees; undefined if the channel's token is of no shop. */
  async look<Schema extends z.ZodType>(question: Question, schema: Schema): Promise<z.output<Schema> | undefined> {
    const answer = await accepted(() => this.#shop(question));
    return firstError(answer)?.code === 'CHANNEL_NOT_FOUND' ? undefined : this.#dataOf(answer, schema);
  }

  /** Puts one in the cart, and takes it out again: the type of the answer, or undefined if the cart does not know the variant. */
  async tryCart(variant: string): Promise<string | undefined> {
    const put = 'mutation Cart($variant:ID!){addItemToOrder(productVariantId:$variant,quantity:1){__typename}}';
    const answer = await accepted(() => this.#shop({ query: put, variables: { variant } }, this.#shopper));
    this.#shopper = answer.headers.get('vendure-auth-token') ?? this.#shopper;
    if (firstError(answer)?.code === 'ENTITY_NOT_FOUND') return undefined;
    const { addItemToOrder } = this.#dataOf(answer, z.object({ addItemToOrder: z.object({ __typename: z.string() }) }));
    if (addItemToOrder.__typename === 'Order')
      await accepted(() => this.#shop({ query: 'mutation EmptyCart{removeAllOrderLines{__typename}}' }, this.#shopper));
    return addItemToOrder.__typename;
  }

  /** One change. @param action that it is for, which the marketplace's events repeat */
  write(change: Question, action: string, canSend: Guard): Promise<Written> {
    const send = () => this.#admin(change, { 'x-marketsafe-action': action }, () => permit(canSend));
    return written(send, (answer) => {
      const told = byStatus(answer);
      if (told !== undefined) return told;
      const refused = firstError(answer);
      if (refused?.code === 'FORBIDDEN') return { sent: 'no', error: forbidden() };
      if (refused !== undefined)
        return { sent: 'answered', [ANSWERS.has(refused.code) ? 'refused' : 'fault']: refused.message };
      const { data } = readAs(z.object({ data: z.record(z.string(), z.unknown()) }), answer.body);
      const declined = Object.values(data).flatMap((value) => Declined.safeParse(value).data ?? [])[0];
      return { sent: 'answered', ...(declined !== undefined && { refused: declined.message }) };
    });
  }

  /** Once more after FORBIDDEN, which Vendure answers to a dead session too, and which means that nothing was done. */
  #admin(
    { query, variables, channel }: Question,
    more: Readonly<Record<string, string>> = {},
    before?: () => Promise<void>,
  ): Promise<HttpAnswer> {
    const send = async (session: Readonly<Record<string, string>>): Promise<HttpAnswer> => {
      await before?.();
      return this.#post('admin-api', { query, variables }, { ...session, ...inChannel(channel), ...more });
    };
    return this.#session.send(send, (answer) => answer.status === 401 || firstError(answer)?.code === 'FORBIDDEN');
  }

  readonly #logIn: LogIn = async (name, password) => {
    const query =
      'mutation Login($name:String!,$password:String!){login(username:$name,password:$password){__typename}}';
    const answer = await accepted(() => this.#post('admin-api', { query, variables: { name, password } }, {}));
    const token = answer.headers.get('vendure-auth-token');
    if (readAnswer(LoggedIn, answer).data?.login.__typename !== 'CurrentUser' || token === null)
      throw new ConnectorError('auth-expired', 'the marketplace does not let this administrator in');
    return { authorization: `Bearer ${token}` };
  };

  #shop({ query, variables, channel }: Question, shopper?: string): Promise<HttpAnswer> {
    const session = shopper === undefined ? {} : { authorization: `Bearer ${shopper}` };
    return this.#post('shop-api', { query, variables }, { ...session, ...inChannel(channel) });
  }

  #post(api: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<HttpAnswer> {
    const url = `${this.#options.baseUrl.replace(/\/+$/, '')}/${api}`;
    return call(this.#options.http, { method: 'POST', url, body, headers }, this.#options.timeoutMs);
  }

  #dataOf<Schema extends z.ZodType>(answer: HttpAnswer, schema: Schema): z.output<Schema> {
    const error = firstError(answer);
    if (error?.code === 'FORBIDDEN') throw forbidden();
    if (error !== undefined)
      throw ANSWERS.has(error.code)
        ? new ConnectorError('protocol', `the marketplace refuses the question: ${error.message}`)
        : new ConnectorError('unavailable', 'the marketplace reports a fault', RETRY_MS);
    return readAs(schema, readAnswer(GraphqlAnswer, answer).data);
  }
}

const LoggedIn = z.object({
  data: z.object({ login: z.object({ __typename: z.string() }) }).nullable(),
});

/** A refusal inside an answer without errors. */
const Declined = z.object({ errorCode: z.string(), message: z.string() });

const inChannel = (token: string | undefined): Readonly<Record<string, string>> =>
  token === undefined ? {} : { 'vendure-token': token };

const forbidden = (): ConnectorError =>
  new ConnectorError('forbidden', 'the administrator of the secret has no permission for this');
