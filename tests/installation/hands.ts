/** What the guide from Debian to the first takedown asks of people by hand, over HTTP or in the pages of the portal. */
import { uploadDocument } from '@marketsafe/sdk';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { codeOf } from '../../packages/service/src/testing/authenticator.ts';
import { desk } from '../../packages/web/src/texts/desk.ts';
import { enrol } from '../../packages/web/src/texts/enrol.ts';
import { office } from '../../packages/web/src/texts/office.ts';
import { portal } from '../../packages/web/src/texts/portal.ts';
import { terms } from '../../packages/web/src/texts/terms.ts';
import { picture } from '../browser/screens.ts';
import { type Kind, tooWide, visitor } from '../browser/visitor.ts';
import { livePeople } from './live-people.ts';

interface Person {
  readonly name: string;
  readonly email: string;
}

export interface Hands {
  readonly language: Kind['language'];
  /** Takes part at the desk by a link, with a second factor. `isNamed`: the invitation names them. */
  takePart(link: string, person: Person, isNamed: boolean): Promise<AtTheDesk>;
  /** Asks to take part with a registration; a code goes to its contact. */
  enrol(holder: Person): Promise<Enrolling>;
}

interface AtTheDesk {
  /** As an administrator of Fair Goods. */
  invite(person: Person): Promise<void>;
  /** The registration of the guide. */
  enterRegistration(contact: string): Promise<void>;
}

interface Enrolling {
  confirm(code: string): Promise<Filer>;
}

interface Filer {
  /** Complains of a counterfeit. */
  file(address: string): Promise<void>;
}

const organisation = 'Fair Goods';
const right = { office: 'CN', number: '1000001' } as const;
const [owner, mark, registeredOn] = ['Lark Shoes', 'LARK', '2010-01-01'];
const acceptance = { person: 'Lin Lark', authority: 'managing director' };
const certificate = { name: 'certificate.txt', type: 'text/plain', text: 'Certificate 1000001' };

/** By the operations that the pages use; all have one password. */
export function overHttp(url: string, password: string): Hands {
  const { as, signIn, accept } = livePeople(url, password);
  return {
    language: 'en',
    async takePart(link, person, isNamed) {
      const { token } = await accept(link, person, isNamed);
      return {
        invite: async (other) => {
          await as(token).inviteMember({ body: { ...other, position: 'administrator', language: 'en', organisation } });
        },
        enterRegistration: async (contact) => {
          const { name, type, text } = certificate;
          const document = await uploadDocument(new File([text], name, { type }), { baseUrl: url, token });
          const validUntil = '2040-01-01T00:00:00.000Z';
          const valid = { territories: ['CN'], classes: [25], registeredOn, validUntil };
          const entry = { ...right, type: 'trademark' as const, contact, owner, mark, ...valid };
          await as(token).enterRegistration({ body: { document: document.id, entry } });
        },
      };
    },
    async enrol({ name, email }) {
      const body = { name, kind: 'rights-holder', email, language: 'zh-CN', right } as const;
      const { id: enrolment } = await as().enrol({ body });
      return {
        async confirm(code) {
          const { hash } = await as().getTerms({ path: { terms: 'rights-holder' } });
          const said = { code, password, terms: { terms: hash, ...acceptance } };
          await as().confirmEnrolment({ path: { enrolment }, body: said });
          const filer = as(await signIn(email));
          return {
            async file(address) {
              const [own] = (await filer.listRights()).items;
              const said = {
                right: own?.id ?? '',
                reason: 'counterfeit' as const,
                chips: [],
                declaration: true as const,
              };
              const filed = await filer.fileComplaint({ body: { ...said, targets: [{ url: address }] } });
              expect(filed.bundles[0]?.cases[0]).toMatchObject({ refused: [], lane: 'expedited' });
            },
          };
        },
      };
    },
  };
}

/** In a browser, by the texts of the language; each step leaves a picture. */
export function inTheBrowser(browser: Browser, url: string, password: string, language: Kind['language']): Hands {
  const said = ([english, chinese]: readonly [string, string]): string => (language === 'en' ? english : chinese);

  async function arrive(address: string): Promise<Page> {
    const { page } = await visitor(browser, { language, width: 1280 });
    // As a reader who chose it, whatever language a mail's link brings.
    await page.addInitScript((chosen) => localStorage.setItem('marketsafe.language', chosen), language);
    await page.goto(address);
    return page;
  }
  const fill = async (page: Page, values: Readonly<Record<string, string>>): Promise<void> => {
    for (const [name, value] of Object.entries(values))
      await page.locator(`:is(input, textarea)[name="${name}"]`).fill(value);
  };
  const press = (page: Page, text: readonly [string, string]): Promise<void> =>
    page.getByRole('button', { name: said(text), exact: true }).click();
  const seen = async (page: Page, name: string): Promise<void> => {
    expect(await tooWide(page)).toBe(0);
    await picture(page, `${name}-${language}`);
  };

  async function setUpSecondFactor(page: Page): Promise<void> {
    const { setUp, key, sixDigits, confirm, active } = office.secondFactor;
    const form = page.locator('form', { has: page.getByRole('button', { name: said(setUp) }) });
    await form.locator('input[name="password"]').fill(password);
    await form.getByRole('button').click();
    const shown = (await page.getByText(said(key)).locator('.mono').textContent()) ?? '';
    await page.getByLabel(said(sixDigits)).fill(codeOf(shown));
    await seen(page, 'guide-6-second-factor');
    await press(page, confirm);
    await page.getByText(said(active)).waitFor();
    await seen(page, 'guide-6-recovery-codes');
  }

  return {
    language,
    async takePart(link, { name, email }, isNamed) {
      const page = await arrive(link);
      await page.getByRole('heading', { level: 1, name: said(enrol.invitation.title) }).waitFor();
      await fill(page, { ...(isNamed ? {} : { name, email }), password });
      await seen(page, 'guide-6-invitation');
      await press(page, enrol.invitation.submit);
      await setUpSecondFactor(page);
      return {
        async invite(other) {
          await page.goto(`${url}/desk/people`);
          await fill(page, { name: other.name, email: other.email, organisation });
          await page.locator('.ant-select').first().click();
          await page.locator('.ant-select-item-option', { hasText: said(terms.position.administrator) }).click();
          await seen(page, 'guide-6-people');
          await press(page, office.people.send);
          await page.getByText(said(office.people.sent)).waitFor();
        },
        async enterRegistration(contact) {
          await page.goto(`${url}/desk/rights`);
          await press(page, desk.register.enter);
          const [territories, classes, validUntil] = ['CN', '25', '2039-12-31'];
          await fill(page, { ...right, owner, mark, contact, territories, classes, validUntil, registeredOn });
          const { name: file, type, text } = certificate;
          await page
            .locator('input[type="file"]')
            .setInputFiles({ name: file, mimeType: type, buffer: Buffer.from(text) });
          await page.getByText(file).first().waitFor();
          await seen(page, 'guide-7-registration');
          await press(page, desk.register.submit);
          await page.getByText(said(desk.register.entered)).waitFor();
        },
      };
    },
    async enrol({ name, email }) {
      const page = await arrive(`${url}/enrol`);
      await fill(page, { name, email, number: right.number });
      await seen(page, 'guide-8-enrol');
      await press(page, enrol.submit);
      await page.getByLabel(said(enrol.code.label)).waitFor();
      return {
        async confirm(code) {
          await fill(page, { code, password, ...acceptance });
          await page.locator('input[name="accepts"]').check();
          await seen(page, 'guide-8-code');
          await press(page, enrol.code.submit);
          await page.waitForURL(`${url}/portal`);
          return {
            async file(address) {
              await page.goto(`${url}/portal/file`);
              await fill(page, { urls: address });
              await page.locator('input[name="declared"]').check();
              await seen(page, 'guide-8-file');
              await press(page, portal.file.submit);
              await page.getByRole('link', { name: said(portal.findings.case) }).waitFor();
              await seen(page, 'guide-8-filed');
            },
          };
        },
      };
    },
  };
}
