import type { Actor } from '../circumstances.ts';
import type { Refusal } from '../refusals.ts';
import { mayAddToRecord, mayAnswer } from './answer.ts';
import { mayAppeal, mayDecideAppeal } from './appeal.ts';
import { mayExtend } from './extend.ts';
import { mayHold, mayRelease, mayResume } from './hold.ts';
import { mayConfirmRecall } from './marketplace-decides.ts';
import { foundByDesk, mattersOnlyHere, raisedBy } from './matters/index.ts';
import type { RaisingParty } from './matters/kind.ts';
import type { Asked, Guard } from './parties.ts';
import { mayReply } from './report.ts';
import { mayRefuseThere, mayReview } from './review.ts';
import { mayRule } from './rule.ts';
import { mayBackWithReport, mayStandBehind } from './stand-behind.ts';
import type { FiledCase } from './state.ts';
import { mayAddDocuments } from './supplement.ts';
import { mayWithdraw } from './withdraw.ts';

/**
 * People's acts on a case. The guard of an act enables its button, fills the API's `actions` and refuses its command: the command's
 * decider calls it first, and only then checks the command's content.
 */
const acts = {
  complainant: {
    'stand-behind': mayStandBehind,
    'back-with-report': mayBackWithReport,
    extend: mayExtend('complainant'),
    ...raisedBy('complainant'),
    withdraw: mayWithdraw,
    appeal: mayAppeal,
  },
  seller: {
    ...raisedBy('seller'),
    reply: mayReply,
    answer: mayAnswer,
    'add-documents': mayAddDocuments,
    'add-to-record': mayAddToRecord,
    extend: mayExtend('seller'),
    appeal: mayAppeal,
  },
  desk: {
    release: mayRelease,
    resume: mayResume,
    'confirm-recall': mayConfirmRecall,
    ...foundByDesk,
    ...raisedBy('desk'),
    review: mayReview,
    rule: mayRule,
    'decide-appeal': mayDecideAppeal,
    hold: mayHold,
  },
  marketplace: { ...raisedBy('marketplace'), 'refuse-removal': mayRefuseThere },
} as const satisfies Readonly<Record<RaisingParty, Readonly<Record<string, Guard>>>>;

type Acts = typeof acts;
export const actsOf = <Party extends keyof Acts>(party: Party) => Object.keys(acts[party]) as ActOf<Party>[];
export type ActOf<Party extends keyof Acts> = Party extends unknown ? keyof Acts[Party] : never;
export type Act = ActOf<keyof Acts>;

/** Acts of a procedure that we run ourselves; if the marketplace decides, none is open. */
const onlyHere: ReadonlySet<Act> = new Set<Act>([
  ...(['stand-behind', 'back-with-report', 'extend', 'answer'] as const),
  ...(['add-documents', 'add-to-record', 'reply', 'rule', 'hold', 'release'] as const),
  ...mattersOnlyHere,
]);

/** An open act: from and until an instant, if no event marks it (ISO 8601 UTC), and users who are barred. */
export interface Open<Party extends keyof Acts = keyof Acts> {
  readonly act: ActOf<Party>;
  readonly from?: string;
  readonly until?: string;
  /** Desk users who are barred because they took part in the matter. */
  readonly notBy?: readonly string[];
}

/** A party's open acts in the current state, now or from a later instant on if nothing else happens. */
export function may<Party extends keyof Acts>(party: Party, state: FiledCase, { now, rules }: Omit<Asked, 'actor'>) {
  const instants = [now, ...endsIn(state).filter((end) => end > now)];
  return (Object.entries(acts[party]) as [ActOf<Party>, Guard][]).flatMap(([act, guard]): Open<Party>[] => {
    if (state.forum === 'decides-there' && onlyHere.has(act)) return [];
    const refusal = (actor: Actor, at: string): Refusal | undefined => guard(state, { actor, rules, now: at });
    const actor = anyOf(party, state);
    const opens = instants.find((at) => refusal(actor, at) === undefined);
    if (opens === undefined) return [];
    const closes = instants.find((at) => at > opens && refusal(actor, at) !== undefined);
    const notBy = party === 'desk' ? state.deciders.filter((user) => refusal({ kind: 'desk', user }, opens)) : [];
    return [
      {
        act,
        ...(opens > now && { from: opens }),
        ...(closes !== undefined && { until: closes }),
        ...(notBy.length > 0 && { notBy }),
      },
    ];
  });
}

/** Filters the acts that are open now; `user`: to this desk user. */
export const openNow = <Party extends keyof Acts>(
  all: readonly Open<Party>[],
  now: string,
  user?: string,
): ActOf<Party>[] =>
  all.flatMap(({ act, from, until, notBy = [] }) =>
    (from === undefined || from <= now) && (until === undefined || now < until) && !notBy.includes(user ?? '')
      ? [act]
      : [],
  );

/** Instants at which something ends without an event. */
const endsIn = ({ clocks, decision }: FiledCase): string[] =>
  [...Object.values(clocks), decision?.appealUntil, decision?.lateProofUntil].filter((end) => end !== undefined).sort();

/** A member of the party who took no part in the case. */
function anyOf(party: keyof Acts, { seller, complainant, target: { marketplace } }: FiledCase): Actor {
  if (party === 'marketplace') return { kind: party, marketplace };
  if (party === 'seller') return { kind: 'seller', seller };
  return party === 'complainant' ? { kind: 'participant', participant: complainant } : { kind: 'desk', user: '' };
}
