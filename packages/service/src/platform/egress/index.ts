import type { Socket } from 'node:net';
import { checkedAddresses, dial, type Network, realNetwork } from './dial.ts';
import { destinationOf, type EgressPolicy } from './egress-policy.ts';
import { type EgressHttp, httpAlong } from './http.ts';

export { EgressError, type EgressFault } from './egress-error.ts';
export type { EgressPolicy } from './egress-policy.ts';
export type { EgressHttp } from './http.ts';
export { overTls } from './over-tls.ts';

/** The only place through which requests leave the programme (ADR 0009). */
export interface Egress {
  /** HTTP for one purpose. Open it once and keep it, so that its connections are reused. */
  http(way: EgressPolicy): EgressHttp;
  /** A plain connection for one purpose, to a host that is checked the same way. */
  socket(way: EgressPolicy): (host: string, port: number) => Promise<Socket>;
  /**
   * Checks an address without calling it, when a user enters one.
   * @throws EgressError if it may not be called, or its name cannot be resolved.
   */
  check(way: EgressPolicy, address: string): Promise<void>;
  /** Closes kept connections. */
  close(): void;
}

/** `network`: for tests; default the real one. `agent`: how requests name their sender. */
export function openEgress(network: Network = realNetwork, agent?: string): Egress {
  const closing: (() => void)[] = [];
  return {
    http: (way) => {
      const { http, close } = httpAlong(network, agent === undefined ? way : { ...way, agent });
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
