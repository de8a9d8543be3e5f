import { type Open, openNow, type Rules, stillLeft } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { StoredSeller } from '../../parties/sellers/index.ts';
import type { Caller } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import { notFound } from '../../platform/problem.ts';
import { marketplaceOf, type Programme, rulesInForce, rulesOfCase } from '../../platform/programme.ts';
import { sellerTenant } from '../../platform/tenant-scope.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { type CaseView, liabilityIn, matterViewsIn, remedyViewIn, withLaw } from '../cases/index.ts';
import { liabilityOf } from '../liability/index.ts';
import {
  decisionLines,
  decisionOfCase,
  givenBackLines,
  inBoth,
  liftedAt,
  measureLines,
  measureOfCase,
  readerOf,
  widestOf,
} from '../reasons/index.ts';
import type { SellerNotice } from './contract.ts';
import { readDraft } from './drafts.ts';
import { leftInWords } from './left-in-words.ts';
import { standingBehind } from './standing.ts';

export type SellerOfBundle = Extract<Caller, { kind: 'seller' }> & { readonly bundle: string };

interface NoticeDependencies {
  readonly clock: Clock;
  readonly programme: Programme;
}

type Timelines = ReadonlyMap<string, readonly { readonly type: string; readonly at: Date; readonly detail: unknown }[]>;

/** The page of a bundle's signed link: the statement of reasons, the state of each case, and the means of redress. */
export async function readNotice(
  deps: NoticeDependencies,
  tx: AnyTx,
  caller: SellerOfBundle,
): Promise<z.input<typeof SellerNotice>> {
  const tenant = sellerTenant(caller.seller);
  const views = await viewsOf(tx, caller);
  const [first, ...others] = views;
  if (!first) throw notFound('notice');
  const rules = rulesOfCase(deps.programme, first);
  const standing = await tx
    .selectFrom('seller_view')
    .select('view')
    .where('tenant', '=', tenant)
    .where('key', '=', caller.seller)
    .executeTakeFirst();
  const sent = await tx.selectFrom('notice').select('language').where('id', '=', caller.notice).executeTakeFirst();
  const language = sent?.language === 'en' ? 'en' : 'zh-CN';
  const timelines = await timelinesOf(tx, tenant, views);
  const { id: marketplace, calendar, zone } = marketplaceOf(deps.programme, first.target.marketplace);
  const now = deps.clock.now();
  const at = {
    ...{ now: now.toISOString(), actor: { kind: 'system' as const }, calendar, zone },
    rules: rulesInForce(deps.programme, now, marketplace),
  };
  const notice = noticeOf(deps, views, first, rules);
  return {
    ...notice,
    draft: notice.actions.includes('answer') ? await readDraft(tx, caller) : undefined,
    standing: await standingBehind(tx, tenant, views, standing?.view as StoredSeller | undefined, {
      ...{ at, ofCases: rules },
    }),
    ...reasonsIn(deps.programme, [first, ...others], rules, timelines),
    language,
  };
}

async function viewsOf(tx: AnyTx, { seller, bundle }: SellerOfBundle): Promise<CaseView[]> {
  const rows = await tx
    .selectFrom('case_view')
    .select('view')
    .where('tenant', '=', sellerTenant(seller))
    .where('bundle', '=', bundle)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.view as CaseView);
}

async function timelinesOf(tx: AnyTx, tenant: string, views: readonly CaseView[]): Promise<Timelines> {
  const rows = await tx
    .selectFrom('timeline')
    .select(['case_id', 'type', 'at', 'detail'])
    .where('tenant', '=', tenant)
    .where(
      'case_id',
      'in',
      views.map(({ id }) => id),
    )
    .orderBy('seq')
    .execute();
  return Map.groupBy(rows, (row) => row.case_id);
}

/** The statement of the bundle's measure, and the reasons of its decisions; cases with the same decision are listed together. */
function reasonsIn(
  programme: Programme,
  views: readonly [CaseView, ...CaseView[]],
  rules: Rules,
  timelines: Timelines,
): Pick<z.input<typeof SellerNotice>, 'statement' | 'decisions' | 'gaveBack'> {
  const of = (view: CaseView) => timelines.get(view.id) ?? [];
  const readerIn = (view: CaseView, language: Language) =>
    readerOf(programme, view.target.marketplace, { as: 'seller', language, cases: [view] });
  const seenDown = views.filter(({ removedAt }) => removedAt !== undefined);
  const down = widestOf(seenDown);
  const readerOfAll = (language: Language) =>
    readerOf(programme, views[0]?.target.marketplace ?? '', { as: 'seller', language, cases: seenDown });
  const measure = down && measureOfCase(down, rules, liftedAt(of(down)));
  const decided = views.flatMap((view) => {
    const why = decisionOfCase(view.why, of(view), rules);
    return why
      ? [{ id: view.id, lines: inBoth((language) => decisionLines(why, rules, readerIn(view, language))) }]
      : [];
  });
  return {
    statement: measure ? inBoth((language) => measureLines(measure, rules, readerOfAll(language))) : [],
    gaveBack: inBoth((language) => givenBackLines(views, readerIn(views[0], language))),
    decisions: [...Map.groupBy(decided, ({ lines }) => JSON.stringify(lines)).values()].map((alike) => ({
      cases: alike.map(({ id }) => id),
      lines: alike[0]?.lines ?? [],
    })),
  };
}

/** Hides the desk's deadline for checking a complaint before the measure, which does not concern the seller. */
const isToldToSeller = ({ clock, whose }: CaseView['clocks'][number]): boolean =>
  whose === 'seller' || whose === 'complainant' || clock === 'ruling' || clock === 'appealDecision';

/** The next end first. Listings that were taken down later have later ends than the rest of the bundle. */
function clocksOf(views: readonly CaseView[]): z.input<typeof SellerNotice>['clocks'] {
  const running = views.flatMap(({ id, clocks }) => clocks.filter(isToldToSeller).map((clock) => ({ id, ...clock })));
  return [...Map.groupBy(running, ({ clock, due }) => `${clock} ${due}`).values()]
    .flatMap(([first, ...others]) => {
      if (!first) return [];
      const { id, ...clock } = first;
      return { ...clock, cases: [id, ...others.map((other) => other.id)] };
    })
    .toSorted((a, b) => Date.parse(a.due) - Date.parse(b.due));
}

function noticeOf(
  deps: NoticeDependencies,
  views: readonly CaseView[],
  first: CaseView,
  rules: Rules,
): Omit<z.input<typeof SellerNotice>, 'language' | 'statement' | 'decisions' | 'gaveBack' | 'standing'> {
  const { reason, right, seller, reasons } = first;
  const marketplace = marketplaceOf(deps.programme, first.target.marketplace);
  const answered = views.find(({ answer }) => answer !== undefined);
  const remedies = views.map((view) => remedyViewIn(deps.programme, view, rules));
  return {
    bundle: first.bundle,
    marketplace: marketplace.id,
    marketplaceName: marketplace.name,
    sellerName: seller.name,
    rightOwner: first.holderName,
    right,
    reason,
    reasonText: rules.reasons[reason].texts,
    measure: first.measure ?? 'remove',
    cases: views.map((view, index) => ({ ...view, url: view.packet.url, remedy: remedies[index] })),
    evidence: onceEach(views.flatMap(({ evidence }) => evidence)),
    clocks: clocksOf(views),
    answers: answersInOrder(remedies, rules, deps.clock.now().toISOString()).map(([kind, rule]) => ({
      kind: kind as keyof Rules['answers'],
      text: rule.texts,
      checklist: rule.checklist.map(({ item, texts, required, accepts }) => ({
        item,
        text: texts,
        required,
        accepts: [...accepts],
      })),
    })),
    answer: answered?.answer,
    report: reportOf(views),
    ...recordedIn(deps, views),
    missing: [...new Set(views.flatMap(({ lacking }) => lacking))],
    ...liabilityOfAll(deps.programme, views),
    reasons,
    ...appealOf(views),
    ...(rules.standBehind === 'proceedings' && { statutory: true as const }),
    matters: onceEach(views.flatMap((view) => matterViewsIn(deps.programme, view, rules))),
    actions: withLaw(
      [
        ...new Set(
          views.flatMap(({ actions }) => openNow(actions as readonly Open<'seller'>[], deps.clock.now().toISOString())),
        ),
      ],
      liabilityOf(deps.programme, first),
    ),
  };
}

/** Those of the rules; while the picture can be replaced, the answer that says so first. */
function answersInOrder(remedies: readonly ReturnType<typeof remedyViewIn>[], rules: Rules, now: string) {
  const all = Object.entries(rules.answers);
  const isOpen = remedies.some((remedy) => remedy !== undefined && (remedy.until === undefined || remedy.until > now));
  return isOpen ? all.toSorted(([one], [other]) => Number(other === 'amended') - Number(one === 'amended')) : all;
}

/** The appeal that was opened first represents those of the other cases. */
function appealOf(views: readonly CaseView[]): Pick<z.input<typeof SellerNotice>, 'appeal'> {
  const [first] = views
    .flatMap(({ appeal }) => appeal ?? [])
    .toSorted((one, other) => one.openedAt.localeCompare(other.openedAt));
  return first ? { appeal: { by: first.by, openedAt: first.openedAt } } : {};
}

/** The same report is in each case of a bundle. It is shown once, preferably for a case that still accepts a reply. */
function reportOf(views: readonly CaseView[]) {
  const backed = views.filter(({ report }) => report !== undefined);
  return (backed.find(({ actions }) => actions.some(({ act }) => act === 'reply')) ?? backed[0])?.report;
}

/** Returns a document of a complaint of the bundle, or one that was uploaded here, in the form that its seller may see. */
export async function readDocument(tx: AnyTx, caller: SellerOfBundle, id: string) {
  const views = await viewsOf(tx, caller);
  const shown = views.flatMap(({ evidence, report }) => [...evidence, ...(report?.documents ?? [])]);
  const document = shown.find((one) => one.id === id);
  if (document) return document;
  const own = await tx
    .selectFrom('exhibit')
    .select(['name', 'mime', 'sha256', 'copy'])
    .where('tenant', '=', sellerTenant(caller.seller))
    .where('bundle', '=', caller.bundle)
    .where(sql<boolean>`id::text = ${id}`)
    .executeTakeFirst();
  if (!own) throw notFound('document');
  return own;
}

/** A letter is recorded in every case of the bundle; it is shown once. */
function recordedIn({ programme, clock }: NoticeDependencies, views: readonly CaseView[]) {
  const different = new Map(views.flatMap(({ recorded }) => recorded).map((one) => [JSON.stringify(one), one]));
  const kept = [...different.values()].sort((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1));
  const last = views.findLast(({ left }) => left !== undefined);
  const left = last?.left && stillLeft(last.left, clock.now().toISOString());
  return {
    recorded: kept,
    ...(last && left && { left: leftInWords(programme, last.target.marketplace, left) }),
  };
}

/** Liability concerns every overturned or withdrawn case of the bundle. It is shown once, for the case with the most records. */
function liabilityOfAll(programme: Programme, views: readonly CaseView[]) {
  const all = views.flatMap((view) => liabilityIn(programme, view) ?? []);
  const liability = all.sort((one, other) => other.lines.length - one.lines.length)[0];
  return liability === undefined ? {} : { liability };
}

/** Entries about every case of the bundle are shown once. */
const onceEach = <One extends { readonly id: string }>(all: readonly One[]): One[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];
