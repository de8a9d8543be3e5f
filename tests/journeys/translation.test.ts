import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';

/** Translations by the operator's own service, which speaks LibreTranslate's interface. */
describe('a translation', () => {
  let service: Server;
  let side: BrandSide;
  const asked: unknown[] = [];
  const log: string[] = [];
  let answers: (said: { q: string }) => [status: number, body: string] = ({ q }) => [
    200,
    JSON.stringify({ translatedText: `in English: ${q}` }),
  ];

  beforeAll(async () => {
    service = createServer(async (request, answer) => {
      const said = await new Response(request as never).json();
      asked.push(said);
      const [status, body] = answers(said);
      answer.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
    await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(service.address() as AddressInfo).port}/translate`;
    side = await startBrandSide({}, { translation: { url, key: 'k1' }, log: (line) => log.push(line) });
  });
  afterAll(async () => {
    await side?.running.close();
    service?.close();
  });
  const translate = (text: string, to: string) =>
    side.running.call('POST', '/translations', { as: side.brand.token, body: { text, to } });

  test('is of the text alone, by the service that the operator named', async () => {
    expect(await translate('高仿手提包', 'en')).toMatchObject({
      status: 200,
      body: { text: 'in English: 高仿手提包' },
    });
    expect(asked).toEqual([{ q: '高仿手提包', source: 'auto', target: 'en', format: 'text', api_key: 'k1' }]);
    await translate('Please add the invoice.', 'zh-CN');
    expect(asked.at(-1)).toMatchObject({ target: 'zh' });
  });

  test('that fails says so; the log says why, without the text', async () => {
    for (const said of [
      [500, '{}'],
      [200, '{}'],
      [200, 'no JSON'],
    ] as const) {
      answers = () => [...said];
      expect(await translate('包', 'en')).toMatchObject({ status: 502, body: { code: 'translation-failed' } });
    }
    const told = log.filter((line) => line.includes('translation-failed')).map((line) => JSON.parse(line).err.cause);
    expect(told).toMatchObject([
      { message: 'it answered with the status 500' },
      { message: 'its answer has no translatedText' },
      { message: 'its answer has no translatedText' },
    ]);
    expect(log.join('')).not.toMatch(/包|k1\b/);
  });

  test('is for signed-in people, of at most 5,000 characters, as many as a party may write', async () => {
    const before = asked.length;
    const { status } = await side.running.call('POST', '/translations', { body: { text: '包', to: 'en' } });
    expect([status, (await translate('包'.repeat(5001), 'en')).status, (await translate(' ', 'en')).status]).toEqual([
      401, 400, 400,
    ]);
    expect(asked.length).toBe(before);
  });
});
