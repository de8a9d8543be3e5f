/** What a deed of a story says to the programme: commands with their addressees, spoken by somebody. */
import { type AnswerKind, targetKey } from '@marketsafe/terms';
import type { Addressed } from '../aggregates.ts';
import { heldTarget } from '../case/held-target.ts';
import { rulesFor } from '../case/rules-for.ts';
import { sameTriple } from '../case/same-triple.ts';
import type { Rules } from '../policy/rules.ts';
import { reported } from '../world/index.ts';
import { clearanceCommand } from './clearance.ts';
import { filings, opening } from './filing.ts';
import { keyOf, type Scene, StoryFault, sealed } from './scene.ts';
import { listingOf } from './shelf.ts';
import type { StoryStep } from './story.ts';
import { instantOf } from './time.ts';

/** An undecided case about the same, looked up as the service does when an answer comes after the end. */
function newerThan(name: string, { world }: Scene): { readonly openSameTriple?: string } {
  const one = world.cases().find((other) => other.case === name);
  if (one?.status !== 'upheld' && one?.status !== 'unanswered') return {};
  const { openSameTriple } = sameTriple(world.cases(), one, name);
  return openSameTriple === undefined ? {} : { openSameTriple };
}

/** Of a case's order, as the service reads it: the account of its seller hears of it, and the case. */
function receipt(
  name: string,
  { outcome, disappearedAt }: Extract<StoryStep, { does: 'takes-down' }>['with'],
  { story, world, now }: Scene,
): readonly Addressed[] {
  const state = world.case(name);
  if (state === undefined) throw new StoryFault(`there is no case "${name}" at this point`);
  const target = heldTarget(state);
  const epoch = world.seller(state.seller).targets[targetKey(target)]?.epoch ?? 0;
  const gone = disappearedAt === undefined ? undefined : instantOf(disappearedAt, story.zone);
  return reported({ target, epoch, seller: state.seller, cases: [name] }, outcome, now, gone);
}

export function commandsOf(step: StoryStep, scene: Scene): readonly Addressed[] {
  const { story } = scene;
  const toCases = (names: string | readonly string[], command: (name: string) => CaseOrder['command']): CaseOrder[] =>
    [names].flat().map((name) => ({ to: { kind: 'case', id: name }, command: command(name) }));
  const toSeller = (name: string, command: SellerOrder['command']): Addressed[] => [
    { to: { kind: 'seller', id: keyOf(name, story) }, command },
  ];
  switch (step.does) {
    case 'waits':
      return [];
    case 'files':
      return filings(step, scene);
    case 'reviews':
      return toCases(step.with.case, () => {
        const { decision } = step.with;
        const said = { type: 'decide-review', reasons: sealed('reasons') } as const;
        return decision === 'proceed'
          ? { ...said, decision }
          : { ...said, decision, lacks: ['infringement-not-apparent'] };
      });
    case 'takes-down':
      return [step.with.case].flat().flatMap((name) => receipt(name, step.with, scene));
    case 'puts-back':
      return toCases(step.with.case, () => ({
        type: 'confirm-restoration',
        stillDown: false,
        ...(step.with.failed && { failed: true }),
      }));
    case 'relists':
      return step.with.listings.flatMap((id) =>
        toSeller(step.who, {
          type: 'note-reappeared',
          target: listingOf(step.who, id, story),
          seenAt: scene.now,
        }),
      );
    case 'delivers':
      return toCases(step.with.case, () => ({
        type: 'confirm-delivery',
        outcome: step.with.outcome,
        at: scene.now,
        by: step.with.by,
      }));
    case 'answers':
      return toCases(step.with.case, (name) => ({
        type: 'answer',
        kind: step.with.kind,
        ...proofOf(step.with.kind, step.with.proof, rulesFor(scene.rules, scene.world.case(name)?.target ?? listing)),
        declaration: step.with.declaration,
        ...newerThan(name, scene),
      }));
    case 'asks-for-time':
      return toCases(step.with.case, () => ({
        type: 'extend',
        side: story.people[step.who]?.is === 'seller' ? 'seller' : 'complainant',
      }));
    case 'stands-behind':
      return toCases(step.with.case, () => {
        const { report: kind, finding, bare } = step.with;
        if (kind === undefined) return { type: 'stand-behind' };
        const documents = bare ? [] : [paper(kind)];
        const order = kind === 'test-purchase' ? { order: sealed('order') } : {};
        const report = { kind, on: step.at.slice(0, 10), ...order, examiner: sealed('examiner'), finding, documents };
        return { type: 'stand-behind', report };
      });
    case 'replies':
      return toCases(step.with.case, () => ({
        type: 'reply',
        reply: { exhibits: step.with.documents.map(paper), ...(step.with.words && { statement: sealed('reply') }) },
      }));
    case 'withdraws':
      return toCases(step.with.case, () => ({
        type: 'withdraw',
        withdrawal: step.with.kind,
        ...(step.with.keepDown && { keepDown: true }),
      }));
    case 'rules':
      return toCases(step.with.case, () => ({
        type: 'rule',
        outcome: step.with.outcome,
        checklist: step.with.checklist,
        reasons: sealed('reasons'),
        ...(step.with.gravity !== undefined && { gravity: step.with.gravity }),
        ...(step.with.against !== undefined && { against: step.with.against }),
      }));
    case 'reports-demand':
      return toCases(step.with.case, () => ({
        ...{ type: 'report-demand', demand: step.with.demand, channel: step.with.channel },
        ...{ amount: { amount: '5000.00', currency: 'CNY' }, on: step.at.slice(0, 10), documents: [] },
      }));
    case 'decides-demand':
      return toCases(step.with.case, () => ({
        ...{ type: 'decide-demand', demand: step.with.demand, finding: step.with.finding },
        reasons: sealed('reasons'),
      }));
    case 'enters-proceedings':
      return toCases(step.with.case, () => ({
        ...{ type: 'enter-proceedings', proceedings: step.with.proceedings, kind: step.with.kind, on: step.with.on },
        ...{ before: sealed('before'), number: sealed('number'), documents: [] },
      }));
    case 'decides-proceedings':
      return toCases(step.with.case, () => {
        const { proceedings, finding, lacks } = step.with;
        const said = { type: 'decide-proceedings', proceedings, reasons: sealed('reasons') } as const;
        return finding === 'confirmed' ? { ...said, finding } : { ...said, finding, lacks };
      });
    case 'asks-for-delay':
      return toCases(step.with.case, () => ({
        ...{ type: 'ask-delay', delay: step.with.delay, ground: step.with.ground },
        documents: step.with.document ? [{ kind: 'delay', id: 'document', sha256: '0'.repeat(64) }] : [],
      }));
    case 'decides-delay':
      return toCases(step.with.case, () => {
        const { delay, days, lacks } = step.with;
        const said = { type: 'decide-delay', delay, reasons: sealed('reasons') } as const;
        return days === undefined ? { ...said, finding: 'refused', lacks } : { ...said, finding: 'granted', days };
      });
    case 'declares-loss':
      return toCases(step.with.case, () => ({
        ...{ type: 'declare-loss', loss: step.with.loss, said: sealed('loss'), documents: [] },
        ...{ from: step.with.from, until: step.with.until },
      }));
    case 'finds-malice':
      return toCases(step.with.case, () => ({
        ...{ type: 'find-malice', finding: step.with.finding, indicators: step.with.indicators },
        reasons: sealed('reasons'),
      }));
    case 'enters-award':
      return toCases(step.with.case, () => {
        const { award, on, amount, malicious, doubled } = step.with;
        return {
          ...{ type: 'enter-award', award, before: sealed('court'), number: sealed('number'), on, malicious, doubled },
          ...(amount !== undefined && { amount: { amount, currency: 'CNY' } }),
        };
      });
    case 'appeals':
      return toCases(step.with.case, () => ({ type: 'appeal', grounds: sealed('grounds') }));
    case 'decides-appeal':
      return toCases(step.with.case, () => ({
        type: 'decide-appeal',
        outcome: step.with.outcome,
        reasons: sealed('reasons'),
      }));
    case 'audits':
      return toCases(step.with.case, () => ({
        type: 'read-audit',
        finding: step.with.finding,
        reasons: sealed('reasons'),
      }));
    case 'holds':
      return toCases(step.with.case, () => ({ type: 'hold', ground: step.with.ground }));
    case 'releases':
      return toCases(step.with.case, () => ({
        type: 'release',
        outcome: step.with.outcome,
        reasons: sealed('reasons'),
      }));
    case 'notices-change':
      return toCases(step.with.case, () => ({ type: 'refer', cause: step.with.cause }));
    case 'resumes':
      return toCases(step.with.case, () => ({
        type: 'resume',
        decision: step.with.decision,
        reasons: sealed('reasons'),
      }));
    case 'changes':
    case 'retries':
      return [];
    case 'takes-complaint':
      return toCases(step.with.case, () => ({ type: 'record-submission', reference: step.with.reference }));
    case 'reports':
      return toCases(step.with.case, () => ({ type: 'record-there', state: step.with.state }));
    case 'opens-shop':
      return opening(step.who, step.with.identity, scene);
    case 'contests-recognition':
      return toSeller(step.who, { type: 'contest-recognition' });
    case 'decides-recognition':
      return toSeller(step.with.seller, { type: 'decide-recognition', outcome: step.with.outcome });
    case 'approves-ban':
      return toSeller(step.with.seller, { type: 'approve-ban', user: step.who });
    case 'declines-ban':
      return toSeller(step.with.seller, { type: 'decline-ban', user: step.who });
    case 'invites':
      return toSeller(step.with.seller, { type: 'invite-to-clearance', holder: step.with.holder });
    case 'deposits':
    case 'confirms-clearance':
    case 'declines-clearance':
    case 'clears':
    case 'ends-clearance':
      return toSeller(step.does === 'deposits' ? step.who : step.with.seller, clearanceCommand(step, scene));
    case 'warns':
      return [{ to: { kind: 'complainant', id: step.with.complainant }, command: { type: 'warn' } }];
    case 'suspends':
      return [{ to: { kind: 'complainant', id: step.with.complainant }, command: { type: 'suspend' } }];
    case 'reinstates':
      return [{ to: { kind: 'complainant', id: step.with.complainant }, command: { type: 'reinstate' } }];
    case 'gives-mandate': {
      const { right, agent, until } = step.with;
      const end = instantOf(`${until} 24:00`, story.zone);
      return [{ to: { kind: 'right', id: right }, command: { type: 'grant-mandate', agent, until: end } }];
    }
    case 'ends-mandate':
      return [{ to: { kind: 'right', id: step.with.right }, command: { type: 'end-mandate', agent: step.with.agent } }];
    case 'enters-lapse':
      return [{ to: { kind: 'right', id: step.with.right }, command: { type: 'lapse', cause: step.with.cause } }];
    case 'enters-assignment':
      return [{ to: { kind: 'right', id: step.with.right }, command: { type: 'assign', to: step.with.to } }];
  }
}

const paper = (kind: string) => ({ kind, id: `document-${kind}`, sha256: '0'.repeat(64) });

type CaseOrder = Extract<Addressed, { to: { kind: 'case' } }>;
type SellerOrder = Extract<Addressed, { to: { kind: 'seller' } }>;

const listing = { kind: 'listing' } as const;

/** Files where the item takes a file, else the supplier's name, else a sentence: what a seller would send. */
function proofOf(kind: AnswerKind, proof: readonly string[], rules: Rules) {
  const items = proof.map((name) => {
    const item = rules.answers[kind].checklist.find((entry) => entry.item === name);
    if (item === undefined) throw new StoryFault(`"${name}" is not an item of the checklist for "${kind}"`);
    return item;
  });
  const named = items.some((item) => !item.accepts.includes('file') && item.accepts.includes('identifier'));
  const said = items.some((item) => item.accepts.every((form) => form === 'statement'));
  return {
    exhibits: items
      .filter((item) => item.accepts.includes('file'))
      .map(({ item }) => ({ kind: item, id: `exhibit-${item}`, sha256: '0'.repeat(64) })),
    ...(named && { supplier: sealed('supplier') }),
    ...(said && { statement: sealed('statement') }),
  };
}
