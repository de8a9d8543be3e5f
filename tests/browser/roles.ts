import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Day } from './day.ts';
import type { Demo } from './demo.ts';
import { deskDecidesAppeal, deskRules, deskWork } from './desk.ts';
import { publicReads } from './public-pages.ts';
import { rightsHolderFiles, rightsHolderReacts } from './rights-holder.ts';
import { sellerAnswers, sellerAppeals, sellerOpensShop } from './seller.ts';

/** Each of the four users does their whole part by hand, on one day, with each other's results. */
export function roles(given: () => { demo: Demo; browser: Browser }): void {
  describe('each of the four users', () => {
    let day: Day;
    beforeAll(() => {
      const numbers = { tote: '', rucksack: '', purse: '' };
      // Holder and seller arrive in their first step.
      day = { ...given(), offers: { ...numbers }, cases: { ...numbers }, links: { ...numbers } } as Day;
    });
    afterAll(() => day.seller?.close());
    const today = () => day;

    publicReads(today);
    sellerOpensShop(today);
    rightsHolderFiles(today);
    sellerAnswers(today);
    rightsHolderReacts(today);
    deskRules(today);
    sellerAppeals(today);
    deskDecidesAppeal(today);
    deskWork(today);
  });
}
