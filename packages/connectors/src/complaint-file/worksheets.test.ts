import { describe, expect, it } from 'vitest';
import { complaintFields } from '../contract.ts';
import { hostIds, hostProfile, isSiteOf } from './profiles.ts';
import { type ClaimedCase, worksheetsOf } from './worksheets.ts';

const right: NonNullable<ClaimedCase['right']> = {
  ...{ id: 'r1', office: 'US', number: '5551234', mark: '岚木', holderName: '岚木工作室', classes: [18] },
  type: 'trademark',
};

const claimed = (
  number: number,
  host: Parameters<typeof hostProfile>[0],
  more: Partial<ClaimedCase> = {},
): ClaimedCase => ({
  ...{ case: `case-${number}`, title: `包 ${number}`, seller: 's1', reason: 'counterfeit', pictures: [], right },
  target: { kind: 'listing', marketplace: hostProfile(host).sites[0] ?? '', id: String(1000 + number) },
  ...{ url: `https://shop.example/${number}`, testBought: false, countries: ['US'], declared: true },
  ...more,
});
const filing = (host: Parameters<typeof hostProfile>[0], count: number, more: Partial<ClaimedCase> = {}) =>
  Array.from({ length: count }, (_, number) => claimed(number + 1, host, more));

describe('the profiles of hosts', () => {
  it('name a source for each fact, say that no host was tried, and demand what a complaint can have', () => {
    for (const id of hostIds) {
      const { seen, facts, steps, required, reasons, targets } = hostProfile(id);
      expect(seen).toBe('not-live');
      expect(facts.length * steps.length * targets.length).toBeGreaterThan(0);
      for (const fact of facts) expect(fact.source).not.toBe('');
      for (const field of required) expect(complaintFields).toContain(field);
      for (const words of [...steps, ...Object.values(reasons), ...facts.map(({ says }) => says)])
        expect([words.en, words['zh-CN']].every((text) => text.length > 0)).toBe(true);
    }
  });

  it('know a host’s marketplaces by country', () => {
    expect(isSiteOf(hostProfile('amazon'), 'amazon-de')).toBe(true);
    expect(isSiteOf(hostProfile('alibaba-ipp'), 'tmall')).toBe(true);
    expect(isSiteOf(hostProfile('ebay-vero'), 'ebayer')).toBe(false);
  });
});

describe('worksheets', () => {
  it.each([
    ['alibaba-ipp', [300, 20]],
    ['ebay-vero', [150, 150, 20]],
    ['temu', [200, 120]],
    ['amazon', [50, 50, 50, 50, 50, 50, 20]],
    ['walmart', Array.from({ length: 32 }, () => 10)],
    ['tiktok-shop', [320]],
    ['meta', [320]],
    ['shopee', [320]],
    ['lazada', [300, 20]],
  ] as const)('of 320 listings under one right: %s', (host, parts) => {
    const { worksheets, faults } = worksheetsOf(hostProfile(host), filing(host, 320));
    expect(faults).toEqual([]);
    expect(worksheets.map(({ rows }) => rows.length)).toEqual(parts);
    expect(worksheets.flatMap(({ rows }) => rows.map((one) => one.case))).toEqual(
      filing(host, 320).map((one) => one.case),
    );
    expect(new Set(worksheets.map(({ name }) => name)).size).toBe(parts.length);
    for (const { name, explanation } of worksheets) {
      expect(name).toMatch(/^\d{2}-[a-z0-9-]+-US-5551234-counterfeit$/);
      expect(explanation.en).toContain('(US 5551234)');
      expect(explanation['zh-CN']).toContain('岚木工作室');
    }
  });

  it('are apart by marketplace, kind, right and reason', () => {
    const other = { ...right, id: 'r2', number: '7' };
    const shop = { kind: 'storefront', marketplace: 'taobao', id: 's1' } as const;
    const { worksheets } = worksheetsOf(hostProfile('alibaba-ipp'), [
      claimed(1, 'alibaba-ipp'),
      claimed(2, 'alibaba-ipp', { reason: 'trademark' }),
      claimed(3, 'alibaba-ipp', { right: other }),
      claimed(4, 'alibaba-ipp', { target: shop }),
      claimed(5, 'alibaba-ipp', { target: { kind: 'listing', marketplace: 'tmall', id: '5' } }),
      claimed(6, 'alibaba-ipp'),
    ]);
    expect(worksheets.map(({ name, rows }) => [name, rows.map((one) => one.case)])).toEqual([
      ['01-taobao-US-5551234-counterfeit', ['case-1', 'case-6']],
      ['02-taobao-US-5551234-trademark', ['case-2']],
      ['03-taobao-US-7-counterfeit', ['case-3']],
      ['04-taobao-US-5551234-counterfeit-shops', ['case-4']],
      ['05-tmall-US-5551234-counterfeit', ['case-5']],
    ]);
  });

  it('are none where the host does not accept a case, and each fault is named', () => {
    const faultsOf = (host: Parameters<typeof hostProfile>[0], more: Partial<ClaimedCase>, explanation?: string) => {
      const { worksheets, faults } = worksheetsOf(
        hostProfile(host),
        [claimed(1, host), claimed(2, host, more)],
        explanation,
      );
      expect(worksheets).toEqual([]);
      return faults.map(({ case: id, field, error }) => `${id ?? 'all'} ${field}: ${error}`);
    };
    expect(faultsOf('amazon', { url: undefined, declared: false })).toEqual([
      'case-2 url: Amazon needs its address, which is not known',
      'case-2 good-faith: Amazon refuses a complaint without it',
    ]);
    expect(faultsOf('ebay-vero', { right: undefined })).toEqual([
      'case-2 registration: eBay VeRO refuses a complaint without it',
    ]);
    expect(faultsOf('walmart', { right: { ...right, office: 'CN' } })).toEqual([
      'case-2 office: Walmart Brand Portal accepts registrations of US only, and this one is of CN',
    ]);
    expect(faultsOf('meta', { reason: 'patent', right: { ...right, type: 'patent' } })).toEqual([
      'case-2 reason: Meta Brand Rights Protection has no reason for "patent"',
      'case-2 right: Meta Brand Rights Protection takes no patent, only trademark, copyright',
    ]);
    expect(faultsOf('ebay-vero', { target: { kind: 'storefront', marketplace: 'temu', id: 's' } })).toEqual([
      'case-2 marketplace: eBay VeRO takes no complaints about temu',
      'case-2 target: eBay VeRO takes complaints about listing only',
    ]);
    expect(faultsOf('ebay-vero', {}, 'x'.repeat(1001))).toEqual([
      'all explanation: eBay VeRO takes 1000 characters at most, and this one has 1001',
    ]);
  });
});
