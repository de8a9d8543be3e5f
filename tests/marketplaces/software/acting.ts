import assert from 'node:assert/strict';
import {
  type Action,
  type ActionType,
  type Connector,
  ConnectorError,
  connectorOf,
  type Http,
  type HttpInit,
  type Receipt,
} from '@marketsafe/connectors';

/** How the programme of the checks calls the marketplace. */
export const MARKETPLACE = 'example';

/** A connector to a marketplace that was started. @param token of its administrator */
export const connectTo = (
  kind: string,
  { url }: { readonly url: string },
  token: string,
  { http = fetch, secrets = [] }: { readonly http?: Http; readonly secrets?: readonly string[] } = {},
): Connector => {
  const make = connectorOf(kind);
  assert.ok(make !== undefined, `there is no connector to ${kind}`);
  return make({
    ...{ marketplace: MARKETPLACE, baseUrl: url, token, webhookSecret: secrets, live: false, http, timeoutMs: 60_000 },
    now: () => new Date(),
  });
};

let count = 0;

type Kind = 'listing' | 'storefront';

export const action = (type: ActionType, kind: Kind, id: string, more: Partial<Action> = {}): Action => {
  count += 1;
  return { id: `check-${process.pid}-${count}`, type, target: { kind, marketplace: MARKETPLACE, id }, ...more };
};

/** As the programme does: prepare, store, submit, and again until it is settled. @param rest lets the marketplace come to rest */
export const perform = async (
  connector: Connector,
  one: Action,
  rest: () => Promise<void> = async () => {},
): Promise<Receipt> => {
  const [before] = one.before === undefined ? await connector.prepare([one]) : [one.before];
  const prepared = before === undefined ? one : { ...one, before };
  let [receipt] = await connector.submit([prepared]);
  for (let turn = 0; turn < 20; turn += 1) {
    assert.ok(receipt !== undefined);
    if (receipt.outcome !== 'pending' && receipt.outcome !== 'unknown') return receipt;
    await rest();
    [receipt] = await connector.poll([receipt]);
    if (receipt?.outcome === 'unknown') [receipt] = await connector.submit([prepared]);
  }
  return assert.fail('it is never settled');
};

export const seen = async (connector: Connector, kind: Kind, id: string) =>
  (await connector.observe([{ kind, marketplace: MARKETPLACE, id }]))[0];

export const gone = { page: 'gone', search: 'gone', cart: 'gone' };
export const visible = { page: 'visible', search: 'visible', cart: 'visible' };

/** A connection that breaks at the numbered request of a kind, after it took effect. */
export const breaksAt = (isStruck: (url: string, init: HttpInit) => boolean, at: number): Http => {
  let met = 0;
  return async (url, init = {}) => {
    const answer = await fetch(url, init);
    if (!isStruck(url, init)) return answer;
    met += 1;
    if (met !== at) return answer;
    await answer.text();
    throw new Error('the connection broke');
  };
};

/** A marketplace that says yes to the first request of each kind, and does nothing. @param kindOf undefined: it is sound */
export const liesOnce = (kindOf: (url: string, init: HttpInit) => string | undefined, yes: unknown): Http => {
  const told = new Set<string>();
  return async (url, init = {}) => {
    const kind = kindOf(url, init);
    if (kind === undefined || told.has(kind)) return fetch(url, init);
    told.add(kind);
    return Response.json(yes, { headers: { date: new Date().toUTCString() } });
  };
};

/** Something happens right before the first request of a kind. */
export const firstComes = (isStruck: (url: string, init: HttpInit) => boolean, act: () => Promise<void>): Http => {
  let hasCome = false;
  return async (url, init = {}) => {
    if (!hasCome && isStruck(url, init)) {
      hasCome = true;
      await act();
    }
    return fetch(url, init);
  };
};

/** The kind of the error that an attempt ends with. */
export const troubleOf = async (attempt: Promise<unknown>): Promise<string> => {
  try {
    await attempt;
    return 'none';
  } catch (error) {
    return error instanceof ConnectorError ? error.kind : String(error);
  }
};
