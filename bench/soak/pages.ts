/**
 * `npm run soak:pages [-- parts of a name]`: every page of the demonstration in both languages, wide and narrow, light and dark, and what it
 * shows while it waits and when the service fails. Leaves a picture of each for people to look at; counts violations that axe finds, pages
 * wider than their window, what stands in the console, and pages that do not say that they failed. A name is `nike-_portal_cases-en-390`.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import { axeViolations } from '../../tests/browser/accessibility.ts';
import { type Demo, startDemo } from '../../tests/browser/demo.ts';
import { inOffice, openBrowser, tooWide, type Visitor, visitor } from '../../tests/browser/visitor.ts';

/** Pages by who reads them; a persona's page comes with its id. */
interface Reader {
  readonly persona?: string;
  readonly paths: readonly string[];
}

const api = '**/api/v1/**';
const isWho = (route: Route): boolean => /\/me$/.test(route.request().url());
/** What stands around every page. */
const isOfFrame = (route: Route): boolean =>
  /\/(demo|public\/overview|removals|marketplaces)$/.test(route.request().url());

const wanted = process.argv.slice(2);
const folder = join(process.cwd(), 'screens');
await mkdir(folder, { recursive: true });

const demo = await startDemo('--no-pictures');
const browser = await openBrowser();
let pictures = 0;
const found: string[] = [];
const report = (one: string): void => {
  found.push(one);
  console.log(one);
};
try {
  const readers = await readersOf(demo);
  await everyPageIsIn(readers);
  for (const language of ['en', 'zh-CN'] as const)
    for (const width of [1440, 390] as const)
      for (const reader of readers) await read(browser, reader, language, width);
} finally {
  await browser.close();
  await demo.close();
}
console.log(`${pictures} pictures in ${folder}; ${pictures - found.length} passed, ${found.length} failed`);
process.exitCode = pictures > 0 && found.length === 0 ? 0 : 1;

async function read(browser: Browser, reader: Reader, language: 'en' | 'zh-CN', width: 1440 | 390): Promise<void> {
  const pages = reader.paths
    .map((path) => ({
      path,
      name: `${reader.persona ?? 'all'}-${path.replaceAll(/[^\w-]+/g, '_').slice(0, 60)}-${language}-${width}`,
    }))
    .filter(({ name }) => wanted.every((part) => name.includes(part)));
  if (pages.length === 0) return;
  const [who, waiting, failing] = await Promise.all([1, 2, 3].map(() => visitor(browser, { language, width })));
  if (!who || !waiting || !failing) return;
  for (const each of [who, waiting, failing])
    if (reader.persona !== undefined) await enter(each, reader.persona, language);
  // What is not answered stays open until the page is left.
  await waiting.page.route(api, (route) => (isWho(route) ? route.continue() : undefined));
  let failed = 0;
  await failing.page.route(api, (route) => {
    if (isWho(route)) return route.continue();
    if (!isOfFrame(route)) failed += 1;
    return route.fulfill({ status: 500, body: '' });
  });
  const saysSo = async (path: string, name: string): Promise<void> => {
    failed = 0;
    await after(4500, failing.page, path, `${name}-failed`);
    if (failed === 0) return;
    // Some reads begin when others have failed.
    await failing.page
      .getByText(/The fault is on our side|是我们这边出了问题/)
      .first()
      .waitFor({ timeout: 10_000 })
      .catch(() => report(`${path} (${name}): does not say that it failed`));
  };
  for (const { path, name } of pages) {
    await Promise.all([
      // A page that cannot be looked at is found, too; the others are looked at all the same.
      inBothSchemes(who, path, name).catch((error: Error) => report(`${path} (${name}): ${error.message}`)),
      after(1500, waiting.page, path, `${name}-waiting`),
      saysSo(path, name),
    ]);
  }
  for (const each of [who, waiting, failing]) await each.close();
}

/** The page in light and dark, and what axe, the window's width and the console tell of it. */
async function inBothSchemes(who: Visitor, path: string, name: string): Promise<void> {
  const { page } = who;
  await page.goto(demo.url + path);
  await loaded(page);
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await take(page, `${name}-${scheme}`);
  }
  await page.emulateMedia({ colorScheme: null });
  const over = await tooWide(page);
  const all = [...(await axeViolations(page)), ...(over > 0 ? [`${over} px too wide`] : []), ...who.strange(/404|401/)];
  for (const one of all) report(`${path} (${name}): ${one}`);
}

async function after(milliseconds: number, page: Page, path: string, name: string): Promise<void> {
  await page.goto(demo.url + path);
  await page.waitForTimeout(milliseconds);
  await take(page, name);
}

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  pictures += 1;
}

async function loaded(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('.skeleton, .spinner'));
  await page.waitForTimeout(300);
}

async function enter({ page }: Visitor, id: string, language: 'en' | 'zh-CN'): Promise<void> {
  const { personas } = await demo.call<{ personas: { id: string; name: Record<string, string> }[] }>('GET', '/demo');
  const name = personas.find((one) => one.id === id)?.name[language] ?? id;
  await page.goto(demo.url);
  await page
    .getByRole('button', { name: language === 'en' ? `Enter as ${name}` : `以${name}`, exact: language === 'en' })
    .first()
    .click();
  await inOffice(page);
}

/** Every route of the portals, with ids that the demonstration has. */
async function readersOf({ call, directory }: Demo): Promise<Reader[]> {
  const list = async <T>(path: string, as: string): Promise<T[]> =>
    (await call<{ items: T[] }>('GET', path, { as })).items;
  const { personas } = await call<{ personas: { role: string; path: string }[] }>('GET', '/demo');
  const desk = 'desk-he';
  const [held] = await list<{ id: string }>('/cases', 'nike');
  const tasks = await list<{ case?: string }>('/desk/tasks', desk);
  const [seller] = await list<{ key: string }>('/sellers', desk);
  const [participant] = await list<{ id: string }>('/participants', desk);
  const [right] = await list<{ id: string }>('/rights', desk);
  // A shop's owner can no longer open the inbox; the marketplace's own record has the message.
  const messages = await readFile(join(directory, 'taobao.jsonl'), 'utf8');
  const notice = /\/shop-notice\/[\w.~-]+/.exec(messages)?.[0];
  const answers = personas.filter(({ role, path }) => role === 'seller' && path.startsWith('/answer/'));
  const office = (root: string, ...paths: string[]) => paths.map((path) => `${root}${path}`);
  return [
    {
      paths: [
        ...office('', '/', '/how-it-works', '/enrol', '/forgotten-password', '/sign-in', '/sign-in/code', '/ledger'),
        ...office('', '/published', '/transparency', '/check', '/rules', '/terms', '/terms/agent', '/mail'),
        ...office('', '/api-reference', '/no-such-page', '/answer/no-link', notice ?? '/shop-notice/none'),
        ...answers.map(({ path }) => path),
      ],
    },
    {
      persona: 'nike',
      paths: [
        ...office('/portal', '', '/first-steps', '/findings', '/file', '/tips', '/cases', `/cases/${held?.id}`),
        ...office('/portal', '/report', '/shadow', '/standing', '/terms', '/rights', '/clearances', '/brands'),
        ...office('/portal', '/webhooks', '/people', '/api-keys', '/sellers', '/instructions', '/practice'),
        '/security',
      ],
    },
    { persona: 'harbour-ip', paths: office('/portal', '', '/findings', '/cases', '/rights') },
    { persona: 'makers-guild', paths: office('/portal', '', '/findings', '/cases') },
    { persona: 'meixu', paths: office('/portal', '', '/first-steps', '/findings', '/cases', '/brands') },
    { persona: 'taobao-luo', paths: office('/portal', '', '/orders', '/removals', '/stages', '/shadow') },
    {
      persona: desk,
      paths: [
        ...office('/desk', '', '/cases', ...new Set(tasks.flatMap(({ case: id }) => (id ? [`/cases/${id}`] : [])))),
        ...office('/desk', '/sellers', `/sellers/${seller?.key}`, '/orders', '/removals'),
        ...office('/desk', '/stages', '/shadow', '/marketplaces', '/marketplaces/taobao', '/connections/new'),
        ...office('/desk', '/screening', '/models', '/statements', '/consumers', '/participants'),
        ...office('/desk', `/participants/${participant?.id}`, '/rights', `/rights/${right?.id}`, '/people'),
        ...office('/desk', '/api-keys', '/security-log', '/rules', '/overview', '/misuse', '/readings', '/practice'),
      ],
    },
  ];
}

/** Fails for a route that no reader opens, but one behind a link that is mailed or a state that the demonstration lacks. */
async function everyPageIsIn(readers: readonly Reader[]): Promise<void> {
  const behindMail =
    /^\/(enrol\/:|invitation|mandate|new-password|new-address|password|sign-in\/oidc|clearances)|:(enrolment|audit|proposal)|\/change$/;
  const routes = JSON.parse(await readFile('packages/web/dist/pages.json', 'utf8')) as string[];
  const paths = readers.flatMap((reader) => reader.paths);
  const missing = routes.filter(
    (route) =>
      !behindMail.test(route) &&
      !paths.some((path) => new RegExp(`^${route.replaceAll(/:\w+/g, '[^/]+')}$`).test(path)),
  );
  if (missing.length > 0) throw new Error(`no reader opens ${missing.join(', ')}: name one in bench/soak/pages.ts`);
}
