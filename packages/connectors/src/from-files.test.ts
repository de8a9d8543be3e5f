import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Listing } from '@marketsafe/terms';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ImportedBook } from './imported/index.ts';
import { mercadoLibreConnector } from './mercado-libre-bpp/index.ts';
import { taobaoTopConnector } from './taobao-top/index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marketsafe-from-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const AT = '2026-03-02T02:00:00.000Z';
const made = [
  ['mercado-libre', mercadoLibreConnector, { clientId: 'a', clientSecret: 's', refreshToken: 'r' }],
  ['taobao', taobaoTopConnector, { appKey: 'a', appSecret: 's' }],
] as const;

it.each(made)(
  'the listings of %s are those that were imported, and asking for them sends nothing',
  async (id, make, secret) => {
    const listings = join(folder, `${id}.jsonl`);
    const options = {
      ...{ marketplace: id, baseUrl: 'http://127.0.0.1:9', webhookSecret: [], now: () => new Date(AT) },
      ...{ token: JSON.stringify(secret), http: () => Promise.reject(new Error('nothing is sent')) },
    };
    const connector = make({ ...options, listings });
    expect(connector.capabilities().pull.kinds).toEqual(['seller', 'listing']);
    expect((await connector.pull('listing', {})).items).toEqual([]);
    const listing = Listing.parse({ marketplace: id, id: 'MLA1', title: 'Shoe', seller: { id: '777', name: 'S' } });
    await new ImportedBook(listings).bringIn([listing], 'en', AT);
    expect((await connector.pull('listing', {})).items).toMatchObject([{ listing: { id: 'MLA1' }, state: 'visible' }]);
    expect((await connector.pull('seller', {})).items).toMatchObject([{ id: '777' }]);
    expect(make(options).capabilities().pull.kinds).toEqual([]);
    await expect(make({ ...options, token: 'plain' }).pull('listing', {})).rejects.toMatchObject({
      kind: 'auth-expired',
    });
  },
);
