import type { Socket } from 'node:net';
import type { Http } from '@marketsafe/connectors';
import { checkedAddresses, dial, type Network, realNetwork } from './dial.ts';
import { destinationOf, type EgressPolicy } from './egress-policy.ts';
import { httpAlong } from './http.ts';

export { EgressError, type EgressFault } from './egress-error.ts';
export type { EgressPolicy } from './egress-policy.ts';

/** The one place through which anything leaves the programme (ADR 0009). */
export interface Egress {
  /** HTTP for one purpose. A way out is opened once and kept: its connections are used again. */
  http(way: EgressPolicy): Http;
  /** A bare connection for one purpose, to a host that is checked the same way. */
  socket(way: EgressPolicy): (host: string, port: number) => Promise<Socket>;
  /**
   * Looks at an address without calling it, for when somebody enters one.
   *
   * @throws EgressError when it may not be called, or its name cannot be looked up.
   */
  check(way: EgressPolicy, address: string): Promise<void>;
  /** Ends the connections that are kept open. */
  close(): void;
}

/** `network`: for tests; the real one otherwise. */
export function openEgress(network: Network = realNetwork): Egress {
  const closing: (() => void)[] = [];
  return {
    http: (way) => {
      const { http, close } = httpAlong(network, way);
      closing.push(close);
      return http;
    },
    socket: (way) => (host, port) => dial(network, way, host, port),
    check: async (way, address) => {
      const { host, port } = destinationOf(way, address);
      await checkedAddresses(network, way, host, port);
    },
    close: () => {
      for (const close of closing) close();
    },
  };
}
