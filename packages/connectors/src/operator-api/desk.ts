import type { Action, Capabilities } from '../contract.ts';
import { ConnectorError } from '../contract.ts';
import type { Client } from './client.ts';

/** The shared context of one call: the marketplace, and what it can do. */
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
