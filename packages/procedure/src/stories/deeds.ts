/** Translates the steps of a story into commands with their addressees and actors. */
import { type AnswerKind, targetKey } from '@marketsafe/terms';
import type { Addressed } from '../aggregates.ts';
import type { CaseCommand } from '../case/commands.ts';
import { heldTarget } from '../case/held-target.ts';
import { rulesFor } from '../case/rules-for.ts';
import { sameTriple } from '../case/same-triple.ts';
import type { ComplainantCommand } from '../complainant/index.ts';
import type { Rules } from '../policy/rules.ts';
import type { RightCommand } from '../right/index.ts';
import type { SellerCommand } from '../seller/index.ts';
import { reported } from '../world/index.ts';
import { clearanceCommand } from './clearance.ts';
import { filings, opening } from './filing.ts';
import { keyOf, type Scene, StoryFault, sealed } from './scene.ts';
import { listingOf } from './shelf.ts';
import type { StoryStep } from './story.ts';
import { instantOf } from './time.ts';

/** An undecided case about the same target, looked up as the service does for a late answer. */
function newerThan(name: string, { world }: Scene): { readonly openSameTriple?: string } {
  const one = world.cases().find((other) => other.case === name);
  if (one?.status !== 'upheld' && one?.status !== 'unanswered') return {};
  const { openSameTriple } = sameTriple(world.cases(), one, name);
  return openSameTriple === undefined ? {} : { openSameTriple };
}

/** The result of a case's order, as the service reads it: reported to the seller's account and to the case. */
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

type Does = StoryStep['does'];
type Step<D extends Does> = Extract<StoryStep, { does: D }>;

export function commandsOf(step: StoryStep, scene: Scene): readonly Addressed[] {
  if (!saysToCases(step))
    return (deeds[step.does] as (said: OtherStep, scene: Scene) => readonly Addressed[])(step, scene);
  const command = caseDeeds[step.does] as (said: CaseStep, scene: Scene, name: string) => CaseCommand;
  return [step.with.case].flat().map((id) => ({ to: { kind: 'case', id }, command: command(step, scene, id) }));
}

type CaseStep = Step<keyof typeof caseDeeds>;
type OtherStep = Exclude<StoryStep, CaseStep>;
const saysToCases = (step: StoryStep): step is CaseStep => step.does in caseDeeds;

const reasons = sealed('reasons');

/** Commands to each case that the step names. */
const caseDeeds = {
  reviews: ({ with: { decision } }) =>
    decision === 'proceed'
      ? { type: 'decide-review', decision, reasons }
      : { type: 'decide-review', decision, lacks: ['infringement-not-apparent'], reasons },
  'puts-back': ({ with: { failed } }) => ({
    ...{ type: 'confirm-restoration', stillDown: false },
    ...(failed && { failed }),
  }),
  delivers: ({ with: { outcome, by } }, { now: at }) => ({ type: 'confirm-delivery', outcome, at, by }),
  answers: ({ with: { kind, proof, declaration } }, scene, name) => {
    const rules = rulesFor(scene.rules, scene.world.case(name)?.target ?? listing);
    return { type: 'answer', kind, ...proofOf(kind, proof, rules), declaration, ...newerThan(name, scene) };
  },
  'asks-for-time': ({ who }, { story }) => ({
    type: 'extend',
    side: story.people[who]?.is === 'seller' ? 'seller' : 'complainant',
  }),
  'stands-behind': ({ at, with: { report: kind, finding, bare } }) => {
    if (kind === undefined) return { type: 'stand-behind' };
    const documents = bare ? [] : [paper(kind)];
    const order = kind === 'test-purchase' ? { order: sealed('order') } : {};
    const report = { kind, on: at.slice(0, 10), ...order, examiner: sealed('examiner'), finding, documents };
    return { type: 'stand-behind', report };
  },
  replies: ({ with: { documents, words } }) => ({
    type: 'reply',
    reply: { exhibits: documents.map(paper), ...(words && { statement: sealed('reply') }) },
  }),
  withdraws: ({ with: { kind: withdrawal, keepDown } }) => ({
    ...{ type: 'withdraw', withdrawal },
    ...(keepDown && { keepDown }),
  }),
  rules: ({ with: { outcome, checklist, gravity, against } }) => ({
    ...{ type: 'rule', outcome, checklist, reasons },
    ...(gravity !== undefined && { gravity }),
    ...(against !== undefined && { against }),
  }),
  'reports-demand': ({ at, with: { demand: matter, channel } }) => ({
    ...{ type: 'raise-matter', kind: 'demand', matter, documents: [] },
    said: { channel, on: at.slice(0, 10), amount: { amount: '5000.00', currency: 'CNY' } },
  }),
  'decides-demand': ({ with: { demand: matter, finding } }) => ({
    ...{ type: 'find-matter', kind: 'demand', matter, finding, reasons },
  }),
  'enters-proceedings': ({ with: { proceedings: matter, kind, on } }) => ({
    ...{ type: 'raise-matter', kind: 'proceedings', matter, documents: [] },
    said: { kind, on, before: sealed('before'), number: sealed('number') },
  }),
  'decides-proceedings': ({ with: { proceedings: matter, finding, lacks } }) => {
    const about = { type: 'find-matter', kind: 'proceedings', matter, reasons } as const;
    return finding === 'confirmed' ? { ...about, finding } : { ...about, finding, lacks };
  },
  'asks-for-delay': ({ with: { delay: matter, ground, document } }) => ({
    ...{ type: 'raise-matter', kind: 'delay', matter, said: { ground } },
    documents: document ? [{ kind: 'delay', id: 'document', sha256: '0'.repeat(64) }] : [],
  }),
  'decides-delay': ({ with: { delay: matter, days, lacks } }) => {
    const about = { type: 'find-matter', kind: 'delay', matter, reasons } as const;
    return days === undefined ? { ...about, finding: 'refused', lacks } : { ...about, finding: 'granted', days };
  },
  'declares-loss': ({ with: { loss: matter, from, until } }) => ({
    ...{ type: 'raise-matter', kind: 'loss', matter, documents: [] },
    said: { said: sealed('loss'), from, until },
  }),
  'finds-malice': ({ with: { finding, indicators } }) => ({
    ...{ type: 'find-matter', kind: 'malice', matter: 'malice', finding, indicators, reasons },
  }),
  'enters-award': ({ with: { award: matter, on, amount, malicious, doubled } }) => ({
    ...{ type: 'raise-matter', kind: 'award', matter, documents: [] },
    said: {
      ...{ before: sealed('court'), number: sealed('number'), on, malicious, doubled },
      ...(amount !== undefined && { amount: { amount, currency: 'CNY' } }),
    },
  }),
  appeals: () => ({ type: 'appeal', grounds: sealed('grounds') }),
  'decides-appeal': ({ with: { outcome } }) => ({ type: 'decide-appeal', outcome, reasons }),
  audits: ({ with: { finding } }) => ({ type: 'read-audit', finding, reasons }),
  holds: ({ with: { ground } }) => ({ type: 'hold', ground }),
  releases: ({ with: { outcome } }) => ({ type: 'release', outcome, reasons }),
  'notices-change': ({ with: { cause } }) => ({ type: 'refer', cause }),
  resumes: ({ with: { decision } }) => ({ type: 'resume', decision, reasons }),
  'takes-complaint': ({ with: { reference } }) => ({ type: 'record-submission', reference }),
  reports: ({ with: { state } }) => ({ type: 'record-there', state }),
} satisfies { readonly [D in Does]?: (step: Step<D>, scene: Scene, name: string) => CaseCommand };

const nothing = () => [];
const ofClearance = (step: Parameters<typeof clearanceCommand>[0], scene: Scene): Addressed[] =>
  toSeller(scene, step.does === 'deposits' ? step.who : step.with.seller, clearanceCommand(step, scene));

/** Commands to other aggregates, or about orders. */
const deeds: { readonly [D in OtherStep['does']]: (step: Step<D>, scene: Scene) => readonly Addressed[] } = {
  waits: nothing,
  changes: nothing,
  retries: nothing,
  files: filings,
  'takes-down': (step, scene) => [step.with.case].flat().flatMap((name) => receipt(name, step.with, scene)),
  relists: ({ who, with: { listings } }, scene) =>
    listings.flatMap((id) => {
      const target = listingOf(who, id, scene.story);
      return toSeller(scene, who, { type: 'note-reappeared', target, seenAt: scene.now });
    }),
  'opens-shop': ({ who, with: { identity } }, scene) => opening(who, identity, scene),
  'contests-recognition': ({ who }, scene) => toSeller(scene, who, { type: 'contest-recognition' }),
  'decides-recognition': ({ with: { seller, outcome } }, scene) =>
    toSeller(scene, seller, { type: 'decide-recognition', outcome }),
  'approves-ban': ({ who: user, with: { seller } }, scene) => toSeller(scene, seller, { type: 'approve-ban', user }),
  'declines-ban': ({ who: user, with: { seller } }, scene) => toSeller(scene, seller, { type: 'decline-ban', user }),
  invites: ({ with: { seller, holder } }, scene) => toSeller(scene, seller, { type: 'invite-to-clearance', holder }),
  deposits: ofClearance,
  'confirms-clearance': ofClearance,
  'declines-clearance': ofClearance,
  clears: ofClearance,
  'ends-clearance': ofClearance,
  warns: ({ with: { complainant } }) => toComplainant(complainant, { type: 'warn' }),
  suspends: ({ with: { complainant } }) => toComplainant(complainant, { type: 'suspend' }),
  reinstates: ({ with: { complainant } }) => toComplainant(complainant, { type: 'reinstate' }),
  'gives-mandate': ({ with: { right, agent, until } }, { story }) =>
    toRight(right, { type: 'grant-mandate', agent, until: instantOf(`${until} 24:00`, story.zone) }),
  'ends-mandate': ({ with: { right, agent } }) => toRight(right, { type: 'end-mandate', agent }),
  'enters-lapse': ({ with: { right, cause } }) => toRight(right, { type: 'lapse', cause }),
  'enters-assignment': ({ with: { right, to } }) => toRight(right, { type: 'assign', to }),
};

const toSeller = ({ story }: Scene, name: string, command: SellerCommand): Addressed[] => [
  { to: { kind: 'seller', id: keyOf(name, story) }, command },
];
const toComplainant = (id: string, command: ComplainantCommand): Addressed[] => [
  { to: { kind: 'complainant', id }, command },
];
const toRight = (id: string, command: RightCommand): Addressed[] => [{ to: { kind: 'right', id }, command }];

const paper = (kind: string) => ({ kind, id: `document-${kind}`, sha256: '0'.repeat(64) });

const listing = { kind: 'listing' } as const;

/** A file if the item accepts one, else the supplier's name, else a sentence: typical proof of a seller. */
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
