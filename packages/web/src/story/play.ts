import { type Client, ProblemError } from '@marketsafe/sdk';
import { client, clientAs } from '../data/client.ts';
import type { CaseDetail, DemoState, SellerNotice } from '../data/nouns.ts';
import { sendExhibit } from '../data/uploads.ts';

export type Story = DemoState['story'];

/** One listing, and its address on the marketplace. */
export type Goods = Story['fake'];

const tokens = new Map<string, Promise<string>>();

/** A client of one of the demonstration's people; each signs in once. */
export async function as(persona: string): Promise<Client> {
  const token = tokens.get(persona) ?? client.demoSignIn({ body: { persona } }).then(({ token: given }) => given);
  tokens.set(persona, token);
  token.catch(() => tokens.delete(persona));
  return clientAs(await token);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks every quarter of a second until there is an answer, for at most `seconds`; `undefined` when none came. */
export async function until<T>(ask: () => Promise<T | undefined>, seconds = 60): Promise<T | undefined> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined || performance.now() > end) return answer;
    await pause(250);
  }
}

/** The result of a filing: gone from the marketplace, in review, refused, or not seen gone yet. */
export interface Filed {
  readonly id: string;
  readonly stage: 'gone' | 'review' | 'refused' | 'waiting';
  /** The shortfalls of a refusal, or the reasons of a review. */
  readonly why: readonly string[];
  /** Milliseconds from the press to the result. */
  readonly ms: number;
}

const underWay = ['new', 'removing', 'unconfirmed'];

/** Files as the story's brand against one listing. Resolves when the marketplace no longer shows it, or will not remove it. */
export async function takeDown(brand: Client, right: string, goods: Pick<Goods, 'marketplace' | 'id'>): Promise<Filed> {
  const start = performance.now();
  const { bundles, unreadable } = await brand.fileComplaint({
    body: {
      right,
      reason: 'counterfeit',
      targets: [{ kind: 'listing', marketplace: goods.marketplace, id: goods.id }],
      chips: [],
      declaration: true,
    },
  });
  const filed = bundles[0]?.cases[0];
  if (!filed) return { id: '', stage: 'refused', why: unreadable.map(({ message }) => message), ms: 0 };
  const why = filed.refused.map(({ message }) => message);
  return why.length > 0 ? { id: filed.case, stage: 'refused', why, ms: 0 } : outcomeOf(brand, filed.case, start);
}

/** A person of the review team lets a complaint in review proceed. */
export async function passReview(
  reviewer: Client,
  brand: Client,
  id: string,
  reasons: typeof deskWords.review,
): Promise<Filed> {
  const start = performance.now();
  await reviewer.review({ path: { case: id }, body: { decision: 'proceed', lacks: [], reasons, scope: 'case' } });
  return outcomeOf(brand, id, start);
}

async function outcomeOf(brand: Client, id: string, start: number): Promise<Filed> {
  const reached = await until(async () => {
    const detail = await brand.getCase({ path: { case: id } });
    return underWay.includes(detail.status) ? undefined : detail;
  });
  const ms = performance.now() - start;
  if (!reached) return { id, stage: 'waiting', why: [], ms };
  if (reached.status === 'desk-review') return { id, stage: 'review', why: reached.laneReasons, ms };
  if (reached.status === 'refused')
    return { id, stage: 'refused', why: reached.refused.map(({ message }) => message), ms };
  return { id, stage: 'gone', why: [], ms };
}

const linkOf = (address: string | undefined): string | undefined =>
  address?.split('/answer/')[1]?.split(/[?#]/)[0] || undefined;

/** The signed link sent to a case's seller. Only a demonstration has it: its inbox is open. */
export function sellerLink(id: string): Promise<string | undefined> {
  const others = new Set<string>();
  return until(async () => {
    const [{ items }, { personas }] = await Promise.all([client.demoMail({ query: {} }), client.demoState()]);
    // The latest notice; links of older mails may be invalid.
    const newest = Math.max(...items.map(({ at }) => Date.parse(at)));
    const recent = items.filter(({ at }) => Date.parse(at) > newest - 86_400_000);
    const links = [...personas.map(({ path }) => path), ...recent.map(({ link }) => link)].map(linkOf);
    for (const link of links) {
      if (!link || others.has(link)) continue;
      const notice = await client.getNotice({ path: { link } }).catch(() => undefined);
      if (notice?.cases.some((one) => one.id === id)) return link;
      others.add(link);
    }
    return undefined;
  });
}

/** Between two deadlines a case waits for its marketplace: then there is no deadline to skip, and the caller looks again. */
function unlessOnItsWay(error: unknown): void {
  if (!(error instanceof ProblemError && error.code === 'no-clock')) throw error;
}

/** Moves time past the case's next deadlines, one by one, until it is at `status`; at most eight of them. */
export async function letTimePass(brand: Client, id: string, status: string): Promise<CaseDetail | undefined> {
  const read = () => brand.getCase({ path: { case: id } });
  for (let turn = 0; turn < 8; turn++) {
    const before = await read();
    if (before.status === status) return before;
    const mark = JSON.stringify([before.status, before.clocks]);
    if (before.clocks.length > 0) await client.demoClock({ body: { past: id } }).catch(unlessOnItsWay);
    await until(async () => {
      const now = await read();
      return JSON.stringify([now.status, now.clocks]) === mark ? undefined : true;
    }, 6);
  }
  const last = await read();
  return last.status === status ? last : undefined;
}

/** The review team's words to the story's brand and sellers, and theirs: all of them read Chinese, whatever the visitor's language. */
export const deskWords = {
  review: {
    en: 'The goods bear the registered mark, and the page itself calls them copies.',
    'zh-CN': '商品使用了注册商标，页面自称仿品。',
  },
  /** Stays within the review team, which works in both languages. */
  ban: '计分的案件均已了结，没有争议，也没有复核。\nEvery counted case is settled; none is contested or under appeal.',
};
const resellersWords = '从工作室批量采购后转售，发票见附件，请核实。';

/** What the reseller writes where words suffice. */
const inWords: Readonly<Record<string, string>> = {
  supplier: '岚木手作工作室 LANMU Studio（沈岚）',
  'same-goods': '库存商品吊牌上的款号与发票一致。',
};

/** The honest reseller's answer: the invoice where a document is needed, and words for the rest. */
export async function answerWithInvoice(link: string, invoice: File): Promise<void> {
  const notice = await client.getNotice({ path: { link } });
  await client.openNotice({ path: { link } });
  const way = notice.answers.find(({ kind }) => kind === 'genuine-from');
  const needed = neededItems(way?.checklist ?? []);
  const exhibits = [];
  for (const item of needed.filter((one) => !(one in inWords))) {
    const { id } = await sendExhibit(link)(invoice, crypto.randomUUID(), () => undefined);
    exhibits.push({ id, item });
  }
  const identifiers = needed.flatMap((item) => (inWords[item] === undefined ? [] : [{ item, text: inWords[item] }]));
  await client.answerComplaint({
    path: { link },
    body: { kind: 'genuine-from', exhibits, identifiers, statement: resellersWords, declaration: true, except: [] },
  });
}

/** Every required item, and the first of each group of which one is enough. */
function neededItems(checklist: SellerNotice['answers'][number]['checklist']): string[] {
  const groups = new Set<string>();
  return checklist
    .filter(({ required }) => {
      if (!required.startsWith('one-of')) return required !== 'optional';
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
