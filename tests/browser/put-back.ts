import type { Browser } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Demo } from './demo.ts';
import { visitor } from './visitor.ts';

interface State {
  readonly now: string;
  readonly ahead: number;
  readonly run: string;
  readonly story: { readonly played: boolean; readonly fake: { readonly id: string } };
}

/** Last of all: the demonstration after the guided path, put back to its first start. */
export function putBack(given: () => { demo: Demo; browser: Browser }): void {
  describe('after the guided path', () => {
    test('one press puts the demonstration back as it was at first', async () => {
      const { demo, browser } = given();
      const state = () => demo.call<State>('GET', '/demo');
      // Putting back ends all sessions, so each reading signs in again.
      const casesOf = async (as: string) => {
        const token = await demo.call<{ token: string }>('POST', '/demo/sessions', { body: { persona: as } });
        const answer = await fetch(`${demo.url}/api/v1/cases?limit=100`, {
          headers: { authorization: `Bearer ${token.token}` },
        });
        return ((await answer.json()) as { items: unknown[] }).items;
      };
      const before = await state();
      expect(before.ahead).toBeGreaterThan(7);
      const casesBefore = await casesOf('lanmu');
      const { page, strange, close } = await visitor(browser, { language: 'zh-CN', width: 390 });
      await page.goto(demo.url);
      const note = page.locator('.note', { hasText: `${before.ahead} 天` });
      await note.getByRole('button', { name: '恢复演示' }).click();
      await page.waitForEvent('load');
      await page.locator('#path').waitFor();
      expect(await page.getByRole('button', { name: '恢复演示' }).count()).toBe(0);
      const after = await state();
      expect(after.run).not.toBe(before.run);
      expect(after).toMatchObject({ ahead: 0, story: { played: false } });
      expect(Date.parse(after.now)).toBeLessThan(Date.parse(before.now));
      expect((await casesOf('lanmu')).length).toBeLessThan(casesBefore.length);
      // It asks while the service is closed.
      strange();
      await close();
    });
  });
}
