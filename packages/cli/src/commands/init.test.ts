/** Makes and starts a trial by commands, as an operator would. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePorts } from '../../../../scripts/free-ports.ts';
import { type Ended, ended, launch, marketsafe } from '../testing/marketsafe.ts';
import { readyUrl } from '../testing/ready-url.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const scratch = scratchFolder();
const trial = (port: number): string =>
  [
    '# The association’s own comment stays.',
    'programme:',
    '  id: fair-goods',
    '  name: { en: Fair Goods, zh-CN: 良品计划 }',
    '  languages: [zh-CN, en]',
    `url: http://127.0.0.1:${port}`,
    `listen: { port: ${port} }`,
    '',
  ].join('\n');

const init = (folder: string, answers: string): Promise<Ended> =>
  marketsafe(['init', scratch.path(folder), '--answers', scratch.write(`${folder}.yaml`, answers), '--json']);

describe('marketsafe init', () => {
  it.each([
    ['a misspelt key', 'programm: {}\n', /refused\.yaml:1 programm: "programm" is not a setting here/],
    [
      'a mistake below a long line',
      'programme: { id: fair-goods, name: { en: Fair Goods of All Kinds, zh-CN: 良品计划 }, languages: [en, zh-CN] }\nurl: no address\n',
      /:2 url: is no address/,
    ],
    ['no name', 'programme: { id: a }\nurl: http://127.0.0.1:4080\n', /:1 programme\.name: is missing/],
    [
      'an id with spaces',
      'programme: { id: a b, name: A }\nurl: http://a.example\n',
      /programme\.id: is no short name/,
    ],
    [
      'an address with a path',
      'programme: { id: a, name: A }\nurl: https://a.example/x\n',
      /:2 url: is no address without a path/,
    ],
    [
      'another machine’s reach without TLS',
      'programme: { id: a, name: A }\nurl: http://a.example\nlisten: { host: 0.0.0.0, port: 80 }\n',
      /:3 listen\.host: is reached from other machines without TLS/,
    ],
    [
      'a connected marketplace in a trial',
      'programme: { id: a, name: A }\nurl: http://a.example\nmarketplaces:\n  - { id: m, connector: operator-api, url: https://m.example, secretFile: t }\n',
      /:3 marketplaces: needs a "database"/,
    ],
    [
      'a provider over plain HTTP',
      'programme: { id: a, name: A }\nurl: http://a.example\noidc:\n  name: P\n  issuer: http://p.example\n  clientId: a\n  secretFile: s\n  domains: [a.example]\n',
      /:5 oidc\.issuer: is no issuer of OpenID Connect/,
    ],
    [
      'a provider for everyone’s addresses',
      'programme: { id: a, name: A }\nurl: http://a.example\noidc: { name: P, issuer: "https://p.example", clientId: a, secretFile: s, domains: ["*"] }\n',
      /:\d+ oidc\.domains\.0: is no domain of addresses, like association\.example/,
    ],
    [
      'a client’s secret that is not there',
      'programme: { id: a, name: A }\nurl: http://a.example\noidc: { name: P, issuer: "https://p.example", clientId: a, secretFile: s, domains: [a.example] }\n',
      /s: it cannot be read/,
    ],
    [
      'a form without its host',
      'programme: { id: a, name: A }\nurl: http://a.example\nmarketplaces:\n  - { id: taobao, connector: complaint-file, url: https://m.example }\n',
      /host: is missing: name whose form it is, one of alibaba-ipp, ebay-vero/,
    ],
    [
      'a form with a token, of another host, that decides here',
      'programme: { id: a, name: A }\nurl: http://a.example\nmarketplaces:\n  - id: taobao\n    connector: complaint-file\n    url: https://m.example\n    host: ebay-vero\n    secretFile: t\n    forum: decides-here\n',
      /:4 marketplaces\.0\.id: "taobao" is no marketplace of ebay-vero, which has ebay[\s\S]*:8 marketplaces\.0\.secretFile: is not for the connector "complaint-file"[\s\S]*:9 marketplaces\.0\.forum: /,
    ],
    [
      'a host that is none',
      'programme: { id: a, name: A }\nurl: http://a.example\nmarketplaces:\n  - { id: taobao, connector: complaint-file, url: https://m.example, host: ipp }\n',
      /:4 marketplaces\.0\.host: /,
    ],
    [
      'a token for imported listings, and a forum that decides there',
      'programme: { id: a, name: A }\nurl: http://a.example\nmarketplaces:\n  - { id: m, connector: imported, url: https://m.example,\n      secretFile: t, forum: decides-there }\n',
      /secretFile: is not for the connector "imported": nothing is sent[\s\S]*forum: is not for the connector "imported"/,
    ],
    [
      'imported listings beside a server',
      'programme: { id: a, name: A }\nurl: http://a.example\ndatabase: { urlFile: u }\nmail: { smtp: "smtp://127.0.0.1:9", from: a@a.example }\nmarketplaces:\n  - { id: m, connector: imported, url: https://m.example }\n',
      /connector: is for a trial, where orders are sent to no marketplace/,
    ],
    [
      'a marketplace without our token',
      'programme: { id: a, name: A }\nurl: http://a.example\ndatabase: { urlFile: u }\nmail: { smtp: "smtp://127.0.0.1:9", from: a@a.example }\nmarketplaces:\n  - { id: m, connector: operator-api, url: https://m.example }\n',
      /secretFile: is missing: name the file with our token/,
    ],
    [
      'addresses of pages for a marketplace that names its own',
      'programme: { id: a, name: A }\nurl: http://a.example\ndatabase: { urlFile: u }\nmail: { smtp: "smtp://127.0.0.1:9", from: a@a.example }\nmarketplaces:\n  - { id: m, connector: operator-api, url: https://m.example, secretFile: t, pages: ["p/{listing}"] }\n',
      /pages: is not for "operator-api": it is a setting of vendure, mercur/,
    ],
    [
      'a marketplace that keeps its sellers’ contacts and has no operator API',
      'programme: { id: a, name: A }\nurl: http://a.example\ndatabase: { urlFile: u }\nmail: { smtp: "smtp://127.0.0.1:9", from: a@a.example }\nmarketplaces:\n  - { id: m, connector: vendure, url: https://m.example, secretFile: t, sellers: kept-there }\n',
      /sellers: is not for "vendure": it is a setting of operator-api/,
    ],
    [
      'a host that decides itself, and is said not to',
      'programme: { id: a, name: A }\nurl: http://a.example\ndatabase: { urlFile: u }\nmail: { smtp: "smtp://127.0.0.1:9", from: a@a.example }\nmarketplaces:\n  - { id: mercado-libre, connector: mercado-libre-bpp, url: https://api.mercadolibre.com, secretFile: t }\n',
      /forum: write decides-there: a host of the connector "mercado-libre-bpp" decides itself/,
    ],
    [
      'an unknown pack',
      'programme: { id: a, name: A, pack: mine }\nurl: http://a.example\n',
      /There is no policy pack "mine"/,
    ],
    [
      'a logo that is not there',
      'programme: { id: a, name: A, logo: l.svg }\nurl: http://a.example\n',
      /l\.svg is not there/,
    ],
    [
      'a database without mail',
      'programme: { id: a, name: A }\nurl: http://a.example\ndatabase: { url: "postgres://me@127.0.0.1:9/x" }\n',
      /mail: is missing: without it the programme can tell no one anything/,
    ],
    [
      'a database that is away',
      'programme: { id: a, name: A }\nurl: http://a.example\ndatabase: { url: "postgres://me:hidden@127.0.0.1:9/x" }\nmail: { smtp: "smtp://127.0.0.1:9", from: a@a.example }\n',
      /The database cannot be used: .*ECONNREFUSED/,
    ],
  ])('names %s, and touches nothing', async (_, answers, why) => {
    const { code, out, err } = await init('refused', answers);
    expect(err).toMatch(why);
    expect(err).not.toContain('hidden');
    expect([
      code,
      out,
      existsSync(scratch.path('refused/data')),
      existsSync(scratch.path('refused/marketsafe.yaml')),
      existsSync(scratch.path('refused/terms')),
    ]).toEqual([...[2, '', false, false, false]]);
  });

  it('names what is wrong with the operator’s own terms, and touches nothing', async () => {
    const own = scratch.path('own-terms');
    mkdirSync(own);
    writeFileSync(join(own, 'agent.en.md'), '---\nversion: 2\ndate: soon\n---\n# Terms\n\nBe fair.\n');
    const answers = `programme: { id: a, name: A }\nurl: http://a.example\nterms: ${own}\n`;
    const { code, out, err } = await init('refused', answers);
    expect([code, out, existsSync(scratch.path('refused/data'))]).toEqual([2, '', false]);
    expect(err).toContain(`${join(own, 'agent.en.md')}:3 date: is no date like 2026-11-29. Correct the value.`);
    expect(err).toContain(`${join(own, 'agent.zh-CN.md')}: is missing. Write it: terms are needed in both languages.`);
    expect(readdirSync(own)).toEqual(['agent.en.md']);
  });
});

const folder = scratch.path('trial');
const config = join(folder, 'marketsafe.yaml');
const terms = join(folder, 'terms');

describe('a trial', () => {
  let url: string;
  let link: string;
  let stopped: Promise<Ended>;
  let service: ReturnType<typeof launch>;

  beforeAll(async () => {
    const made = await init('trial', trial(await freePorts()));
    expect([made.code, made.err]).toEqual([0, '']);
    const said = JSON.parse(made.out);
    expect(said).toEqual({
      config,
      firstAdministrator: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/invitation\//),
    });
    link = said.firstAdministrator;
    service = launch(['start', '--config', config, '--json']);
    stopped = ended(service);
    url = await readyUrl(service, stopped);
  }, 240_000);
  afterAll(async () => {
    service.kill('SIGTERM');
    expect((await stopped).out).toContain('"event":"stopped"');
  });

  it('keeps the operator’s words, and lets only their owner read what it made', () => {
    expect(readFileSync(config, 'utf8')).toContain('# The association’s own comment stays.');
    const made = [folder, ...readdirSync(folder).map((name) => join(folder, name))];
    expect(made.filter((path) => (statSync(path).mode & 0o077) !== 0)).toEqual([]);
  });

  it('has templates of the terms of participation, marked as such, and shows them', async () => {
    const kinds = ['agent', 'association', 'rights-holder'];
    expect(readdirSync(terms).sort()).toEqual(kinds.flatMap((kind) => [`${kind}.en.md`, `${kind}.zh-CN.md`]));
    for (const name of readdirSync(terms)) expect(readFileSync(join(terms, name), 'utf8')).toContain('template: true');
    const { items } = await (await fetch(`${url}/api/v1/terms`)).json();
    expect(items.map(({ kind }: { kind: string }) => kind).sort()).toEqual(kinds);
    expect(items.filter(({ template }: { template: boolean }) => !template)).toEqual([]);
  });

  it('is not made twice in one folder', async () => {
    const again = await init('trial', trial(4080));
    expect([again.code, again.err]).toEqual([
      2,
      expect.stringMatching(/marketsafe\.yaml is in use.*Nothing was touched/),
    ]);
  });

  it('has its own name on every page, and none of ours', async () => {
    for (const path of ['/', '/enrol', '/rules', new URL(link).pathname]) {
      const text = await (await fetch(`${url}${path}`)).text();
      expect(text).toContain('Fair Goods');
      expect(text).not.toMatch(/marketsafe/i);
    }
    expect((await (await fetch(`${url}/api/v1/openapi.json`)).json()).info.title).toBe('Fair Goods');
    const page = await (await fetch(`${url}/`)).text();
    expect(page).toContain('&quot;trial&quot;:true,&quot;demonstration&quot;:false');
    expect(page).toContain('&quot;languages&quot;:[&quot;zh-CN&quot;,&quot;en&quot;]');
  });

  it('has nothing of the demonstration', async () => {
    for (const path of ['/demo', '/demo/mail']) expect((await fetch(`${url}/api/v1${path}`)).status).toBe(404);
    const signIn = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"persona":"nike"}' };
    expect((await fetch(`${url}/api/v1/demo/sessions`, signIn)).status).toBe(404);
  });

  it('is examined by doctor while it runs', async () => {
    const { out } = await marketsafe(['doctor', '--config', config, '--json']);
    const found = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(found.map(({ check }) => check)).toEqual([
      ...[
        'database',
        'fsync',
        'privileges',
        'migrations',
        'mail',
        'oidc',
        'keys',
        'terms',
        'disk',
        'clock',
        'connectors',
        'scanner',
        'stamps',
        'translation',
        'browser',
        'backup',
        'people',
        'pictures',
      ],
    ]);
    expect(found.filter(({ ok }) => !ok).every((one) => one.do.length > 0)).toBe(true);
    expect(found.find(({ check }) => check === 'keys')).toMatchObject({ ok: true });
    expect(found.find(({ check }) => check === 'terms')).toMatchObject({
      ok: false,
      found: 'templates still, for rights-holder, agent, association: no complaint takes effect at once',
      do: expect.stringContaining(terms),
    });
  });
});

describe('the terms of a stopped trial', () => {
  const edit = (change: (text: string) => string): void => {
    for (const language of ['en', 'zh-CN']) {
      const file = join(terms, `agent.${language}.md`);
      writeFileSync(file, change(readFileSync(file, 'utf8')));
    }
  };

  it('stop the next start when a text is changed under its version, or missing', async () => {
    edit((text) => text.replace('template: true\n', '').replace('\n# ', '\n# Our '));
    const changed = await marketsafe(['start', '--config', config]);
    expect([changed.code, changed.err]).toEqual([
      2,
      expect.stringContaining('The terms for agent: version 1 was in force with another text.'),
    ]);
    const file = join(terms, 'association.zh-CN.md');
    const text = readFileSync(file, 'utf8');
    rmSync(file);
    const missing = await marketsafe(['start', '--config', config]);
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining(`${file}: is missing. Write it`)]);
    writeFileSync(file, text);
  }, 240_000);

  it('come into force under a new version', async () => {
    edit((text) => text.replace('version: 1', 'version: 2'));
    const service = launch(['start', '--config', config, '--json']);
    const stopped = ended(service);
    const url = await readyUrl(service, stopped);
    const { version, template, title } = await (await fetch(`${url}/api/v1/terms/agent`)).json();
    expect([version, template, title.en]).toEqual(['2', false, 'Our Terms of participation for agents']);
    expect(await (await fetch(`${url}/api/v1/terms/rights-holder`)).json()).toMatchObject({ version: '1' });
    service.kill('SIGTERM');
    expect((await stopped).code).toBe(0);
  }, 240_000);
});
