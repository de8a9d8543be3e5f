import { type AddressInfo, createServer, type Socket, connect as tcpConnect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { faultOf } from '../../packages/service/src/platform/egress/addresses.ts';
import type { Network } from '../../packages/service/src/platform/egress/dial.ts';
import { EgressError, type EgressPolicy, openEgress } from '../../packages/service/src/platform/egress/index.ts';
import { type Attack, publicAddress } from './attacks.ts';

/** The ways of outgoing requests. `redirect`: a GET to an allowed server, which redirects to the attack. */
export const ways = ['connector', 'webhook', 'page', 'redirect', 'mail'] as const;
type Way = (typeof ways)[number];

export interface Canary {
  /** Plays one attack in one way: the number of connections to a forbidden address that began and arrived, and the outcome. */
  play(attack: Attack, way: Way): Promise<{ begun: number; arrived: number; outcome: string }>;
  close(): Promise<void>;
}

/**
 * A server on loopback that receives every connection to anything but a public address. `checked: false` is
 * the control: the same code without its check of addresses, which must reach it.
 */
export async function openCanary({ checked = true }: { checked?: boolean } = {}): Promise<Canary> {
  let arrivals = 0;
  const canary = createServer((socket) => {
    arrivals += 1;
    socket.on('error', () => undefined).destroy();
  });
  await new Promise<void>((done) => canary.listen(0, '127.0.0.1', done));
  const { port } = canary.address() as AddressInfo;
  /** Redirects to the address in the request's path. */
  const redirector = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (data) => {
      const target = Buffer.from(/\/(\S*)/.exec(data.toString())?.[1] ?? '', 'base64url').toString();
      socket.end(`HTTP/1.1 302 Found\r\nlocation: ${target}\r\ncontent-length: 0\r\n\r\n`);
    });
  });
  await new Promise<void>((done) => redirector.listen(0, '127.0.0.1', done));
  const redirectorUrl = `http://127.0.0.1:${(redirector.address() as AddressInfo).port}`;

  return {
    async play(attack, way) {
      const before = arrivals;
      let begun = 0;
      const toCanary = (): Socket => {
        begun += 1;
        return tcpConnect({ host: '127.0.0.1', port });
      };
      const outcome = await attempt(attack, way, { checked, toCanary, redirectorUrl });
      // The server sees a connection a moment after it begins.
      for (let turn = 0; turn < 5000 && arrivals - before < begun; turn += 1) await pause(2);
      return { begun, arrived: arrivals - before, outcome };
    },
    close: async () => {
      await Promise.all([canary, redirector].map((server) => new Promise((done) => server.close(done))));
    },
  };
}

interface Stage {
  readonly checked: boolean;
  readonly toCanary: () => Socket;
  readonly redirectorUrl: string;
}

async function attempt(attack: Attack, way: Way, { checked, toCanary, redirectorUrl }: Stage): Promise<string> {
  const answers = [...(attack.answers ?? [[]])];
  const redirectorPort = Number(new URL(redirectorUrl).port);
  const network: Network = {
    resolve: async () => (answers.length > 1 ? answers.shift() : answers[0]) ?? [],
    connect: (address, port) => {
      if (address === '127.0.0.1' && port === redirectorPort) return tcpConnect({ host: address, port });
      // Public addresses lead nowhere here, and do not matter.
      if (address === publicAddress || address.startsWith('2606:2800:'))
        return tcpConnect({ host: '127.0.0.1', port: 1 });
      return toCanary();
    },
    faultOf: (address) => (checked ? faultOf(address) : undefined),
  };
  const egress = openEgress(network);
  const bounds: EgressPolicy = { name: way, maxMilliseconds: 60_000 };
  try {
    if (attack.rebinds && way !== 'redirect') await egress.check(bounds, attack.url);
    else if (attack.rebinds) answers.shift();
    await send(egress, way, bounds, attack.url, redirectorUrl);
    return 'answered';
  } catch (error) {
    if (error instanceof EgressError) return error.fault;
    throw error;
  } finally {
    egress.close();
  }
}

async function send(
  egress: ReturnType<typeof openEgress>,
  way: Way,
  bounds: EgressPolicy,
  url: string,
  redirectorUrl: string,
): Promise<void> {
  switch (way) {
    case 'connector':
      await egress.http(bounds)(url, { redirect: 'error', headers: { authorization: 'Bearer secret' } });
      return;
    case 'webhook':
      await egress.http(bounds)(url, { method: 'POST', body: '{}' });
      return;
    case 'page':
      await egress.http({ ...bounds, redirects: 5 })(url);
      return;
    case 'redirect': {
      const way = { ...bounds, redirects: 5, inside: [redirectorUrl] };
      await egress.http(way)(`${redirectorUrl}/${Buffer.from(url.trim()).toString('base64url')}`);
      return;
    }
    case 'mail': {
      const socket = await egress.socket({ ...bounds, inside: ['smtp://mail.example'] })(hostIn(url), 25);
      socket.destroy();
    }
  }
}

/** The host as written in a mail address: in its own spelling. */
const hostIn = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, '') : url);
