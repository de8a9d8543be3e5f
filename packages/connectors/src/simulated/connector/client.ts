import { type MeasureTarget, targetKey, variantOf } from '@marketsafe/terms';
import type { z } from 'zod';
import { ConnectorError, type Http, type SendGuard } from '../../contract.ts';
import type { Instruction } from '../records.ts';
import { inForce, type Replaceable } from '../replaceable.ts';
import {
  ActionView,
  InstructionResults,
  MAX_STATES,
  OperatorSession,
  type TargetState,
  TargetStates,
} from '../wire.ts';
import { call, errorOf, type HttpAnswer, NoAnswer, readAs } from './http.ts';

export interface ClientOptions {
  readonly baseUrl: string;
  readonly operatorToken: Replaceable<string>;
  readonly http: Http;
  readonly timeoutMs: number;
}

export type InstructionResult = z.infer<typeof InstructionResults>['results'][number];

/** The result of a write: its answer, the certainty that nothing was done, or unknown. */
export type Written =
  | { readonly sent: 'answered'; readonly results: readonly InstructionResult[] }
  | { readonly sent: 'no'; readonly error: ConnectorError }
  | { readonly sent: 'unknown'; readonly reason: string; readonly retryAfterMs: number };

/** The client of the simulated marketplace: the operator's API with a session, the shopper's without. */
export class Client {
  readonly #options: ClientOptions;
  #session: Promise<string> | undefined;
  /** The token of the current session. */
  #openedWith = '';

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** A shopper's request, without a token. Returns any status except 429 and 5xx, which throw. */
  async shopper(method: 'GET' | 'POST', path: string, body?: unknown): Promise<HttpAnswer> {
    const answer = await this.#read({ method, url: this.#url(path), ...(body === undefined ? {} : { body }) });
    const error = errorOf(answer);
    if (error !== undefined && error.kind !== 'protocol') throw error;
    return answer;
  }

  /** An operator's read; undefined for 404. */
  async get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema> | undefined> {
    const answer = await this.#asOperator((token) => this.#read({ method: 'GET', url: this.#url(path), token }));
    if (answer.status === 404) return undefined;
    const error = errorOf(answer);
    if (error !== undefined) throw error;
    return readAs(schema, answer.body);
  }

  /** The operator's view of targets, in their order. */
  async states(targets: readonly MeasureTarget[]): Promise<TargetState[]> {
    const found = new Map<string, TargetState>();
    for (let start = 0; start < targets.length; start += MAX_STATES) {
      const query = new URLSearchParams(targets.slice(start, start + MAX_STATES).map(askedAs));
      const answer = await this.get(`/operator/states?${query}`, TargetStates);
      for (const state of answer?.states ?? []) found.set(JSON.stringify(nameOf(state)), state);
    }
    return targets.map((target) => {
      const state = found.get(JSON.stringify(nameOf(target)));
      if (state === undefined) throw new ConnectorError('protocol', 'the marketplace left out a target');
      return state;
    });
  }

  action(id: string): Promise<ActionView | undefined> {
    return this.get(`/operator/actions/${encodeURIComponent(id)}`, ActionView);
  }

  async write(actions: readonly Instruction[], canSend: SendGuard | undefined): Promise<Written> {
    try {
      const answer = await this.#asOperator(async (token) => {
        if (canSend && !(await canSend())) throw new ConnectorError('stopped', 'it may not go any more');
        return call(
          this.#options.http,
          { method: 'POST', url: this.#url('/operator/actions'), body: { actions }, token },
          this.#options.timeoutMs,
        );
      });
      const error = errorOf(answer);
      // A server error may come after the effect.
      if (error?.kind === 'unavailable') return unknown(error.message, error.retryAfterMs);
      if (error !== undefined) return { sent: 'no', error };
      const { results } = readAs(InstructionResults, answer.body);
      const inOrder = results.length === actions.length && results.every(({ id }, index) => id === actions[index]?.id);
      return inOrder ? { sent: 'answered', results } : unknown('the answer is not about what was sent');
    } catch (error) {
      if (error instanceof NoAnswer)
        return error.sent
          ? unknown(error.message)
          : { sent: 'no', error: new ConnectorError('unavailable', error.message, RETRY_MS) };
      // From opening the session, before the write, or from an unreadable body, after the write.
      if (error instanceof ConnectorError)
        return error.kind === 'protocol' ? unknown(error.message) : { sent: 'no', error };
      throw error;
    }
  }

  #url(path: string): string {
    return new URL(path, this.#options.baseUrl).href;
  }

  async #read(request: Parameters<typeof call>[1]): Promise<HttpAnswer> {
    try {
      return await call(this.#options.http, request, this.#options.timeoutMs);
    } catch (error) {
      if (error instanceof NoAnswer) throw new ConnectorError('unavailable', error.message, RETRY_MS);
      throw error;
    }
  }

  /** Runs a request with a session, and renews an expired session once. A 401 means that nothing was done. */
  async #asOperator(request: (token: string) => Promise<HttpAnswer>): Promise<HttpAnswer> {
    // Replacing the token ends its session.
    if (this.#openedWith !== inForce(this.#options.operatorToken)) this.#session = undefined;
    const used = this.#session ?? this.#open();
    const answer = await request(await used);
    if (answer.status !== 401) return answer;
    // The first call renews it; the others wait for the same new one.
    if (this.#session === used) this.#session = undefined;
    return request(await (this.#session ?? this.#open()));
  }

  #open(): Promise<string> {
    this.#openedWith = inForce(this.#options.operatorToken);
    const opening = this.#login(this.#openedWith);
    this.#session = opening;
    opening.catch(() => {
      if (this.#session === opening) this.#session = undefined;
    });
    return opening;
  }

  async #login(token: string): Promise<string> {
    const answer = await this.#read({
      method: 'POST',
      url: this.#url('/operator/session'),
      body: {},
      token,
    });
    const error = errorOf(answer);
    if (error !== undefined) throw error;
    return readAs(OperatorSession, answer.body).token;
  }
}

const askedAs = (target: MeasureTarget): [name: string, value: string] =>
  variantOf(target) === undefined ? [target.kind, target.id] : ['variant', targetKey(target)];

const nameOf = (of: MeasureTarget | TargetState): readonly unknown[] => [
  of.kind,
  of.id,
  of.kind === 'listing' ? of.variant : undefined,
];

/** After a broken connection: long enough for a restart, short enough to go unnoticed. */
const RETRY_MS = 1000;

const unknown = (reason: string, retryAfterMs = RETRY_MS): Written => ({ sent: 'unknown', reason, retryAfterMs });
