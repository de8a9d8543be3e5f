/** The guide from Debian to the first takedown: each of its commands, on a bare folder and a fresh database. */
import { afterEach, expect, it } from 'vitest';
import { ended } from '../../packages/cli/src/testing/marketsafe.ts';
import { scratchFolder } from '../../packages/cli/src/testing/scratch-folder.ts';
import { openMailServer } from '../../packages/service/src/testing/mail-server.ts';
import { freePorts } from '../../scripts/free-ports.ts';
import { newCluster } from '../../scripts/postgres.ts';
import { keepPictures } from '../browser/keep-pictures.ts';
import { openBrowser } from '../browser/visitor.ts';
import { commandsOf, Machine } from './guide.ts';
import { type Hands, inTheBrowser, overHttp } from './hands.ts';

const scratch = scratchFolder();
const password = 'four words of mine';
/** The guides of each language, and how the one to backups names its part about restoring. */
const guides = {
  en: { page: 'first-takedown.md', backup: 'backup.md', restore: 'Restore' },
  'zh-CN': { page: 'first-takedown.zh-CN.md', backup: 'backup.zh-CN.md', restore: '恢复' },
} as const;

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** Follows the guide of the hands' language on a bare folder, with a new database, until the listing is gone. */
async function follow(name: string, hands: (url: string) => Hands): Promise<void> {
  const port = await freePorts(2);
  const url = `http://127.0.0.1:${port}`;
  const by = hands(url);
  const guide = guides[by.language];
  const user = { name: 'programme', password: 'the password of your mail user' };
  const mail = await openMailServer({ tls: 'none', user });
  closing.push(() => mail.close());
  const cluster = await newCluster();
  if ('why' in cluster) throw new Error(cluster.why);
  closing.push(() => cluster.remove());
  await cluster.start();
  const ports = { port, marketplacePort: port + 1, mailPort: mail.port };
  const machine = new Machine({ folder: scratch.path(name), server: cluster.url, ...ports });

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

  const commands = commandsOf(guide.page);
  const [install, makeDatabase, marketplace, programme, backup, people, filing] = [...'1234568'].map(
    (section) => commands.get(section) ?? [],
  );
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

  const [ann, bo] = ['ann', 'bo'].map((one) => ({ name: one, email: `${one}@fair-goods.example` }));
  if (!ann || !bo) throw new Error('two people');
  const first = await by.takePart(link, ann, false);
  await first.invite(bo);
  const second = await by.takePart(await mailed(bo.email, /http:\S+\/invitation\/\S+/), bo, true);
  for (const text of people ?? []) {
    const examined = (await succeed(text)).trim().split('\n');
    expect(examined.length).toBeGreaterThan(10);
    expect(examined.filter((line) => !line.startsWith('ok '))).toEqual([]);
  }

  const contact = 'register@lark.example';
  await second.enterRegistration(contact);
  const enrolling = await by.enrol({ name: 'Lark Shoes', email: 'lin@lark.example' });
  const filer = await enrolling.confirm(await mailed(contact, /\b\d{6}\b/));
  await filer.file(machine.here('http://127.0.0.1:4090/item/1'));
  for (const text of filing ?? [])
    await expect.poll(() => machine.run(text)).toMatchObject({ code: 0, out: '"state":"hidden"\n' });

  // The guide to backups restores that of step 5.
  for (const text of commandsOf(guide.backup).get(guide.restore) ?? [])
    expect(await succeed(text)).toMatch(/Its ledger verifies[\s\S]*Nothing leaves it yet/);
}

if (process.env.GUIDE_IN_BROWSER === 'yes') {
  keepPictures();
  it.each(['en', 'zh-CN'] as const)('ends with a listing gone, in a real browser: %s', async (language) => {
    const browser = await openBrowser();
    closing.push(() => browser.close());
    await follow(language, (url) => inTheBrowser(browser, url, password, language));
  });
} else {
  it('ends with a listing gone', () => follow('machine', (url) => overHttp(url, password)));
}

it.each(['first-takedown', 'backup', 'upgrade', 'incident'])('%s has the same commands in Chinese', (page) => {
  const [english, chinese] = [`${page}.md`, `${page}.zh-CN.md`].map((name) => [...commandsOf(name).values()]);
  expect(chinese).toEqual(english);
});
