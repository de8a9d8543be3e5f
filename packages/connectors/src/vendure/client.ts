import { z } from 'zod';
import { ConnectorError, type Http, type SendGuard } from '../contract.ts';
import { call, errorOf, type HttpAnswer, NoAnswer, readAnswer, readAs, unavailable } from '../operator-api/http.ts';
import type { Replaceable } from '../replaceable.ts';
import { Session } from './session.ts';

export interface ClientOptions {
  readonly baseUrl: string;
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

/** A change of one thing, and the action that it is for, which the marketplace's events repeat. */
export interface Change extends Question {
  readonly action: string;
}

/**
 * What became of a change. `refused`: the marketplace's words. `fault`: it reports a fault inside it, of which Vendure
 * says nothing more; two changes of one thing at a time are one cause.
 */
export type Written =
  | { readonly sent: 'answered'; readonly refused?: string; readonly fault?: string }
  | { readonly sent: 'no'; readonly error: ConnectorError }
  | { readonly sent: 'unknown'; readonly reason: string; readonly retryAfterMs: number };

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

/** After a broken connection: long enough for a restart, short enough to go unnoticed. */
const RETRY_MS = 1000;
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
    this.#session = new Session(options);
  }

  /** What the marketplace's people see. `at`: by the marketplace's clock, whole seconds. */
  async read<Schema extends z.ZodType>(
    question: Question,
    schema: Schema,
  ): Promise<{ readonly data: z.output<Schema>; readonly at: Date }> {
    const answer = await this.#told(() => this.#admin(question));
    const at = new Date(answer.headers.get('date') ?? '');
    if (Number.isNaN(at.getTime())) throw new ConnectorError('protocol', 'the answer has no date');
    return { data: this.#dataOf(answer, schema), at };
  }

  /** What a shopper sees; undefined if the channel's token is of no shop. */
  async look<Schema extends z.ZodType>(question: Question, schema: Schema): Promise<z.output<Schema> | undefined> {
    const answer = await this.#told(() => this.#shop(question));
    return firstError(answer)?.code === 'CHANNEL_NOT_FOUND' ? undefined : this.#dataOf(answer, schema);
  }

  /** Puts one in the cart, and takes it out again: the type of the answer, or undefined if the cart does not know the variant. */
  async tryCart(variant: string): Promise<string | undefined> {
    const put = 'mutation Cart($variant:ID!){addItemToOrder(productVariantId:$variant,quantity:1){__typename}}';
    const answer = await this.#told(() => this.#shop({ query: put, variables: { variant } }, this.#shopper));
    this.#shopper = answer.headers.get('vendure-auth-token') ?? this.#shopper;
    if (firstError(answer)?.code === 'ENTITY_NOT_FOUND') return undefined;
    const { addItemToOrder } = this.#dataOf(answer, z.object({ addItemToOrder: z.object({ __typename: z.string() }) }));
    if (addItemToOrder.__typename === 'Order')
      await this.#told(() =>
        this.#shop({ query: 'mutation EmptyCart{removeAllOrderLines{__typename}}' }, this.#shopper),
      );
    return addItemToOrder.__typename;
  }

  async write(change: Change, canSend: SendGuard | undefined): Promise<Written> {
    try {
      const answer = await this.#admin(change, async () => {
        if (canSend && !(await canSend())) throw new ConnectorError('stopped', 'it may not go any more');
      });
      const error = errorOf(answer);
      // A server error may come after the effect.
      if (error?.kind === 'unavailable') return unknown(error.message, error.retryAfterMs);
      if (error !== undefined) return { sent: 'no', error };
      const refused = firstError(answer);
      if (refused?.code === 'FORBIDDEN') return { sent: 'no', error: forbidden() };
      if (refused !== undefined)
        return { sent: 'answered', [ANSWERS.has(refused.code) ? 'refused' : 'fault']: refused.message };
      const { data } = readAs(z.object({ data: z.record(z.string(), z.unknown()) }), answer.body);
      const declined = Object.values(data).flatMap((value) => Declined.safeParse(value).data ?? [])[0];
      return { sent: 'answered', ...(declined !== undefined && { refused: declined.message }) };
    } catch (error) {
      if (error instanceof NoAnswer)
        return error.sent ? unknown(error.message) : { sent: 'no', error: unavailable(error, RETRY_MS) };
      // `protocol`: from an unreadable body, after the write.
      if (error instanceof ConnectorError)
        return error.kind === 'protocol' ? unknown(error.message) : { sent: 'no', error };
      throw error;
    }
  }

  /** Once more after FORBIDDEN, which Vendure answers to a dead session too, and which means that nothing was done. */
  async #admin(
    { query, variables, channel, ...rest }: Question | Change,
    before?: () => Promise<void>,
  ): Promise<HttpAnswer> {
    const send = async (session: Readonly<Record<string, string>>): Promise<HttpAnswer> => {
      await before?.();
      const action = 'action' in rest ? { 'x-marketsafe-action': rest.action } : {};
      return this.#post('admin-api', { query, variables }, { ...session, ...inChannel(channel), ...action });
    };
    const session = await this.#session.headers();
    const answer = await send(session);
    if (answer.status !== 401 && firstError(answer)?.code !== 'FORBIDDEN') return answer;
    this.#session.isDead(session);
    return send(await this.#session.headers());
  }

  #shop({ query, variables, channel }: Question, shopper?: string): Promise<HttpAnswer> {
    const session = shopper === undefined ? {} : { authorization: `Bearer ${shopper}` };
    return this.#post('shop-api', { query, variables }, { ...session, ...inChannel(channel) });
  }

  #post(api: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<HttpAnswer> {
    const url = `${this.#options.baseUrl.replace(/\/+$/, '')}/${api}`;
    return call(this.#options.http, { method: 'POST', url, body, headers }, this.#options.timeoutMs);
  }

  async #told(ask: () => Promise<HttpAnswer>): Promise<HttpAnswer> {
    try {
      const answer = await ask();
      const error = errorOf(answer);
      if (error !== undefined) throw error;
      return answer;
    } catch (error) {
      if (error instanceof NoAnswer) throw unavailable(error, RETRY_MS);
      throw error;
    }
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

/** A refusal inside an answer without errors. */
const Declined = z.object({ errorCode: z.string(), message: z.string() });

const inChannel = (token: string | undefined): Readonly<Record<string, string>> =>
  token === undefined ? {} : { 'vendure-token': token };

const forbidden = (): ConnectorError =>
  new ConnectorError('forbidden', 'the administrator of the secret has no permission for this');

const unknown = (reason: string, retryAfterMs = RETRY_MS): Written => ({ sent: 'unknown', reason, retryAfterMs });
