import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumPath } from '../../scripts/chromium.ts';

export const hasChromium = chromiumPath !== undefined;

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(chromiumPath !== undefined && { executablePath: chromiumPath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Nothing leaves this computer; attempts show up below.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /**
   * Lists and clears what no page should cause: errors in the console, violations of the content security policy, exceptions,
   * requests that leave this computer. `but`: what the step provoked on purpose.
   */
  strange(...but: readonly RegExp[]): string[];
  close(): Promise<void>;
}

const present = new Set<BrowserContext>();

/** Every open page of all visitors. */
export const openPages = (): Page[] => [...present].flatMap((context) => context.pages());

export interface Kind {
  readonly language: 'en' | 'zh-CN';
  /** CSS pixels: 390 is a phone, 1280 and 1440 a computer. */
  readonly width: 390 | 1280 | 1440;
}

/** A person with a separate browser profile: no cookies, no stored data, and no request beyond loopback. */
export async function visitor(browser: Browser, { language, width }: Kind): Promise<Visitor> {
  const context = await browser.newContext({
    locale: language,
    viewport: { width, height: width === 390 ? 844 : 900 },
    deviceScaleFactor: 1,
  });
  context.setDefaultTimeout(60_000);
  present.add(context);
  context.on('close', () => present.delete(context));
  const seen: string[] = [];
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && !['127.0.0.1', 'localhost'].includes(hostname))
      seen.push(`left this computer: ${request.url()}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`content security policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  context.on('console', (message) => {
    if (message.type() === 'error') seen.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => seen.push(String(error.error())));
  return {
    page: await context.newPage(),
    context,
    strange: (...but) => seen.splice(0).filter((one) => !but.some((expected) => expected.test(one))),
    close: () => context.close(),
  };
}

/** How much the page is wider than its window, in CSS pixels: a phone's reader would have to scroll sideways. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Until the office is there: the address changes before the page of before is gone. */
export async function inOffice(page: Page): Promise<void> {
  await page.waitForURL(/\/(portal|desk)/);
  await page.locator('.office').waitFor();
}
