import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { isIP, type Socket } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import { dial, type Network } from './dial.ts';
import { EgressError } from './egress-error.ts';
import type { EgressPolicy } from './egress-policy.ts';

/** Below the five seconds after which many servers close a connection, so that a request seldom meets a closed one. */
const keptMilliseconds = 4000;
/** Enough for two round trips and a slow signature. */
const handshakeMilliseconds = 5000;

type Connected = (error: Error | null, socket?: Socket) => void;

/** The connections of one egress policy. A connection is reused only under the same policy, since it was checked under its rules. */
export class Agents {
  readonly http = new HttpAgent({ keepAlive: true, timeout: keptMilliseconds, scheduling: 'lifo' });
  readonly https = new HttpsAgent({ keepAlive: true, timeout: keptMilliseconds, scheduling: 'lifo' });

  constructor(network: Network, way: EgressPolicy) {
    const open = async (options: object, secure: boolean): Promise<Socket> => {
      const { host, port } = options as { host: string; port: number };
      const socket = await dial(network, way, host, Number(port));
      return secure ? secured(socket, way, host, Number(port)) : socket;
    };
    const through =
      (secure: boolean) =>
      (options: object, callback?: unknown): undefined => {
        const done = callback as Connected;
        open(options, secure).then(
          (socket) => done(null, socket),
          (error: Error) => done(error),
        );
      };
    this.http.createConnection = through(false) as never;
    this.https.createConnection = through(true) as never;
  }

  close(): void {
    this.http.destroy();
    this.https.destroy();
  }
}

/** TLS over a connection to a checked address, with the requested name. */
function secured(socket: Socket, way: EgressPolicy, host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const wrapped = tlsConnect({
      socket,
      host,
      // A literal address has no server name; its certificate must name the address.
      servername: isIP(host) === 0 ? host : '',
      ALPNProtocols: ['http/1.1'],
      minVersion: 'TLSv1.2',
    });
    const fail = (reason: string) => (cause?: Error) => {
      socket.destroy();
      wrapped.on('error', () => undefined).destroy();
      reject(new EgressError(way.name, 'not-connected', `${host}:${port}`, reason, cause));
    };
    const failed = fail('no TLS connection came about, or its certificate does not fit');
    const timer = setTimeout(fail('its TLS handshake takes too long'), handshakeMilliseconds);
    wrapped.once('close', () => clearTimeout(timer)).once('error', failed);
    wrapped.once('secureConnect', () => {
      clearTimeout(timer);
      wrapped.off('error', failed);
      resolve(wrapped);
    });
  });
}
