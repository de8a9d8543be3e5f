import type { RightType } from '@marketsafe/terms';
import { dueAfter, localDay } from '../clock/index.ts';
import { exceptionFor, rulesUnder } from '../policy/exceptions.ts';
import { sensitiveKind } from '../policy/sensitive.ts';
import type { ShopScreening } from '../reasons/index.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { CaseCircumstances } from './circumstances.ts';
import { dueOf } from './clocks.ts';
import type { FileComplaint } from './commands.ts';
import { refused, takeDown } from './consequences.ts';
import type { EventRules } from './event-rule.ts';
import type { CaseEvent, ComplaintFiled } from './events.ts';
import { decided, moved } from './folding.ts';
import { gapsOf } from './gaps.ts';
import { chooseLane } from './lane.ts';
import { mayReplacePicture } from './own-photo.ts';
import { task, toComplainant, toParent } from './reactions.ts';
import { parentOf } from './returned.ts';
import type { FiledCase } from './state.ts';

/**
 * A filing is decided at once: accepted, or refused with each missing item named. A refusal is a state of the case and can be
 * appealed; only a filing that cannot be recorded at all is rejected.
 */
export function fileComplaint(command: FileComplaint, under: CaseCircumstances): readonly CaseEvent[] | Refusal {
  if (!mayFile(command, under)) return refuse('not-for-this-actor');
  const exception = exceptionFor(under.rules, rightTypeOf(under), under.territories ?? []);
  const at = { ...under, rules: rulesUnder(under.rules, exception) };
  const filed = { ...complaintFiled(command, at), ...(exception !== undefined && { exception }) };
  const missing = gapsOf(command, at);
  if (missing.length > 0) {
    const appealUntil = dueAfter(at.rules.clocks.appeal, at.now, at.calendar, at.zone);
    return [filed, { type: 'complaint-refused', missing, by: 'rule', at: at.now, appealUntil, instance: 0 }];
  }
  const { lane, laneReasons, measure } = filed;
  const to = lane !== 'expedited' ? 'desk-review' : command.forum === 'decides-there' ? 'submitting' : 'removing';
  const review = to === 'desk-review' ? dueOf('review', at.now, at) : undefined;
  const clocks = review === undefined ? {} : { review };
  return [filed, { type: 'complaint-accepted', lane, laneReasons, measure, to, clocks }];
}

const rightTypeOf = ({ right }: CaseCircumstances): RightType | undefined =>
  right === undefined || right.status === 'unregistered' ? undefined : right.rightType;

/** Only a person of the complainant, or of its agent, files: not even goods offered again are complained of by the programme itself. */
function mayFile(command: FileComplaint, { actor }: CaseCircumstances): boolean {
  return actor.kind === 'participant' && actor.participant === (command.agent ?? command.complainant);
}

function complaintFiled(command: FileComplaint, at: CaseCircumstances): ComplaintFiled {
  const { type: _type, listing: _listing, shop, holdsProceeds: _can, separatesVariants: _may, ...filed } = command;
  const {
    openSameTriple: _open,
    upheldSameTriple: _upheld,
    settledSameTriple: _settled,
    knownEvidence: _known,
    replacedBefore: _replaced,
    quickSignatures: _signed,
    earlier,
    ...said
  } = filed;
  const parent = parentOf(command);
  // Under a statute that ends the measure, no one rules, whatever the goods.
  const goods = at.rules.standBehind === 'proceedings' ? undefined : sensitiveKind(at.rules, command.listing);
  return {
    ...said,
    ...(parent !== undefined ? { parent } : earlier !== undefined && { earlier }),
    ...(mayReplacePicture(command, at.rules) && { remedy: 'replace-picture' }),
    ...(shop !== undefined && at.rules.storefronts !== undefined && { shop: numbersOf(shop) }),
    type: 'complaint-filed',
    evidence: command.evidence ?? [],
    pack: at.rules.pack.hash,
    ...(goods !== undefined && { goods }),
    shown: command.listing.shown,
    ...(command.listing.namesOther && { namesOther: true }),
    at: at.now,
    ...chooseLane(command, at),
    gravity: parent === undefined ? at.rules.reasons[command.reason].gravity : at.rules.strikes.returned,
  };
}

const numbersOf = ({ closable: _, ...numbers }: NonNullable<FileComplaint['shop']>): ShopScreening => numbers;

export function filed(event: ComplaintFiled): FiledCase {
  const {
    type: _type,
    ground: _ground,
    declaration: _declaration,
    packetOfFiler: _filer,
    evidence,
    at,
    ...said
  } = event;
  return {
    ...said,
    ...(evidence.length > 0 && { evidence: evidence.map(({ sha256 }) => sha256) }),
    status: 'filed',
    clocks: {},
    filedAt: at,
    extended: {},
    remindersSent: 0,
    deciders: [],
    appealed: {},
  };
}

export const filingEvents = {
  'complaint-filed': { fold: (_state, event) => filed(event), begins: 'filed' },
  'complaint-refused': {
    fold: (state, event) => decided(state, 'refused', 'refused', event),
    follow: (state, event, at) => [refused(state, event, at)],
    begins: 'decided',
  },
  'complaint-accepted': {
    fold: (state, event) => {
      const { lane, laneReasons, measure } = event;
      return { ...moved(state, event.to, event), lane, laneReasons, measure };
    },
    follow: (state, event, at) => [
      ...toComplainant(state, ({ case: id, reason }) => ({
        type: 'count-filing',
        ...{ case: id, reason, day: localDay(at.now, at.zone) },
        // Goods offered again were decided before.
        onTrust: event.to === 'removing' && state.parent === undefined,
      })),
      ...(event.to === 'desk-review' ? [task(state, 'review', event.clocks.review)] : takeDown(state)),
      ...toParent(state, at),
    ],
    begins: ({ to }) => (to === 'desk-review' ? 'review' : undefined),
  },
} satisfies Partial<EventRules>;
