import { type Client, ProblemError } from '@marketsafe/sdk';
import { type SellerNotice, sendExhibit } from '../data/answers.ts';
import type { CaseDetail } from '../data/cases.ts';
import { client, clientAs } from '../data/client.ts';
import type { DemoState } from '../data/demo.ts';

export type Story = DemoState['story'];

const tokens = new Map<string, Promise<string>>();

/** A client of one of the demonstration's people; each signs in once. */
export async function as(persona: string): Promise<Client> {
  const token = tokens.get(persona) ?? client.demoSignIn({ body: { persona } }).then(({ token: given }) => given);
  tokens.set(persona, token);
  token.catch(() => tokens.delete(persona));
  return clientAs(await token);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks again every quarter of a second until the answer is there, for at most `seconds`; `undefined` when it never was. */
export async function until<T>(ask: () => Promise<T | undefined>, seconds = 15): Promise<T | undefined> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined || performance.now() > end) return answer;
    await pause(250);
  }
}

const underWay = ['new', 'removing', 'unconfirmed'];

/** Files as the story's brand against one listing; resolves when the marketplace was seen without it. */
export async function takeDown(
  brand: Client,
  right: string,
  goods: { marketplace: string; id: string },
): Promise<{ id: string; refused: string[]; gone: boolean; ms: number }> {
  const start = performance.now();
  const { bundles, unreadable } = await brand.fileComplaint({
    body: {
      right,
      reason: 'counterfeit',
      targets: [{ kind: 'listing', marketplace: goods.marketplace, id: goods.id }],
      chips: [],
      declaration: true,
      evidence: [],
    },
  });
  const filed = bundles[0]?.cases[0];
  if (!filed) return { id: '', refused: unreadable.map(({ message }) => message), gone: false, ms: 0 };
  const refused = filed.refused.map(({ message }) => message);
  if (refused.length > 0) return { id: filed.case, refused, gone: false, ms: 0 };
  const gone = await until(async () => {
    const { status } = await brand.getCase({ path: { case: filed.case } });
    return underWay.includes(status) ? undefined : true;
  });
  return { id: filed.case, refused, gone: gone === true, ms: performance.now() - start };
}

const linkOf = (address: string | undefined): string | undefined =>
  address?.split('/answer/')[1]?.split(/[?#]/)[0] || undefined;

/** The signed link that a case's seller was sent. Only a demonstration can see it: its inbox is open. */
export function sellerLink(id: string): Promise<string | undefined> {
  const others = new Set<string>();
  return until(async () => {
    const [{ items }, { personas }] = await Promise.all([client.demoMail({ query: {} }), client.demoState()]);
    const links = [...items.map(({ link }) => link), ...personas.map(({ path }) => path)].map(linkOf);
    for (const link of links) {
      if (!link || others.has(link)) continue;
      const notice = await client.getNotice({ path: { link } }).catch(() => undefined);
      if (notice?.cases.some((one) => one.id === id)) return link;
      others.add(link);
    }
    return undefined;
  });
}

/** Between two clocks a case waits for its marketplace: then there is nothing to move past, only to look again. */
function unlessOnItsWay(error: unknown): void {
  if (!(error instanceof ProblemError && error.code === 'no-clock')) throw error;
}

/** Lets the case's next deadlines pass, one by one, until it stands at `status`; at most eight of them. */
export async function letTimePass(brand: Client, id: string, status: string): Promise<CaseDetail | undefined> {
  const read = () => brand.getCase({ path: { case: id } });
  for (let turn = 0; turn < 8; turn++) {
    const before = await read();
    if (before.status === status) return before;
    const mark = JSON.stringify([before.status, before.clocks]);
    await client.demoClock({ body: { past: id } }).catch(unlessOnItsWay);
    await until(async () => {
      const now = await read();
      return JSON.stringify([now.status, now.clocks]) === mark ? undefined : true;
    }, 6);
  }
  const last = await read();
  return last.status === status ? last : undefined;
}

/** What the reseller of the story writes, in its language whatever the reader's. */
const resellersWords = '从工作室批量采购后转售，发票见附件，请核实。';

/** The honest reseller's answer: its invoice under every item that must have a document, and its words. */
export async function answerWithInvoice(link: string, invoice: File): Promise<void> {
  const notice = await client.getNotice({ path: { link } });
  await client.openNotice({ path: { link } });
  const way = notice.answers.find(({ kind }) => kind === 'genuine-from');
  const exhibits = [];
  for (const item of neededItems(way?.checklist ?? [])) {
    const { id } = await sendExhibit(link, invoice, crypto.randomUUID(), () => undefined);
    exhibits.push({ id, item });
  }
  await client.answerComplaint({
    path: { link },
    body: { kind: 'genuine-from', exhibits, statement: resellersWords, declaration: true, except: [] },
  });
}

/** Every item that is required, and the first of each group of which one is enough. */
function neededItems(checklist: SellerNotice['answers'][number]['checklist']): string[] {
  const groups = new Set<string>();
  return checklist
    .filter(({ required, accepts }) => {
      if (required === 'optional' || !accepts.includes('file')) return false;
      if (!required.startsWith('one-of')) return true;
      const first = !groups.has(required);
      groups.add(required);
      return first;
    })
    .map(({ item }) => item);
}

export function invoiceFile({ name, mime, base64 }: Story['honest']['invoice']): File {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new File([bytes], name, { type: mime });
}
