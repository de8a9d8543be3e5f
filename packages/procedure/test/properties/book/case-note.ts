/** The oracle's note of a case, from its events alone and independently of the deciders. */
import { coveringOf, type ReasonCode, type Target, targetKey, wholeOf } from '@marketsafe/terms';
import type { CaseEvent, MatterFound } from '../../../src/case/index.ts';
import { noPauses, type Pauses, paused } from './pauses.ts';

export interface CaseNote {
  readonly id: string;
  readonly there: boolean;
  readonly right: string;
  readonly reason: ReasonCode;
  readonly target: Target;
  readonly key: string;
  /** Keys of all targets whose claims cover this one. */
  readonly coveredBy: readonly string[];
  /** The target of its measure: its own, or a variant's listing. */
  readonly heldTarget: Target;
  readonly heldKey: string;
  readonly seller: string;
  readonly complainant: string;
  readonly agent?: string;
  readonly filedAt: string;
  /** Strikes against the seller at the filing. */
  readonly strikesBefore: number;
  readonly evidence: readonly string[];
  /** For goods offered again: the case that it continues. */
  readonly parent?: string;
  readonly accepted: boolean;
  /** A takedown was ordered under it, and not lifted. */
  readonly inForce: boolean;
  /** The end of a requested hold of proceeds that was not released. */
  readonly holdUntil?: string;
  /** How many times a hold was requested. */
  readonly holdsAsked: number;
  /** Upheld and never reversed, including cases under appeal or reopened by late proof. */
  readonly against: boolean;
  readonly appealed: boolean;
  readonly reopened: boolean;
  readonly held: boolean;
  readonly referred: boolean;
  /** Answered, and not decided since. */
  readonly contested: boolean;
  /** Goods of health and safety. */
  readonly goods: boolean;
  /** Its parent was overturned or withdrawn after its acceptance, so its gravity is not raised. */
  readonly orphaned: boolean;
  /** Refused by the desk, overturned or withdrawn: filing it again needs new evidence. */
  readonly settled: boolean;
  /** Reported as down by the marketplace. */
  readonly seenDown: boolean;
  readonly seenDownAt?: string;
  readonly toldAt?: string;
  /** It once ended without a confirmed notice. */
  readonly unanswered: boolean;
  /** Something moved its deadlines after the notice: a pause, an extension, a returned answer. */
  readonly moved: boolean;
  readonly answeredAt?: string;
  readonly pauses: Pauses;
  readonly proceedings: readonly string[];
  /** Entered, and not decided by the desk. */
  readonly openProceedings?: string;
  /** They were valid: their outcome ends the hold. */
  readonly confirmed: boolean;
  readonly rejectedAt?: string;
  /** Uncounted delay: days granted so far, and the resulting end of the complainant's deadline. */
  readonly delayDays: number;
  readonly delayedTo?: string;
  readonly delayAsked: boolean;
  readonly deciders: readonly string[];
  /** Readers of its audit who found it wrong. */
  readonly foundWrong: readonly string[];
  /** The desk is late with a ruling or an appeal: from its deadline until its decision. */
  readonly late: boolean;
  /** Given up or overturned, to be restored; number of confirmations since. */
  readonly givenUp: boolean;
  readonly restored: number;
  readonly extended: Readonly<Record<string, number>>;
  readonly reminders: number;
  /** How many times an answer was returned as incomplete. */
  readonly returned: number;
  /** When a report was submitted, and the state of the seller's reply. */
  readonly backedAt?: string;
  readonly replies: number;
  readonly heard: boolean;
  /** Answers after all deadlines. */
  readonly recorded: number;
  /** The last decider of each demand for payment. */
  readonly demands: Readonly<Record<string, string>>;
}

export type Filed = Extract<CaseEvent, { type: 'complaint-filed' }>;

export const noteOf = (id: string, event: Filed, strikesBefore: number): CaseNote => ({
  id,
  there: event.forum === 'decides-there',
  right: event.right,
  reason: event.reason,
  target: event.target,
  key: targetKey(event.target),
  coveredBy: coveringOf(event.target).map(targetKey),
  ...heldBy(event.wholeListing ? wholeOf(event.target) : event.target),
  seller: event.seller,
  complainant: event.complainant,
  ...(event.agent !== undefined && { agent: event.agent }),
  filedAt: event.at,
  strikesBefore,
  evidence: event.evidence.map(({ sha256 }) => sha256),
  ...(event.parent !== undefined && { parent: event.parent }),
  ...{ accepted: false, inForce: false, against: false, appealed: false, reopened: false, held: false },
  ...{ referred: false, orphaned: false, settled: false, seenDown: false, moved: false, givenUp: false },
  ...{ contested: false, goods: event.goods !== undefined, pauses: noPauses, proceedings: [] },
  unanswered: false,
  ...{ confirmed: false, delayDays: 0, delayAsked: false },
  ...{
    deciders: [],
    foundWrong: [],
    late: false,
    restored: 0,
    holdsAsked: 0,
    extended: {},
    reminders: 0,
    returned: 0,
    recorded: 0,
    replies: 0,
    heard: true,
    demands: {},
  },
});

const heldBy = (held: Target) => ({ heldTarget: held, heldKey: targetKey(held) });

const quiet = { appealed: false, reopened: false, held: false };
const over = { ...quiet, referred: false, contested: false, late: false };
const letGo = { ...over, inForce: false, against: false, restored: 0 };
const toRestore = { ...letGo, givenUp: true };

/** The note after another event of its case. Lifting or settling the listing's measure releases its proceeds too. */
export function noted(before: CaseNote, event: CaseEvent, at: string): CaseNote {
  const after = { ...heard(before, event, at), pauses: paused(before.pauses, event) };
  const settled = event.type === 'case-withdrawn' && event.to === 'settled';
  const over = !after.inForce || settled || event.type === 'case-unanswered';
  if (!over || after.holdUntil === undefined) return after;
  const { holdUntil: _until, ...free } = after;
  return free;
}

function heard(note: CaseNote, event: CaseEvent, at: string): CaseNote {
  switch (event.type) {
    case 'complaint-accepted':
      return { ...note, accepted: true, inForce: event.to === 'removing' };
    case 'review-passed':
      return by({ ...note, inForce: !note.there }, event.decider);
    case 'review-refused':
      return by({ ...note, ...over, settled: true }, event.decider);
    case 'removal-confirmed':
      return { ...note, seenDown: true, seenDownAt: at, moved: note.held || note.referred };
    case 'proceeds-hold-asked':
      return { ...note, holdUntil: event.until, holdsAsked: note.holdsAsked + 1 };
    case 'notice-delivered':
      return { ...note, toldAt: event.at, moved: note.held || note.referred };
    case 'answer-returned':
      return { ...note, moved: true, returned: note.returned + 1 };
    case 'claim-backed':
      return { ...note, backedAt: event.at, moved: false, heard: false };
    case 'report-answered':
      return { ...note, replies: note.replies + 1, heard: true };
    case 'reply-window-over':
      return { ...note, heard: true };
    case 'answer-recorded':
      return { ...note, recorded: note.recorded + 1 };
    case 'answer-received':
      return { ...note, ...answered(event.answer.at), toldAt: note.toldAt ?? event.answer.at };
    case 'late-proof-received': {
      const toldAt = note.toldAt ?? event.answer.at;
      return { ...note, ...answered(event.answer.at), toldAt, reopened: true };
    }
    case 'case-unanswered':
      return { ...note, ...(event.to === 'restoring' ? { ...toRestore, settled: true } : over), unanswered: true };
    case 'window-extended':
      return {
        ...note,
        moved: true,
        extended: { ...note.extended, [event.side]: (note.extended[event.side] ?? 0) + 1 },
      };
    case 'complainant-reminded':
      return { ...note, reminders: note.reminders + 1 };
    case 'case-upheld':
      return by({ ...note, ...over, ...downAgain(note, event), against: true, settled: false }, event.decider);
    case 'case-overturned':
      return by({ ...note, ...toRestore, settled: true }, event.decider);
    case 'appeal-opened':
      return { ...note, appealed: true };
    case 'appeal-dismissed':
      return by({ ...note, ...downAgain(note, event), appealed: false, late: false }, event.decider);
    case 'appeal-allowed':
      return by({ ...note, ...appealWon(note, event) }, event.decider);
    case 'deadline-missed':
      return event.clock === 'ruling' || event.clock === 'appealDecision' ? { ...note, late: true } : note;
    case 'restored-provisionally':
      return { ...note, inForce: false };
    case 'case-held':
      return { ...note, held: true, moved: true };
    case 'case-released':
      return by({ ...note, held: false }, event.bars === true ? event.decider : undefined);
    case 'case-referred':
      return { ...note, referred: true, moved: true };
    case 'matter-raised': {
      if (event.kind === 'delay') return { ...note, delayAsked: true };
      if (event.kind !== 'proceedings') return note;
      const { matter: id } = event;
      return { ...note, held: true, openProceedings: id, proceedings: [...note.proceedings, id] };
    }
    case 'matter-found':
      return by(matterFound(note, event), event.decider);
    case 'case-resumed':
      return by({ ...note, referred: false }, event.bars === true ? event.decider : undefined);
    case 'case-withdrawn':
      return { ...note, ...givenUp(event.to), settled: true };
    case 'case-discontinued':
      return by({ ...note, ...givenUp(event.to), settled: false }, event.decider);
    case 'case-restored':
      return { ...note, restored: note.restored + 1 };
    case 'audit-read': {
      const foundWrong = event.finding === 'wrong' ? [...note.foundWrong, event.decider] : note.foundWrong;
      return by({ ...note, foundWrong }, event.decider);
    }
    default:
      return note;
  }
}

const downAgain = ({ inForce }: CaseNote, { again }: { readonly again?: true }) => ({
  inForce: inForce || again === true,
});

const answered = (at: string) => ({ answeredAt: at, moved: false, reminders: 0, contested: true });

function matterFound(note: CaseNote, event: MatterFound): CaseNote {
  switch (event.finding) {
    case 'confirmed':
      return { ...withoutOpen(note), confirmed: true, moved: true };
    case 'rejected':
      return { ...withoutOpen(note), held: false, rejectedAt: event.at };
    case 'granted': {
      const { days = 0, due = '' } = event;
      return { ...note, delayAsked: false, delayDays: note.delayDays + days, delayedTo: due };
    }
    case 'refused':
      return { ...note, delayAsked: false };
    case 'extortion-found':
    case 'not-found': {
      const demands = { ...note.demands, [event.matter]: event.decider };
      return { ...note, ...(event.to === undefined ? {} : givenUp(event.to)), demands };
    }
    default:
      return note;
  }
}

function withoutOpen(note: CaseNote): CaseNote {
  const { openProceedings: _open, ...rest } = note;
  return rest;
}

const by = (note: CaseNote, decider: string | undefined): CaseNote =>
  decider === undefined ? note : { ...note, deciders: [...note.deciders, decider] };

function appealWon(
  { there }: CaseNote,
  { outcome }: Extract<CaseEvent, { type: 'appeal-allowed' }>,
): Partial<CaseNote> {
  if (outcome === 'overturned') return { ...toRestore, settled: true };
  const down = { ...letGo, inForce: !there, settled: false, givenUp: false };
  return outcome === 'upheld' ? { ...down, against: true } : { ...down, accepted: true };
}

function givenUp(to: 'restoring' | 'closed' | 'settled'): Partial<CaseNote> {
  if (to === 'settled') return { ...over, against: false };
  return to === 'restoring' ? toRestore : letGo;
}

/** Whether the case's strike is contested between the parties. */
export const isContested = ({ appealed, reopened, held, against }: CaseNote): boolean =>
  against && (appealed || reopened || held);
