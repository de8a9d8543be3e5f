/** The guide from Debian to the first takedown: each of its commands, on a bare folder and a fresh database. */
import { uploadDocument } from '@marketsafe/sdk';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ended } from '../../packages/cli/src/testing/marketsafe.ts';
import { scratchFolder } from '../../packages/cli/src/testing/scratch-folder.ts';
import { openMailServer, type TestMailServer } from '../../packages/service/src/testing/mail-server.ts';
import { freePorts } from '../../scripts/free-ports.ts';
import { newCluster } from '../../scripts/postgres.ts';
import { commandsOf, Machine } from './guide.ts';
import { livePeople } from './live-people.ts';

const scratch = scratchFolder();
const commands = commandsOf('first-takedown.md');
const password = 'four words of mine';
let url: string;
let mail: TestMailServer;
let machine: Machine;
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const port = await freePorts(2);
  url = `http://127.0.0.1:${port}`;
  mail = await openMailServer({ tls: 'none', user: { name: 'programme', password: 'the password of your mail user' } });
  const ports = { port, marketplacePort: port + 1, mailPort: mail.port };
  const cluster = await newCluster();
  if ('why' in cluster) throw new Error(cluster.why);
  closing.push(async () => cluster.remove());
  await cluster.start();
  machine = new Machine({ folder: scratch.path('machine'), server: cluster.url, ...ports });
});
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
  await mail.close();
});

const [install, makeDatabase, marketplace, programme, backup, people, filing] = [...'1234568'].map(
  (section) => commands.get(section) ?? [],
);

async function succeed(text = ''): Promise<string> {
  const { code, out, err } = await machine.run(text);
  expect([code, err], text).toEqual([0, '']);
  return out;
}

/** The first part of the newest mail to an address that has the form. */
const mailed = async (address: string, form: RegExp): Promise<string> => {
  let found: string | undefined;
  await expect
    .poll(async () => {
      found = form.exec((await mail.textTo(address)) ?? '')?.[0];
      return found;
    })
    .toBeDefined();
  return found ?? '';
};

it('ends with a listing gone', async () => {
  const [ann, bo] = ['ann', 'bo'].map((name) => ({ name, email: `${name}@fair-goods.example` }));
  if (!ann || !bo) throw new Error('two people');
  for (const text of [...(install ?? []), ...(makeDatabase ?? [])]) await succeed(text);

  const [serve = '', look = ''] = marketplace ?? [];
  const practice = machine.begin(serve);
  closing.push(async () => {
    practice.kill();
    await ended(practice);
  });
  await expect.poll(() => machine.run(look)).toMatchObject({ code: 0, out: '"state":"visible"\n' });

  const [make, start] = programme ?? [];
  const [link = ''] = /http:\S+\/invitation\/\S+/.exec(await succeed(make)) ?? [];
  await succeed(start);
  const service = machine.service();
  const stopped = ended(service);
  closing.push(async () => {
    service.kill('SIGTERM');
    await stopped;
  });
  await expect
    .poll(() =>
      fetch(`${url}/ready`).then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200);
  for (const text of backup ?? []) expect(await succeed(text)).toContain('holds the programme as of');

  const { as, signIn, accept } = livePeople(url, password);
  const { token: first } = await accept(link, ann, false);
  const invitation = { ...bo, position: 'administrator', language: 'en', organisation: 'Fair Goods' } as const;
  await as(first).inviteMember({ body: invitation });
  const { token: second } = await accept(await mailed(bo.email, /http:\S+\/invitation\/\S+/), bo, true);
  for (const text of people ?? []) {
    const examined = (await succeed(text)).trim().split('\n');
    expect(examined.length).toBeGreaterThan(10);
    expect(examined.filter((line) => !line.startsWith('ok '))).toEqual([]);
  }

  const [right, contact] = [{ office: 'CN', number: '1000001' }, 'register@lark.example'];
  const certificate = new File(['Certificate 1000001'], 'certificate.txt', { type: 'text/plain' });
  const document = await uploadDocument(certificate, { baseUrl: url, token: second });
  await as(second).enterRegistration({
    body: {
      document: document.id,
      entry: {
        ...right,
        type: 'trademark',
        ...{ contact, owner: 'Lark Shoes', mark: 'LARK', territories: ['CN'], classes: [25] },
        ...{ registeredOn: '2010-01-01', validUntil: '2040-01-01T00:00:00.000Z' },
      },
    },
  });

  const holder = { name: 'Lark Shoes', kind: 'rights-holder', email: 'lin@lark.example', language: 'zh-CN' } as const;
  const enrolment = await as().enrol({ body: { ...holder, right } });
  const code = await mailed(contact, /\b\d{6}\b/);
  const { hash } = await as().getTerms({ path: { terms: 'rights-holder' } });
  const terms = { terms: hash, person: 'Lin Lark', authority: 'managing director' };
  await as().confirmEnrolment({ path: { enrolment: enrolment.id }, body: { code, password, terms } });
  const filer = as(await signIn(holder.email));
  const [own] = (await filer.listRights()).items;
  const filed = await filer.fileComplaint({
    body: {
      ...{ right: own?.id ?? '', reason: 'counterfeit', chips: [], declaration: true },
      targets: [{ url: machine.here('http://127.0.0.1:4090/item/1') }],
    },
  });
  expect(filed.bundles[0]?.cases[0]).toMatchObject({ refused: [], lane: 'expedited' });
  for (const text of filing ?? [])
    await expect.poll(() => machine.run(text)).toMatchObject({ code: 0, out: '"state":"hidden"\n' });

  // The guide to backups restores that of step 5.
  for (const text of commandsOf('backup.md').get('Restore') ?? [])
    expect(await succeed(text)).toMatch(/Its ledger verifies[\s\S]*Nothing leaves it yet/);
});

it.each(['first-takedown', 'backup', 'upgrade', 'incident'])('%s has the same commands in Chinese', (page) => {
  const [english, chinese] = [`${page}.md`, `${page}.zh-CN.md`].map((name) => [...commandsOf(name).values()]);
  expect(chinese).toEqual(english);
});
