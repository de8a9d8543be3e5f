import { createHash } from 'node:crypto';
import { RegisterEntry } from '@marketsafe/service/parts';
import { Brand, Listing } from '@marketsafe/terms';
import { expect, test } from 'vitest';
import { demoWorld, invoicePdf, statementOf, written } from './index.ts';

const world = demoWorld();
const sellerKey = (of: { marketplace: string; id: string }): string => `${of.marketplace}/${of.id}`;
const listings = new Map(world.listings.map((each) => [sellerKey(each.listing), each]));
const sellers = new Map(world.sellers.map((each) => [sellerKey(each), each]));
const closable = (seller: string) =>
  world.history.filings.filter((filing) => filing.seller === seller && filing.ends === 'upheld');

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

test('the world is the same every time', () => {
  expect(hash(demoWorld())).toBe(hash(world));
  expect(hash(demoWorld({ volumeGrave: 4 }))).not.toBe(hash(world));
});

test('one marketplace has 1,300 listings and the other 700, most of them honest', () => {
  const on = (marketplace: string) =>
    world.listings.filter(({ listing }) => listing.marketplace === marketplace).length;
  expect([on('taobao'), on('tmall')]).toEqual([1300, 700]);
  expect(listings.size).toBe(2000);
  const share = world.listings.filter(({ truth }) => truth === 'counterfeit').length / 2000;
  expect(share).toBeGreaterThan(0.12);
  expect(share).toBeLessThan(0.3);
  for (const truth of ['genuine', 'second-hand', 'compatible', 'careless', 'unrelated'])
    expect(world.listings.filter((each) => each.truth === truth).length, truth).toBeGreaterThan(80);
});

test('every listing is valid and belongs to an existing shop', () => {
  for (const { listing } of world.listings) {
    expect(Listing.parse(listing)).toEqual(listing);
    expect(listing.price?.currency).toBe('CNY');
    expect(sellers.get(`${listing.marketplace}/${listing.seller.id}`)?.name).toBe(listing.seller.name);
  }
  expect(sellers.size).toBe(world.sellers.length);
});

test('brands and registrations are valid, and a brand names its own shop as authorised', () => {
  expect(world.brands.length).toBeGreaterThanOrEqual(60);
  for (const brand of world.brands) {
    expect(Brand.parse(brand)).toEqual(brand);
    for (const { marketplace, seller } of brand.authorised)
      expect(sellers.get(`${marketplace}/${seller}`)?.kind).toBe('flagship');
  }
  const marks = world.brands.find(({ id }) => id === 'apple')?.marks;
  expect(marks).toContainEqual({ text: '苹果', weak: true });
  expect(marks).toContainEqual({ text: 'iPhone', weak: false });
  for (const participant of world.participants) {
    for (const { key, ...entry } of participant.registrations) {
      expect(RegisterEntry.parse(entry), key).toEqual(entry);
      // Only trade marks have Nice classes.
      expect(entry.classes.length > 0, key).toBe(entry.type === 'trademark');
    }
    for (const id of participant.brands)
      expect(world.brands.find((brand) => brand.id === id)?.authorised).not.toEqual([]);
  }
});

test('a visitor may enrol with registrations of no participant, and counterfeits of their goods are on sale', () => {
  const taken = world.participants.flatMap(({ registrations }) => registrations.map(({ number }) => number));
  for (const { key, ...entry } of world.unclaimed) {
    expect(RegisterEntry.parse(entry), key).toEqual(entry);
    expect(taken).not.toContain(entry.number);
    const fakes = world.listings.filter(({ brand, truth }) => brand === key && truth === 'counterfeit');
    expect(fakes.length, key).toBeGreaterThan(2);
  }
});

test('no person in it is real: invented identity numbers, and mail to .example only', () => {
  for (const { declaredIdentity, contact, kind } of world.sellers) {
    expect(declaredIdentity.number).toMatch(declaredIdentity.kind === 'id-card' ? /^99\d{15}X$/ : /^9199\d{13}X$/);
    expect(contact?.email ?? 'none@seller.example', kind).toMatch(/\.example$/);
  }
  for (const { registrations, person } of world.participants) {
    expect(person.email).toMatch(/\.example$/);
    for (const { number, contact } of registrations) expect(`${number} ${contact}`).toMatch(/^DEMO-\S+ \S+\.example$/);
  }
  expect(JSON.stringify(world)).not.toMatch(/@(?![a-z-]+\.example")/);
});

test('fakes have every kind of disguise, and honest goods use the same words', () => {
  const titles = (truth: string) =>
    world.listings.filter((each) => each.truth === truth).map(({ listing }) => listing.title);
  for (const sign of [/N1KE|NIK3/, /耐k/, /N\*ke/, /n\.i\.k\.e/, /ＮＩＫＥ/, /A货/, /高仿/, /1:1/, /原单/, /莆田/])
    expect(
      titles('counterfeit').some((title) => sign.test(title)),
      String(sign),
    ).toBe(true);
  for (const sign of [/新鲜苹果/, /小米.*农家/, /欧米茄3/, /三叶草/, /supreme quality/])
    expect(
      titles('unrelated').some((title) => sign.test(title)),
      String(sign),
    ).toBe(true);
  expect(titles('compatible').every((title) => /适用|兼容/.test(title))).toBe(true);
});

test('each run of the story has its fake, its honest listing with an invoice, and its comeback', () => {
  expect(world.story.lines.length).toBeGreaterThanOrEqual(3);
  const filed = new Set(world.history.filings.flatMap(({ targets }) => targets.map(sellerKey)));
  for (const { fake, honest, repeatSeller, comeback } of world.story.lines) {
    for (const { query, ...at } of [fake, honest]) {
      const found = world.listings
        .filter(({ listing }) => listing.title.includes(query))
        .map(({ listing }) => sellerKey(listing));
      expect(found).toEqual([sellerKey(at)]);
      expect(filed.has(sellerKey(at))).toBe(false);
    }
    const copy = listings.get(sellerKey(fake));
    expect(copy).toMatchObject({ truth: 'counterfeit', brand: 'lanmu' });
    expect(`taobao/${copy?.listing.seller.id}`).toBe(repeatSeller);
    expect(listings.get(sellerKey(honest))).toMatchObject({ truth: 'genuine', brand: 'lanmu' });
    expect(honest.invoice.items[0]?.name).toContain(honest.query);
    expect(sellers.has(sellerKey(comeback))).toBe(false);
    expect(comeback.declaredIdentity).toEqual(sellers.get(repeatSeller)?.declaredIdentity);
  }
  expect(new Set(world.story.lines.map(({ repeatSeller }) => repeatSeller)).size).toBe(world.story.lines.length);
});

test('a removed page comes back in another shop, its photo mirrored and cropped', () => {
  const [removed, again] = ['2297000011', '2297007930'].map((id) =>
    world.listings.filter(({ listing }) => listing.seller.id === id),
  );
  expect([removed?.length, again?.length]).toEqual([1, 1]);
  const [one, other] = [removed?.[0]?.listing, again?.[0]?.listing];
  expect(other?.images).toEqual([`${one?.images[0]}-c`]);
  expect(other?.price).toEqual(one?.price);
  expect(other?.title).not.toBe(one?.title);
  const filing = world.history.filings.find(({ targets }) => targets.some(({ id }) => id === one?.id));
  expect(filing).toMatchObject({ complainant: 'lanmu', ends: 'upheld' });
  const opens = sellers.get(`taobao/${other?.seller.id}`);
  expect(opens?.opensDaysAgo).toBeLessThan((filing?.daysAgo ?? 0) - 30);
  expect(opens?.declaredIdentity).not.toEqual(sellers.get(`taobao/${one?.seller.id}`)?.declaredIdentity);
});

test('a repeat seller has 36 points: one strike raised by volume, one of normal gravity', () => {
  for (const { repeatSeller } of world.story.lines) {
    const strikes = closable(repeatSeller).map(({ targets }) => (targets.length >= 10 ? 24 : 12));
    expect(strikes.sort()).toEqual([12, 24]);
    expect(closable(repeatSeller).every(({ daysAgo }) => daysAgo > 60 && daysAgo < 245)).toBe(true);
  }
});

test('the script closes only the two intended shops', () => {
  const meant = world.history.approvals.map(({ seller }) => seller);
  expect(meant.map((seller) => closable(seller).length)).toEqual([3, 3]);
  const open = [...sellers.keys()].filter((seller) => !meant.includes(seller));
  expect(open.filter((seller) => closable(seller).length > 2)).toEqual([]);
});

test('the history is in order, names existing people and goods, and reaches every state', () => {
  const { filings } = world.history;
  const cases = filings.flatMap(({ targets }) => targets);
  expect(cases.length).toBeGreaterThanOrEqual(60);
  expect(new Set(cases.map(sellerKey)).size).toBe(cases.length);
  expect(filings.map(({ daysAgo }) => daysAgo)).toEqual(filings.map(({ daysAgo }) => daysAgo).sort((a, b) => b - a));
  expect(Math.max(...filings.map(({ daysAgo }) => daysAgo))).toBeLessThan(245);
  for (const { complainant, right, seller, targets, steps, daysAgo, id } of filings) {
    const party = world.participants.find((each) => each.id === complainant);
    const own = world.participants
      .flatMap(({ registrations }) => registrations)
      .find(({ number }) => number === right.number);
    const entitled = party?.registrations.some(({ number }) => number === right.number);
    expect(entitled || party?.mandates.some(({ registration }) => registration === own?.key), id).toBe(true);
    expect(party?.enrolsDaysAgo).toBeGreaterThan(daysAgo);
    for (const target of targets)
      expect(`${target.marketplace}/${listings.get(sellerKey(target))?.listing.seller.id}`).toBe(seller);
    expect(steps.reduce((hours, step) => hours + step.afterHours, 0)).toBeLessThan(daysAgo * 24);
    for (const step of steps) if (step.by === 'desk') expect(world.desk.map((each) => each.id)).toContain(step.person);
  }
  expect(new Set(filings.map(({ ends }) => ends)).size).toBe(11);
});

test('a filing that must be refused at once is one that the rules refuse', () => {
  const causes = world.history.filings
    .filter(({ ends, steps }) => ends === 'refused' && steps.length === 0)
    .map(({ declaration, reason, right, targets }) => {
      const entry = world.participants
        .flatMap(({ registrations }) => registrations)
        .find(({ number }) => number === right.number);
      const goods = targets.map((target) => listings.get(sellerKey(target))?.listing);
      if (!declaration) return 'declaration-missing';
      if (reason === 'price-maintenance') return 'ground-not-for-takedown';
      if ((entry?.validUntil ?? '') < '2025') return 'right-expired';
      if (!goods.some((each) => each?.shipsTo.some((to) => entry?.territories.includes(to))))
        return 'territory-not-covered';
      return goods.some((each) => each?.classes?.some((nice) => entry?.classes.includes(nice)))
        ? 'nothing'
        : 'class-not-covered';
    });
  expect(causes.sort()).toEqual([
    'class-not-covered',
    'declaration-missing',
    'ground-not-for-takedown',
    'right-expired',
    'territory-not-covered',
  ]);
});

test('the ring’s shops declare one identity, and the later ones open after the ban', () => {
  const ring = world.sellers.filter(({ kind }) => kind === 'ring');
  expect(new Set(ring.map(({ declaredIdentity }) => declaredIdentity.number)).size).toBe(1);
  const ban = world.history.approvals.find(({ seller }) => seller === `taobao/${ring[0]?.id}`);
  expect(ban?.approvers).toEqual(world.story.approvers);
  for (const { opensDaysAgo } of ring.slice(1)) expect(opensDaysAgo).toBeLessThan(ban?.daysAgo ?? 0);
});

test('the review team writes in the language of each reader once, the seller’s first', () => {
  const text = { en: 'Settled.', 'zh-CN': '已了结。' };
  expect(written(text, ['zh-CN', 'zh-CN'])).toBe('已了结。');
  expect(written(text, ['zh-CN', 'en', 'zh-CN'])).toBe('已了结。\nSettled.');
  expect(written(text, ['en', 'zh-CN'])).toBe('Settled.\n已了结。');
});

test('a seller answers in their own language', () => {
  const answers = world.history.filings.flatMap(({ seller, steps }) =>
    steps.flatMap((step) => (step.does === 'answer' ? [{ ...step, language: sellers.get(seller)?.language }] : [])),
  );
  expect(new Set(answers.map(({ kind }) => kind)).size).toBe(5);
  for (const { kind, proof, language = 'en' } of answers) {
    const said = statementOf(kind, proof, language);
    if (proof === 'incomplete') expect(said).toBeUndefined();
    else expect(said, kind).toMatch(language === 'en' ? /^[\w ,;.]+$/ : /^[^a-z]*\p{Script=Han}[^a-z]*$/u);
  }
});

test('every persona has a description in both languages', () => {
  expect(new Set(world.personas.map(({ id }) => id)).size).toBe(13);
  for (const { about, name } of world.personas) {
    expect(about.en.length).toBeGreaterThan(80);
    expect(`${about['zh-CN']}${name['zh-CN']}`).toMatch(/\p{Script=Han}{2}/u);
  }
});

test('the invoice is a PDF with valid cross-references', () => {
  const invoice = world.story.lines[0]?.honest.invoice;
  if (!invoice) throw new Error('no invoice');
  const file = new TextDecoder().decode(invoicePdf(invoice, '2026-01-15'));
  const table = file.slice(Number(/startxref\n(\d+)/.exec(file)?.[1]));
  const offsets = [...table.matchAll(/^(\d{10}) 00000 n /gm)].map(([, offset]) => Number(offset));
  expect(offsets.map((offset) => file.slice(offset, offset + 7))).toEqual(
    [1, 2, 3, 4, 5, 6, 7].map((n) => `${n} 0 obj`),
  );
  expect(file).toContain(Buffer.from('岚木长夹', 'utf16le').swap16().toString('hex'));
  expect(file).not.toBe(new TextDecoder().decode(invoicePdf(invoice, '2026-01-16')));
});
