/**
 * `npm run demo:vendure`: a live programme beside a Vendure with shops, goods and pages, until Ctrl+C. Both keep what they have in a
 * PostgreSQL of their own and listen on loopback; everything is deleted at the end.
 */
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { uploadDocument } from '@marketsafe/sdk';
import { ended, launch, marketsafe } from '../../../packages/cli/src/testing/marketsafe.ts';
import { readyUrl } from '../../../packages/cli/src/testing/ready-url.ts';
import { codeOf } from '../../../packages/service/src/testing/authenticator.ts';
import { openMailServer } from '../../../packages/service/src/testing/mail-server.ts';
import { freePorts } from '../../../scripts/free-ports.ts';
import { newCluster } from '../../../scripts/postgres.ts';
import { livePeople } from '../../installation/live-people.ts';
import { SECRET } from '../software/door.ts';
import { query } from '../software/program.ts';
import { ADMIN_PASSWORD, bootVendure, install } from './boot.ts';
import { openOffice } from './office.ts';
import { seed } from './seed.ts';
import { openShop, putOnSale } from './sellers.ts';

const password = 'four words of mine';
/** Listings of the shop that is closed and opened again. */
const many = 200;

const folder = mkdtempSync(join(tmpdir(), 'marketsafe-demo-vendure-'));
const closing: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
const close = async (): Promise<void> => {
  for (const one of closing.splice(0).reverse()) await one();
};
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text, { mode: 0o600 });
  return join(folder, name);
};
const say = (text: string): void => console.log(text);

/** A Vendure with the goods of the demonstration. @param told where it sends its events */
async function openMarketplace(server: string, told: { readonly url: string; readonly secret: string }) {
  await install();
  const shop = await bootVendure(server, told);
  closing.push(() => shop.stop());
  const admin = await shop.admin();
  const { zones, sellers } = await seed(admin);
  const warehouse = { ...(await openShop(admin, zones, 'Warehouse 9', 'warehouse-9')), name: 'Warehouse 9' };
  for (let number = 1; number <= many; number += 1)
    await putOnSale(warehouse, {
      name: `Northlight running shoe, 1:1 replica ${number}`,
      sku: `W9-${number}`,
      prices: [490 + number],
    });
  const office = openOffice([...sellers, warehouse]);
  closing.push(() => office.close());
  await once(office, 'listening');
  return {
    shop,
    genuine: sellers[0]?.id ?? '',
    warehouse,
    office: `http://127.0.0.1:${(office.address() as AddressInfo).port}`,
  };
}

/** Made and started by the commands that an operator uses. @returns the link for its first administrator */
async function openProgramme(answers: string): Promise<string> {
  const made = await marketsafe(['init', folder, '--answers', file('answers.yaml', answers), '--json']);
  if (made.code !== 0) throw new Error(made.err);
  for (const name of readdirSync(join(folder, 'terms'))) {
    const text = readFileSync(join(folder, 'terms', name), 'utf8');
    writeFileSync(join(folder, 'terms', name), text.replace(/^template: true\n/m, ''));
  }
  const service = launch(['start', '--config', join(folder, 'marketsafe.yaml'), '--json']);
  const stopped = ended(service);
  closing.push(async () => {
    service.kill('SIGTERM');
    await stopped;
  });
  await readyUrl(service, stopped);
  return (JSON.parse(made.out) as { firstAdministrator: string }).firstAdministrator;
}

async function main(): Promise<void> {
  const cluster = await newCluster();
  if ('why' in cluster) throw new Error(cluster.why);
  closing.push(() => cluster.remove());
  await cluster.start();
  await query(cluster.url, `CREATE DATABASE programme ENCODING 'UTF8' TEMPLATE template0`);
  const mail = await openMailServer({ tls: 'none' });
  closing.push(() => mail.close());
  const url = `http://127.0.0.1:${await freePorts()}`;

  say(
    `Starting Vendure with its goods, among them a shop with ${many} listings. The first time, its packages are installed …`,
  );
  const told = { url: `${url}/api/v1/marketplaces/harbour/events`, secret: SECRET };
  const { shop, genuine, warehouse, office } = await openMarketplace(cluster.url, told);

  say('Making the programme …');
  const token = file('harbour-administrator', `superadmin:${ADMIN_PASSWORD}`);
  const events = file('harbour-events', SECRET);
  const database = Object.assign(new URL(cluster.url), { pathname: '/programme' }).href;
  const link = await openProgramme(`programme: { id: harbour-watch, name: Harbour Watch }
url: ${url}
listen: { port: ${new URL(url).port} }
database: { url: "${database}" }
mail: { smtp: "smtp://127.0.0.1:${mail.port}", from: programme@harbour.example }
marketplaces:
  - { id: harbour, name: Harbour, connector: vendure, url: "${shop.url}", secretFile: ${token}, webhookSecretFile: ${events}, territories: [US] }
`);
  /** The first part of a letter that has the form; letters take a moment. */
  const mailed = async (address: string, form: RegExp): Promise<string> => {
    for (;;) {
      const found = form.exec((await mail.textTo(address)) ?? '')?.[0];
      if (found !== undefined) return found;
      await pause(200);
    }
  };

  const { as, accept, signIn } = livePeople(url, password);
  const [ann, bo] = [
    { name: 'Ann', email: 'ann@harbour.example' },
    { name: 'Bo', email: 'bo@harbour.example' },
  ];
  const first = await accept(link, ann, false);
  await as(first.token).inviteMember({
    body: { ...bo, position: 'administrator', language: 'en', organisation: 'Audit House' },
  });
  const second = await accept(await mailed(bo.email, /http:\S+\/invitation\/\S+/), bo, true);
  const certificate = new File(['Certificate 5000001'], 'certificate.txt', { type: 'text/plain' });
  const document = await uploadDocument(certificate, { baseUrl: url, token: second.token });
  const [right, contact] = [{ office: 'US', number: '5000001' }, 'register@northlight.example'];
  await as(second.token).enterRegistration({
    body: {
      document: document.id,
      entry: {
        ...{ ...right, type: 'trademark', contact, owner: 'Northlight', mark: 'NORTHLIGHT', territories: ['US'] },
        ...{ classes: [25], registeredOn: '2010-01-01', validUntil: '2040-01-01T00:00:00.000Z' },
      },
    },
  });
  const brand = { name: 'Northlight', kind: 'rights-holder', email: 'lin@northlight.example', language: 'en' } as const;
  const enrolment = await as().enrol({ body: { ...brand, right } });
  const code = await mailed(contact, /\b\d{6}\b/);
  const { hash } = await as().getTerms({ path: { terms: 'rights-holder' } });
  const terms = { terms: hash, person: 'Lin North', authority: 'managing director' };
  await as().confirmEnrolment({ path: { enrolment: enrolment.id }, body: { code, password, terms } });
  const usual = [
    ['running shoe', '119.00'],
    ['rain jacket', '159.00'],
  ] as const;
  await as(await signIn(brand.email)).addBrand({
    body: {
      ...{ name: 'Northlight', marks: [{ text: 'Northlight', weak: false }], classes: [25] },
      ...{ territories: ['US'], photos: [] },
      prices: usual.map(([category, typical]) => ({ category, currency: 'USD', typical })),
      authorised: [{ marketplace: 'harbour', seller: genuine }],
    },
  });

  say(`
The shop, as shoppers see it   ${shop.url}/shop
The sellers' offices           ${office}
The programme                  ${url}

The password of all people is "${password}".
  ${brand.email}   the rights holder of NORTHLIGHT
  ${ann.email}      the review team; press Enter for a code of its authenticator
  ${bo.email}       the same

1. Sign in as the rights holder, open a listing of Bargain Row in the shop, and file its address under "File by URL". Reload the shop.
2. In the office of Bargain Row, put it on sale again. Vendure refuses, or the programme takes it down once more.
3. Withdraw the complaint as a mistake: the listing is back at its price.
4. File the address of a whole shop, ${shop.url}/seller/${warehouse.id}
   As Ann, open its case under Tasks and take it down. ${many} listings are above the limit of a new rights holder, so Ann and Bo both
   approve under Removals: the shop is gone, and its seller can do nothing. Withdraw the complaint: all is back.

Ctrl+C ends it and deletes everything.`);
  const codes = (): void => say(`  Ann: ${codeOf(first.key)}   Bo: ${codeOf(second.key)}`);
  process.stdin.on('data', codes);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    say('Ending …');
    void close().finally(() => process.exit(0));
  });
await main().catch(async (error: Error) => {
  console.error(error.message);
  await close();
  process.exit(1);
});
