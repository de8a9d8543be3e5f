import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Day, enterAs, type Goods, registrations, titles } from './day.ts';
import { picture } from './screens.ts';
import { visitor } from './visitor.ts';

const password = 'a password of mine';

/** From a stranger to a complaint without evidence: enrolment, right, brand book, findings, one click, one key, a paste. */
export function rightsHolderFiles(given: () => Day): void {
  describe('the rights holder', () => {
    beforeAll(async () => {
      const day = given();
      await day.demo.call('POST', '/register-entries', { as: 'desk-he', body: { entries: registrations } });
      day.holder = await visitor(day.browser, { language: 'en', width: 1280 });
    });

    test('enrols with the code that went to the register’s contact', async () => {
      const { holder, demo } = given();
      const { page } = holder;
      await page.goto(`${demo.url}/enrol`);
      await page.getByLabel('Name of the company or person').fill('Jilan Studio');
      await page.getByLabel('E-mail of the person who signs in').fill('lan@jilan.example');
      await page.getByLabel('Registration number').fill('DAY-1');
      await page.getByRole('button', { name: 'Send the code' }).click();
      await page.getByText(/We sent six digits to/).waitFor();
      expect(await page.locator('main').textContent()).not.toContain('registry@jilan.example');
      const [mail] = await Promise.all([
        holder.context.waitForEvent('page'),
        page.getByRole('link', { name: 'Open the inbox' }).click(),
      ]);
      await mail.getByLabel('Show mail to').fill('registry@jilan.example');
      const letter = mail.locator('article.letter').first();
      await letter.waitFor();
      const code = /\b\d{6}\b/.exec((await letter.textContent()) ?? '')?.[0] ?? '';
      await mail.close();
      await page.getByLabel('Six-digit code').fill(code);
      await page.getByLabel('Choose a password').fill(password);
      await page.getByText('Terms of participation for rights holders').click();
      await page.getByRole('heading', { name: '4. Answering for wrong complaints' }).waitFor();
      await page.getByLabel('Your full name').fill('Lan Ji');
      await page.getByLabel('What entitles you to accept them').fill('managing director');
      await page.getByLabel(/I accept these terms/).check();
      await picture(page, 'holder-code');
      await page.getByRole('button', { name: 'Confirm and enter' }).click();
      await page.waitForURL('**/portal');
      await page.getByRole('heading', { level: 1, name: /^Hello, / }).waitFor();
      await page.getByText('First steps: 2 of 6 done.').waitFor();
      await page.getByText('not a member (the same rules apply)').waitFor();
      expect(holder.strange()).toEqual([]);
    });

    test('adds a right by its number and describes the brand', async () => {
      const { page, strange } = given().holder;
      await page.getByRole('link', { name: 'Brand and rights', exact: true }).click();
      await page.getByRole('link', { name: 'Rights', exact: true }).click();
      await page.getByRole('row', { name: /霁蓝/ }).waitFor();
      await page.getByLabel('Registration number').fill('DAY-2');
      await page.getByRole('button', { name: 'Add a right' }).click();
      await page.getByRole('row', { name: /JILAN/ }).waitFor();
      expect(await page.locator('.tag', { hasText: 'Verified' }).count()).toBe(2);
      await picture(page, 'holder-rights');

      await page.getByRole('link', { name: 'Brand book' }).click();
      await page.getByRole('button', { name: 'Add a brand' }).click();
      await page.getByLabel('Brand', { exact: true }).fill('Jilan');
      await page.getByLabel('Marks').fill('霁蓝\nJILAN');
      await page.getByLabel('Nice classes').fill('18');
      await page.getByLabel('Territories').fill('CN');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('heading', { name: 'Jilan', exact: true }).waitFor();
      expect(strange()).toEqual([]);
    });

    test('sees their findings, the most harmful first, and why', async () => {
      const { page, strange } = given().holder;
      await expect
        .poll(
          async () => {
            await page.goto(`${given().demo.url}/portal/findings`);
            await page.locator('.queue-line, .note').first().waitFor();
            return page.locator('.queue-line').count();
          },
          { interval: 1000 },
        )
        .toBe(3);
      expect(await page.locator('.queue-title').allTextContents()).toEqual(
        expect.arrayContaining([titles.tote, titles.rucksack, titles.purse]),
      );
      await page.getByText('How the probability adds up').waitFor();
      await page
        .getByText('The trade’s words for grades and sources')
        .or(page.getByText('Says that the goods are copies'))
        .first()
        .waitFor();
      await picture(page, 'holder-findings');
      expect(strange()).toEqual([]);
    });

    test('the focus goes on to the next card, and what is dismissed stays in its place', async () => {
      const { page, strange, close } = await enterAs(given(), 'Enter as MEIXU');
      // The ten seconds for an undo do not pass, however busy the machine is.
      await page.clock.setFixedTime(new Date());
      await page.goto(`${given().demo.url}/portal/findings`);
      const lines = page.locator('.queue-line');
      await lines.first().waitFor();
      const all = await lines.count();
      const done = page.locator('.queue-item.done');
      const next = (await lines.nth(1).locator('.queue-title').textContent()) ?? '';
      const dismiss = async () => {
        await page.keyboard.press('x');
        await page.keyboard.press('1');
      };
      await lines.first().click();
      await dismiss();
      await page.locator('.queue-line:focus[aria-current=true]', { hasText: next }).waitFor();
      expect([await lines.count(), await done.count()]).toEqual([all, 1]);
      await page.keyboard.press('u');
      await expect.poll(() => done.count()).toBe(0);

      // Undo need not wait until the counts above the list are read again.
      const isUndone = Promise.withResolvers<void>();
      await page.route('**/findings/counts*', async (route) => {
        await isUndone.promise;
        await route.fallback();
      });
      for (const one of await page.locator('.queue-item input').all()) await one.check();
      await dismiss();
      await page.getByText('All cards of this list are done.').waitFor();
      expect(await done.count()).toBe(all);
      await page.keyboard.press('u');
      await expect.poll(() => done.count()).toBe(0);
      isUndone.resolve();
      expect(strange()).toEqual([]);
      await close();
    });

    test('on a phone a strip of cards stands above the one at hand, and its acts stay in sight', async () => {
      const { page, strange, close } = await enterAs(given(), '以岚木的身份进入', { language: 'zh-CN', width: 390 });
      await page.goto(`${given().demo.url}/portal/findings`);
      const line = page.locator('.queue .queue-line').nth(9);
      const title = await line.locator('.queue-title').textContent();
      const heading = page.getByRole('article', { name: '当前商品' }).getByRole('heading', { level: 2 });
      await line.click();
      await expect.poll(() => heading.textContent()).toBe(title);
      // Goods with several offers are looked at first.
      const file = page.getByRole('button', { name: /^投诉(本件|前查看)/ });
      const isInSight = async () => {
        const box = await file.boundingBox();
        expect(box && box.y >= 0 && box.y + box.height <= 844).toBe(true);
      };
      await isInSight();
      await page.mouse.wheel(0, 2000);
      await isInSight();
      await picture(page, 'holder-phone-finding');
      // The address names the card: it can be sent to a colleague.
      await page.reload();
      await expect.poll(() => heading.textContent()).toBe(title);
      expect(strange()).toEqual([]);
      await close();
    });

    test('ranks a large brand’s findings by harm, after goods that came back', async () => {
      const { items } = await given().demo.call<{ items: { relist?: object; harm?: { amount: string } }[] }>(
        'GET',
        '/findings?band=act&limit=50',
        { as: 'lanmu' },
      );
      // Pictures are compared in the background, so some may have come back meanwhile.
      const ranks = items.map(({ relist, harm }) => [Number(relist !== undefined), Number(harm?.amount ?? 0)] as const);
      expect(ranks.length).toBeGreaterThan(10);
      expect(ranks).toEqual(ranks.toSorted(([a, harmOfA], [b, harmOfB]) => b - a || harmOfB - harmOfA));
    });

    test('files in one click with a chip, and the next one with one key', async () => {
      const day = given();
      const { page, strange } = day.holder;
      const choose = (goods: Goods) => page.locator('.queue-line', { hasText: titles[goods] }).click();
      await choose('tote');
      await page.getByLabel('We never made this').check();
      await page.getByRole('button', { name: 'File this card, and go on (F)' }).click();
      day.cases.tote = await filedCase();
      await picture(page, 'holder-filed');

      await choose('rucksack');
      await page.keyboard.press('f');
      day.cases.rucksack = await filedCase();
      expect(day.cases.rucksack).not.toBe(day.cases.tote);
      for (const goods of ['tote', 'rucksack'] as const) await expect.poll(() => shopStatus(day, goods)).toBe(404);
      expect(await shopStatus(day, 'purse')).toBe(200);
      expect(strange()).toEqual([]);

      async function filedCase(): Promise<string> {
        const link = page.locator('#filed a');
        await link.waitFor();
        return (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
      }
    });

    test('pastes addresses in bulk; each bad one is named, the good one is filed', async () => {
      const day = given();
      const { page, strange } = day.holder;
      await page.getByRole('link', { name: 'Triage', exact: true }).click();
      await page.getByRole('link', { name: 'File by URL' }).click();
      const good = `${day.demo.shop}/item.htm?id=${day.offers.purse}`;
      const lines = [good, 'https://shop.example/thing/1', `${day.demo.shop}/item.htm?id=1`];
      await page.getByLabel('Addresses of listings').fill(lines.join('\n'));
      await page.getByRole('button', { name: 'File the complaint' }).click();
      await page.getByText('Choose a right.').waitFor();
      await page.getByText('The declaration is the one thing a complaint needs.').waitFor();
      await page.getByRole('combobox', { name: 'Right' }).click();
      await page.getByTitle('JILAN CN DAY-2').click();
      // A check reports other shortfalls of the lines, with or without the declaration.
      await page.getByRole('button', { name: 'Check only' }).click();
      await page.getByRole('heading', { name: 'Checked, nothing filed' }).waitFor();
      await page.getByText('1 accepted, 2 refused').waitFor();
      await page.getByRole('checkbox', { name: 'I declare' }).check();
      await page.getByRole('button', { name: 'File the complaint' }).click();
      await page.getByRole('heading', { name: 'Results, line by line' }).waitFor();
      await page.getByText('1 accepted, 2 refused').waitFor();
      const rows = page.locator('tbody tr.row-of');
      expect(await rows.count()).toBe(3);
      expect(await rows.filter({ hasText: 'https://shop.example/thing/1' }).textContent()).toMatch(/Not readable.{10}/);
      expect(await rows.filter({ hasText: 'taobao/1' }).last().textContent()).toMatch(/Refused.{10}/s);
      const accepted = rows.filter({ hasText: `taobao/${day.offers.purse}` }).getByRole('link');
      day.cases.purse = (await accepted.getAttribute('href'))?.split('/').at(-1) ?? '';
      await picture(page, 'holder-bulk');
      await expect.poll(() => shopStatus(day, 'purse')).toBe(404);
      expect(strange()).toEqual([]);
    });

    test('sees before filing that a listing names none of their marks, and how many can be filed', async () => {
      const { demo, holder } = given();
      const { page, strange } = holder;
      const { items } = await demo.call<{ items: { case?: string; listing: { url: string; title: string } }[] }>(
        'GET',
        '/findings?band=act',
        { as: 'lanmu' },
      );
      const other = items.find((one) => one.case === undefined)?.listing ?? { url: '', title: '' };
      await page.getByLabel('Addresses of listings').fill(`${other.url}\nhttps://shop.example/thing/1`);
      await page.getByRole('button', { name: 'File the complaint' }).click();
      await page.getByRole('heading', { name: 'Nothing is filed yet: check 1 of 2' }).waitFor();
      const warned = page.locator('tbody tr.row-of').first();
      expect(await warned.textContent()).toMatch(/does not name JILAN\. Check/);
      expect(await warned.getByRole('link', { name: other.title }).getAttribute('href')).toBe(other.url);
      await picture(page, 'holder-warned');
      // The other line was refused, so there is nothing else to file.
      await page.getByRole('button', { name: 'File all of them (1)' }).waitFor();
      expect(await page.getByRole('button', { name: /^File the other/ }).count()).toBe(0);
      expect((await fetch(other.url)).status).toBe(200);
      expect(strange()).toEqual([]);
    });

    test('follows a case by its timeline and its deadlines', async () => {
      const { holder } = given();
      const { page } = holder;
      await page.getByRole('link', { name: 'Cases', exact: true }).click();
      await page.getByRole('link', { name: titles.tote }).click();
      await page.getByRole('dialog').getByRole('link', { name: 'Open on its own page' }).click();
      await page.getByRole('heading', { level: 1, name: titles.tote }).waitFor();
      const timeline = page.locator('.timeline');
      await timeline.getByText('Seller notified of the reasons').waitFor();
      expect(await timeline.locator('strong').allTextContents()).toEqual([
        'Complaint filed',
        'Complaint accepted',
        'Confirmed gone from the marketplace',
        'Seller notified of the reasons',
      ]);
      await page.getByText('Seller answers').first().waitFor();
      await page
        .getByText(/ left$/)
        .first()
        .waitFor();
      await page.getByText('No one had to upload it').waitFor();
      await page.getByText('Read it here').click();
      await page.getByRole('heading', { level: 4 }).first().waitFor();
      await picture(page, 'holder-case');
      expect(holder.strange()).toEqual([]);
    });

    test('registers their own endpoint, not at an internal address, and sees the result of a test event', async () => {
      const { holder, demo } = given();
      const { page } = holder;
      await page.getByRole('link', { name: 'Settings', exact: true }).click();
      await page.getByRole('link', { name: 'Webhooks', exact: true }).click();
      const add = async (address: string) => {
        await page.getByLabel('Address').fill(address);
        await page.getByRole('button', { name: 'Add', exact: true }).click();
      };
      await add('https://10.0.0.1/hook');
      await page.getByText('This address cannot be called.').waitFor();
      expect(holder.strange(/422/)).toEqual([]);
      await add(`${demo.url}/nobody-takes-it`);
      await page.getByRole('heading', { name: `${demo.url}/nobody-takes-it` }).waitFor();
      await page.getByRole('button', { name: 'Show the secret' }).click();
      await page.getByText(/^whsec_.{44}$/).waitFor();
      await page.getByRole('button', { name: 'Send a test event' }).click();
      await page.getByText('The test event is on its way.').waitFor();
      await page.getByRole('button', { name: 'What was sent' }).click();
      const sent = page.getByRole('row').filter({ hasText: 'webhook.test' });
      await sent.getByText('Waiting').waitFor();
      // It waits before the first attempt, too.
      await expect.poll(() => sent.textContent()).toContain('404');
      await picture(page, 'holder-webhooks');
      await page.getByRole('button', { name: 'What was sent' }).click();
      await page.getByRole('button', { name: 'Delete', exact: true }).click();
      await page.getByRole('tooltip').getByRole('button', { name: 'Delete', exact: true }).click();
      await page.getByText('No webhook yet.').waitFor();
      expect(holder.strange()).toEqual([]);
    });

    test('makes an API key, sees what it requested, rotates and revokes it', async () => {
      const { holder, demo } = given();
      const { page } = holder;
      await page.getByRole('link', { name: 'Settings', exact: true }).click();
      await page.getByRole('link', { name: 'API keys', exact: true }).click();
      await page.getByText('No API key yet.').waitFor();
      await page.getByLabel('Name').fill('Order system');
      await page.getByLabel('Your password').fill(password);
      await page.getByRole('button', { name: 'Make the key' }).click();
      const secret = page.getByText(/^msk_[\w-]{43}$/);
      const first = (await secret.textContent()) ?? '';
      const asked = await fetch(`${demo.url}/api/v1/me`, { headers: { authorization: `Bearer ${first}` } });
      expect(asked.status).toBe(200);
      await page.getByRole('button', { name: 'I have copied it' }).click();
      await page.getByRole('button', { name: 'What it requested' }).click();
      await page.getByRole('row').filter({ hasText: 'GET /api/v1/me' }).getByText('200').waitFor();
      await picture(page, 'holder-api-keys');
      await page.getByRole('button', { name: 'Rotate', exact: true }).click();
      await page.getByLabel('Your password').last().fill(password);
      await page.getByRole('button', { name: 'Make a new secret' }).click();
      await secret.waitFor();
      expect(await secret.textContent()).not.toBe(first);
      await page.getByText(/^The former secret msk_/).waitFor();
      await page.getByRole('button', { name: 'Revoke the key' }).click();
      await page.getByRole('tooltip').getByRole('button', { name: 'Revoke the key' }).click();
      await page.getByText('Revoked', { exact: true }).first().waitFor();
      expect(holder.strange()).toEqual([]);
    });
  });
}

/** The seller has answered twice: one complaint is maintained, the other withdrawn, and its listing restored. */
export function rightsHolderReacts(given: () => Day): void {
  describe('the rights holder, when the seller has answered', () => {
    afterAll(() => given().holder.close());

    test('maintains one complaint', async () => {
      const { holder, demo } = given();
      const { page } = holder;
      await page.goto(`${demo.url}/portal`);
      const turn = page.getByRole('region', { name: 'What needs you' });
      await turn.getByRole('link', { name: titles.rucksack }).waitFor();
      await picture(page, 'holder-your-turn');
      await turn.getByRole('link', { name: titles.tote }).click();
      await page.getByText('Genuine, bought from an authorised source').first().waitFor();
      await page.getByText(/If you do nothing by/).waitFor();
      // The review team may know the seller's supplier, the brand may not.
      expect(await page.locator('main').textContent()).not.toContain('霁蓝工作室');
      await page.getByRole('button', { name: 'Maintain the complaint' }).click();
      await page.getByText('Rights holder maintained the complaint').waitFor();
      expect(holder.strange()).toEqual([]);
    });

    test('withdraws the other as a mistake: the shop has it again', async () => {
      const day = given();
      const { page } = day.holder;
      await page.goto(`${day.demo.url}/portal/cases/${day.cases.rucksack}`);
      await page.getByRole('radio', { name: /^Our mistake/ }).check();
      await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
      await page.getByText('Listing restored').waitFor();
      await expect.poll(() => shopStatus(day, 'rucksack')).toBe(200);
      await page.goto(`${day.demo.url}/portal`);
      await page.getByRole('heading', { name: 'Accuracy, and your lane' }).waitFor();
      await picture(page, 'holder-withdrawn');
      expect(day.holder.strange()).toEqual([]);
    });
  });
}

const shopStatus = async ({ demo, offers }: Day, goods: Goods): Promise<number> =>
  (await fetch(`${demo.shop}/item.htm?id=${offers[goods]}`)).status;
