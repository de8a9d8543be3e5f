import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const folder = mkdtempSync(join(tmpdir(), 'marketsafe-screens-'));
let taken = 0;

/** Where this run's pictures lie, for a person to look at. */
export const screensFolder = folder;

/** A picture of the whole page as it stands. */
export async function picture(page: Page, name: string): Promise<void> {
  taken += 1;
  await Promise.all(page.frames().map((frame) => frame.waitForLoadState('load')));
  await page.screenshot({ path: join(folder, `${String(taken).padStart(2, '0')}-${name}.png`), fullPage: true });
}
