/** A worked case: a dated story with people's acts and the expected state after each step. */
import {
  AnswerKind,
  Challenge,
  ClearanceEnd,
  ClearanceGround,
  ClearanceRefusal,
  EvidenceGrade,
  ExcludedGround,
  Forum,
  Gravity,
  KnowledgeChip,
  Lane,
  MaliceIndicator,
  MeasureKind,
  ParticipantKind,
  ReasonCode,
  ReportFinding,
  ReportKind,
  RightType,
  Shown,
  WithdrawalKind,
} from '@marketsafe/terms';
import { z } from 'zod';
import { itemFindings, thereStates } from '../case/index.ts';
import { delayGrounds } from '../case/matters/said.ts';
import { rulingReasons } from '../policy/contest-rules.ts';
import { Territory } from '../policy/pack-schema.ts';
import type { PolicyProblem } from '../policy/problem.ts';
import { arrivalChannels, priorRisks, proceedingsKinds } from '../policy/rules.ts';
import { CalendarDate } from '../policy/sourced.ts';
import { Texts } from '../policy/texts.ts';
import { canonicalText, readYaml, schemaProblems } from '../policy/yaml-text.ts';
import { delayGaps, proceedingsGaps } from '../refusals.ts';
import { Moment } from './time.ts';

const Name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case');
const Names = z.array(Name).min(1);

/** Of a deadline; `none` if it does not run. */
const LastDay = z.union([CalendarDate, z.literal('none')]);

const Standing = z.enum(['newcomer', 'good', 'restricted', 'suspended']);

const Person = z.discriminatedUnion('is', [
  z.strictObject({
    is: ParticipantKind,
    member: z.boolean().default(false),
    /** Decided cases of the month before the story; without them the participant is a newcomer. */
    record: z
      .strictObject({
        reason: ReasonCode.default('counterfeit'),
        upheld: z.int().min(0),
        mistaken: z.int().min(0).default(0),
      })
      .optional(),
  }),
  z.strictObject({ is: z.literal('seller'), on: Name, identity: Name.optional() }),
  z.strictObject({ is: z.literal('desk') }),
  z.strictObject({ is: z.literal('host') }),
]);
export type Person = z.infer<typeof Person>;

const StoryRight = z.strictObject({
  holder: Name,
  type: RightType.default('trademark'),
  territories: z.array(z.string().length(2)).default(['CN']),
  classes: z.array(z.int().min(1).max(45)).default([]),
  /** Last day of validity. */
  validUntil: CalendarDate.optional(),
  /** The day in the register; `unknown`: it has none. */
  registeredOn: z.union([CalendarDate, z.literal('unknown')]).default('2015-01-01'),
  challenge: Challenge.optional(),
  verified: z.boolean().default(true),
  /** Agents and the last day of their mandate. */
  mandates: z.record(Name, CalendarDate).default({}),
});
export type StoryRight = z.infer<typeof StoryRight>;

const step = <D extends string, W extends z.ZodRawShape>(does: D, shape: W) =>
  z.strictObject({ does: z.literal(does), with: z.strictObject(shape) });
const cases = z.union([Name, Names]);

/** All possible steps of a story. */
const Deed = z.discriminatedUnion('does', [
  z.strictObject({ does: z.literal('waits') }),
  step('files', {
    /** Listing ids; each becomes a case of that name, all in one bundle. */
    listings: Names.optional(),
    /** Variants of the single named listing; each becomes a case called `<listing>-<variant>`. */
    variants: Names.optional(),
    /** The listing is sold in them. */
    hasVariant: z.boolean().optional(),
    /** The marketplace can take down one variant without the others. */
    separatesVariants: z.boolean().default(true),
    /** Calendar days that the desk is expected to take for a ruling at that time. */
    rulingWait: z.number().min(0).optional(),
    /** Filings in a row that their person signed faster than the rules ask. */
    quickSignatures: z.int().min(0).optional(),
    /** Who has accepted the terms of participation in force, by default all who file; `none`: nobody. */
    terms: z.enum(['all', 'complainant', 'agent', 'none']).default('all'),
    /** The whole shop; its case is called `<seller>-storefront`. */
    storefront: z.literal(true).optional(),
    against: Name,
    right: Name,
    reason: ReasonCode.default('counterfeit'),
    ground: ExcludedGround.optional(),
    declaration: z.boolean().default(true),
    chips: z.array(KnowledgeChip).default([]),
    evidence: z.array(Name).default([]),
    /** The rights holder, if an agent files. */
    holder: Name.optional(),
    /** Suffix of the case names, for a second filing against the same listing. */
    again: Name.optional(),
    returnedFrom: Name.optional(),
    /** The upheld case about the same goods of another seller, which is put beside it. */
    earlier: Name.optional(),
    /** All that screening saw of the right is a photo of its holder's own. */
    photoOnly: z.boolean().default(false),
    forum: Forum.default('decides-here'),
    exists: z.boolean().default(true),
    shipsTo: z.array(z.string().length(2)).default(['CN']),
    classes: z.array(z.int().min(1).max(45)).optional(),
    innocentReading: z.boolean().default(false),
    /** Where screening saw the right on the page; it does not look for a right without a word. */
    shown: Shown.optional(),
    /** The page names the mark of another holder, and not this right's. */
    namesOther: z.boolean().default(false),
    /** A request to sign in, or a test that keeps programs out, stood before the page. */
    walled: z.boolean().default(false),
    /** The marketplace's own category, in words. */
    category: z.string().optional(),
    /** The marketplace can hold the proceeds of one listing. */
    holdsProceeds: z.boolean().default(true),
    /** The screening results of the shop, and whether its marketplace closes shops. */
    shop: z
      .strictObject({ screened: z.int().min(0), infringing: z.int().min(0), closable: z.boolean().default(true) })
      .optional(),
  }),
  step('reviews', { case: cases, decision: z.enum(['proceed', 'refuse']) }),
  step('takes-down', {
    case: cases,
    outcome: z.enum(['gone', 'already-gone', 'not-found', 'unconfirmed', 'failed']),
    disappearedAt: Moment.optional(),
  }),
  step('puts-back', { case: cases, failed: z.boolean().default(false) }),
  /** Offers a taken-down listing again; the programme sees it. */
  step('relists', { listings: Names }),
  /** The marketplace's receipt, the seller's own act on the page, or a call noted by the desk. */
  step('delivers', {
    case: cases,
    outcome: z.enum(['delivered', 'undeliverable']).default('delivered'),
    by: z.enum(arrivalChannels).default('marketplace'),
  }),
  step('answers', {
    case: cases,
    kind: AnswerKind,
    proof: z.array(Name),
    declaration: z.boolean().default(true),
  }),
  step('asks-for-time', { case: cases }),
  /** `report`: with a test purchase or an expert's report. */
  step('stands-behind', {
    case: cases,
    report: ReportKind.optional(),
    finding: ReportFinding.default('not-genuine'),
    /** Without its document. */
    bare: z.literal(true).optional(),
  }),
  /** The seller's single reply to a report. */
  step('replies', { case: cases, documents: z.array(Name).default([]), words: z.boolean().default(true) }),
  step('withdraws', { case: cases, kind: WithdrawalKind, keepDown: z.boolean().default(false) }),
  step('rules', {
    case: cases,
    outcome: z.enum(['upheld', 'overturned']),
    checklist: z.record(Name, z.enum(itemFindings)),
    gravity: Gravity.optional(),
    against: z.enum(rulingReasons).optional(),
  }),
  /** A person demanded money from the seller for withdrawing the complaint. */
  step('reports-demand', {
    case: Name,
    demand: Name,
    channel: z.enum(['marketplace-message', 'mail', 'messenger', 'phone', 'in-person', 'other']).default('messenger'),
  }),
  step('decides-demand', { case: Name, demand: Name, finding: z.enum(['extortion-found', 'not-found']) }),
  /** A lawsuit or complaint to an authority, under a name of the story. */
  step('enters-proceedings', {
    case: cases,
    proceedings: Name,
    kind: z.enum(proceedingsKinds).default('suit'),
    on: CalendarDate,
  }),
  step('decides-proceedings', {
    case: cases,
    proceedings: Name,
    finding: z.enum(['confirmed', 'rejected']),
    lacks: z.array(z.enum(proceedingsGaps)).default([]),
  }),
  /** Delay that should not be counted. */
  step('asks-for-delay', {
    case: cases,
    delay: Name,
    ground: z.enum(delayGrounds).default('legalisation'),
    document: z.boolean().default(true),
  }),
  step('decides-delay', {
    case: cases,
    delay: Name,
    /** Business days granted; absent for a refusal. */
    days: z.int().optional(),
    lacks: z.array(z.enum(delayGaps)).default([]),
  }),
  /** The seller's loss between two days. */
  step('declares-loss', { case: cases, loss: Name, from: CalendarDate, until: CalendarDate }),
  step('finds-malice', {
    case: cases,
    finding: z.enum(['malicious', 'not-malicious']),
    indicators: z.array(MaliceIndicator).default([]),
  }),
  /** A court's judgment about a wrong complaint. */
  step('enters-award', {
    case: cases,
    award: Name,
    on: CalendarDate,
    amount: z.string().optional(),
    malicious: z.boolean().default(false),
    doubled: z.boolean().default(false),
  }),
  step('appeals', { case: cases }),
  step('decides-appeal', { case: cases, outcome: z.enum(['confirmed', 'reversed']) }),
  step('audits', { case: cases, finding: z.enum(['right', 'wrong', 'unclear']) }),
  step('holds', { case: cases, ground: z.enum(['in-litigation', 'authority-hold']) }),
  step('releases', { case: cases, outcome: z.enum(['go-on', 'for-complainant', 'for-seller']) }),
  step('notices-change', { case: cases, cause: z.enum(['listing-changed', 'listing-reused']) }),
  step('resumes', { case: cases, decision: z.enum(['go-on', 'restore']) }),
  /** A change of a marketplace's abilities. */
  step('changes', { closesShops: z.boolean() }),
  /** The desk asks the marketplace again to close or open the shop. */
  step('retries', { seller: Name }),
  step('takes-complaint', { case: cases, reference: z.string() }),
  step('reports', { case: cases, state: z.enum(thereStates) }),
  step('opens-shop', { identity: Name.optional() }),
  step('contests-recognition', {}),
  step('decides-recognition', { seller: Name, outcome: z.enum(['confirmed', 'reversed']) }),
  step('approves-ban', { seller: Name }),
  step('declines-ban', { seller: Name }),
  step('invites', { seller: Name, holder: Name }),
  /** A clearance, under a name of the story. */
  step('deposits', {
    clearance: Name,
    holder: Name,
    rights: Names.optional(),
    listings: Names.optional(),
    documents: z.array(Name),
    /** Determines the documents' bytes; another word means other documents. */
    scan: Name.default('first'),
    declaration: z.boolean().default(true),
    until: CalendarDate,
  }),
  step('confirms-clearance', {
    seller: Name,
    clearance: Name,
    until: CalendarDate.optional(),
    ground: ClearanceGround.optional(),
  }),
  step('declines-clearance', { seller: Name, clearance: Name, reason: ClearanceRefusal }),
  step('clears', {
    seller: Name,
    clearance: Name,
    holder: Name,
    rights: Names.optional(),
    listings: Names.optional(),
    until: CalendarDate,
    ground: ClearanceGround.optional(),
  }),
  step('ends-clearance', { seller: Name, clearance: Name, reason: ClearanceEnd }),
  step('warns', { complainant: Name }),
  step('suspends', { complainant: Name }),
  step('reinstates', { complainant: Name }),
  step('gives-mandate', { right: Name, agent: Name, until: CalendarDate }),
  step('ends-mandate', { right: Name, agent: Name }),
  step('enters-lapse', { right: Name, cause: z.enum(['surrendered', 'cancelled', 'not-renewed']) }),
  step('enters-assignment', { right: Name, to: Name }),
]);
export type Deed = z.infer<typeof Deed>;

const CaseExpectation = z.union([
  z.string(),
  z.strictObject({
    status: z.string().optional(),
    lane: Lane.optional(),
    laneReasons: z.array(z.string()).optional(),
    measure: MeasureKind.optional(),
    /** The measure for a variant is on its listing. */
    wholeListing: z.boolean().optional(),
    priorRisk: z.enum(priorRisks).optional(),
    /** State of the listing's proceeds: the state of a hold, `not-here`, or `none` was requested. */
    proceeds: z.enum(['asked', 'held', 'not-held', 'ended', 'not-released', 'released', 'not-here', 'none']).optional(),
    /** Last local day of a hold of proceeds. */
    proceedsUntil: LastDay.optional(),
    decision: z.enum(['refused', 'upheld', 'overturned', 'withdrawn', 'discontinued', 'unanswered', 'none']).optional(),
    by: z.string().optional(),
    gravity: Gravity.optional(),
    late: z.boolean().optional(),
    /** Number of recorded answers after all deadlines. */
    recorded: z.int().optional(),
    /** The grounds of the ruling, as `proof brand`. */
    contest: z.string().optional(),
    grade: z.enum([...EvidenceGrade.options, 'none']).optional(),
    /** Checklist items without proof in a returned answer. */
    returnedFor: z.array(Name).optional(),
    /** The complainant's liability for a wrong complaint: `no`, `wrong`, `malicious`, `awarded`, `doubled`. */
    liability: z.enum(['no', 'wrong', 'malicious', 'awarded', 'doubled']).optional(),
    /** Last local day of each clock named, or `none`; hours of it as `2026-03-02 10:00`. */
    until: z.record(z.string(), z.string()).optional(),
    appealUntil: LastDay.optional(),
    lateProofUntil: LastDay.optional(),
  }),
]);

const Expectation = z.strictObject({
  /** Codes for which the step was refused; a complaint's refusal lists every gap. */
  refused: z.array(z.string()).min(1).optional(),
  cases: z.record(Name, CaseExpectation).optional(),
  listings: z.record(Name, z.enum(['up', 'down'])).optional(),
  /** Which variants of each listing shoppers can buy: neither the variant nor its listing is down. */
  variants: z.record(Name, z.record(Name, z.enum(['up', 'down']))).optional(),
  sellers: z
    .record(
      Name,
      z.strictObject({
        points: z.int().optional(),
        generalPoints: z.int().optional(),
        strikes: z.int().optional(),
        /** By points and by recognition. */
        shop: z.enum(['open', 'closed', 'banned', 'recognised']).optional(),
        /** The marketplace's view of the shop, whatever closed it. */
        storefront: z.enum(['up', 'down']).optional(),
        /** Every clearance of the seller by its name, with its status. */
        clearances: z.record(Name, z.string()).optional(),
      }),
    )
    .optional(),
  complainants: z
    .record(
      Name,
      z.strictObject({
        /** For counterfeits. */
        standing: Standing.optional(),
        byReason: z.partialRecord(ReasonCode, Standing).optional(),
        warned: z.boolean().optional(),
      }),
    )
    .optional(),
  /** Notices to each person since the last step; exactly these. */
  told: z.record(Name, z.array(z.string())).optional(),
  /** Kinds of open tasks at the desk; exactly these. */
  desk: z.array(z.string()).optional(),
  /** Cases whose events are of the same types in the same order. */
  alike: z.array(Name).min(2).optional(),
});
export type Expectation = z.infer<typeof Expectation>;

const StepHead = z.object({ at: Moment, who: Name, expect: Expectation.optional() });

const StorySchema = z.strictObject({
  title: z.union([Texts, z.string().min(10)]),
  why: z.union([Texts, z.string().min(20)]),
  zone: z.string().default('Asia/Shanghai'),
  /** Territories of its marketplaces, and the calendar of its days; default the run's. */
  territories: z.array(Territory).min(1).default(['CN']),
  calendar: Name.optional(),
  /** `prompt`: executes at once and delivers. `by-hand`: only as the story says. */
  marketplace: z.enum(['prompt', 'by-hand']).default('prompt'),
  /** Cases drawn for the blind audit, if silence decides them. */
  drawn: z.array(Name).default([]),
  /** Cases whose notices a prompt marketplace does not deliver. */
  unreached: z.array(Name).default([]),
  people: z.record(Name, Person),
  rights: z.record(Name, StoryRight),
  steps: z.array(z.looseObject({})).min(1),
});

export type StoryStep = z.infer<typeof StepHead> & Deed & { readonly line?: number };
export interface Story extends Omit<z.infer<typeof StorySchema>, 'steps'> {
  readonly file: string;
  readonly steps: readonly StoryStep[];
}

/** Reads a worked case; reports every problem at once, with file, path and line. */
export function loadStory(
  text: string,
  file: string,
): { readonly story: Story } | { readonly problems: readonly PolicyProblem[] } {
  const yaml = readYaml(canonicalText(text), file);
  if (yaml.problems.length > 0) return { problems: yaml.problems };
  const parsed = StorySchema.safeParse(yaml.data, { reportInput: true });
  if (!parsed.success) return { problems: schemaProblems(parsed.error.issues, yaml, file) };

  const problems: PolicyProblem[] = [];
  const steps = parsed.data.steps.flatMap((raw, index): StoryStep[] => {
    const { at, who, expect, ...deed } = raw;
    const head = StepHead.safeParse({ at, who, expect }, { reportInput: true });
    const done = Deed.safeParse(deed, { reportInput: true });
    for (const result of [head, done])
      if (!result.success)
        problems.push(
          ...schemaProblems(
            result.error.issues.map((issue) => ({ ...issue, path: ['steps', index, ...issue.path] })),
            yaml,
            file,
          ),
        );
    if (!head.success || !done.success) return [];
    const line = yaml.lineOf(['steps', index]);
    return [{ ...head.data, ...done.data, ...(line === undefined ? {} : { line }) }];
  });
  return problems.length > 0 ? { problems } : { story: { ...parsed.data, steps, file } };
}
