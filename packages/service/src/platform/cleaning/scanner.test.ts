import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { openEgress } from '../egress/index.ts';
import { clamdScanner, openCleaner } from './index.ts';

/** Speaks clamd's side of INSTREAM, written from its manual; finds what holds the word. */
const open: Server[] = [];
const egress = openEgress();
afterEach(async () => {
  for (const server of open.splice(0)) await new Promise((closed) => server.close(closed));
});

async function clamd(answer = (file: Buffer) => `stream: ${file.includes('malware') ? 'Test.Malware FOUND' : 'OK'}`) {
  const server = createServer((socket) => {
    let got = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (more) => {
      got = Buffer.concat([got, more]);
      const file = fileIn(got);
      if (file) socket.end(`${answer(file)}\0`);
    });
  });
  open.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The file, once its last part is there. */
function fileIn(got: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0';
  if (got.length < command.length) return undefined;
  expect(got.subarray(0, command.length).toString()).toBe(command);
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= got.length; ) {
    const length = got.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    if (at + 4 + length > got.length) return undefined;
    parts.push(got.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

const cleanerAt = (address: string) => openCleaner(undefined, clamdScanner(address, egress));
const file = (text: string) => ({ name: 'letter.txt', bytes: Buffer.from(text) });

describe('with a virus scanner', () => {
  test('a clean file is taken, each byte of it was scanned, and an infected one is refused by name', async () => {
    const seen: number[] = [];
    const address = await clamd((bytes) => {
      seen.push(bytes.length);
      return `stream: ${bytes.includes('malware') ? 'Test.Malware FOUND' : 'OK'}`;
    });
    const long = 'an honest letter\n'.repeat(20_000);
    expect((await cleanerAt(address).clean(file(long), 'a sender')).copy.mime).toBe('text/plain');
    expect(seen).toEqual([long.length]);
    await expect(cleanerAt(address).clean(file(`${long}malware`), 'a sender')).rejects.toMatchObject({
      status: 422,
      code: 'file-infected',
      message: expect.stringContaining('"letter.txt"'),
    });
  });

  test('an infected message is one that cannot be read', async () => {
    const cleaner = cleanerAt(await clamd());
    const message = (text: string) =>
      Buffer.from(`From: a@b.example\r\nTo: c@d.example\r\nSubject: s\r\n\r\n${text}\r\n`);
    expect(await cleaner.read(message('hello'))).toMatchObject({ from: 'a@b.example' });
    expect(await cleaner.read(message('malware'))).toBeUndefined();
  });

  test.each([
    ['refuses the size', async () => clamd(() => 'INSTREAM size limit exceeded. ERROR')],
    ['says what no one understands', async () => clamd(() => 'stream: OK and more')],
    ['says nothing', async () => clamd(() => '')],
    ['is away', async () => 'tcp://127.0.0.1:9'],
  ])('one that %s lets no file through', async (_, address) => {
    const cleaning = cleanerAt(await address()).clean(file('an honest letter'), 'a sender');
    await expect(cleaning).rejects.toMatchObject({ status: 503, code: 'scanner-away' });
  });
});
