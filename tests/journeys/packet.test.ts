import { createHash } from 'node:crypto';
import { canonicalJson, type ProofReport, sealedHash, verifyCaseProof } from '@marketsafe/ledger';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrandSide, itemUrl, type Participant, startBrandSide } from './brand-side.ts';
import { pdfText } from './pdf-text.ts';
import { openNotice, type SellerSide } from './seller.ts';

/** The record behind a complaint: frozen at filing, read by each side as far as permitted, verified against the ledger. */
let side: BrandSide;
let desk: string;
let stranger: Participant;
let seller: SellerSide;
let filed: string;

const hostile = {
  title: '岚木 托特包 \u202egpj.exe\u202c 😀 高仿 A货',
  description: `1:1 复刻\n${'长'.repeat(5000)}${'x'.repeat(6000)}`,
};

beforeAll(async () => {
  // A busy machine does not read the page in the time that a filing has for it.
  side = await startBrandSide({}, { pagesMs: 60_000 });
  const { running } = side;
  desk = await running.deskUser('first');
  stranger = await running.participant(
    { office: 'CN', number: '9002', owner: '远山皮具', contact: 'registry@yuanshan.example' },
    { mark: '远山', classes: [18] },
  );
  await side.offer('s1', '1', { ...hostile, images: ['photos/1.jpg'], category: '箱包' });
  filed = (await side.file('1', { chips: ['never-made', 'impossible-price'] })).case;
  seller = await openNotice(running, 'taobao', 's1');
  running.clock.advance(6 * 60_000);
  await running.settle();
});
afterAll(() => side.running.close());

const get = (path: string, as?: string, headers: Record<string, string> = {}) =>
  side.running.service.app.inject({
    url: `/api/v1${path}`,
    headers: { ...headers, ...(as !== undefined && { authorization: `Bearer ${as}` }) },
  });
const packetOf = async (path: string, as?: string) => {
  const answer = await get(path, as);
  expect(answer.statusCode, answer.payload).toBe(200);
  return answer.json();
};

describe('the record behind a complaint', () => {
  test('says what the programme knew when it was filed, and what it did not', async () => {
    const { parts, elements, sections } = await packetOf(`/cases/${filed}/packet`, side.brand.token);
    const { body } = parts.packet;
    expect(body).toMatchObject({
      format: 'marketsafe-packet@v1',
      case: filed,
      target: { kind: 'listing', marketplace: 'taobao', id: '1' },
      seller: { key: 'taobao/s1', name: 's1 店' },
      claim: { reason: 'counterfeit', chips: ['never-made', 'impossible-price'] },
      page: { ...hostile, price: { amount: '99.00', currency: 'CNY' }, sold: 40, shipsTo: ['CN'], category: '箱包' },
      right: { office: 'CN', number: '9001', mark: '岚木', holderName: '岚木工作室', status: 'active', classes: [18] },
      match: { territory: 'covers', classes: 'covers' },
      comparison: { mark: '岚木' },
      declaration: { made: true, by: '岚木工作室', version: 'declaration-1' },
    });
    expect(body.page.pictures).toHaveLength(1);
    expect(body.notCaptured).toEqual(['screenshot', 'picture-bytes']);
    expect(body.comparison.seen.map(({ signal }: { signal: string }) => signal)).toContain('mark');
    expect(parts.filer.body.signals[0]).toHaveProperty('logOdds');
    const states = Object.fromEntries(elements.map(({ id, state }: { id: string; state: string }) => [id, state]));
    expect(body.capture).toMatchObject({ outcome: 'read', shows: ['title', 'price'] });
    expect(states).toMatchObject({ 'ecl-42-evidence': 'in-part', 'dsa-16-2-b': 'here', 'dsa-16-2-c': 'in-part' });
    expect(states).not.toHaveProperty('dmca-i');
    for (const { title, rows } of sections) {
      for (const { label, text } of [{ label: title, text: title }, ...rows]) {
        for (const words of [label, text])
          expect([words.en, words['zh-CN']].every(Boolean), JSON.stringify(words)).toBe(true);
      }
    }
  });

  test('does not change with later changes of the listing, the right or the finding', async () => {
    const before = (await get(`/cases/${filed}/packet`, side.brand.token)).payload;
    side.running.shops.taobao.putListings([
      { id: '1', title: '别的商品', seller: { id: 's1' }, price: { amount: '1.00', currency: 'CNY' }, shipsTo: ['US'] },
    ]);
    await side.pulled();
    await side.running.importEntries([
      {
        office: 'CN',
        number: '9001',
        owner: '岚木工作室',
        contact: 'registry@lanmu.example',
        territories: ['CN'],
        classes: [25],
        mark: '新岚木',
        validUntil: '2031-01-01T00:00:00.000Z',
      },
    ]);
    await side.running.settle();
    expect((await get(`/cases/${filed}/packet`, side.brand.token)).payload).toBe(before);
  });

  test('hashes to the ledger’s values, for each party in its permitted parts', async () => {
    const held = { keys: [(await side.running.call('GET', '/public/ledger')).body.keys[0].key] };
    for (const [path, proof, as, opened] of [
      [`/cases/${filed}/packet`, `/cases/${filed}/proof`, side.brand.token, 2],
      [`/answers/${seller.link}/packets/${filed}`, `/answers/${seller.link}/proof`, undefined, 1],
      [`/cases/${filed}/packet`, `/cases/${filed}/proof`, desk, 2],
    ] as const) {
      const { parts } = await packetOf(path, as);
      const bytes = (await get(proof, as)).rawPayload;
      expect(verifyCaseProof(bytes, held)).not.toHaveProperty('fault');
      const document = JSON.parse(bytes.toString());
      const open = Object.values(
        parts as Record<string, { id: string; hash: string; salt?: string; body?: object }>,
      ).filter(({ body }) => body !== undefined);
      expect(open).toHaveLength(opened);
      for (const { id, hash, salt = '', body } of open) {
        expect(sealedHash(Buffer.from(salt, 'hex'), body)).toBe(hash);
        // Without our code: follows the description of the verification.
        const again = createHash('sha256').update(Buffer.from(salt, 'hex')).update(canonicalJson(body)).digest('hex');
        expect(again).toBe(hash);
        expect(document.sealed).toContainEqual({ id, salt, body });
      }
      const { payload } = document.entries[0].entry;
      for (const [member, part] of [
        ['packet', 'packet'],
        ['packetOfFiler', 'filer'],
      ] as const) {
        expect(payload.members[member].members.hash.value).toBe(parts[part].hash);
      }
    }
  });

  test('shows a seller neither weights nor finding nor agent, and a complainant no contact of the seller', async () => {
    const theSellers = await get(`/answers/${seller.link}/packets/${filed}`);
    expect(theSellers.payload).not.toContain('logOdds');
    expect(theSellers.json().parts.filer).toEqual({
      id: expect.any(String),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const theComplainants = await get(`/cases/${filed}/packet`, side.brand.token);
    expect(theComplainants.payload).not.toContain('s1@shop.example');
    expect(theComplainants.payload).not.toContain('registry@lanmu.example');
    expect(theSellers.payload).not.toContain('registry@lanmu.example');
  });

  test('is hidden from others', async () => {
    const absent = await get(`/cases/${crypto.randomUUID()}/packet`, stranger.token);
    for (const path of [`/cases/${filed}/packet`, `/cases/${filed}/packet.pdf`]) {
      const foreign = await get(path, stranger.token);
      expect([foreign.statusCode, foreign.payload]).toEqual([404, absent.payload]);
      expect((await get(path)).statusCode).toBe(401);
    }
    await side.offer('s2', '2');
    const other = (await side.file('2')).case;
    expect((await get(`/answers/${seller.link}/packets/${other}`)).statusCode).toBe(404);
  });

  test('is an attachment that no browser executes', async () => {
    for (const [path, mime] of [
      [`/cases/${filed}/packet`, 'application/json; charset=utf-8'],
      [`/cases/${filed}/packet.pdf`, 'application/pdf'],
    ] as const) {
      const { headers } = await get(path, side.brand.token);
      expect(headers).toMatchObject({ 'content-type': mime, 'x-content-type-options': 'nosniff' });
      expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''packet-/);
      expect(headers['content-security-policy']).toContain('sandbox');
    }
  });
});

describe('a complaint', () => {
  test('about an unknown listing has a packet that says so', async () => {
    const refused = await side.file('404');
    expect(refused.status).toBe('refused');
    const { parts, elements } = await packetOf(`/cases/${refused.case}/packet`, side.brand.token);
    expect(parts.packet.body).toMatchObject({ page: null, notCaptured: ['page'], match: { territory: 'unknown' } });
    expect(elements[0]).toMatchObject({ id: 'ecl-42-evidence', state: 'not-here' });
  });

  test('without a statement of how its complainant knows warns that a similarity is no explanation', async () => {
    await side.offer('s3', '3');
    const { case: id } = await side.file('3');
    const { elements } = await packetOf(`/cases/${id}/packet`, side.brand.token);
    const lacks = elements
      .find((one: { id: string }) => one.id === 'dsa-16-2-a')
      .lacks.map((one: { code: string }) => one.code);
    expect(lacks).toContain('explanation');
  });

  test('by an agent names the agent to the complainant, and not to the seller', async () => {
    const { running, brand, right } = side;
    const agent = await running.participant(
      { office: 'CN', number: '9100', owner: '诚信代理', contact: 'registry@agent.example' },
      { kind: 'agent' },
    );
    const granted = await running.call('POST', `/rights/${right}/mandates`, {
      as: brand.token,
      body: { agent: agent.id, until: '2027-01-01T00:00:00.000Z' },
    });
    expect(granted.status, JSON.stringify(granted.body)).toBe(200);
    await side.offer('s4', '4', { title: '新岚木 托特包 4' });
    const body = { right, reason: 'counterfeit', targets: [{ url: itemUrl('4') }], declaration: true };
    const answer = await running.call('POST', '/complaints', { as: agent.token, body });
    const { case: id } = answer.body.bundles[0].cases[0];
    await running.settle();
    const { parts } = await packetOf(`/cases/${id}/packet`, agent.token);
    expect(parts.filer.body).toMatchObject({ agent: { id: agent.id, mandateUntil: '2027-01-01T00:00:00.000Z' } });
    expect(parts.filer.body).not.toHaveProperty('finding');
    const link = await running.linkOf(id);
    const theSellers = await get(`/answers/${link}/packets/${id}`);
    expect(theSellers.statusCode).toBe(200);
    expect(theSellers.payload).not.toContain('诚信代理');
    expect(theSellers.payload).not.toContain(agent.id);
  });
});

describe('its document', () => {
  const pdf = async (language: string, as = side.brand.token) => {
    const answer = await get(`/cases/${filed}/packet.pdf?language=${language}`, as);
    expect(answer.statusCode, answer.payload.slice(0, 300)).toBe(200);
    return answer.rawPayload;
  };

  test('has the same bytes for the same packet, bounded, and tagged', async () => {
    for (const language of ['en', 'zh-CN']) {
      const bytes = await pdf(language);
      expect(bytes.equals(await pdf(language))).toBe(true);
      expect(bytes.length).toBeLessThan(400_000);
      const raw = bytes.toString('latin1');
      expect(raw.startsWith('%PDF-1.7')).toBe(true);
      expect(raw).toContain(`/Lang (${language})`);
      expect(raw).toContain('/Marked true');
    }
  });

  test('follows the reader’s language by default', async () => {
    const spoken = await get(`/cases/${filed}/packet.pdf`, side.brand.token, { 'accept-language': 'zh-CN' });
    expect(spoken.rawPayload.equals(await pdf('zh-CN'))).toBe(true);
    expect((await get(`/cases/${filed}/packet.pdf?language=fr`, side.brand.token)).statusCode).toBe(400);
  });

  test('is machine-readable, in both languages, with the page’s text unchanged', async () => {
    const { parts } = await packetOf(`/cases/${filed}/packet`, side.brand.token);
    for (const [language, words] of [
      ['en', ['The record behind a complaint', 'E-Commerce Law of the PRC', 'prepared to satisfy', 'Page 1 of']],
      ['zh-CN', ['投诉留存记录', '电子商务法', '为满足下列法律对通知的要求而准备', '第 1 页']],
    ] as const) {
      const text = pdfText(await pdf(language));
      const flat = text.replaceAll(/\s/g, '');
      for (const word of [...words, filed, '岚木工作室', '[U+202E]', '[U+1F600]']) {
        expect(flat, word).toContain(word.replaceAll(/\s/g, ''));
      }
      expect(flat).toContain(parts.packet.hash);
      expect(flat).not.toContain('\u202e');
      expect(flat).not.toContain('\ufffd');
    }
  });
});

test('a proof names the packet and verifies with it', async () => {
  const bytes = (await get(`/cases/${filed}/proof`, side.brand.token)).rawPayload;
  const report = verifyCaseProof(bytes) as ProofReport;
  expect(report.sealed).toBe(2);
});
