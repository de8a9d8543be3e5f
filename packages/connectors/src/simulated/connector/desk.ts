import type { Action, Capabilities, Observation } from '../../contract.ts';
import { ConnectorError } from '../../contract.ts';
import type { Client } from './client.ts';
import { observeTarget } from './observe.ts';

/** What submitting and polling share. */
export interface Desk {
  readonly marketplace: string;
  readonly client: Client;
  readonly capabilities: Capabilities;
  readonly at: () => string;
}

/**
 * A notice changes nothing that a shopper could see, nor does a task for the marketplace, and what one that is taken back had done may
 * stay for other reasons; all other actions are judged by looking.
 */
export const isNotice = ({ type }: Pick<Action, 'type'>): boolean =>
  type === 'seller.notify' || type === 'notice.withdraw' || type === 'consumers.inform';

/** The value, or undefined where the marketplace gave none: for looks after a write, which must not hide its result. */
export const orNothing = async <Value>(value: Promise<Value>): Promise<Value | undefined> => {
  try {
    return await value;
  } catch (error) {
    if (error instanceof ConnectorError) return undefined;
    throw error;
  }
};

/** Enough to be quick, few enough not to press. */
const MAX_AT_ONCE = 8;

/** Looks at the targets of actions, some at a time; a failed look is undefined. */
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
