import { auditFinding, type CaseState, type FiledCase, isErroneous, isOpen, may } from '@marketsafe/procedure';
import { searchGrams } from '@marketsafe/screening';
import { targetKey } from '@marketsafe/terms';
import { rulesOfCase } from '../../platform/programme.ts';
import { noEnd } from '../../platform/schema/index.ts';
import { changedOf, type Decided, type UnitOfWork } from '../../platform/unit-of-work.ts';
import { type CaseFile, caseFiles, caseRows, partiesOf } from '../case-file/index.ts';
import { Codes } from '../documents/index.ts';
import { type CaseView, caseView, type Readings, sealedOfMatter } from './case-view.ts';
import { projectEvent } from './project-event.ts';
import { tellWebhooks } from './tell-webhooks.ts';
import { type Reader, seen, viewRows } from './visibility.ts';

/** Statuses in which nothing more happens by itself: the (right, target, reason) is free again. */
const settledStatuses = [
  'refused',
  'upheld',
  'unanswered',
  'restored',
  'closed',
  'settled',
  'declined',
  'removed-there',
];
const isSettled = (status: string): boolean => settledStatuses.includes(status);

/** Rows of every party's view of each case that changed, and of its timeline. */
export async function projectCases(work: UnitOfWork, decided: readonly Decided[]): Promise<void> {
  const ofCases = decided.filter(({ ref }) => ref.kind === 'case');
  await projectCaseViews(work, changedOf(decided, 'case'));
  for (const one of ofCases) {
    const file = work.memo(caseFiles).get(one.ref.id);
    if (file) projectEvent(work, one, work.filed(one.ref.id), file);
  }
  tellWebhooks(work, ofCases);
}

/** Rows of every party's view of cases, as they stand at an instant: that of the unit of work, or each at its own. */
export async function projectCaseViews(
  work: UnitOfWork,
  changed: readonly string[],
  at: (id: string) => string = () => work.now,
): Promise<void> {
  if (changed.length === 0) return;
  const unknown = changed.filter((id) => !work.memo(caseFiles).has(id));
  for (const row of await caseRows(work.tx, { ids: unknown })) work.memo(caseFiles).set(row.id, row.file);
  const states = changed.map((id) => ({ id, state: work.filed(id) }));
  const readings = {
    texts: await work.unseal(states.flatMap(({ state }) => sealedIn(state))),
    exhibits: await exhibitsIn(
      work,
      states.map(({ state }) => state),
    ),
  };
  for (const { id, state } of states) {
    const file = work.memo(caseFiles).get(id);
    if (!file) throw new Error(`case ${id} has no file`);
    projectCase(work, { id, state, at: at(id) }, file, readings);
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
  ...(state.report?.custody ?? []).map(({ by }) => by.sealed),
  // An identifier given in place of a file is a sealed row under the exhibit's id.
  ...exhibitIds(state),
  ...(state.matters ?? []).flatMap(sealedOfMatter),
];

const exhibitIds = ({ answer, recorded = [], report, reply, appeal }: FiledCase): string[] =>
  [
    ...[answer, ...recorded, reply].flatMap((one) => one?.exhibits ?? []),
    ...[report, appeal].flatMap((one) => one?.documents ?? []),
  ].map(({ id }) => id);

async function exhibitsIn(work: UnitOfWork, states: readonly FiledCase[]): Promise<Readings['exhibits']> {
  const ids = states.flatMap((state) => [
    ...exhibitIds(state),
    ...(state.matters ?? []).flatMap(({ documents }) => documents.map(({ id }) => id)),
  ]);
  if (ids.length === 0) return new Map();
  const rows = await work.tx
    .selectFrom('exhibit')
    .select(['id', 'sha256', 'name', 'mime', 'size', 'pages', 'copy', 'codes'])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ codes, ...row }) => [row.id, { ...row, ...(codes !== null && { codes: Codes.parse(codes) }) }]),
  );
}

function projectCase(
  work: UnitOfWork,
  { id, state, at }: { readonly id: string; readonly state: FiledCase; readonly at: string },
  file: CaseFile,
  readings: Readings,
): void {
  const { seller, target, bundle, right, reason, filedAt } = state;
  const settled = isSettled(state.status);
  const isNew = work.isNew({ kind: 'case', id });
  const [open, fell] = standingOf(state);
  const before = work.before('case', id);
  // Of what a decision changes the row has nothing else.
  if (isNew || before === state || standingOf(before).join() !== `${open},${fell}`) {
    const about = { right_id: right, target: targetKey(target), reason, seller };
    work.batch.add('case_file', { id, bundle, ...about, open, fell, file }, isNew);
  }
  projectAudit(work, id, state);
  const parties = partiesOf(file, seller);
  const rules = rulesOfCase(work.programme, state);
  const view = caseView(state, file, readings, { rules, now: at });
  if (isNew || documentsOf(before) !== documentsOf(state)) projectDocuments(work, view);
  const readers: Reader[] = [
    { tenant: 'desk', party: 'desk' },
    ...parties.complainants.map((tenant): Reader => ({ tenant, party: 'complainant' })),
  ];
  // A complaint that was refused outright never concerned the seller.
  if (state.status !== 'refused' || state.removal) {
    readers.push({ tenant: parties.seller, party: 'seller' });
    if (parties.marketplace !== undefined) {
      work.allowTenantWrites([parties.marketplace]);
      readers.push({ tenant: parties.marketplace, party: 'marketplace' });
    }
  }
  const grams = searchGrams(
    `${file.listing.title ?? ''} ${file.sellerName ?? ''} ${file.right.mark ?? ''} ${file.right.number}`,
  );
  const { status } = state;
  for (const reader of readers) {
    const actions = may(reader.party, state, { now: at, rules });
    const own = seen({ ...view, actions }, viewRows, reader);
    const row = { tenant: reader.tenant, id, bundle, status, settled, filed_at: filedAt, view: own };
    // A seller is shown its cases by their bundle, and searches none.
    work.batch.add('case_view', { ...row, grams: reader.party === 'seller' ? [] : grams }, isNew);
    if (reader.party === 'complainant') work.batch.add('case_row', rowOf(reader.tenant, view), isNew);
  }
}

/** By what a complainant's lists are filtered. */
const rowOf = (tenant: string, view: Omit<CaseView, 'actions'>) => ({
  ...{ tenant, id: view.id, bundle: view.bundle, status: view.status, settled: isSettled(view.status) },
  ...{ filed_at: view.filedAt, ...nextEnd(view) },
  ...{ marketplace: view.target.marketplace, reason: view.reason },
  lane: view.status === 'refused' ? null : (view.lane ?? null),
  ...{ right_id: view.right.id, complainant: view.complainant, seller: view.seller.key },
  ...{ decision: view.decision ?? null, removed_at: view.removedAt ?? null, answered: view.answer !== undefined },
  again_after: view.parent ?? view.earlier ?? null,
});

/** Of the clocks that somebody has to answer in time: the one that ends first. */
function nextEnd({ clocks, held }: Pick<CaseView, 'clocks' | 'held'>) {
  const [first] = clocks
    .filter(({ whose }) => whose !== 'programme')
    .sort((one, other) => one.due.localeCompare(other.due));
  return first && held === undefined ? { turn: first.whose, due_at: first.due } : { turn: null, due_at: noEnd };
}

/** What both sides sent after the filing. */
const documentsOf = (state: CaseState): string =>
  state.status === 'new'
    ? ''
    : [state.answer?.exhibits, state.report?.documents, state.reply?.exhibits]
        .flatMap((some) => some ?? [])
        .map(({ id }) => id)
        .join();

/** What both sides sent, by its content. One that proves two items is there once. */
function projectDocuments(work: UnitOfWork, { id, bundle, answer, report, evidence }: Omit<CaseView, 'actions'>): void {
  const sent = [
    ...(answer?.exhibits ?? []).map((one) => ({ ...one, part: 'answer' as const })),
    ...(report?.documents ?? []).map((one) => ({ ...one, part: 'report' as const })),
    ...(report?.reply?.exhibits ?? []).map((one) => ({ ...one, part: 'reply' as const })),
    ...evidence.map((one) => ({ ...one, part: 'evidence' as const })),
  ];
  for (const { id: document, copy, pages, part } of new Map(sent.map((one) => [one.id, one])).values())
    work.batch.add('case_document', { tenant: 'desk', case_id: id, bundle, document, copy, pages, part });
}

const standingOf = (state: CaseState) => [isOpen(state), state.status !== 'new' && isErroneous(state)] as const;

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
