/**
 * The portals in a real Chromium, on one running demonstration. In one file, since everything moves the same clock: first the work of the
 * four users, then the guided path, which lets days pass, then pages one by one, and last the demonstration put back. A run plays the path
 * in one language, one of two further parts and some of the pages, by the commit; the nightly run plays all.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { someByCommit } from '../../scripts/by-commit.ts';
import { noChromium } from '../../scripts/chromium.ts';
import { accessibility } from './accessibility.ts';
import { clearance } from './clearance.ts';
import { type Demo, demoHookMs, startDemo } from './demo.ts';
import { guidedPath } from './guided-path.ts';
import { keepPictures } from './keep-pictures.ts';
import { putBack } from './put-back.ts';
import { roles } from './roles.ts';
import { hasChromium, openBrowser } from './visitor.ts';
import { workingGroup } from './working-group.ts';

const canRun = hasChromium || process.env.CI === 'true';
if (!canRun) console.log(`The browser tests are skipped: ${noChromium}`);

describe.skipIf(!canRun)('in a real browser', () => {
  let demo: Demo;
  let browser: Browser;

  beforeAll(async () => {
    if (!hasChromium) throw new Error(`with CI=true the browser tests must run: ${noChromium}`);
    [demo, browser] = await Promise.all([startDemo('--no-pictures'), openBrowser()]);
  }, demoHookMs);
  keepPictures();
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  roles(() => ({ demo, browser }));
  for (const language of someByCommit(['en', 'zh-CN'], 1))
    guidedPath(() => ({ demo, browser }), { language, width: 1280 }, language === 'en' ? 'key' : 'press');
  const parts = { clearance, workingGroup };
  for (const part of someByCommit(['clearance', 'workingGroup'], 1)) parts[part](() => ({ demo, browser }));
  accessibility(() => ({ demo, browser }));
  putBack(() => ({ demo, browser }));
});
