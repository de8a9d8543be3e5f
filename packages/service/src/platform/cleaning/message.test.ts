import { describe, expect, test } from 'vitest';
import { openCleaner } from './index.ts';
import { defaultBounds } from './run-in-process.ts';

/** Bounded by its processor time: how long that takes is the machine's affair. */
const cleaner = openCleaner({ ...defaultBounds, milliseconds: 240_000 });
const read = (...lines: string[]) => cleaner.read(Buffer.from(lines.join('\r\n')));

describe('a message from outside', () => {
  test('is read in any usual encoding, with everyone that it was sent to', async () => {
    expect(
      await read(
        ...['From: =?GB18030?B?zfU=?= <w@shop.example>', 'To: Desk <desk@p.example>, b@p.example', 'Cc: c@p.example'],
        ...['Delivered-To: mail+tag@p.example', 'Message-ID: <1@shop.example>', 'In-Reply-To: <2@p.example>'],
        ...['References: <3@p.example> <2@p.example>', 'Subject: =?UTF-8?Q?=E5=9B=9E=E5=A4=8D?='],
        ...['Content-Type: text/html; charset=gb18030', 'Content-Transfer-Encoding: base64', ''],
        Buffer.from([0x3c, 0x70, 0x3e, 0xd5, 0xfd, 0xc6, 0xb7, 0x3c, 0x2f, 0x70, 0x3e]).toString('base64'),
      ),
    ).toEqual({
      ...{ id: '<1@shop.example>', from: 'w@shop.example', subject: '回复', text: '正品', attachments: [] },
      recipients: ['desk@p.example', 'b@p.example', 'c@p.example', 'mail+tag@p.example'],
      about: ['<2@p.example>', '<3@p.example>', '<2@p.example>'],
      automatic: false,
    });
  });

  test('runs no script and fetches nothing, and an over-long text is cut', async () => {
    const message = await read(
      ...['From: w@shop.example', 'Content-Type: text/html', ''],
      `<script>alert(1)</script><img src="http://127.0.0.1:1/x">${'word '.repeat(20_000)}`,
    );
    expect(message?.text).not.toContain('alert');
    expect(message?.text.length).toBeLessThanOrEqual(4500);
  });

  test('that is no message at all is an empty one', async () => {
    expect(await cleaner.read(Buffer.from([0, 255, 254, 0, 13, 10]))).toMatchObject({ from: '', recipients: [] });
  });

  test('made to exhaust its reader ends that process, not this one', async () => {
    const depth = 20_000;
    const nested = Array.from({ length: depth }, (_, level) => [
      `Content-Type: multipart/mixed; boundary="b${level}"`,
      '',
      `--b${level}`,
    ]).flat();
    await read('From: w@shop.example', ...nested, 'Content-Type: text/plain', '', 'x');
    expect(await read('From: w@shop.example', '', 'still here')).toMatchObject({ text: 'still here' });
  });
});
