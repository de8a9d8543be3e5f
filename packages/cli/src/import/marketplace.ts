import { resolve } from 'node:path';
import type { ImportResult, ListingImport, SellerImport } from '@marketsafe/connectors';
import { masterKeys } from '../environment.ts';
import { serviceAt, whatToDo } from '../service-api.ts';
import { WrongUse } from '../wrong-use.ts';

export interface MarketplaceOptions {
  readonly url: string;
  readonly to?: string;
  readonly marketplaceUrl?: string;
  readonly operatorToken?: string;
  readonly data: string;
}

/** A client of the operator's API of a simulated marketplace. */
export class SimulatedOperator {
  readonly #baseUrl: string;
  readonly #token: string;

  constructor(baseUrl: string, token: string) {
    this.#baseUrl = baseUrl.replace(/\/$/, '');
    this.#token = token;
  }

  /** Ids of the sellers with an account there. */
  async sellers(): Promise<Set<string>> {
    const ids = new Set<string>();
    for (let after = '0'; ; ) {
      const page = await this.#call<{ items: { id: string }[]; next?: string }>(
        'GET',
        `/operator/v1/sellers?limit=500&after=${after}`,
      );
      for (const { id } of page.items) ids.add(id);
      if (page.next === undefined) return ids;
      after = page.next;
    }
  }

  putSellers = (rows: readonly SellerImport[]): Promise<ImportResult> =>
    this.#call('POST', '/operator/sellers', { rows });
  putListings = (rows: readonly ListingImport[]): Promise<ImportResult> =>
    this.#call('POST', '/operator/listings', { rows });

  async #call<Answer>(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> {
    const answer = await fetch(this.#baseUrl + path, {
      method,
      headers: { authorization: `Bearer ${this.#token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    }).catch(() => {
      throw new WrongUse(
        `No answer from ${this.#baseUrl}. Is the simulated marketplace running ("marketsafe start --demo")?`,
      );
    });
    if (answer.status === 401)
      throw new WrongUse(
        `${this.#baseUrl} does not know this operator token. Give the right one with --operator-token, or the data folder of the service with --data.`,
      );
    if (!answer.ok)
      throw new WrongUse(`${this.#baseUrl}${path} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
    return (await answer.json()) as Answer;
  }
}

/** Finds the simulated marketplace in the options, and its operator's token. */
export async function operatorOf(options: MarketplaceOptions): Promise<SimulatedOperator> {
  return new SimulatedOperator(
    options.marketplaceUrl ?? (await addressOf(options)),
    options.operatorToken ?? (await tokenIn(options)),
  );
}

async function addressOf({ url, to }: MarketplaceOptions): Promise<string> {
  if (to === undefined)
    throw new WrongUse('Say which marketplace: --to taobao, or its address with --marketplace-url.');
  const { items } = await serviceAt({ url })
    .listMarketplaces()
    .catch((error: unknown) => {
      throw whatToDo(error, { url });
    });
  const simulated = items.filter((one) => one.simulated);
  const found = simulated.find(({ id }) => id === to);
  if (found) return found.baseUrl;
  throw new WrongUse(
    `${url} has no simulated marketplace "${to}". It has: ${simulated.map(({ id }) => id).join(', ') || 'none'}.`,
  );
}

/** Loads the service only here: loading takes seconds, and only an operator with the data folder needs its secrets. */
async function tokenIn({ data, to }: MarketplaceOptions): Promise<string> {
  if (to === undefined)
    throw new WrongUse(
      'Say whose operator token to take from the data folder: --to taobao; or give it with --operator-token.',
    );
  const { connectorToken } = await import('@marketsafe/service');
  return connectorToken({ dataDirectory: resolve(data), masterKeys: masterKeys() }, to).catch((error: Error) => {
    throw new WrongUse(
      `${error.message} Name the data folder of the running demonstration with --data, or give --operator-token.`,
    );
  });
}
