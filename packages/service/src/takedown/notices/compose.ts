import type { DecisionReasons, Rules } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';
import { sql } from 'kysely';
import { Batch } from '../../platform/batch.ts';
import type { OutboxRow } from '../../platform/outbox.ts';
import { rulesInForce, rulesOfCase } from '../../platform/programme.ts';
import { sellerTenant } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import { uuidFrom } from '../../platform/uuid.ts';
import { type CaseView, matterViewsIn } from '../cases/index.ts';
import {
  asText,
  costLines,
  decisionLines,
  endText,
  givenBackLines,
  measureLines,
  measureOfCase,
  missingText,
  readerOf,
  redressText,
  widestOf,
} from '../reasons/index.ts';
import type { NoticeDependencies } from './dependencies.ts';
import { kindOf, linkOfNotice, pages } from './make-link.ts';
import type { QueuedNotice } from './queue.ts';
import { type RecipientOf, recipientsOf } from './recipients.ts';
import { statementOfReasons } from './statement.ts';
import { copyText, noticeText } from './texts.ts';
import { casesWithoutStatement } from './untold.ts';

/** A notice as it will go out; everything it needs was read in one transaction, nothing is sent inside it. */
export interface Composed {
  readonly id: string;
  /** Whose it is. */
  readonly tenant: string;
  readonly queued: QueuedNotice;
  readonly cases: readonly string[];
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
  readonly link: string;
  readonly email?: string;
  /** Storefront to deliver to, when the recipient is a seller. */
  readonly seller?: { readonly marketplace: string; readonly id: string };
  /** It is about the shop as a whole, which may be closed by now, and its seller kept out. */
  readonly ofShop: boolean;
}

/** The words, the recipient and the signed link of queued notices; `wait` while a notice's bundle is still being removed. */
export async function compose(
  deps: NoticeDependencies,
  tx: Tx,
  rows: readonly Row[],
): Promise<readonly (Composed | 'wait' | undefined)[]> {
  const effects = rows.map(({ payload }) => payload.effect);
  const [views, recipientOf, untold] = await Promise.all([
    viewsOf(tx, rows),
    recipientsOf(deps.programme, tx, effects),
    casesWithoutStatement(
      tx,
      rows.flatMap(({ payload: { effect, bundle } }) => (isStatement(effect) ? (bundle ?? []) : [])),
    ),
  ]);
  const composed = await Promise.all(rows.map((row) => composeOne(deps, tx, row, { views, recipientOf, untold })));
  const batch = new Batch();
  const ready = composed.flatMap((one) => (typeof one === 'object' ? one : []));
  for (const { id, tenant, cases, language, queued } of ready) {
    const { notice, recipient, measure } = queued.effect;
    batch.add('notice', {
      ...{ tenant, id, kind: notice, bundle: queued.bundle ?? null, cases, language, state: 'queued' },
      seller: isSeller(queued.effect) ? recipient : null,
      reasons: measure ?? null,
    });
  }
  await batch.write(tx, new Set(ready.map(({ tenant }) => tenant)));
  return composed;
}

type Row = OutboxRow<QueuedNotice>;

/** What is read for several notices at once. */
interface Found {
  readonly views: readonly Viewed[];
  readonly recipientOf: RecipientOf;
  readonly untold: Awaited<ReturnType<typeof casesWithoutStatement>>;
}

async function composeOne(
  deps: NoticeDependencies,
  tx: Tx,
  row: Row,
  found: Found,
): Promise<Composed | 'wait' | undefined> {
  const { effect, bundle } = row.payload;
  const id = idOf(row.id);
  const views = found.views.filter((one) => isAbout(row, one)).map(({ view }) => view);
  const meant = isStatement(effect) ? await casesToState(tx, id, row, found) : [effect.case];
  const about = views.filter((view) => meant.includes(view.id));
  if (isStatement(effect)) {
    // One notice for the bundle: its other removals are waited for, though not for ever.
    if (about.length === 0) return undefined;
    if (views.some(({ status }) => status === 'removing') && row.attempts < 20) return 'wait';
  }
  const toSeller = isSeller(effect);
  const recipient = found.recipientOf(effect);
  const link = `${deps.programme.publicUrl}/${await pageOf(deps, tx, id, row.payload)}`;
  const fallen = fellWith(about[0], views);
  const words = wordsOf(deps, { effect, other: await otherOf(tx, effect), fallen }, about, recipient.language);
  const copied = await copyLine(tx, effect, recipient.language);
  return {
    id,
    tenant: toSeller ? sellerTenant(effect.recipient) : 'desk',
    queued: row.payload,
    cases: about.map((view) => view.id),
    language: recipient.language,
    ...words,
    body: [words.body, ...copied].join('\n\n'),
    link,
    ...(recipient.email !== undefined && { email: recipient.email }),
    ...(toSeller && { seller: splitKey(effect.recipient) }),
    ofShop: bundle === undefined || about.some(({ target }) => target.kind === 'storefront'),
  };
}

const isStatement = ({ notice }: QueuedNotice['effect']): boolean => notice === 'statement-of-reasons';

const isSeller = ({ to }: QueuedNotice['effect']): boolean => to === 'seller';

const isAboutClearance = ({ notice }: QueuedNotice['effect']): boolean => notice.startsWith('clearance-');

/** The page behind a notice's link: a seller's is signed, a participant signs in. */
async function pageOf(
  { programme }: NoticeDependencies,
  tx: Tx,
  id: string,
  { effect, bundle }: QueuedNotice,
): Promise<string> {
  if (effect.to === 'marketplace') return 'portal';
  if (effect.to === 'complainant') {
    return isAboutClearance(effect) ? 'portal/clearances' : `portal/cases/${effect.case ?? ''}`;
  }
  const notice = { id, kind: effect.notice, bundle };
  return `${pages[kindOf(notice)]}/${await linkOfNotice(tx, programme.linkKey, effect.recipient, notice)}`;
}

/** What a notice's subject is called: of a clearance the other side, by its name. */
async function otherOf(tx: Tx, effect: QueuedNotice['effect']): Promise<string | undefined> {
  const { subject } = effect;
  if (subject === undefined || !isAboutClearance(effect)) return subject;
  const named =
    effect.to === 'seller'
      ? await tx.selectFrom('participant').select('name').where('id', '=', subject).executeTakeFirst()
      : await tx.selectFrom('seller_account').select('name').where('key', '=', subject).executeTakeFirst();
  return named?.name ?? subject;
}

/** What a rights holder's copy says of its agent. */
async function copyLine(tx: Tx, { copyOf }: QueuedNotice['effect'], language: Language): Promise<readonly string[]> {
  if (copyOf === undefined) return [];
  const agent = await tx.selectFrom('participant').select('name').where('id', '=', copyOf).executeTakeFirst();
  return [copyText(agent?.name ?? copyOf, language)];
}

/** The cases that a statement of reasons is about. One that was sent before stays what it was. */
async function casesToState(
  tx: Tx,
  notice: string,
  { payload: { bundle }, attempts }: Row,
  { untold }: Found,
): Promise<readonly string[]> {
  const query = tx.selectFrom('notice').select('cases').where('id', '=', notice);
  const own = attempts > 1 ? await query.executeTakeFirst() : undefined;
  if (own) return own.cases as string[];
  return untold.filter((one) => one.bundle === bundle).map(({ id }) => id);
}

/** Of the case, or those that a measure on a whole shop was taken under. */
const rulesOf = (
  { programme, clock }: NoticeDependencies,
  about: CaseView | undefined,
  { marketplace, since }: { readonly marketplace: string | undefined; readonly since: string | undefined },
): Rules => (about ? rulesOfCase(programme, about) : rulesInForce(programme, since ?? clock.now(), marketplace));

const isGoingBack = ({ status }: CaseView): boolean => status === 'restoring' || status === 'restored';

function wordsOf(
  deps: NoticeDependencies,
  {
    effect,
    other,
    fallen,
  }: {
    readonly effect: QueuedNotice['effect'];
    readonly other: string | undefined;
    readonly fallen: readonly CaseView[];
  },
  about: readonly CaseView[],
  language: Language,
): { subject: string; body: string } {
  const [first] = about;
  const widest = widestOf(about);
  const marketplace = first?.target.marketplace ?? effect.measure?.target.marketplace ?? marketplaceIn(effect);
  const rules = rulesOf(deps, first, { marketplace, since: effect.measure?.since });
  const reader =
    marketplace === undefined
      ? undefined
      : readerOf(deps.programme, marketplace, {
          as: isSeller(effect) ? 'seller' : 'complainant',
          language,
          cases: about,
        });
  const measure =
    effect.measure ?? (tellsMeasure.has(effect.notice) && widest ? measureOfCase(widest, rules) : undefined);
  if (effect.notice === 'statement-of-reasons') {
    if (!measure || !reader) throw new Error('a statement of reasons lost its case');
    return statementOfReasons(about, measure, rules, reader);
  }
  const { missing } = effect;
  const [subject, body] = noticeText(effect.notice, language, {
    goods: first?.title ?? '',
    mark: first?.right.mark ?? '',
    ...(rules.standBehind === 'proceedings' && { proceedings: true }),
    ...(effect.due !== undefined && { due: endText(effect.due, reader ?? { language, zone: 'Asia/Shanghai' }) }),
    ...(effect.points !== undefined && { points: effect.points }),
    ...(first && !isGoingBack(first) && { staysDown: true }),
    ...(effect.decision?.redress.some(({ way }) => way === 'answer-any-time') && { mayAnswer: true }),
    ...(effect.measure?.asked && { asked: true }),
    ...(effect.measure?.measure === 'ban' && { forGood: true }),
    ...(other !== undefined && { other }),
    ...derivationOf(deps, effect, about, rules, language),
    ...(effect.why !== undefined && { why: effect.why }),
    ...(missing && { missing: missing.map((one) => missingText(one, rules, language)) }),
  });
  const ways = effect.redress && reader ? [redressText(effect.redress, reader)] : [];
  const lines = [
    ...(measure && reader ? measureLines(measure, rules, reader) : []),
    ...(effect.decision && reader ? decisionLines(effect.decision, rules, reader) : []),
    ...(reader && tellsFall(effect) ? (isSeller(effect) ? givenBackLines : costLines)(fallen, reader) : []),
  ];
  return { subject, body: [body, ...ways, ...(lines.length > 0 ? [asText(lines, language)] : [])].join('\n\n') };
}

/** How the window's end came about, where delay was granted. */
function derivationOf(
  { programme }: NoticeDependencies,
  { notice, case: id }: QueuedNotice['effect'],
  about: readonly CaseView[],
  rules: Rules,
  language: Language,
): { readonly derivation?: string } {
  const view = about.find((one) => one.id === id);
  if (notice !== 'delay-granted' || !view) return {};
  const derivation = matterViewsIn(programme, view, rules).findLast((one) => one.finding === 'granted')?.derivation;
  return derivation ? { derivation: derivation[language] } : {};
}

/** Cases that fell by one decision give back together. */
const fellWith = (one: CaseView | undefined, views: readonly CaseView[]): readonly CaseView[] => {
  const fell = one?.cost?.down.until;
  return fell === undefined ? [] : views.filter(({ cost }) => cost?.down.until === fell);
};

const falls: readonly (DecisionReasons['decision'] | undefined)[] = [
  'overturned',
  'withdrawn',
  'discontinued',
  'allowed',
];

/** Notices of a decision by which a case fell. */
const tellsFall = ({ decision }: QueuedNotice['effect']): boolean => falls.includes(decision?.decision);

/** Notices about a case that say why its target is down. */
const tellsMeasure: ReadonlySet<QueuedNotice['effect']['notice']> = new Set([
  'statement-of-reasons',
  'arrival-reminder',
  'removal-confirmed',
]);

/** Where the seller is whom a notice about its whole shop goes to. */
const marketplaceIn = ({ to, recipient }: QueuedNotice['effect']): string | undefined =>
  to === 'seller' ? splitKey(recipient).marketplace : undefined;

interface Viewed {
  readonly id: string;
  readonly bundle: string;
  readonly view: CaseView;
}

/** A notice is about the case of its effect, with the rest of its bundle where it has one. */
const isAbout = ({ payload: { effect, bundle } }: Row, one: Viewed): boolean =>
  effect.case !== undefined && (bundle === undefined ? one.id === effect.case : one.bundle === bundle);

async function viewsOf(tx: Tx, rows: readonly Row[]): Promise<readonly Viewed[]> {
  const about = rows.flatMap(({ payload: { effect, bundle } }) => (effect.case ? [{ id: effect.case, bundle }] : []));
  if (about.length === 0) return [];
  const bundles = about.flatMap(({ bundle }) => bundle ?? []);
  const alone = about.flatMap(({ id, bundle }) => (bundle === undefined ? id : []));
  const found = await sql<Viewed>`
    select id, bundle, view from case_view
    where tenant = 'desk' and (bundle = any (${bundles}::uuid[]) or id = any (${alone}::uuid[]))`.execute(tx);
  return found.rows;
}

function splitKey(key: string): { marketplace: string; id: string } {
  const slash = key.indexOf('/');
  return { marketplace: key.slice(0, slash), id: key.slice(slash + 1) };
}

/** The notice of an outbox row always has the same id: sending it again after a crash is the same message. */
const idOf = (outboxId: string): string => uuidFrom(`notice:${outboxId}`);
