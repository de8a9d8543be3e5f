import { asksForProceedings, daysGranted, delayInWords, type Open, openNow, type Rules } from '@marketsafe/procedure';
import type { EvidenceKind, Language } from '@marketsafe/terms';
import type { z } from 'zod';
import { reasonsAbout } from '../../oversight/written-reasons/index.ts';
import { clearancesBehind } from '../../parties/clearances/index.ts';
import { notFound } from '../../platform/problem.ts';
import type { Programme } from '../../platform/programme.ts';
import { marketplaceOf, rulesOfCase } from '../../platform/programme.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { variantOfCase } from '../case-file/index.ts';
import { copyName } from '../documents/index.ts';
import {
  costLines,
  decisionLines,
  decisionOfCase,
  givenBackLines,
  inBoth,
  liftedAt,
  measureLines,
  measureOfCase,
  type Reader,
  readerOf,
} from '../reasons/index.ts';
import { heldRemovalOf } from '../removals/index.ts';
import type { CaseDetail, CaseSummary, MatterView } from './contract.ts';
import { liabilityIn, withLaw } from './read-liability.ts';
import { textsOf } from './refusal.ts';
import { reviewViews } from './review.ts';
import type { StoredCase } from './stored-case.ts';

/** What it lacked, with what stands behind that. */
const refusedIn = (view: StoredCase, tenant: string, rules: Rules, language: Language) => {
  const reader = tenant === 'desk' ? 'desk' : tenant === view.file.agent ? 'agent' : 'complainant';
  if (view.status !== 'refused') return [];
  return textsOf(view.missing as never, language, { behind: { rules, reader } });
};

/** The words of a stored view for one reader. */
export function summaryOf(view: StoredCase, language: Language): z.input<typeof CaseSummary> {
  const { file } = view;
  const variant = variantOfCase(view);
  return {
    id: view.id,
    bundle: view.bundle,
    status: view.status,
    ...(view.decision !== undefined && { decision: view.decision }),
    ...(view.lane && view.status !== 'refused' && { lane: view.lane }),
    target: view.target,
    ...(file.listing.title !== undefined && { title: file.listing.title }),
    ...(file.listing.image !== undefined && { image: file.listing.image }),
    ...(file.listing.price && { price: file.listing.price }),
    ...(variant && { variant }),
    seller: view.seller,
    right: {
      id: file.right.id,
      ...(file.right.mark !== undefined && { mark: file.right.mark }),
      office: file.right.office,
      number: file.right.number,
    },
    holderName: file.holderName,
    reason: view.reason,
    filedAt: view.filedAt,
    clocks: [...view.clocks],
    ...(view.held !== undefined && { held: view.held }),
    refused: view.status === 'refused' ? textsOf(view.missing as never, language) : [],
  };
}

/** One case as the tenant of the transaction may see it; absent and foreign are the same. */
export async function readCase(tx: AnyTx, tenant: string, id: string): Promise<StoredCase> {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw notFound('case');
  const row = await tx
    .selectFrom('case_view')
    .select('view')
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound('case');
  return row.view as StoredCase;
}

/** An answer's documents by the names that the tenant knows them by: the desk as they were uploaded, others by what they prove. */
export const exhibitsFor = (tenant: string, answer: NonNullable<StoredCase['answer']>) =>
  answer.exhibits.map((exhibit, index) => ({
    ...exhibit,
    name: (tenant === 'desk' ? exhibit.name : undefined) ?? copyName(exhibit.item, exhibit.mime, index + 1),
  }));

/** What the complaint was filed with, each document called by what it shows. */
export const evidenceIn = ({ file: { evidence = [] } }: Pick<StoredCase, 'file'>) =>
  evidence.map(({ kind, mime, ...one }, index) => ({
    ...{ ...one, kind: kind as EvidenceKind, mime },
    name: copyName(kind, mime, index + 1),
  }));

/** A report as a party reads it: the documents of each side by the names that the party knows them by. */
export const reportIn = ({ reply, ...report }: NonNullable<StoredCase['report']>) => ({
  ...report,
  documents: called(report.documents),
  ...(reply && { reply: { ...reply, exhibits: called(reply.exhibits) } }),
});

const called = (documents: NonNullable<StoredCase['report']>['documents']) =>
  documents.map((one, index) => ({ ...one, name: one.name ?? copyName(one.item, one.mime, index + 1) }));

const answerFor = (tenant: string, answer: NonNullable<StoredCase['answer']>) => ({
  ...answer,
  identifiers: [...answer.identifiers],
  exhibits: exhibitsFor(tenant, answer),
});

/** The case that one continues, for who may read it: an agent's may continue one of its holder's, which is none of its own. */
async function parentFor(tx: AnyTx, tenant: string, { parent }: StoredCase): Promise<string | undefined> {
  if (parent === undefined) return undefined;
  const row = await tx
    .selectFrom('case_view')
    .select('id')
    .where('tenant', '=', tenant)
    .where('id', '=', parent)
    .executeTakeFirst();
  return row?.id;
}

export async function detailOf(
  tx: AnyTx,
  tenant: string,
  view: StoredCase,
  { programme, now, user }: { readonly programme: Programme; readonly now: string; readonly user: string | undefined },
  language: Language,
): Promise<z.input<typeof CaseDetail>> {
  const timeline = await tx
    .selectFrom('timeline')
    .select(['at', 'type', 'by', 'detail'])
    .where('tenant', '=', tenant)
    .where('case_id', '=', view.id)
    .orderBy('seq')
    .execute();
  const { file, answer } = view;
  const removalHeld = await heldRemovalOf(tx, tenant, view.id);
  const parent = await parentFor(tx, tenant, view);
  const clearances = await clearancesBehind(tx, tenant, view, now);
  const rules = rulesOfCase(programme, view);
  const liability = liabilityIn(programme, view);
  const checklist = answer ? rules.answers[answer.kind].checklist : [];
  const measure = measureOfCase(view, rules, liftedAt(timeline));
  const why = decisionOfCase(view.why, timeline, rules);
  const reader = (language: Language): Reader =>
    readerOf(programme, view.target.marketplace, { as: 'complainant', language, cases: [view] });
  return {
    ...summaryOf(view, language),
    refused: refusedIn(view, tenant, rules, language),
    chips: [...view.chips],
    laneReasons: [...view.laneReasons],
    review: reviewViews(view.file.review ?? [], marketplaceOf(programme, view.target.marketplace).zone),
    ...(view.status === 'brand-window' && rules.standBehind === 'proceedings' && { needsProceedings: true }),
    ...(view.measure && { measure: view.measure }),
    ...(view.priorRisk && { priorRisk: view.priorRisk }),
    ...(view.wholeListing && { wholeListing: view.wholeListing }),
    ...(view.funds && view.funds !== 'none' && { funds: view.funds }),
    ...(view.proceeds && { proceeds: view.proceeds }),
    ...(view.backSince !== undefined && { backSince: view.backSince }),
    ...(removalHeld && { removalHeld }),
    packet: {
      at: view.packetAt ?? view.filedAt,
      hash: file.packetHash,
      ...(file.listing.url !== undefined && { url: file.listing.url }),
      ...(file.listing.description !== undefined && { description: file.listing.description }),
      ...(file.listing.sold !== undefined && { sold: file.listing.sold }),
      shipsTo: [...file.listing.shipsTo],
      signals: [...file.signals],
    },
    evidence: evidenceIn(view),
    ...(file.shop && { shop: { ...file.shop, listings: file.shop.listings.map((one) => ({ ...one })) } }),
    ...(answer && { answer: answerFor(tenant, answer) }),
    recorded: (view.recorded ?? []).map((one) => ({
      ...answerFor(tenant, one),
      checklist: rules.answers[one.kind].checklist.map(({ item, texts }) => ({ item, text: texts })),
    })),
    ...(view.report && { report: reportIn(view.report) }),
    ...goodsOf(view, rules),
    ...(view.reasons !== undefined && { reasons: view.reasons }),
    statement: measure ? inBoth((language) => measureLines(measure, rules, reader(language))) : [],
    decisionReasons: why ? inBoth((language) => decisionLines(why, rules, reader(language))) : [],
    ...givenBackIn(view, reader),
    ...(view.appeal && { appeal: view.appeal }),
    ...(parent !== undefined && { parent }),
    clearances,
    matters: matterViewsIn(programme, view, rules),
    ...(liability && { liability }),
    ...statutory(view, rules),
    timeline: timeline.map((entry) => ({
      at: entry.at.toISOString(),
      type: entry.type,
      by: entry.by as never,
      detail: entry.detail as Record<string, unknown>,
    })),
    written: await reasonsAbout(tx, tenant, view.id),
    actions: withLaw(openNow(view.actions as readonly Open<'complainant' | 'desk'>[], now, user), liability),
    checklist: checklist.map(({ item, texts, required }) => ({ item, text: texts, required })),
  };
}

/** What it gave back, and what it had cost: nothing of a case that has not fallen. */
const givenBackIn = (
  view: StoredCase,
  reader: (language: Language) => Reader,
): Pick<z.input<typeof CaseDetail>, 'gaveBack' | 'cost'> => ({
  gaveBack: inBoth((language) => givenBackLines([view], reader(language))),
  cost: inBoth((language) => costLines([view], reader(language))),
});

/** What may be entered and granted on a statutory track: nothing where the case is on none. */
function statutory(
  view: StoredCase,
  rules: Rules,
): Pick<z.input<typeof CaseDetail>, 'proceedingsKinds' | 'delayDaysLeft'> {
  const open = view.status === 'brand-window';
  const delays = (view.matters ?? []).filter(({ kind }) => kind === 'delay');
  return {
    ...(open && asksForProceedings(rules) && { proceedingsKinds: [...(rules.proceedings?.kinds ?? [])] }),
    ...(open && rules.excludedDelay && { delayDaysLeft: rules.excludedDelay.atMost.count - daysGranted(delays) }),
  };
}

/** The matters of a view, with how the end of a window came about where days were granted. */
export const matterViewsIn = (
  programme: Programme,
  { answer, target, matters = [] }: StoredCase,
  { excludedDelay }: Rules,
): z.input<typeof MatterView>[] =>
  matters.map(({ from, documents, lacks, indicators, ...one }) => {
    const { calendar, zone } = marketplaceOf(programme, target.marketplace);
    const { days, until, at } = one;
    const granted = days === undefined || from === undefined || until === undefined ? undefined : { days, from, until };
    return {
      ...one,
      ...{ lacks: [...lacks], documents: documents.map((each) => ({ ...each, name: each.name ?? each.item })) },
      ...(indicators && { indicators: [...indicators] }),
      ...(granted &&
        excludedDelay && {
          derivation: delayInWords(granted, excludedDelay, { start: answer?.receivedAt ?? at, calendar, zone }),
        }),
    };
  });

function goodsOf({ goods }: StoredCase, { sensitive }: Rules): Pick<z.input<typeof CaseDetail>, 'goods'> {
  const found = sensitive?.goods.find(({ kind }) => kind === goods);
  return found && sensitive ? { goods: { kind: found.kind, text: found.texts, rule: sensitive.texts } } : {};
}
