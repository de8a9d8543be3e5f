/** A trial on the embedded database: listings from a file, findings in them, a complaint, and an order that is sent to no one. */
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@marketsafe/sdk';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Ended, ended, launch, marketsafe } from '../../packages/cli/src/testing/marketsafe.ts';
import { readyUrl } from '../../packages/cli/src/testing/ready-url.ts';
import { scratchFolder } from '../../packages/cli/src/testing/scratch-folder.ts';
import { codeOf, keyIn } from '../../packages/service/src/testing/authenticator.ts';
import { freePorts } from '../../scripts/free-ports.ts';

const scratch = scratchFolder();
const folder = scratch.path('trial');
const config = join(folder, 'marketsafe.yaml');
const password = 'four words of mine';
const patience = { timeout: 120_000, interval: 500 };
let url: string;
let link: string;
let service: ReturnType<typeof launch>;
let stopped: Promise<Ended>;

const shoe = (id: string, title: string): string =>
  JSON.stringify({
    ...{ marketplace: 'any', id, title, url: `https://shoes.example/offers/${id}`, category: 'shoes' },
    ...{ seller: { id: 's1', name: 'Shoe corner' }, price: { amount: '9.00', currency: 'USD' }, shipsTo: ['CN'] },
    classes: [25],
  });
const importing = (name: string, ...lines: readonly string[]): Promise<Ended> =>
  marketsafe(['import', 'listings', scratch.write(name, lines.join('\n')), '--to', 'shoes', '--config', config]);

beforeAll(async () => {
  const port = await freePorts();
  const answers = `programme: { id: tried, name: Tried }
url: http://127.0.0.1:${port}
listen: { port: ${port} }
marketplaces: [{ id: shoes, connector: imported, url: https://shoes.example }]
`;
  const made = await marketsafe(['init', folder, '--answers', scratch.write('answers.yaml', answers), '--json']);
  expect([made.code, made.err]).toEqual([0, '']);
  link = JSON.parse(made.out).firstAdministrator;
  for (const name of readdirSync(join(folder, 'terms'))) {
    const file = join(folder, 'terms', name);
    writeFileSync(file, readFileSync(file, 'utf8').replace('template: true\n', ''));
  }
  expect(await importing('first.jsonl', shoe('1', 'LARK running shoe'))).toMatchObject({
    code: 0,
    out: expect.stringContaining('1 listing created'),
  });
  service = launch(['start', '--config', config, '--json']);
  stopped = ended(service);
  url = await readyUrl(service, stopped);
}, 480_000);
afterAll(async () => {
  service.kill('SIGTERM');
  await stopped;
}, 240_000);

const as = (token?: string) => createClient({ baseUrl: url, token, language: 'en' });
const auth = (path: string, body: object, token?: string) =>
  fetch(`${url}/api/auth/${path}`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', origin: url },
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
const tokenIn = (answer: Response): string => answer.headers.get('set-auth-token') ?? '';
const signIn = async (email: string): Promise<string> => tokenIn(await auth('sign-in/email', { email, password }));

/** The first administrator, with a second factor. */
async function administrator(): Promise<string> {
  const email = 'ann@tried.example';
  const path = { link: link.split('/').at(-1) ?? '' };
  await as().acceptInvitation({ path, body: { name: 'Ann', email, password } });
  const first = await signIn(email);
  const { totpURI } = (await (await auth('two-factor/set-up', { password }, first)).json()) as { totpURI: string };
  return tokenIn(await auth('two-factor/confirm', { code: codeOf(keyIn(totpURI)) }, first));
}

it('ends with a complaint on an imported listing, whose order was sent to no one', async () => {
  const desk = as(await administrator());
  const letter = async (to: string, form: RegExp): Promise<string> => {
    let found: string | undefined;
    await expect
      .poll(async () => {
        const { items } = await desk.readKeptMail({ body: { to } });
        found = items.flatMap(({ text, link = '' }) => form.exec(`${text} ${link}`)?.[0] ?? [])[0];
        return found;
      }, patience)
      .toBeDefined();
    return found ?? '';
  };
  expect((await as().listMarketplaces()).items).toMatchObject([{ id: 'shoes', imported: true, simulated: false }]);
  expect((await as().overview()).programme).toMatchObject({ simulated: true, database: 'embedded' });

  const [right, contact] = [{ office: 'CN', number: '1000001' }, 'register@lark.example'];
  const entry = {
    ...({ ...right, type: 'trademark', contact, owner: 'Lark Shoes', mark: 'LARK' } as const),
    ...{ territories: ['CN'], classes: [25], registeredOn: '2010-01-01', validUntil: '2040-01-01T00:00:00.000Z' },
  };
  await desk.importRegister({ body: { entries: [entry] } });
  const holder = { name: 'Lark Shoes', kind: 'rights-holder', email: 'lin@lark.example', language: 'en' } as const;
  const enrolment = await as().enrol({ body: { ...holder, right } });
  const code = await letter(contact, /\b\d{6}\b/);
  const { hash } = await as().getTerms({ path: { terms: 'rights-holder' } });
  const terms = { terms: hash, person: 'Lin Lark', authority: 'managing director' };
  await as().confirmEnrolment({ path: { enrolment: enrolment.id }, body: { code, password, terms } });
  const filer = as(await signIn(holder.email));
  const brand = { name: 'Lark', marks: [{ text: 'LARK', weak: false }], classes: [25], territories: ['CN'] };
  await filer.addBrand({ body: { ...brand, prices: [], authorised: [], photos: [] } });

  // While it runs: the trial reads what the command appended, after an import that a full disk ended.
  appendFileSync(join(folder, 'data', 'imported', 'shoes.jsonl'), '{"row":"listing","list');
  expect(
    await importing('second.jsonl', shoe('1', 'LARK running shoe'), shoe('2', 'LARK shoe, replica')),
  ).toMatchObject({
    code: 0,
    out: expect.stringContaining('1 listing created, 0 changed, 1 as before'),
    err: expect.stringContaining('shoes.jsonl had no end'),
  });
  await expect
    .poll(async () => (await filer.listFindings({ query: {} })).items.map(({ listing }) => listing.id).sort(), patience)
    .toEqual(['1', '2']);

  const [own] = (await filer.listRights()).items;
  const filed = await filer.fileComplaint({
    body: {
      ...{ right: own?.id ?? '', reason: 'counterfeit', chips: [], declaration: true },
      targets: [{ url: 'https://shoes.example/offers/2' }],
    },
  });
  const [made] = filed.bundles[0]?.cases ?? [];
  expect(made).toMatchObject({ refused: [], lane: 'expedited' });
  await expect
    .poll(async () => (await desk.listOrders({ query: {} })).items, patience)
    .toMatchObject([{ target: 'shoes/listing/2', state: 'done', notSent: true }]);
  // Its seller has no address but in the trial, whose administrators open the letter's page.
  const notice = await letter('s1@sellers.invalid', /\/answer\/\S+/);
  const answer = await as().getNotice({ path: { link: notice.split('/').at(-1) ?? '' } });
  expect(answer.cases).toMatchObject([{ id: made?.case }]);
  const page = await (await fetch(`${url}/`)).text();
  expect(page).toContain('&quot;trial&quot;:true');
}, 480_000);

it('names what the command lacks', async () => {
  const file = scratch.write('one.jsonl', shoe('3', 'LARK'));
  const other = await marketsafe(['import', 'listings', file, '--to', 'boots', '--config', config]);
  expect([other.code, other.err]).toEqual([2, expect.stringContaining('--to shoes')]);
});
