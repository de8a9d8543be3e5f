import { describe, expect, it } from 'vitest';
import { hostIds, hostProfile } from '../complaint-file/index.ts';
import { type Dossier, dossierOf, type RightsFile, registrationAt, registrationHostIds } from './index.ts';

const now = '2026-03-02T02:00:00.000Z';
const file = (right: Partial<RightsFile['right']> = {}, more: Partial<RightsFile> = {}): RightsFile => ({
  right: {
    ...{ id: 'cn-9001', type: 'trademark', office: 'CN', number: '9001', mark: '岚木', holderName: '岚木工作室' },
    ...{ territories: ['CN'], classes: [18], status: 'verified' },
    ...{ registeredOn: '2015-03-02', validUntil: '2030-01-01T00:00:00.000Z' },
    ...right,
  },
  by: { role: 'holder', name: '岚木工作室' },
  contact: { name: 'Lin', email: 'ip@lanmu.example' },
  documents: ['document-1.pdf'],
  brand: { photos: [], categories: [], authorised: [] },
  ...more,
});
type Host = (typeof registrationHostIds)[number];
const at = (host: Host, right: Partial<RightsFile['right']> = {}, more: Partial<RightsFile> = {}): Dossier =>
  dossierOf(registrationAt(host), file(right, more), now);
const faultyFields = ({ faults }: Dossier): string[] => faults.map(({ field }) => field);
const stateOf = (dossier: Dossier, fact: string) => dossier.fields.find((one) => one.fact === fact);
const american = { office: 'US', number: '5551234', territories: ['US'] };

describe('what hosts ask at a registration', () => {
  it('covers every host that takes complaints in a form, with its marketplaces', () => {
    for (const id of hostIds)
      expect(Object.keys(registrationAt(id).sites).toSorted()).toEqual(hostProfile(id).sites.toSorted());
  });

  it('names a source for each fact, says that no host was tried, and is written in both languages', () => {
    for (const id of registrationHostIds) {
      const { seen, form, asks, steps, facts, name } = registrationAt(id);
      expect([seen, URL.canParse(form)]).toEqual(['not-live', true]);
      expect(facts.length * steps.length).toBeGreaterThan(0);
      expect(new Set(asks.map(({ fact }) => fact)).size).toBe(asks.length);
      for (const fact of facts) expect(fact.source).not.toBe('');
      const { fields } = at(id);
      for (const words of [
        name,
        ...steps,
        ...facts.map(({ says }) => says),
        ...fields.flatMap((one) => [one.says, one.text]),
      ])
        expect([words.en, words['zh-CN']].every((text) => text.length > 0)).toBe(true);
    }
  });
});

describe('a dossier', () => {
  it('has what the form asks in its order, from the rights file, or says what to add', () => {
    const dossier = at('alibaba-ipp');
    expect(dossier.faults).toEqual([]);
    expect(dossier.fields.map(({ fact, state }) => [fact, state])).toEqual([
      ...[
        ['role', 'filled'],
        ['owner-identity', 'missing'],
        ['contact-name', 'filled'],
        ['contact-email', 'filled'],
      ],
      ...[
        ['type', 'filled'],
        ['office', 'filled'],
        ['certificate', 'filled'],
        ['mark', 'filled'],
        ['number', 'filled'],
      ],
      ...[
        ['owner', 'filled'],
        ['classes', 'filled'],
        ['valid-until', 'filled'],
        ['authorisation', 'not-needed'],
      ],
      ['translation', 'missing'],
    ]);
    expect(stateOf(dossier, 'type')?.text).toEqual({ en: 'Trade mark', 'zh-CN': '商标' });
    expect(stateOf(dossier, 'valid-until')?.text.en).toBe('2030-01-01');
    expect(stateOf(dossier, 'certificate')?.text.en).toContain('documents/document-1.pdf');
    expect(stateOf(at('alibaba-ipp', {}, { documents: [] }), 'certificate')?.state).toBe('missing');
  });

  it('takes pictures, categories and the host’s own shops from the brand book', () => {
    const brand = {
      ...{ photos: ['bag.jpg', 'label.jpg'], categories: ['bags'] },
      authorised: [
        { marketplace: 'amazon-us', seller: 'A1' },
        { marketplace: 'taobao', seller: 'lanmu' },
      ],
    };
    const dossier = at('amazon', american, { brand });
    const texts = ['product-pictures', 'product-categories', 'authorised-sellers'].map(
      (fact) => stateOf(dossier, fact)?.text.en,
    );
    expect(texts).toEqual(['bag.jpg\nlabel.jpg', 'bags', 'amazon-us/A1']);
    expect(stateOf(at('amazon', american), 'authorised-sellers')?.state).toBe('missing');
  });

  it.each([
    ['holder', 'ip@lanmu.example', 'filled'],
    ['holder', 'lanmu@qq.com', 'missing'],
    ['agent', 'ip@agency.example', 'missing'],
  ] as const)('an address at the brand’s own domain: %s with %s', (role, email, state) => {
    const by = { role, name: 'x', mandateUntil: '2027-01-01T00:00:00.000Z' };
    const dossier = at('walmart', american, { by, contact: { name: 'x', email } });
    expect(stateOf(dossier, 'brand-email')?.state).toBe(state);
  });

  it('of an agent asks for the letter, and is refused without a mandate', () => {
    const by = (mandateUntil?: string) => ({ by: { role: 'agent' as const, name: 'Agency', mandateUntil } });
    expect(stateOf(at('temu', {}, by('2027-01-01T00:00:00.000Z')), 'authorisation')?.state).toBe('missing');
    expect(faultyFields(at('temu', {}, by('2027-01-01T00:00:00.000Z')))).toEqual([]);
    for (const ended of [undefined, now]) expect(faultyFields(at('temu', {}, by(ended)))).toEqual(['mandate']);
  });
});

describe('the check', () => {
  it.each([
    ['a right that is not verified', 'temu', { status: 'unverified' }, 'status'],
    ['a right that ended', 'temu', { validUntil: now }, 'validUntil'],
    ['a design at a register of brands', 'amazon', { ...american, type: 'design', classes: [] }, 'type'],
    ['another office than the only one', 'walmart', { office: 'EM', territories: ['US'] }, 'office'],
    ['a mark for services alone', 'alibaba-ipp', { classes: [35, 42] }, 'classes'],
    ['a country where the host sells nothing', 'lazada', {}, 'territories'],
  ] as const)('refuses %s', (_what, host, right, field) => {
    const { faults } = at(host, right as Partial<RightsFile['right']>);
    expect(faults).toEqual([
      { field, error: { en: expect.stringMatching(/\w/), 'zh-CN': expect.stringMatching(/\p{Script=Han}/u) } },
    ]);
  });

  it('names all that the host does not take', () => {
    expect(faultyFields(at('walmart', { type: 'patent', classes: [] }))).toEqual(['type', 'office', 'territories']);
    expect(at('walmart').faults.at(-1)?.error.en).toBe(
      'Walmart Brand Portal sells in US. This right is in force in CN only. Take a registration of a country where it sells.',
    );
  });

  it('says what fits in part, and refuses nothing for it', () => {
    const partly = at('shopee', { territories: ['SG', 'MY', 'CN'], classes: [18, 35] });
    expect([partly.faults, partly.sites]).toEqual([
      [],
      [{ site: 'shopee', covered: ['SG', 'MY'], uncovered: ['TH', 'ID', 'VN', 'PH', 'TW', 'BR', 'MX', 'CO', 'CL'] }],
    ]);
    expect(partly.doubts.map(({ en }) => en)).toEqual([
      'shopee: the right is in force in SG, MY, and not in TH, ID, VN, PH, TW, BR, MX, CO, CL.',
      'In Nice classes 35 nothing is on sale there. Name 18.',
    ]);
    const abroad = at('alibaba-ipp', american);
    expect(abroad.faults).toEqual([]);
    expect(abroad.doubts.map(({ en }) => en.split(':')[0])).toEqual(['1688', 'taobao', 'tmall']);
    expect(at('alibaba-ipp').doubts).toEqual([]);
  });

  it('refuses no office on hearsay, and no class of a right that has none', () => {
    const dossier = at('amazon', { office: 'PL', territories: ['PL'] });
    expect(dossier.faults).toEqual([]);
    expect(dossier.doubts.map(({ en }) => en)).toContainEqual(expect.stringContaining('Ask there about PL'));
    expect(faultyFields(at('temu', { type: 'design', classes: [] }))).toEqual([]);
    expect(faultyFields(at('meta', { classes: [35] }))).toEqual([]);
    // A work is protected wherever it is registered.
    expect(at('lazada', { type: 'copyright', classes: [] })).toMatchObject({ faults: [], doubts: [] });
  });

  it('tells of an attack on the registration', () => {
    expect(at('temu', { challenge: 'opposed' }).doubts).toMatchObject([{ en: expect.stringContaining('opposed') }]);
  });
});
