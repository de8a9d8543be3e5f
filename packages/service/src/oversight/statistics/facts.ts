import { auditFinding, type CaseState, type FiledCase, gradeOf, sanctions } from '@marketsafe/procedure';
import { type Target, targetKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { FactCut, FactKind } from '../../platform/schema/index.ts';
import { changedOf, type Decided, type UnitOfWork } from '../../platform/unit-of-work.ts';
import { caseFiles } from '../../takedown/case-file/index.ts';
import { awaitsRuling } from './ruling-queue.ts';

interface More {
  /** The start of its duration, if that is published. */
  readonly since?: string | undefined;
  /** Its end, where that is not now. */
  readonly until?: string | undefined;
  /** Its target: two cases about one listing count as one listing. */
  readonly target?: Target;
  /** The seller of a shop: closures by points are counted by it too. Or the organisation of a decision. */
  readonly of?: string;
  readonly cut?: FactCut | undefined;
}

/** Goods that a case found to be offered again. */
interface Returned {
  /** The listing that was removed before. */
  readonly target: Target;
  /** ISO 8601 UTC: when it was seen gone, and since when the goods are offered again. */
  readonly removedAt: string;
  readonly since: string;
}
type ReturnedIn = (id: string) => Returned | undefined;

/**
 * Refused since its address leads to no listing. Such complaints are counted apart: one file of dead addresses would otherwise
 * outnumber all complaints about goods on sale.
 */
const isWithoutListing = ({ decision }: FiledCase): boolean =>
  decision?.missing?.some(({ code }) => code === 'listing-not-found') ?? false;

/**
 * Writes the countable facts of a decision, one row each; a reversed one deletes its row. `returnedIn`: by case. Rows are counted on reading, since a
 * counter row would make every decision wait for one lock.
 */
export function recordFacts(work: UnitOfWork, decided: readonly Decided[], returnedIn: ReturnedIn): void {
  for (const id of changedOf(decided, 'case')) countCase(work, id, returnedIn);
  for (const id of changedOf(decided, 'seller')) countSanctions(work, id);
  for (const { ref, event } of decided) {
    counted[event.type]?.(work, ref.id);
    countDesk(work, ref.id, event);
  }
}

function add(
  work: UnitOfWork,
  kind: FactKind,
  subject: string,
  { since, until = work.now, target, of, cut }: More = {},
): void {
  work.batch.add('fact', {
    tenant: 'public',
    kind,
    subject,
    target: of ?? (target === undefined ? null : targetKey(target)),
    milliseconds: since === undefined ? null : Math.max(0, Date.parse(until) - Date.parse(since)),
    at: work.now,
    ...{ amount: null, currency: null, cut: cut ?? null },
  });
}

/** The same for all facts of a case, so that what was filed, removed and restored can be compared. */
function cutOf(work: UnitOfWork, id: string): FactCut | undefined {
  const { lane, reason, target, agent, complainant } = work.filed(id);
  const file = work.memo(caseFiles).get(id);
  // A case whose file is not known is locked without its complainant.
  if (file === undefined) return undefined;
  return {
    ...{ lane, reason, marketplace: target.marketplace },
    found: file.foundByScreening ? 'by-machine' : 'by-people',
    filer: work.state('complainant', agent ?? complainant).kind ?? 'rights-holder',
  };
}

const remove = (work: UnitOfWork, kind: FactKind, subject: string): void =>
  work.batch.also(sql`delete from fact where kind = ${kind} and subject = ${subject}`);

/** Reviews, rulings and appeals by a person, for the organisation that they worked for. */
function countDesk(work: UnitOfWork, id: string, event: Decided['event']): void {
  if (!deskDecisions.has(event.type) || !('organisation' in event) || event.organisation === undefined) return;
  add(work, 'desk-decision', `${id}#${event.type}#${work.now}`, { of: event.organisation });
}

const deskDecisions: ReadonlySet<Decided['event']['type']> = new Set<Decided['event']['type']>([
  ...(['review-passed', 'review-refused', 'case-upheld', 'case-overturned'] as const),
  ...(['appeal-dismissed', 'appeal-allowed'] as const),
]);

function countCase(work: UnitOfWork, id: string, returnedIn: ReturnedIn): void {
  const [before, state] = [work.before('case', id), work.filed(id)];
  const [did, does] = [before, state].map((one) => one.status !== 'new' && awaitsRuling(one));
  if (does && !did) add(work, 'awaits-ruling', id);
  if (did && !does) {
    remove(work, 'awaits-ruling', id);
    // A case may come before the desk again: each time counts.
    add(work, 'left-ruling', `${id}#${work.now}`);
  }
  countGrade(work, id, { before, state });
  const wasUpheld = before.status === 'upheld';
  if (wasUpheld !== (state.status === 'upheld')) countReturn(work, id, wasUpheld, returnedIn(id));
  const [was, is] = [before, state].map((one) => one.status !== 'new' && one.decision?.outcome === 'unanswered');
  if (is && !was) add(work, 'unanswered', id);
  if (was && !is) remove(work, 'unanswered', id);
}

/** A listing's row says its case's grade of evidence now, and it has none when its complaint has fallen. */
function countGrade(
  work: UnitOfWork,
  id: string,
  { before, state }: { readonly before: CaseState; readonly state: FiledCase },
): void {
  const [was, is] = [before, state].map((one) =>
    one.status !== 'new' && one.removal && one.target.kind === 'listing' ? gradeOf(one) : undefined,
  );
  if (was === is) return;
  if (was) remove(work, `removed-${was}`, id);
  if (is) add(work, `removed-${is}`, id, { target: state.target });
}

/** The removed listing of the decision that an upheld case names was relisted; no longer if the case falls. */
function countReturn(work: UnitOfWork, id: string, wasUpheld: boolean, back: Returned | undefined): void {
  if (back === undefined) return;
  if (wasUpheld) remove(work, 'relisted', id);
  else
    add(work, 'relisted', id, { target: back.target, since: back.removedAt, until: back.since, cut: cutOf(work, id) });
}

function countSanctions(work: UnitOfWork, id: string): void {
  for (const { outcome } of sanctions(work.before('seller', id), work.state('seller', id))) {
    if (outcome === 'closed') {
      // A case that is reopened was suspended all the same.
      add(work, 'suspended-illegal-content', `${id}#${work.now}`);
      add(work, 'storefront-closed', id);
    }
    if (outcome === 'banned') add(work, 'storefront-banned', id);
  }
}

const contested = (work: UnitOfWork, id: string): void => add(work, 'contested', id, { cut: cutOf(work, id) });

/** The facts that an event of an aggregate adds or removes. */
const counted: { readonly [T in Decided['event']['type']]?: (work: UnitOfWork, id: string) => void } = {
  'complaint-filed': (work, id) =>
    add(work, isWithoutListing(work.filed(id)) ? 'no-listing' : 'complaint', id, { cut: cutOf(work, id) }),
  'complaint-refused': (work, id) => {
    if (!isWithoutListing(work.filed(id))) add(work, 'refused', id, { cut: cutOf(work, id) });
  },
  'review-refused': (work, id) => add(work, 'refused', id, { cut: cutOf(work, id) }),
  'appeal-allowed': (work, id) => {
    const before = work.before('case', id);
    if (before.status === 'new' || !isWithoutListing(before)) return;
    remove(work, 'no-listing', id);
    add(work, 'complaint', id, { cut: cutOf(work, id) });
  },
  'answer-received': contested,
  'late-proof-received': contested,
  'removal-confirmed': (work, id) => {
    const { filedAt, lane, target, seller } = work.filed(id);
    // A shop counts once, whether a complaint or its points close it.
    if (target.kind === 'storefront') add(work, 'storefront-closed', id, { of: seller });
    else add(work, 'removal', id, { target, since: lane === 'expedited' ? filedAt : undefined, cut: cutOf(work, id) });
  },
  'case-restored': (work, id) => {
    const { decision, target } = work.filed(id);
    if (target.kind === 'storefront') remove(work, 'storefront-closed', id);
    const wrong =
      decision?.outcome === 'overturned' ||
      (decision?.outcome === 'withdrawn' && (decision.withdrawal === undefined || decision.withdrawal === 'mistake'));
    const cut = cutOf(work, id);
    add(work, 'restoration', id, { target, since: decision?.at, cut });
    if (wrong) add(work, 'wrongly-removed', id, { target, cut });
  },
  'audit-drawn': (work, id) => add(work, 'audited', id),
  'audit-read': (work, id) => {
    const { audit } = work.filed(id);
    const finding = audit && auditFinding(audit);
    if (finding) add(work, `audit-${finding}`, id);
  },
  'storefront-reopened': (work, id) => remove(work, 'storefront-closed', id),
  'ban-lifted': (work, id) => remove(work, 'storefront-banned', id),
  'complainant-suspended': (work, id) => add(work, 'suspended-unfounded-notices', `${id}#${work.now}`),
  'complainant-registered': (work, id) => add(work, 'participant', id),
};
