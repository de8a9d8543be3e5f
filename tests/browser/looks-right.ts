import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations } from './accessibility.ts';
import { picture } from './screens.ts';
import { tooWide } from './visitor.ts';

/** Nothing is cut off at the right, axe finds nothing, and the picture is kept under the name. */
export async function looksRight(page: Page, name: string): Promise<void> {
  expect(await tooWide(page)).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, name);
}
