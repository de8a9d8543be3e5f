import type { Action, Capabilities, Observation } from '../../contract.ts';
import { ConnectorError } from '../../contract.ts';
import type { Client } from './client.ts';
import { observeTarget } from './observe.ts';

/** The shared context of submitting and polling. */
export interface Desk {
  readonly marketplace: string;
  readonly client: Client;
  readonly capabilities: Capabilities;
  readonly at: () => string;
}

/**
 * Actions that are not judged by observation: notices and tasks for the marketplace change nothing visible, and the effect of a withdrawn
 * notice may remain for other reasons.
 */
export const isNotice = ({ type }: Pick<Action, 'type'>): boolean =>
  type === 'seller.notify' || type === 'notice.withdraw' || type === 'consumers.inform';

/** The value, or undefined if the request failed: for observations after a write, which must not hide its result. */
export const orNothing = async <Value>(value: Promise<Value>): Promise<Value | undefined> => {
  try {
    return await value;
  } catch (error) {
    if (error instanceof ConnectorError) return undefined;
    throw error;
  }
};

/** Enough for speed, few enough to spare the marketplace. */
const MAX_AT_ONCE = 8;

/** Observes the targets of actions, several at a time; a failed observation is undefined. */
export const lookAll = async (
  { client, at }: Desk,
  actions: readonly Action[],
): Promise<(Observation | undefined)[]> => {
  const seen: (Observation | undefined)[] = [];
  for (let start = 0; start < actions.length; start += MAX_AT_ONCE) {
    const some = actions.slice(start, start + MAX_AT_ONCE);
    seen.push(...(await Promise.all(some.map(({ target }) => orNothing(observeTarget(client, target, at))))));
  }
  return seen;
};
