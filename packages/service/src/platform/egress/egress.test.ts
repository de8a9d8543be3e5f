import { type AddressInfo, createServer, type Server, type Socket, connect as tcpConnect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createServer as createTlsServer } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { faultOf } from './addresses.ts';
import { type Egress, EgressError, type EgressPolicy, openEgress } from './index.ts';

const servers: Server[] = [];
const open: Socket[] = [];
const opened: Egress[] = [];
afterEach(async () => {
  for (const egress of opened.splice(0)) egress.close();
  for (const socket of open.splice(0)) socket.destroy();
  await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))));
});

/** A server that treats each connection as the test says, after a request has arrived. */
async function serving(
  answer: (socket: Socket, request: string) => void,
): Promise<{ url: string; requests: string[] }> {
  const requests: string[] = [];
  const server = createServer((socket) => {
    open.push(socket.on('error', () => undefined));
    socket.on('data', (data) => {
      requests.push(data.toString());
      answer(socket, data.toString());
    });
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

const httpTo = (url: string, more: Partial<EgressPolicy> = {}) => {
  const egress = openEgress();
  opened.push(egress);
  return egress.http({ name: 'test', inside: [url], maxMilliseconds: 60_000, ...more });
};
const ok = (body: string, headers = ''): string =>
  `HTTP/1.1 200 OK\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`;
const faultFrom = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'answered',
    (error: unknown) => (error instanceof EgressError ? error.fault : String(error)),
  );

describe('a call to a place that the configuration names', () => {
  test('goes there and brings the answer back; the connection is used again', async () => {
    const { url, requests } = await serving((socket) => socket.write(ok('hello', 'x-one: 1\r\n')));
    const http = httpTo(url);
    for (let turn = 0; turn < 3; turn += 1) {
      const answer = await http(`${url}/a?b=c`, { headers: { authorization: 'Bearer t' } });
      expect([answer.status, answer.headers.get('x-one'), await answer.text()]).toEqual([200, '1', 'hello']);
    }
    expect(requests).toHaveLength(3);
    expect(requests[0]).toMatch(/^GET \/a\?b=c HTTP\/1.1\r\n/);
    expect(requests[0]).toContain('authorization: Bearer t');
    expect(open).toHaveLength(1);
  });

  test('sends a body, and an answer without one has none', async () => {
    const { url, requests } = await serving((socket) => socket.write('HTTP/1.1 204 No Content\r\n\r\n'));
    const answer = await httpTo(url)(url, { method: 'POST', body: '{"a":"é"}' });
    expect([answer.status, await answer.text()]).toEqual([204, '']);
    expect(requests.join('')).toContain('Content-Length: 10');
  });

  test('opens that place only, not its neighbours', async () => {
    const { url } = await serving((socket) => socket.write(ok('')));
    const http = httpTo(url);
    const port = Number(new URL(url).port);
    expect(await faultFrom(http(`http://127.0.0.1:${port + 1}`))).toBe('refused');
    expect(await faultFrom(http(`http://127.0.0.2:${port}`))).toBe('refused');
    expect(await faultFrom(http(`http://localhost:${port}`))).toBe('refused');
  });

  test('never allows metadata services, multicast or translated addresses', async () => {
    for (const address of [
      '169.254.169.254',
      '169.254.1.1',
      '224.0.0.1',
      '0.0.0.0',
      '168.63.129.16',
      '[::ffff:127.0.0.1]',
      '[fe80::1]',
    ]) {
      expect([address, await faultFrom(httpTo(`http://${address}`)(`http://${address}/`))]).toEqual([
        address,
        'refused',
      ]);
    }
  });

  test('says which of its failures sent something', async () => {
    const gone = await serving(() => undefined);
    await new Promise((done) => servers.splice(0)[0]?.close(done));
    const nobody = await httpTo(gone.url)(gone.url).catch((error: unknown) => error);
    expect(nobody).toMatchObject({
      fault: 'not-connected',
      sent: false,
      message: `test: ${gone.url.slice(7)}: no answer`,
    });
    const { url } = await serving((socket) => socket.destroy());
    expect(
      await httpTo(url)(`${url}/secret?token=1`, { method: 'POST' }).catch((error: unknown) => error),
    ).toMatchObject({
      fault: 'broken',
      sent: true,
      message: expect.not.stringContaining('secret'),
    });
  });

  test('a read whose kept connection was closed meanwhile is asked again; a write is not', async () => {
    let answered = 0;
    const { url } = await serving((socket) => {
      answered += 1;
      if (answered === 2 || answered === 5) socket.destroy();
      else socket.write(ok('x'));
    });
    const http = httpTo(url);
    await (await http(url)).text();
    expect(await (await http(url)).text()).toBe('x');
    await (await http(url)).text();
    expect(await faultFrom(http(url, { method: 'POST' }))).toBe('broken');
  });
});

describe('redirects', () => {
  const redirectTo = (location: string) => `HTTP/1.1 302 Found\r\nlocation: ${location}\r\ncontent-length: 0\r\n\r\n`;

  test('of a GET are followed up to the policy’s limit', async () => {
    const { url } = await serving((socket, request) => {
      const left = Number(/\/(\d+)/.exec(request)?.[1]);
      socket.end(left === 0 ? ok('there') : redirectTo(`/${left - 1}`));
    });
    expect(await (await httpTo(url, { redirects: 3 })(`${url}/3`)).text()).toBe('there');
    expect(await faultFrom(httpTo(url, { redirects: 3 })(`${url}/4`))).toBe('redirected');
  });

  test('are not followed by a write, nor where none are allowed, nor where the caller refuses', async () => {
    const { url, requests } = await serving((socket) => socket.end(redirectTo('/next')));
    const answer = await httpTo(url)(url, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/next']);
    requests.length = 0;
    expect(await faultFrom(httpTo(url, { redirects: 3 })(url, { method: 'POST' }))).toBe('redirected');
    expect(await faultFrom(httpTo(url)(url))).toBe('redirected');
    expect(await faultFrom(httpTo(url, { redirects: 3 })(url, { redirect: 'error' }))).toBe('redirected');
    expect(requests).toHaveLength(3);
  });

  test('to another origin leave the credentials behind', async () => {
    const second = await serving((socket) => socket.end(ok('there')));
    const first = await serving((socket) => socket.end(redirectTo(`${second.url}/`)));
    const http = httpTo(first.url, { redirects: 1, inside: [first.url, second.url] });
    await (await http(first.url, { headers: { Authorization: 'Bearer secret', 'x-other': '1' } })).text();
    expect(first.requests.join('')).toContain('secret');
    expect(second.requests.join('')).not.toContain('secret');
    expect(second.requests.join('')).toContain('x-other');
  });
});

describe('a hostile answer ends in time, and costs no more than it may', () => {
  const endless = (socket: Socket, chunk: Buffer | string, every = 0): void => {
    const timer = setInterval(() => {
      for (let turn = 0; turn < (every === 0 ? 20 : 1); turn += 1) socket.write(chunk);
    }, every);
    socket.once('close', () => clearInterval(timer));
  };
  const bodyOf = async (answer: Promise<Response>): Promise<string> => (await answer).text();
  // Made beforehand: it takes long, and would be part of the time that the call has.
  const bomb = gzipSync(Buffer.alloc(10_000_000));

  const hostile: Readonly<Record<string, [string, (socket: Socket) => void]>> = {
    'never answers': ['too-slow', () => undefined],
    'a byte of the headers now and then': [
      'too-slow',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\nx: ');
        endless(socket, 'a', 50);
      },
    ],
    'a byte of the body now and then': [
      'too-slow',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n');
        endless(socket, 'a', 50);
      },
    ],
    'an endless body': [
      'too-large',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        endless(socket, Buffer.alloc(16_384));
      },
    ],
    'endless chunks': [
      'too-large',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n');
        endless(socket, `4000\r\n${'a'.repeat(0x4000)}\r\n`);
      },
    ],
    'a length above the limit': [
      'too-large',
      (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\na'),
    ],
    'endless headers': [
      'too-large',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        endless(socket, `x-${'a'.repeat(50)}: ${'b'.repeat(1000)}\r\n`);
      },
    ],
    'a bomb in gzip': [
      'encoded',
      (socket) => {
        socket.write(`HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: ${bomb.length}\r\n\r\n`);
        socket.write(bomb);
      },
    ],
    'a bomb in Brotli': [
      'encoded',
      (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-encoding: br\r\ncontent-length: 1\r\n\r\na'),
    ],
    'less than it promised': ['broken', (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc')],
    'no HTTP': ['broken', (socket) => socket.end('SSH-2.0-OpenSSH\r\n')],
    'a status of its own': ['broken', (socket) => socket.end('HTTP/1.1 999 What\r\ncontent-length: 0\r\n\r\n')],
    'endless interim answers': ['too-slow', (socket) => endless(socket, 'HTTP/1.1 100 Continue\r\n\r\n', 20)],
    'two lengths': [
      'broken',
      (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'),
    ],
    'a change of protocol': [
      'broken',
      (socket) => socket.write('HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
    ],
  };
  test.each(Object.entries(hostile))('%s', async (_name, [fault, act]) => {
    const { url } = await serving(act);
    // Only what is too slow needs the end of its time; the others must not come to it on a busy machine.
    const bounds = { maxBytes: 100_000, ...(fault === 'too-slow' && { maxMilliseconds: 800 }) };
    // A timer, not the clock: it does not run out while this process waits for a processor, since the call's own is due before it.
    let isLate = false;
    const late = setTimeout(() => {
      isLate = true;
    }, 4000);
    expect(await faultFrom(bodyOf(httpTo(url, bounds)(url)))).toBe(fault);
    clearTimeout(late);
    expect(isLate).toBe(false);
    await expect.poll(() => open.every(({ destroyed }) => destroyed)).toBe(true);
  });

  test('the caller’s own signal ends it with the caller’s reason', async () => {
    const { url } = await serving(() => undefined);
    const calling = httpTo(url)(url, { signal: AbortSignal.timeout(50) });
    await expect(calling).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  test('an unread body is discarded', async () => {
    const { url } = await serving((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      endless(socket, 'a', 10);
    });
    await (await httpTo(url)(url)).body?.cancel();
    await expect.poll(() => open.every(({ destroyed }) => destroyed)).toBe(true);
  });
});

describe('names', () => {
  const lying = (answers: readonly (readonly string[])[], port: number) => {
    const asked: string[] = [];
    const connected: string[] = [];
    const egress = openEgress({
      resolve: async (host) => {
        asked.push(host);
        return answers[Math.min(asked.length, answers.length) - 1] ?? [];
      },
      connect: (address) => {
        connected.push(address);
        return tcpConnect({ host: '127.0.0.1', port });
      },
      faultOf,
    });
    opened.push(egress);
    return { egress, asked, connected };
  };

  test('are looked up once a connection, and the name is kept for TLS, which checks the certificate', async () => {
    const names: string[] = [];
    const server = createTlsServer({
      SNICallback: (name, done) => {
        names.push(name);
        done(null);
      },
    });
    server.on('tlsClientError', () => undefined);
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { egress, asked, connected } = lying(
      [['93.184.215.14'], ['127.0.0.1']],
      (server.address() as AddressInfo).port,
    );
    expect(await faultFrom(egress.http({ name: 'test' })('https://hooks.example/'))).toBe('not-connected');
    expect({ asked, connected, names }).toEqual({
      asked: ['hooks.example'],
      connected: ['93.184.215.14'],
      names: ['hooks.example'],
    });
    expect(await faultFrom(egress.http({ name: 'test' })('https://hooks.example/'))).toBe('refused');
    expect(connected).toHaveLength(1);
  });

  test('that cannot be looked up, or not in time, or have no address, are not connected to', async () => {
    const { egress } = lying([[]], 1);
    expect(await faultFrom(egress.check({ name: 'test' }, 'https://hooks.example/'))).toBe('not-connected');
    const hanging = openEgress({
      resolve: () => pause(60_000, [], { ref: false }),
      connect: () => expect.unreachable(),
      faultOf,
    });
    expect(await faultFrom(hanging.http({ name: 'test', maxMilliseconds: 100 })('https://hooks.example/'))).toBe(
      'too-slow',
    );
  });

  test('a refusal tells the desk the reason, without the resolved address', async () => {
    const { egress } = lying([['10.1.2.3']], 1);
    const error = await egress
      .check({ name: 'webhooks' }, 'https://hooks.example/a?secret=1')
      .catch((one: unknown) => one);
    expect(error).toMatchObject({ message: 'webhooks: hooks.example:443: it leads to an address that is private' });
  });
});
