import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Demo } from './demo.ts';
import { inOffice, type Kind, type Visitor, visitor } from './visitor.ts';

/** One day on which the four users meet: each continues from the others' results. */
export interface Day {
  readonly demo: Demo;
  readonly browser: Browser;
  /** The rights holder, signed in with their own password. */
  holder: Visitor;
  /** The seller at a computer, logged in to the shop. */
  seller: Visitor;
  /** The seller's offers by kind: the shop's number. */
  readonly offers: Record<Goods, string>;
  /** The cases, once filed. */
  readonly cases: Record<Goods, string>;
  /** The signed links of the seller's notices. */
  readonly links: Record<Goods, string>;
}

export type Goods = 'tote' | 'rucksack' | 'purse';

export const titles: Readonly<Record<Goods, string>> = {
  tote: '高仿1:1 霁蓝 JILAN 托特包 专柜同模',
  rucksack: '高仿 霁蓝 JILAN 双肩包 原单 顶级版本',
  purse: '霁蓝 JILAN 零钱夹 莆田纯原 微商货源',
};

/** The brand's own two registrations, as an operator would have imported them: no one else owns this name. */
export const registrations = [
  { number: 'DAY-1', mark: '霁蓝' },
  { number: 'DAY-2', mark: 'JILAN' },
].map((entry) => ({
  ...entry,
  office: 'CN',
  type: 'trademark',
  owner: 'Jilan Studio',
  contact: 'registry@jilan.example',
  territories: ['CN'],
  classes: [18],
  validUntil: '2034-01-01T00:00:00.000Z',
  registeredOn: '2014-01-01',
}));

/** Signs in as a person of the demonstration, with the front page's button. */
export async function enterAs(day: Day, name: string, kind: Kind = { language: 'en', width: 1280 }): Promise<Visitor> {
  const me = await visitor(day.browser, kind);
  await me.page.goto(day.demo.url);
  await me.page.getByRole('button', { name, exact: true }).click();
  await inOffice(me.page);
  return me;
}

/** Shows more of the office's list until a row is among what is shown. The button goes with the last page: it is pressed only if it is there. */
export async function shownRow(page: Page, row: Locator): Promise<void> {
  const more = page.getByRole('button', { name: 'Show more' });
  const isShown = async (): Promise<boolean> => {
    if ((await row.count()) > 0) return true;
    await more.evaluateAll((all) => {
      for (const one of all) (one as HTMLElement).click();
    });
    return false;
  };
  await expect.poll(isShown).toBe(true);
}
