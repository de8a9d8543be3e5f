import { ConnectorError, type SendGuard } from '../contract.ts';
import {
  call,
  errorOf,
  type HttpAnswer,
  type HttpRequest,
  NoAnswer,
  readAnswer,
  readAs,
  unavailable,
} from '../operator-api/index.ts';
import { AccessToken, type TokenOptions } from './credentials.ts';
import { Accepted, Denounce, Item, ItemRows, Reasons, Refused } from './wire.ts';

/** Any answer of these calls is far smaller. */
const MAX_BYTES = 1024 * 1024;
/** Most ids that `GET /items` takes. */
const MAX_ITEMS = 20;
const RETRY_MS = 1000;

/** What an item is now: as read, absent, or not to be read with this member's token. */
export type ItemSeen = Item | 'absent' | 'not-shown';

/** The result of a write. */
type Written<Value> =
  | { readonly sent: 'answered'; readonly value: Value }
  /** It was understood and refused, in the marketplace's words. */
  | { readonly sent: 'refused'; readonly status: number; readonly words: string }
  | { readonly sent: 'unknown'; readonly reason: string; readonly retryAfterMs: number };

const MAX_WORDS = 500;

/** What the marketplace said of a refusal, shortened. */
const wordsOf = ({ body, status }: HttpAnswer): string => {
  const told = Refused.safeParse(body).data;
  const words = [told?.message, told?.error].filter((text) => text !== undefined && text !== '').join(' / ');
  return (words || `it answered ${status}`).slice(0, MAX_WORDS);
};

/** A client of Mercado Libre's interface for members of the Brand Protection Program. */
export class Client {
  readonly #options: TokenOptions;
  readonly #token: AccessToken;

  constructor(options: TokenOptions) {
    this.#options = { ...options, baseUrl: options.baseUrl.replace(/\/+$/, '') };
    this.#token = new AccessToken(this.#options);
  }

  /** Throws `auth-expired` if the secret is none. Asks nothing: a renewal would spend the refresh token. */
  checkSecret(): void {
    this.#token.check();
  }

  /** The ids of the reasons that are enabled for this member at a site, such as `MLA`. */
  async reasons(site: string): Promise<ReadonlySet<string>> {
    const answer = await this.#read(`/moderations/pppi/denounces/${site}/ITM/options`);
    const error = errorOf(answer);
    if (error !== undefined) throw named(error, answer);
    return new Set(readAnswer(Reasons, answer).map(({ id }) => id));
  }

  /** Undefined if there is no such complaint. */
  async denounce(number: string, item: string): Promise<Denounce | undefined> {
    const answer = await this.#read(`/moderations/pppi/case/${number}`);
    if (answer.status === 404) return undefined;
    const error = errorOf(answer);
    if (error !== undefined) throw named(error, answer);
    const denounce = readAnswer(Denounce, answer);
    if (denounce.case_id !== number || denounce.item_info.item_id !== item)
      throw new ConnectorError('protocol', `the answer about complaint ${number} is about another complaint or item`);
    return denounce;
  }

  /** Items in the order of their ids. */
  async items(ids: readonly string[]): Promise<ItemSeen[]> {
    const seen: ItemSeen[] = [];
    for (let start = 0; start < ids.length; start += MAX_ITEMS) {
      const some = ids.slice(start, start + MAX_ITEMS);
      const answer = await this.#read(`/items?ids=${some.join(',')}&attributes=id,seller_id,status,pictures`);
      const error = errorOf(answer);
      if (error?.kind === 'forbidden') {
        seen.push(...some.map(() => 'not-shown' as const));
        continue;
      }
      if (error !== undefined) throw named(error, answer);
      const rows = readAnswer(ItemRows, answer);
      if (rows.length !== some.length)
        throw new ConnectorError('protocol', 'the answer is not about the items asked for');
      seen.push(...rows.map(({ code, body }, index) => itemOf(code, body, some[index] ?? '')));
    }
    return seen;
  }

  /** Reports an item; answers with the number of the complaint. */
  complain(item: string, body: object, canSend: SendGuard | undefined): Promise<Written<string>> {
    const read = (answer: HttpAnswer): string => readAnswer(Accepted, answer).denounce_id;
    return this.#write(`/moderations/pppi/denounces/items/${item}`, body, canSend, read);
  }

  /** Accepts the seller's answer, which withdraws the complaint. */
  accept(number: string, canSend: SendGuard | undefined): Promise<Written<undefined>> {
    const body = { documentation_approved: 'true', member_quittance: null };
    // Whether it is accepted is asked for.
    return this.#write(`/moderations/pppi/case/${number}`, body, canSend, () => undefined);
  }

  async #write<Value>(
    path: string,
    body: object,
    canSend: SendGuard | undefined,
    read: (answer: HttpAnswer) => Value,
  ): Promise<Written<Value>> {
    const unknown = (reason: string, retryAfterMs = RETRY_MS) => ({ sent: 'unknown', reason, retryAfterMs }) as const;
    let answer: HttpAnswer;
    try {
      answer = await this.#authorised({ method: 'POST', url: this.#url(path), body }, canSend);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      if (error.sent) return unknown(error.message);
      throw unavailable(error, RETRY_MS);
    }
    const error = errorOf(answer);
    // A server error may come after the effect.
    if (error?.kind === 'unavailable') return unknown(error.message, error.retryAfterMs);
    if (error?.kind === 'protocol') return { sent: 'refused', status: answer.status, words: wordsOf(answer) };
    if (error !== undefined) throw named(error, answer);
    try {
      return { sent: 'answered', value: read(answer) };
    } catch (fault) {
      if (fault instanceof ConnectorError) return unknown(fault.message);
      throw fault;
    }
  }

  #url(path: string): string {
    return `${this.#options.baseUrl}${path}`;
  }

  async #read(path: string): Promise<HttpAnswer> {
    try {
      return await this.#authorised({ method: 'GET', url: this.#url(path) });
    } catch (error) {
      if (error instanceof NoAnswer) throw unavailable(error, RETRY_MS);
      throw error;
    }
  }

  /** Sends a request, once more with a renewed token after a 401, which means that nothing was done. */
  async #authorised(request: Omit<HttpRequest, 'token'>, canSend?: SendGuard): Promise<HttpAnswer> {
    const { http, timeoutMs } = this.#options;
    const send = async (token: string): Promise<HttpAnswer> => {
      if (canSend && !(await canSend())) throw new ConnectorError('stopped', 'it may not go any more');
      return call(http, { ...request, token, maxBytes: MAX_BYTES }, timeoutMs);
    };
    const token = await this.#token.current();
    const answer = await send(token);
    return answer.status === 401 ? send(await this.#token.after(token)) : answer;
  }
}

/** A refusal of a token or a permission with the marketplace's words, which say which of its causes it is. */
const named = (error: ConnectorError, answer: HttpAnswer): ConnectorError =>
  error.kind === 'forbidden'
    ? new ConnectorError('forbidden', `Mercado Libre does not permit this to the member's token (${wordsOf(answer)})`)
    : error;

const itemOf = (code: number, body: unknown, id: string): ItemSeen => {
  if (code === 404) return 'absent';
  if (code === 403) return 'not-shown';
  if (code !== 200) throw new ConnectorError('protocol', `item ${id} was answered with ${code}`);
  const item = readAs(Item, body);
  if (item.id !== id) throw new ConnectorError('protocol', `the answer about item ${id} is about another`);
  return item;
};
