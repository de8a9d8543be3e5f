import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { startRunning } from '../testing/running-service.ts';

test('the script of the pages is compressed for a browser that accepts it, and kept for a year', async () => {
  const running = await startRunning();
  try {
    const get = (url: string, encoding: string) =>
      running.service.app.inject({ url, headers: { 'accept-encoding': encoding } });
    const script = /src="(\/assets\/start-[^"]+\.js)"/.exec((await get('/', 'identity')).body)?.[1] ?? '';
    const plain = await get(script, 'identity');
    expect(plain.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable' });
    for (const [encoding, opened] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const { headers, rawPayload } = await get(script, encoding);
      expect(headers).toMatchObject({ 'content-encoding': encoding, vary: expect.stringMatching(/accept-encoding/i) });
      expect(headers['content-type']).toBe(plain.headers['content-type']);
      expect(rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
      expect(opened(rawPayload).equals(plain.rawPayload)).toBe(true);
    }
  } finally {
    await running.close();
  }
});
