import {
  type Answer,
  auditFinding,
  type CaseClock,
  type DecisionReasons,
  type Delay,
  decisionReasons,
  type Exhibit,
  type FiledCase,
  type FundsChoice,
  isOpen,
  type PaymentDemand,
  type PriorRisk,
  type Proceedings,
  type ProceedsHold,
  type Redress,
  type Rules,
  wayLeft,
} from '@marketsafe/procedure';
import { searchGrams } from '@marketsafe/screening';
import type {
  Forum,
  Gravity,
  KnowledgeChip,
  Lane,
  MeasureKind,
  Money,
  ReasonCode,
  ReportFinding,
  ReportKind,
  Target,
} from '@marketsafe/terms';
import { targetKey } from '@marketsafe/terms';
import { definedOnly } from '../platform/defined-only.ts';
import { partiesOf } from '../platform/parties.ts';
import { rulesOfCase } from '../platform/programme.ts';
import type { Decided, UnitOfWork } from '../platform/unit-of-work.ts';
import { complainantActions, deskActions, sellerActions, stoppedBy } from './case-actions.ts';
import { type CaseFile, caseRows } from './case-file.ts';
import { isHidden } from './desk-only.ts';
import { tellWebhooks } from './tell-webhooks.ts';

/** A stored view: what `CaseDetail` needs, with codes in place of words; the reader's language comes at reading. */
export interface StoredCase {
  readonly id: string;
  readonly bundle: string;
  readonly status: string;
  readonly decision?: string;
  readonly decidedBy?: string;
  readonly forum: Forum;
  readonly lane?: Lane;
  readonly laneReasons: readonly string[];
  /** With `priorRisk`, in the views of the desk and the seller. */
  readonly measure?: MeasureKind;
  readonly priorRisk?: PriorRisk;
  /** Whether and how the proceeds are held: in the views of the desk and the seller, too. */
  readonly funds?: FundsChoice;
  readonly proceeds?: ProceedsHold;
  readonly gravity: Gravity;
  readonly target: Target;
  readonly seller: { readonly key: string; readonly name?: string };
  readonly file: CaseFile;
  readonly reason: ReasonCode;
  readonly chips: readonly KnowledgeChip[];
  readonly filedAt: string;
  /** When what the packet shows was seen; a view that was written before this was kept has its filing. */
  readonly packetAt?: string;
  /** Goods of health and safety: the pack's kind of them. */
  readonly goods?: string;
  readonly removedAt?: string;
  readonly clocks: readonly { clock: string; due: string; whose: 'seller' | 'complainant' | 'desk' | 'programme' }[];
  readonly held?: string;
  readonly missing: readonly { readonly code: string; readonly field?: string }[];
  readonly lacking: readonly string[];
  readonly answer?: StoredAnswer;
  /** The words of whoever decided, beside the typed reasons. */
  readonly reasons?: string;
  /** Why it was decided so. A view that was written before this was kept has none. */
  readonly why?: DecisionReasons;
  readonly appeal?: { readonly by: string; readonly openedAt: string; readonly grounds?: string };
  readonly appealUntil?: string;
  readonly lateProofUntil?: string;
  readonly parent?: string;
  readonly pack: string;
  /** Of the pack, that it was filed under. */
  readonly exception?: string;
  readonly actions: readonly string[];
  /** What the seller sent after every window, the first one first; `left`: what it could still do when the view was written. */
  readonly recorded?: readonly StoredAnswer[];
  readonly left?: Redress;
  readonly report?: StoredReport;
  /** Demands for payment that the seller reported; in the complainant's view there are none. */
  readonly demands?: readonly StoredDemand[];
  /** On a statutory track, where there are any. */
  readonly proceedings?: readonly StoredProceedings[];
  readonly delays?: readonly StoredDelay[];
}

/** A seller sees them without their documents. */
interface StoredProceedings {
  readonly id: string;
  readonly kind: Proceedings['kind'];
  readonly before: string;
  readonly number: string;
  readonly on: string;
  readonly at: string;
  readonly documents: readonly StoredExhibit[];
  readonly finding?: NonNullable<Proceedings['finding']>;
  readonly lacks: readonly string[];
}

export interface StoredDelay {
  readonly id: string;
  readonly ground: Delay['ground'];
  readonly at: string;
  readonly documents: readonly StoredExhibit[];
  readonly finding?: NonNullable<Delay['finding']>;
  readonly days?: number;
  readonly from?: string;
  readonly until?: string;
  readonly lacks: readonly string[];
}

interface StoredDemand {
  readonly id: string;
  readonly at: string;
  readonly amount?: Money;
  readonly channel: PaymentDemand['channel'];
  readonly on: string;
  readonly words?: string;
  readonly documents: readonly StoredExhibit[];
  readonly finding?: NonNullable<PaymentDemand['finding']>;
}

interface StoredAnswer {
  readonly kind: Answer['kind'];
  readonly receivedAt: string;
  readonly statement?: string;
  readonly supplier?: string;
  readonly identifiers: readonly { readonly item: string; readonly text: string }[];
  readonly exhibits: readonly StoredExhibit[];
}

/** A test purchase or an expert's report, and the seller's reply to it. */
interface StoredReport {
  readonly kind: ReportKind;
  readonly at: string;
  readonly on: string;
  readonly order?: string;
  readonly examiner?: string;
  readonly finding: ReportFinding;
  readonly documents: readonly StoredExhibit[];
  readonly reply?: { readonly at: string; readonly statement?: string; readonly exhibits: readonly StoredExhibit[] };
}

interface StoredExhibit {
  readonly id: string;
  readonly item: string;
  /** Of the document as it was uploaded; what the complainant gets is a copy of it. */
  readonly sha256: string;
  /** As it was uploaded. Not in the complainant's view: a file's name says what its owner calls itself. */
  readonly name?: string;
  readonly mime: string;
  readonly size: number;
}

/** What the projection reads beside the state: unsealed texts by sealed id, exhibits by id. */
interface Readings {
  readonly texts: ReadonlyMap<string, unknown>;
  readonly exhibits: ReadonlyMap<string, Omit<StoredExhibit, 'item'>>;
}

const ownerOfClock: Readonly<Record<CaseClock, StoredCase['clocks'][number]['whose']>> = {
  answer: 'seller',
  brand: 'complainant',
  brandReminder: 'programme',
  reply: 'seller',
  replyReminder: 'programme',
  review: 'desk',
  ruling: 'desk',
  appealDecision: 'desk',
  unconfirmedAlarm: 'programme',
};

/** Statuses in which nothing more happens by itself: the (right, target, reason) is free again. */
const settledStatuses = ['refused', 'upheld', 'restored', 'closed', 'settled', 'declined', 'removed-there'];
const isSettled = (status: string): boolean => settledStatuses.includes(status);

/** Rows of every party's view of each case that changed, and of its timeline. */
export async function projectCases(work: UnitOfWork, decided: readonly Decided[]): Promise<void> {
  const ofCases = decided.filter(({ ref }) => ref.kind === 'case');
  await projectCaseViews(work, [...new Set(ofCases.map(({ ref }) => ref.id))]);
  for (const one of ofCases) {
    const file = work.caseFiles.get(one.ref.id);
    if (file) projectEvent(work, one, work.filed(one.ref.id), file);
  }
  tellWebhooks(work, ofCases);
}

/** Rows of every party's view of cases, as they stand. */
export async function projectCaseViews(work: UnitOfWork, changed: readonly string[]): Promise<void> {
  if (changed.length === 0) return;
  const unknown = changed.filter((id) => !work.caseFiles.has(id));
  for (const row of await caseRows(work.tx, { ids: unknown })) work.caseFiles.set(row.id, row.file);
  const states = changed.map((id) => ({ id, state: work.filed(id) }));
  const readings = {
    texts: await work.unseal(states.flatMap(({ state }) => sealedIn(state))),
    exhibits: await exhibitsIn(
      work,
      states.map(({ state }) => state),
    ),
  };
  for (const { id, state } of states) {
    const file = work.caseFiles.get(id);
    if (!file) throw new Error(`case ${id} has no file`);
    projectCase(work, id, state, file, readings);
  }
}

const sealedIn = (state: FiledCase): string[] => [
  ...[state.answer?.statement, state.answer?.supplier, state.decision?.reasons, state.appeal?.grounds]
    .filter((ref) => ref !== undefined)
    .map((ref) => ref.sealed),
  ...(state.recorded ?? []).flatMap(({ statement, supplier }) =>
    [statement, supplier].flatMap((ref) => ref?.sealed ?? []),
  ),
  ...[state.report?.order, state.report?.examiner, state.reply?.statement].flatMap((ref) => ref?.sealed ?? []),
  // An identifier given in place of a file is a sealed row under the exhibit's id.
  ...exhibitIds(state),
  ...(state.demands ?? []).flatMap(({ words }) => words?.sealed ?? []),
  ...(state.proceedings ?? []).flatMap(({ before, number }) => [before.sealed, number.sealed]),
];

const exhibitIds = ({ answer, recorded = [], report, reply }: FiledCase): string[] =>
  [...[answer, ...recorded, reply].flatMap((one) => one?.exhibits ?? []), ...(report?.documents ?? [])].map(
    ({ id }) => id,
  );

/**
 * The pack promises a seller that its supplier stays with the desk, unless it names one in accepting the complaint. What
 * its files are called was never meant for anybody. Which measure was chosen may rest on what others complained of.
 */
function forComplainant(all: Omit<StoredCase, 'actions'>) {
  const { measure: _measure, priorRisk: _risk, funds: _funds, proceeds: _proceeds, ...view } = all;
  const { answer, recorded, left: _left, report, ...rest } = view;
  return {
    ...rest,
    ...(report && { report: withoutNames(report, 'seller') }),
    ...(answer && { answer: answerForComplainant(answer) }),
    ...(recorded && { recorded: recorded.map(answerForComplainant) }),
  };
}

/** What the other side's files are called is not for a party. */
function withoutNames(report: StoredReport, of: 'seller' | 'complainant'): StoredReport {
  const unnamed = (all: readonly StoredExhibit[]): StoredExhibit[] => all.map(({ name: _, ...rest }) => rest);
  if (of === 'complainant') return { ...report, documents: unnamed(report.documents) };
  const { reply } = report;
  return { ...report, ...(reply && { reply: { ...reply, exhibits: unnamed(reply.exhibits) } }) };
}

function answerForComplainant(answer: StoredAnswer): StoredAnswer {
  const exhibits = answer.exhibits.map(({ name: _, ...unnamed }) => unnamed);
  if (answer.kind === 'accepted') return { ...answer, exhibits };
  const { supplier: _, ...open } = answer;
  const identifiers = answer.identifiers.filter(({ item }) => item !== 'supplier');
  return { ...open, exhibits, identifiers };
}

/** What a complainant sent the desk is not its opponent's to read. */
const withoutDocuments = <View extends Pick<StoredCase, 'proceedings' | 'delays'>>(view: View): View => ({
  ...view,
  ...(view.proceedings && { proceedings: view.proceedings.map((one) => ({ ...one, documents: [] })) }),
  ...(view.delays && { delays: view.delays.map((one) => ({ ...one, documents: [] })) }),
});

async function exhibitsIn(work: UnitOfWork, states: readonly FiledCase[]): Promise<Readings['exhibits']> {
  const ids = states.flatMap((state) => [
    ...exhibitIds(state),
    ...[...(state.demands ?? []), ...(state.proceedings ?? []), ...(state.delays ?? [])].flatMap(({ documents }) =>
      documents.map(({ id }) => id),
    ),
  ]);
  if (ids.length === 0) return new Map();
  const rows = await work.tx
    .selectFrom('exhibit')
    .select(['id', 'sha256', 'name', 'mime', 'size'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function projectCase(work: UnitOfWork, id: string, state: FiledCase, file: CaseFile, readings: Readings): void {
  const { seller, target, bundle, right, reason, filedAt } = state;
  const settled = isSettled(state.status);
  work.batch.add('case_file', {
    id,
    bundle,
    right_id: right,
    target: targetKey(target),
    reason,
    seller,
    open: isOpen(state),
    file,
  });
  projectAudit(work, id, state);
  const parties = partiesOf(file, seller);
  const rules = rulesOfCase(work.programme, state);
  const view = storedCase(state, file, readings, { rules, now: work.now });
  const { laneReasons: _, ...forSeller } = view;
  const demands = storedDemands(state, readings);
  const rows: [tenant: string, view: object][] = [
    ['desk', { ...view, demands, actions: deskActions(state) }],
    ...parties.complainants.map((tenant): [string, object] => [
      tenant,
      { ...forComplainant(view), actions: complainantActions(state, work.now, rules) },
    ]),
  ];
  // A complaint that was refused outright never concerned the seller.
  if (state.status !== 'refused' || state.removal) {
    const { report } = forSeller;
    rows.push([
      parties.seller,
      {
        ...{ ...withoutDocuments(forSeller), laneReasons: [], demands, actions: sellerActions(state, work.now, rules) },
        ...(report && { report: withoutNames(report, 'complainant') }),
      },
    ]);
  }
  const grams = searchGrams(
    `${file.listing.title ?? ''} ${file.sellerName ?? ''} ${file.right.mark ?? ''} ${file.right.number}`,
  );
  for (const [tenant, row] of rows) {
    work.batch.add('case_view', {
      tenant,
      id,
      bundle,
      status: state.status,
      settled,
      filed_at: filedAt,
      view: row,
      // A seller is shown its cases by their bundle, and searches none.
      grams: tenant === parties.seller ? [] : grams,
    });
  }
}

function projectAudit(work: UnitOfWork, id: string, { audit }: FiledCase): void {
  if (audit === undefined) return;
  work.batch.add('audit', {
    tenant: 'desk',
    id: audit.id,
    case_id: id,
    drawn_at: audit.drawnAt,
    due_at: audit.due,
    readers: audit.readings.map(({ decider }) => decider),
    finding: auditFinding(audit) ?? null,
  });
}

function storedCase(
  state: FiledCase,
  file: CaseFile,
  readings: Readings,
  { rules, now }: { readonly rules: Rules; readonly now: string },
): Omit<StoredCase, 'actions'> {
  const text = (ref: { sealed: string } | undefined): string | undefined =>
    ref === undefined ? undefined : (readings.texts.get(ref.sealed) as string | undefined);
  const { decision, answer, appeal } = state;
  return definedOnly({
    id: state.case,
    bundle: state.bundle,
    status: state.status,
    decision: decision?.outcome,
    decidedBy: decision?.by,
    forum: state.forum,
    lane: state.lane,
    laneReasons: state.laneReasons,
    measure: state.measure,
    priorRisk: state.priorRisk,
    funds: state.funds,
    proceeds: state.proceeds,
    gravity: state.gravity,
    target: state.target,
    seller: definedOnly({ key: state.seller, name: file.sellerName }),
    file,
    reason: state.reason,
    chips: state.chips,
    filedAt: state.filedAt,
    packetAt: state.packetAt,
    goods: state.goods,
    removedAt: state.removal?.observedAt,
    clocks: Object.entries(state.clocks).map(([clock, due]) => ({
      clock,
      due,
      whose: ownerOfClock[clock as CaseClock],
    })),
    held: stoppedBy(state),
    missing: decision?.missing ?? [],
    lacking: answer?.lacking ?? state.returned ?? [],
    answer: answer && storedAnswer(answer, text, readings),
    recorded: state.recorded?.map((one) => storedAnswer(one, text, readings)),
    left: state.recorded && wayLeft(state, now),
    report: storedReport(state, text, readings),
    reasons: text(decision?.reasons),
    why: decisionReasons(state, rules),
    appeal: appeal && definedOnly({ by: appeal.by, openedAt: appeal.openedAt, grounds: text(appeal.grounds) }),
    appealUntil: decision?.appealUntil,
    lateProofUntil: decision?.lateProofUntil,
    parent: state.parent,
    pack: state.pack,
    exception: state.exception,
    proceedings: state.proceedings?.map((one) => storedProceedings(one, text, readings)),
    delays: state.delays?.map((one) => storedDelay(one, readings)),
  });
}

const storedDocuments = (documents: readonly Exhibit[], exhibits: Readings['exhibits']): StoredExhibit[] =>
  documents.flatMap(({ id, kind }) => {
    const kept = exhibits.get(id);
    return kept ? [{ ...kept, item: kind }] : [];
  });

const storedProceedings = (
  { id, kind, before, number, on, at, documents, finding, missing = [] }: Proceedings,
  text: (ref: { sealed: string } | undefined) => string | undefined,
  { exhibits }: Readings,
): StoredProceedings =>
  definedOnly<StoredProceedings>({
    ...{ id, kind, on, at, finding },
    ...{ before: text(before) ?? '', number: text(number) ?? '' },
    documents: storedDocuments(documents, exhibits),
    lacks: missing.map(({ code }) => code),
  });

const storedDelay = (
  { id, ground, at, documents, finding, days, from, until, missing = [] }: Delay,
  { exhibits }: Readings,
): StoredDelay =>
  definedOnly<StoredDelay>({
    ...{ id, ground, at, finding, days, from, until },
    documents: storedDocuments(documents, exhibits),
    lacks: missing.map(({ code }) => code),
  });

const storedDemands = ({ demands = [] }: FiledCase, { texts, exhibits }: Readings): StoredDemand[] =>
  demands.map(({ id, at, amount, channel, on, words, documents, finding }) =>
    definedOnly<StoredDemand>({
      ...{ id, at, amount, channel, on, finding },
      words: words && (texts.get(words.sealed) as string | undefined),
      documents: storedDocuments(documents, exhibits),
    }),
  );

function storedReport(
  { report, reply }: FiledCase,
  text: (ref: { sealed: string } | undefined) => string | undefined,
  { exhibits }: Readings,
): StoredReport | undefined {
  if (report === undefined) return undefined;
  const kept = (all: readonly Exhibit[]): StoredExhibit[] =>
    all.flatMap(({ id, kind }) => {
      const exhibit = exhibits.get(id);
      return exhibit ? [{ ...exhibit, item: kind }] : [];
    });
  const { kind, at, on, finding } = report;
  return definedOnly<StoredReport>({
    ...{ kind, at, on, finding, order: text(report.order), examiner: text(report.examiner) },
    documents: kept(report.documents),
    reply: reply && definedOnly({ at: reply.at, statement: text(reply.statement), exhibits: kept(reply.exhibits) }),
  });
}

const storedAnswer = (
  answer: Answer,
  text: (ref: { sealed: string } | undefined) => string | undefined,
  { exhibits }: Readings,
): StoredAnswer =>
  definedOnly({
    kind: answer.kind,
    receivedAt: answer.at,
    statement: text(answer.statement),
    supplier: text(answer.supplier),
    identifiers: answer.exhibits.flatMap(({ id, kind }) => {
      const written = text({ sealed: id });
      return written === undefined ? [] : [{ item: kind, text: written }];
    }),
    exhibits: answer.exhibits.flatMap(({ id, kind }) => {
      const exhibit = exhibits.get(id);
      return exhibit ? [{ ...exhibit, item: kind }] : [];
    }),
  });

function projectEvent(work: UnitOfWork, { event, actor, at, ref }: Decided, state: FiledCase, file: CaseFile): void {
  const parties = partiesOf(file, state.seller);
  const by = {
    participant: 'complainant',
    seller: 'seller',
    desk: 'desk',
    marketplace: 'marketplace',
    system: 'programme',
  }[actor.kind];
  const tenants = ['desk'];
  if (!isHidden('complainant', event)) tenants.push(...parties.complainants);
  if (!isHidden('seller', event) && state.status !== 'refused') tenants.push(parties.seller);
  for (const tenant of tenants) {
    const entry = { case_id: ref.id, at, type: event.type, by };
    const reader =
      tenant === 'desk' || tenant === parties.seller ? (tenant === 'desk' ? 'desk' : 'seller') : 'complainant';
    work.batch.add('timeline', { tenant, ...entry, detail: detailOf(event, reader) });
  }
}

/**
 * What a party may read of an event: kinds, codes, instants. No desk user, no packet, no sealed reference, and of what a
 * complaint lacks nothing beside: an agent would read of its holder's other cases.
 */
function detailOf(event: object, reader: 'desk' | 'seller' | 'complainant'): Record<string, unknown> {
  const forDesk = reader === 'desk';
  const shown = [
    'outcome',
    'clocks',
    'due',
    'lane',
    ...(reader === 'complainant' ? [] : ['measure', 'priorRisk', 'word']),
    'withdrawal',
    'kind',
    'lacking',
    'missing',
    'cause',
    'ground',
    'by',
    'side',
    'stillDown',
    'state',
    'clock',
    'to',
    'appealUntil',
    'lateProofUntil',
    'finding',
    'days',
  ];
  const { answer, missing } = event as { answer?: Answer; missing?: readonly { code: string; field?: string }[] };
  return {
    ...Object.fromEntries(
      Object.entries(event).filter(
        ([key]) => shown.includes(key) || (forDesk && ['decider', 'laneReasons', 'gravity', 'finding'].includes(key)),
      ),
    ),
    ...(missing && !forDesk && { missing: missing.map(({ code, field }) => definedOnly({ code, field })) }),
    ...(answer && { kind: answer.kind, exhibits: answer.exhibits.length }),
  };
}
