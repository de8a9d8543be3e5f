import { lookup } from 'node:dns/promises';
import { isIP, type Socket, connect as tcpConnect } from 'node:net';
import { within } from '../time-limit.ts';
import { type AddressFault, faultOf, isOpenable } from './addresses.ts';
import { EgressError } from './egress-error.ts';
import { type EgressPolicy, isInside } from './egress-policy.ts';

/** The network. Tests replace it with names that lie and count the connections. */
export interface Network {
  /** Resolves a name to addresses of both families. */
  resolve(host: string): Promise<readonly string[]>;
  connect(address: string, port: number): Socket;
  faultOf(address: string): AddressFault | undefined;
}

export const realNetwork: Network = {
  resolve: async (host) => (await lookup(host, { all: true, order: 'ipv4first' })).map(({ address }) => address),
  connect: (address, port) => tcpConnect({ host: address, port }),
  faultOf,
};

/** A handshake around the world takes a third of a second; a server that needs five seconds is down. */
const connectMilliseconds = 5000;
/** At most this many addresses of a name are tried. */
const maxAddresses = 4;

/** Resolves and checks the addresses of a host. One bad address refuses the name: a name that mixes good and bad addresses is an attack. */
export async function checkedAddresses(
  network: Network,
  way: EgressPolicy,
  host: string,
  port: number,
): Promise<readonly string[]> {
  const shown = `${host}:${port}`;
  const unknown = (): never => {
    throw new EgressError(way.name, 'not-connected', shown, 'its name could not be looked up');
  };
  const addresses =
    isIP(host) === 0 ? await within(network.resolve(host), connectMilliseconds, unknown).catch(unknown) : [host];
  if (addresses.length === 0) throw new EgressError(way.name, 'not-connected', shown, 'its name has no address');
  const inside = isInside(way, host, port);
  for (const address of addresses) {
    const fault = network.faultOf(address);
    if (fault !== undefined && !(inside && isOpenable(fault))) {
      throw new EgressError(way.name, 'refused', shown, `it leads to an address that is ${fault}`);
    }
  }
  return addresses.slice(0, maxAddresses);
}

/** Resolves a name once, checks every address and connects to one of those. Nothing is resolved again in between. */
export async function dial(network: Network, way: EgressPolicy, host: string, port: number): Promise<Socket> {
  for (const address of await checkedAddresses(network, way, host, port)) {
    const socket = await connected(network.connect(address, port));
    if (socket !== undefined) return socket;
  }
  throw new EgressError(way.name, 'not-connected', `${host}:${port}`, 'no answer');
}

function connected(socket: Socket): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(give, connectMilliseconds, undefined);
    function give(result: Socket | undefined): void {
      clearTimeout(timer);
      socket.off('connect', succeeded);
      socket.off('error', failed);
      if (result === undefined) socket.on('error', () => undefined).destroy();
      resolve(result);
    }
    const succeeded = (): void => give(socket);
    const failed = (): void => give(undefined);
    socket.once('connect', succeeded).once('error', failed);
  });
}
