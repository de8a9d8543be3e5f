import {
  asksForProceedings,
  daysGranted,
  delayInWords,
  type Open,
  openNow,
  type Rules,
  remedyUntil,
} from '@marketsafe/procedure';
import type { AnswerKind, Language } from '@marketsafe/terms';
import type { z } from 'zod';
import { reasonsAbout } from '../../oversight/written-reasons/index.ts';
import { clearancesBehind } from '../../parties/clearances/index.ts';
import { type Caller, organisationOf, userOf } from '../../platform/caller.ts';
import { mayDecideFor } from '../../platform/conflict-of-interest.ts';
import { notFound } from '../../platform/problem.ts';
import type { Programme } from '../../platform/programme.ts';
import { marketplaceOf, rulesOfCase } from '../../platform/programme.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import {
  costLines,
  decisionLines,
  decisionOfCase,
  givenBackLines,
  inBoth,
  liftedAt,
  measureLines,
  measureOfCase,
  readerOf,
} from '../reasons/index.ts';
import { heldRemovalOf } from '../removals/index.ts';
import type { CaseView } from './case-view.ts';
import type { CaseDetail, CaseSummary, MatterView, RemedyView } from './contract.ts';
import { liabilityIn, withLaw } from './read-liability.ts';
import { type Behind, textsOf } from './refusal.ts';
import { reviewViews } from './review.ts';

/** As a list has it. Of a refused complaint: what it lacked, with what stands behind that, and no lane. */
export const summaryOf = (view: CaseView, language: Language, behind?: Behind): z.input<typeof CaseSummary> =>
  view.status === 'refused'
    ? { ...view, lane: undefined, refused: textsOf(view.missing as never, language, behind && { behind }) }
    : { ...view, refused: [] };

/** One case as the tenant of the transaction may see it; absent and foreign are the same. */
export async function readCase(tx: AnyTx, tenant: string, id: string): Promise<CaseView> {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw notFound('case');
  const row = await tx
    .selectFrom('case_view')
    .select('view')
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound('case');
  return row.view as CaseView;
}

/** Every document in a view. */
export const documentsIn = ({ answer, recorded, evidence, report, matters, appeal }: CaseView) => [
  ...(appeal?.documents ?? []),
  ...[...(answer ? [answer] : []), ...recorded].flatMap(({ exhibits }) => exhibits),
  ...evidence,
  ...(report ? [...report.documents, ...(report.reply?.exhibits ?? [])] : []),
  ...matters.flatMap(({ documents }) => documents),
];

/** The case that one continues, for who may read it: an agent's may continue one of its holder's, which is none of its own. */
async function parentFor(tx: AnyTx, tenant: string, { parent }: CaseView): Promise<string | undefined> {
  if (parent === undefined) return undefined;
  const row = await tx
    .selectFrom('case_view')
    .select('id')
    .where('tenant', '=', tenant)
    .where('id', '=', parent)
    .executeTakeFirst();
  return row?.id;
}

/** The answer: the view, and what depends on the moment, the rules' words or what else the tenant may see. */
export async function detailOf(
  tx: AnyTx,
  tenant: string,
  view: CaseView,
  { programme, now, caller }: { readonly programme: Programme; readonly now: string; readonly caller: Caller },
  language: Language,
): Promise<z.input<typeof CaseDetail>> {
  const timeline = await tx
    .selectFrom('timeline')
    .select(['at', 'type', 'by', 'detail'])
    .where('tenant', '=', tenant)
    .where('case_id', '=', view.id)
    .orderBy('seq')
    .execute();
  const { marketplace } = view.target;
  const rules = rulesOfCase(programme, view);
  const liability = liabilityIn(programme, view);
  const measure = measureOfCase(view, rules, liftedAt(timeline));
  const why = decisionOfCase(view.why, timeline, rules);
  const reader = (language: Language) =>
    readerOf(programme, marketplace, { as: 'complainant', language, cases: [view] });
  const checklistOf = (kind: AnswerKind) =>
    rules.answers[kind].checklist.map(({ item, texts, required }) => ({ item, text: texts, required }));
  const party = tenant === 'desk' ? 'desk' : tenant === view.agent ? 'agent' : 'complainant';
  return {
    ...view,
    ...summaryOf(view, language, { rules, reader: party }),
    complainant: tenant === 'desk' ? view.complainant : undefined,
    review: reviewViews(view.review ?? [], marketplaceOf(programme, marketplace).zone),
    removalHeld: await heldRemovalOf(tx, tenant, view.id),
    recorded: view.recorded.map((one) => ({ ...one, checklist: checklistOf(one.kind) })),
    goods: goodsOf(view, rules),
    statement: measure ? inBoth((language) => measureLines(measure, rules, reader(language))) : [],
    decisionReasons: why ? inBoth((language) => decisionLines(why, rules, reader(language))) : [],
    // Nothing of a case that has not fallen.
    gaveBack: inBoth((language) => givenBackLines([view], reader(language))),
    cost: inBoth((language) => costLines([view], reader(language))),
    parent: await parentFor(tx, tenant, view),
    clearances: await clearancesBehind(tx, tenant, view, now),
    matters: matterViewsIn(programme, view, rules),
    remedy: remedyViewIn(programme, view, rules),
    liability,
    ...statutory(view, rules),
    timeline: timeline.map((entry) => ({
      at: entry.at.toISOString(),
      type: entry.type,
      by: entry.by as never,
      detail: entry.detail as Record<string, unknown>,
    })),
    written: await reasonsAbout(tx, tenant, view.id),
    actions: withLaw(actionsOf(view, programme, { now, caller }), liability),
    checklist: view.answer ? checklistOf(view.answer.kind) : [],
  };
}

/** What the reader may do now. An appeal that is bound to another organisation is not offered to the ruling's own. */
function actionsOf(
  { actions, why }: CaseView,
  programme: Programme,
  { now, caller }: { readonly now: string; readonly caller: Caller },
) {
  const open = openNow(actions as readonly Open<'complainant' | 'desk'>[], now, userOf(caller));
  return mayDecideFor(programme, why?.organisation, organisationOf(caller))
    ? open
    : open.filter((act) => act !== 'decide-appeal');
}

type Statutory = 'needsProceedings' | 'proceedingsKinds' | 'delayDaysLeft';

/** What may be entered and granted on a statutory track: nothing where the case is on none. */
function statutory({ status, matters }: CaseView, rules: Rules): Pick<z.input<typeof CaseDetail>, Statutory> {
  if (status !== 'brand-window') return {};
  const delays = matters.filter(({ kind }) => kind === 'delay');
  return {
    ...(rules.standBehind === 'proceedings' && { needsProceedings: true }),
    ...(asksForProceedings(rules) && { proceedingsKinds: [...(rules.proceedings?.kinds ?? [])] }),
    ...(rules.excludedDelay && { delayDaysLeft: rules.excludedDelay.atMost.count - daysGranted(delays) }),
  };
}

/** What ends the case of a view without points, with the end of its time once the notice has arrived. */
export function remedyViewIn(
  programme: Programme,
  { remedy, target }: CaseView,
  rules: Rules,
): z.input<typeof RemedyView> | undefined {
  if (remedy === undefined) return undefined;
  const { kind, from } = remedy;
  const { calendar, zone } = marketplaceOf(programme, target.marketplace);
  const delivery = from === undefined ? {} : { delivery: { at: from } };
  return { kind, until: remedyUntil({ remedy: kind, ...delivery }, { rules, calendar, zone }) };
}

/** The matters of a view, with how the end of a window came about where days were granted. */
export const matterViewsIn = (
  programme: Programme,
  { answer, target, matters }: CaseView,
  { excludedDelay }: Rules,
): z.input<typeof MatterView>[] =>
  matters.map((one) => {
    const { days, from, until, at } = one;
    if (!excludedDelay || days === undefined || from === undefined || until === undefined) return one;
    const { calendar, zone } = marketplaceOf(programme, target.marketplace);
    const start = answer?.receivedAt ?? at;
    return { ...one, derivation: delayInWords({ days, from, until }, excludedDelay, { start, calendar, zone }) };
  });

function goodsOf({ goods }: CaseView, { sensitive }: Rules): z.input<typeof CaseDetail>['goods'] {
  const found = sensitive?.goods.find(({ kind }) => kind === goods);
  return found && sensitive && { kind: found.kind, text: found.texts, rule: sensitive.texts };
}
