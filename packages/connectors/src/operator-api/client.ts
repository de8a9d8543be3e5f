import type { MeasureTarget } from '@marketsafe/terms';
import type { z } from 'zod';
import { ConnectorError, type Http, type SendGuard } from '../contract.ts';
import { inForce, type Replaceable } from '../replaceable.ts';
import { call, errorOf, type HttpAnswer, NoAnswer, readAnswer, readAs, unavailable } from './http.ts';
import {
  ActionState,
  ActionStates,
  API_PATH,
  Declaration,
  MAX_TARGETS,
  type OperatorAction,
  type TargetState,
  TargetStates,
  type WireObservation,
  WireObservations,
  type WireTarget,
} from './wire.ts';
import { byStatus, type Outcome, permit, RETRY_MS, unknown, written } from './written.ts';

export interface ClientOptions {
  readonly baseUrl: string;
  readonly token: Replaceable<string>;
  readonly http: Http;
  readonly timeoutMs: number;
}

/** `results`: of each action, in their order. */
export type Written = Outcome<{ readonly sent: 'answered'; readonly results: readonly ActionState[] }>;

/** A client of the operator API. Its answers are checked, and are about what was asked. */
export class Client {
  readonly #options: ClientOptions;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  async declaration(): Promise<Declaration> {
    const declared = await this.get('/capabilities', Declaration);
    if (declared === undefined)
      throw new ConnectorError(
        'protocol',
        `the marketplace has no ${API_PATH}/capabilities: is this its operator API?`,
        undefined,
        'other-api',
      );
    return declared;
  }

  /** Undefined for 404. */
  async get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema> | undefined> {
    const answer = await this.#authorised((token) => this.#read({ method: 'GET', url: this.#url(path), token }));
    if (answer.status === 404) return undefined;
    const error = errorOf(answer);
    if (error !== undefined) throw error;
    return readAnswer(schema, answer);
  }

  /** The marketplace's books about targets, in their order. */
  async states(targets: readonly MeasureTarget[]): Promise<TargetState[]> {
    return this.#about(targets, async (body) => (await this.#ask('/states', body, TargetStates)).states);
  }

  /** What shoppers find of targets, in their order. */
  async observations(targets: readonly MeasureTarget[]): Promise<WireObservation[]> {
    return this.#about(
      targets,
      async (body) => (await this.#ask('/observations', body, WireObservations)).observations,
    );
  }

  action(id: string): Promise<ActionState | undefined> {
    return this.get(`/actions/${encodeURIComponent(id)}`, ActionState);
  }

  write(actions: readonly OperatorAction[], canSend: SendGuard | undefined): Promise<Written> {
    const send = (): Promise<HttpAnswer> =>
      this.#authorised(async (token) => {
        await permit(canSend);
        const request = { method: 'POST', url: this.#url('/actions'), body: { actions }, token } as const;
        return call(this.#options.http, request, this.#options.timeoutMs);
      });
    return written<Extract<Written, { sent: 'answered' }>>(send, (answer) => {
      const trouble = byStatus(answer);
      if (trouble !== undefined) return trouble;
      const { results } = readAs(ActionStates, answer.body);
      const inOrder = results.length === actions.length && results.every(({ id }, index) => id === actions[index]?.id);
      return inOrder ? { sent: 'answered', results } : unknown('the answer is not about what was sent');
    });
  }

  #url(path: string): string {
    return `${this.#options.baseUrl.replace(/\/+$/, '')}${API_PATH}${path}`;
  }

  /** Asks about targets in requests of the permitted size. An answer about others, or in another order, is refused. */
  async #about<Row extends WireTarget>(
    targets: readonly MeasureTarget[],
    ask: (body: { readonly targets: readonly WireTarget[] }) => Promise<readonly Row[]>,
  ): Promise<Row[]> {
    const rows: Row[] = [];
    for (let start = 0; start < targets.length; start += MAX_TARGETS) {
      const some = targets.slice(start, start + MAX_TARGETS).map(onWire);
      const answered = await ask({ targets: some });
      const fits = answered.length === some.length && some.every((target, index) => isSame(target, answered[index]));
      if (!fits) throw new ConnectorError('protocol', 'the answer is not about what was asked');
      rows.push(...answered);
    }
    return rows;
  }

  async #ask<Schema extends z.ZodType>(path: string, body: unknown, schema: Schema): Promise<z.output<Schema>> {
    const answer = await this.#authorised((token) => this.#read({ method: 'POST', url: this.#url(path), body, token }));
    const error = errorOf(answer);
    if (error !== undefined) throw error;
    return readAnswer(schema, answer);
  }

  async #read(request: Parameters<typeof call>[1]): Promise<HttpAnswer> {
    try {
      return await call(this.#options.http, request, this.#options.timeoutMs);
    } catch (error) {
      if (error instanceof NoAnswer) throw unavailable(error, RETRY_MS);
      throw error;
    }
  }

  /**
   * Sends a request with the token in force, once more after a 401, which means that nothing was done: the token may have been
   * replaced on its way, or a gateway may have restarted.
   */
  async #authorised(request: (token: string) => Promise<HttpAnswer>): Promise<HttpAnswer> {
    const answer = await request(inForce(this.#options.token));
    return answer.status === 401 ? request(inForce(this.#options.token)) : answer;
  }
}

export const onWire = ({ marketplace: _, ...target }: MeasureTarget): WireTarget => target;

const isSame = (asked: WireTarget, answered: WireTarget | undefined): boolean =>
  answered?.kind === asked.kind &&
  answered.id === asked.id &&
  (asked.kind !== 'listing' || (answered.kind === 'listing' && answered.variant === asked.variant));
