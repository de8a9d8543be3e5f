import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { conformanceChecks } from '../conformance/index.ts';
import type { ConformanceWorld } from '../conformance/world.ts';
import { ImportedBook } from '../imported/index.ts';
import { complaintFileConnector } from './connector.ts';
import { hostIds, hostProfile } from './profiles.ts';

const folder = mkdtempSync(join(tmpdir(), 'complaint-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const now = () => new Date('2026-03-02T02:00:00.000Z');
const at = (host: (typeof hostIds)[number], marketplace: string) =>
  complaintFileConnector({ marketplace, host: hostProfile(host), file: join(folder, `${marketplace}.jsonl`), now });

it.each(hostIds)('declares of %s that it decides itself, and what a person hands in', async (host) => {
  const connector = at(host, hostProfile(host).sites[0] ?? '');
  const [first] = conformanceChecks;
  await first?.run({ connector } as ConformanceWorld);
  expect(connector.capabilities()).toMatchObject({
    forum: 'decides-there',
    required: hostProfile(host).required,
    actions: { 'listing.remove': { mode: 'manual', maxBatch: hostProfile(host).most ?? 1000 } },
  });
});

it('reads listings from files, sends nothing, and claims to have seen nothing', async () => {
  const connector = at('alibaba-ipp', 'taobao');
  const book = new ImportedBook(join(folder, 'taobao.jsonl'));
  const listing = { marketplace: 'taobao', id: '1', title: '托特包', seller: { id: 's1' }, images: [], shipsTo: [] };
  await book.bringIn([listing as never], 'zh-CN', now().toISOString());
  expect((await connector.pull('listing', {})).items).toMatchObject([{ state: 'visible', listing: { id: '1' } }]);
  const target = { kind: 'listing', marketplace: 'taobao', id: '1' } as const;
  expect(connector.parseUrl('https://item.taobao.com/item.htm?id=1')).toEqual(target);
  const [receipt] = await connector.submit([{ id: 'a', type: 'listing.remove', target }]);
  expect(receipt).toMatchObject({ outcome: 'pending', reason: expect.stringContaining('a person') });
  expect(await connector.submit([{ id: 'b', type: 'listing.hide', target }])).toMatchObject([
    { outcome: 'unsupported' },
  ]);
  expect(await connector.observe([target])).toMatchObject([{ exists: true, surfaces: { page: 'unknown' } }]);
});
