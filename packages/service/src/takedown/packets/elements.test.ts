import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileComplaint, RegisteredRight } from '@marketsafe/procedure';
import { Listing } from '@marketsafe/terms';
import { describe, expect, test } from 'vitest';
import { policyDirectory } from '../../platform/policies.ts';
import { assemblePacket, type Filing } from './assemble.ts';
import { lackTexts, lawElements } from './elements.ts';
import { elementsOf } from './weigh-elements.ts';

const right: RegisteredRight = {
  ...{ status: 'active', clocks: {}, right: 'r', holder: 'h', rightType: 'trademark', office: 'CN', number: '1' },
  ...{ territories: ['CN'], classes: [18], verifiedBy: 'certificate-at-source', mandates: {} },
};
const listing = Listing.parse({
  ...{ marketplace: 'taobao', id: '1', title: 'Lune', seller: { id: 's' }, shipsTo: ['CN'], classes: [18] },
  ...{ url: 'https://item.taobao.com/1', images: ['a.jpg'] },
});
const command = {
  ...{ type: 'file', case: 'c', bundle: 'b', forum: 'decides-here', complainant: 'h', holder: 'h', right: 'r' },
  ...{ target: { kind: 'listing', marketplace: 'taobao', id: '1' }, seller: 'taobao/s', reason: 'counterfeit' },
  ...{ declaration: true, chips: ['never-made'], listing: { exists: true, shipsTo: ['CN'], shown: 'text' } },
} as Filing['command'];
const at = '2026-03-02T02:00:00.000Z';
const kept = { what: 'picture', address: 'a.jpg', at, status: 200, bytes: 9, sha256: 'f' } as const;
const filing: Filing = {
  ...{
    command,
    now: at,
    capture: { outcome: 'read', log: [kept] },
    pack: 'p',
    sellerName: 'S',
    listing,
    right,
    holderName: 'H',
  },
  ...{ seenAt: '2026-03-02T01:00:00.000Z', mark: 'Lune', signals: [], pictures: [], found: false, finding: undefined },
};
const weighed = (more: Partial<Filing> = {}, said: Partial<FileComplaint> = {}) => {
  const { packet } = assemblePacket({ ...filing, ...more, command: { ...command, ...said } });
  return Object.fromEntries(
    elementsOf(packet).map(({ id, state, lacks }) => [id, [state, lacks.map(({ code }) => code)]]),
  );
};

describe('what a law asks of a notice', () => {
  test('rests on a reference of its legal pack, or says that it must be checked', async () => {
    for (const { id, law, reference, confidence } of lawElements) {
      if (reference === undefined) {
        expect([id, confidence]).toEqual([id, 'background']);
        continue;
      }
      const text = await readFile(join(policyDirectory, law, 'law.yaml'), 'utf8');
      expect(text, id).toMatch(new RegExp(`^  ${reference}:\\n`, 'm'));
    }
  });

  test('is satisfied as far as the packet allows, and each missing item is named', () => {
    expect(weighed()).toEqual({
      'ecl-42-evidence': ['here', []],
      'ecl-42-right': ['in-part', ['certificate', 'identity-document']],
      'ecl-42-location': ['here', []],
      'ecl-42-assurance': ['here', []],
      'dsa-16-2-a': ['here', []],
      'dsa-16-2-b': ['here', []],
      'dsa-16-2-c': ['in-part', ['mail']],
      'dsa-16-2-d': ['here', []],
    });
  });

  test.each([
    ['ecl-42-evidence', 'explanation', {}, { chips: [] }],
    ['ecl-42-evidence', 'page-now', { capture: { outcome: 'robot', log: [kept] } }, {}],
    ['dsa-16-2-a', 'picture-bytes', { capture: { outcome: 'read', log: [{ ...kept, sha256: undefined }] } }, {}],
    ['dsa-16-2-a', 'page', { listing: undefined }, {}],
    ['dsa-16-2-b', 'address', { listing: { ...listing, url: undefined } }, {}],
    ['dsa-16-2-d', 'declaration', {}, { declaration: false }],
    ['ecl-42-right', 'no-right', { right: undefined }, {}],
    ['ecl-42-right', 'unverified', { right: { ...right, status: 'unverified' } }, {}],
  ] as const)('%s lacks %s', (element, lack, more, said) => {
    expect(weighed(more as Partial<Filing>, said as Partial<FileComplaint>)[element]?.[1]).toContain(lack);
  });

  test('of a copyright is 512(c)(3) besides', () => {
    const { 'dmca-vi': oath, 'dmca-iv': contact } = weighed({ right: { ...right, rightType: 'copyright' } });
    expect([oath, contact]).toEqual([
      ['in-part', ['perjury']],
      ['not-here', ['mail']],
    ]);
    expect(weighed()).not.toHaveProperty('dmca-i');
  });

  test('has a text for everything that may be missing', () => {
    for (const text of Object.values(lackTexts))
      expect([text.en, text['zh-CN']].every((words) => words !== '')).toBe(true);
  });
});

describe('a packet', () => {
  test('treats unknown data as unknown, not as a match', () => {
    const match = (more: Partial<Filing>) => assemblePacket({ ...filing, ...more }).packet.match;
    expect(match({})).toEqual({ territory: 'covers', classes: 'covers' });
    expect(match({ listing: { ...listing, shipsTo: [], classes: undefined } })).toEqual({
      territory: 'unknown',
      classes: 'unknown',
    });
    expect(match({ listing: { ...listing, shipsTo: ['US'], classes: [9] } })).toEqual({
      territory: 'does-not-cover',
      classes: 'does-not-cover',
    });
    expect(match({ right: undefined })).toEqual({ territory: 'unknown', classes: 'unknown' });
  });

  test('keeps a bounded part of a page, and says what it left out', () => {
    const huge = {
      ...listing,
      attributes: { a: 'x'.repeat(20_000) },
      images: Array.from({ length: 99 }, (_, n) => `${n}.jpg`),
    };
    const { page, notCaptured } = assemblePacket({ ...filing, listing: huge }).packet;
    expect(page?.pictures).toHaveLength(30);
    expect(page).not.toHaveProperty('attributes');
    expect(notCaptured).toEqual(expect.arrayContaining(['attributes', 'more-pictures']));
  });

  test('tells both sides which pictures agree and where, without a weight', () => {
    const region = { left: 0, top: 0, width: 1, height: 0.5 };
    const alike = {
      ...({ signal: 'same-picture', image: 'a.jpg', nth: 1, with: 'case-1.jpg', bank: 'case', points: 38 } as const),
      ...{ mirrored: true, region, withRegion: region },
    } as const;
    const pictures = [{ ...alike, logOdds: 3.2, weight: 'photo-upheld', note: 'private', right: 'r' }];
    const { packet, filer } = assemblePacket({
      ...filing,
      pictures,
      signals: [{ signal: 'mark', logOdds: 1, seen: 'Lune' }],
    });
    expect(packet.comparison.seen).toEqual([{ signal: 'mark', seen: 'Lune' }, alike]);
    // Of a finding an agent sees nothing, so its weights are not among those of the words.
    expect(filer.signals).toEqual([{ signal: 'mark', logOdds: 1, seen: 'Lune' }]);
  });

  test('holds no finding where an agent files', () => {
    const finding = {
      model: '1',
      marketplace: 'taobao',
      listing: '1',
      brand: 'lune',
      score: 0.9,
      band: 'act' as const,
      signals: [{ signal: 'price', logOdds: 1.2, note: 'usually 900', ofTypical: 0.08 }],
    };
    const own = assemblePacket({ ...filing, finding, found: true }).filer;
    expect(own.finding).toEqual({ score: 0.9, band: 'act', signals: [{ signal: 'price', logOdds: 1.2 }] });
    expect(own.priceOfTypical).toBe(0.08);
    const { filer, packet } = assemblePacket({ ...filing, finding, found: true, command: { ...command, agent: 'a' } });
    expect(filer).not.toHaveProperty('finding');
    expect(filer).not.toHaveProperty('priceOfTypical');
    expect(packet.comparison.foundByScreening).toBe(true);
  });
});
