/**
 * `node bench/portals.ts`: the portals in a real Chromium on the demonstration. Of each page: JavaScript by gzip, the time until a reader
 * can act, and how far what they look at moves; of triage: from a key to the next card painted. Phones: a processor four times slower
 * and fast 4G (9 Mbit/s, 165 ms), as Chromium's own tools define it.
 */
import { gzipSync } from 'node:zlib';
import { startDemo } from '../tests/browser/demo.ts';
import { openBrowser, type Visitor, visitor } from '../tests/browser/visitor.ts';
import { median, quantile } from './quantiles.ts';

const times = 3;
const keys = 60;

interface Subject {
  readonly name: string;
  readonly path: string;
  readonly persona?: string;
  readonly isPhone: boolean;
  /** Something of it that a reader acts with. */
  readonly act: string;
}

const demo = await startDemo('--no-pictures');
const browser = await openBrowser();
try {
  const { personas } = await demo.call<{ personas: { role: string; path: string }[] }>('GET', '/demo');
  const link = personas.find(({ role, path }) => role === 'seller' && path.startsWith('/answer/'))?.path ?? '';
  const subjects: readonly Subject[] = [
    { name: 'seller, phone', path: link, isPhone: true, act: 'main button' },
    { name: 'transparency, phone', path: '/transparency', isPhone: true, act: 'main a' },
    { name: 'triage, phone', path: '/portal/findings', persona: 'meixu', isPhone: true, act: '.queue-line' },
    { name: 'triage', path: '/portal/findings', persona: 'nike', isPhone: false, act: '.queue-line' },
    { name: 'desk', path: '/desk', persona: 'desk-he', isPhone: false, act: 'main .row-of, main button' },
  ];
  console.log('page|JavaScript kB gz|can act, s (median)|layout shift');
  for (const subject of subjects) console.log(await looked(subject));
  console.log(await keyToCard());
} finally {
  await browser.close();
  await demo.close();
}

/** Each time in a fresh profile, which has cached nothing. */
async function looked({ name, path, persona, isPhone, act }: Subject): Promise<string> {
  const seen: { seconds: number; shift: number; bytes: number }[] = [];
  for (let nth = 0; nth < times; nth += 1) {
    const token = persona === undefined ? undefined : await tokenOf(persona);
    const fresh = await visitor(browser, { language: isPhone ? 'zh-CN' : 'en', width: isPhone ? 390 : 1440 });
    seen.push(await once(fresh, { path, isPhone, act, ...(token !== undefined && { token }) }));
    await fresh.close();
  }
  const of = (what: (one: (typeof seen)[number]) => number) => median(seen.map(what));
  return `${name}|${Math.round(of(({ bytes }) => bytes) / 1000)}|${of(({ seconds }) => seconds).toFixed(1)}|${of(({ shift }) => shift).toFixed(3)}`;
}

async function tokenOf(persona: string): Promise<string> {
  return (await demo.call<{ token: string }>('POST', '/demo/sessions', { body: { persona } })).token;
}

interface Visit {
  readonly path: string;
  readonly isPhone: boolean;
  readonly act: string;
  readonly token?: string;
}

async function once({ page, context }: Visitor, { path, isPhone, act, token }: Visit) {
  const devtools = await context.newCDPSession(page);
  if (isPhone) {
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 165,
      downloadThroughput: 1_125_000,
      uploadThroughput: 168_750,
    });
  }
  await page.addInitScript((given) => {
    if (given) sessionStorage.setItem('marketsafe.token', given);
    const kept = Object.assign(window, { tasks: [] as [from: number, to: number][], shift: 0 });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) kept.tasks.push([startTime, startTime + duration]);
    }).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) => {
      for (const one of list.getEntries() as (PerformanceEntry & { value: number })[]) kept.shift += one.value;
    }).observe({ type: 'layout-shift', buffered: true });
  }, token);
  let bytes = 0;
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    void response.body().then((body) => (bytes += gzipSync(body, { level: 9 }).length));
  });
  await page.goto(demo.url + path, { waitUntil: 'commit' });
  const there = await page
    .waitForFunction((selector) => document.querySelector(selector) && performance.now(), act, { polling: 'raf' })
    .then((handle) => handle.jsonValue());
  await page.waitForTimeout(3000);
  const { tasks, shift } = await page.evaluate(() => {
    const kept = window as unknown as { tasks: [from: number, to: number][]; shift: number };
    return { tasks: kept.tasks, shift: kept.shift };
  });
  // Long tasks that follow within half a second keep the reader waiting still.
  const until = tasks.reduce((end, [from, to]) => (from < end + 500 ? Math.max(end, to) : end), Number(there));
  return { seconds: until / 1000, shift, bytes };
}

/** By the browser's own measure of an event: from the key to the next frame painted after it. */
async function keyToCard(): Promise<string> {
  const who = await visitor(browser, { language: 'en', width: 1440 });
  const { page } = who;
  const token = await tokenOf('nike');
  await page.addInitScript((given) => sessionStorage.setItem('marketsafe.token', given), token);
  await page.goto(`${demo.url}/portal/findings`);
  await page.locator('.queue-line').nth(5).waitFor();
  await page.locator('.queue-line').first().click();
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    const kept = Object.assign(window, { pressed: [] as number[] });
    new PerformanceObserver((list) => {
      for (const one of list.getEntries()) if (one.name === 'keydown') kept.pressed.push(one.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  const titles = new Set<string | null>();
  for (let nth = 0; nth < keys; nth += 1) {
    await page.keyboard.press(nth % 20 < 10 ? 'j' : 'k');
    await page.waitForTimeout(120);
    titles.add(await page.locator('.queue-line[aria-current=true] .queue-title').textContent());
  }
  const slow = await page.evaluate(() => (window as unknown as { pressed: number[] }).pressed);
  await who.close();
  // What took less than a frame is not told.
  const all = [...slow, ...Array<number>(Math.max(0, keys - slow.length)).fill(16)];
  return `key to the next card painted, ${keys} keys over ${titles.size} cards|p50 ${median(all)} ms|p95 ${quantile(all, 0.95)} ms`;
}
