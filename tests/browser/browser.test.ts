/**
 * The portals in a real Chromium, on one running demonstration. In one file, since everything moves the same clock: first the work of the
 * four users, then the guided path, which lets days pass, then
 * every page, and last the demonstration put back.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
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
  guidedPath(() => ({ demo, browser }), { language: 'en', width: 1280 }, 'key');
  guidedPath(() => ({ demo, browser }), { language: 'zh-CN', width: 1280 }, 'press');
  clearance(() => ({ demo, browser }));
  workingGroup(() => ({ demo, browser }));
  accessibility(() => ({ demo, browser }));
  putBack(() => ({ demo, browser }));
});
