import { type ActionCapability, type Capabilities, ConnectorError } from '../contract.ts';
import type { Client } from './client.ts';
import type { Ability, Declaration } from './wire.ts';

/** Marketplaces rarely change what they can do; a connector that runs for months must notice. */
const FRESH_MS = 10 * 60_000;

/** What the marketplace declared: read before the first use, and again from time to time. */
export class Declared {
  readonly #client: Client;
  readonly #now: () => Date;
  #known: { readonly declaration: Declaration; readonly askedAt: number } | undefined;
  #asking: Promise<Declaration> | undefined;

  constructor(client: Client, now: () => Date) {
    this.#client = client;
    this.#now = now;
  }

  /** Undefined before the first answer. */
  get known(): Declaration | undefined {
    return this.#known?.declaration;
  }

  /** Asks if the last answer is old or missing. If a later question fails, the former answer counts for as long again. */
  async current(): Promise<Declaration> {
    const known = this.#known;
    if (known === undefined) return this.#ask();
    if (this.#now().getTime() - known.askedAt < FRESH_MS) return known.declaration;
    this.#known = { ...known, askedAt: this.#now().getTime() };
    try {
      return await this.#ask();
    } catch (error) {
      if (error instanceof ConnectorError) return known.declaration;
      throw error;
    }
  }

  #ask(): Promise<Declaration> {
    this.#asking ??= this.#read().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  async #read(): Promise<Declaration> {
    const declaration = await this.#client.declaration();
    this.#known = { declaration, askedAt: this.#now().getTime() };
    return declaration;
  }
}

/** What the API demands of every marketplace is not declared. */
const abilityOf = (type: string, { loginBlocked, ...ability }: Ability): ActionCapability => ({
  ...ability,
  ...(loginBlocked === undefined ? {} : { loginBlocked }),
  confirm: type === 'consumers.inform' ? 'webhook' : 'observe',
  nativeIdempotency: true,
});

/** A declaration in the contract's words. */
export const capabilitiesOf = ({
  forum,
  rate,
  required,
  pull,
  variants,
  surfaces,
  webhooks,
  pseudonymous,
  actions,
}: Declaration): Capabilities => ({
  ...{ forum, required, ...(rate && { rate }), ...(pseudonymous && { pseudonymous: true as const }) },
  pull: { ...pull, incremental: 'cursor' },
  variants,
  observe: { shopperView: true, surfaces },
  webhooks,
  actions: Object.fromEntries(
    Object.entries(actions).flatMap(([type, ability]) =>
      ability === undefined ? [] : [[type, abilityOf(type, ability)]],
    ),
  ),
});
