/**
 * A party asks the desk for something, or declares something, with documents and text. The desk decides by a deadline, and both
 * sides are notified as the kind says. The kinds are data (`matters/`).
 */
import type { Circumstances } from '../circumstances.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { CaseCircumstances } from './circumstances.ts';
import { pauseClock, stopClocks } from './clocks.ts';
import type { CaseCommand, FindMatter, RaiseMatter } from './commands.ts';
import { codesOf, type EventRules, type Occasion } from './event-rule.ts';
import type { CaseEvent, MatterFound, MatterRaised } from './events.ts';
import { barred, moved, paused, recalled, stopped, without } from './folding.ts';
import { matterRule } from './matters/index.ts';
import type { Tells } from './matters/kind.ts';
import { mattersOf, openMatter } from './matters/of.ts';
import type { MatterKind } from './matters/said.ts';
import { deskUser } from './parties.ts';
import { both, type CaseReaction, done, notifyHolderAndAgent, task, tell } from './reactions.ts';
import type { FiledCase, Matter } from './state.ts';

export function raiseMatter(
  state: FiledCase,
  { type: _type, ...command }: RaiseMatter,
  at: Circumstances,
): readonly CaseEvent[] | Refusal {
  const { raise } = matterRule(command.kind);
  if (raise === undefined) return refuse('wrong-state');
  const refusal = raise.guard(state, at) ?? raise.checks?.(command.said, at);
  if (refusal) return refusal;
  if (state.matters?.some(({ id }) => id === command.matter)) return refuse('already-exists');
  if (raise.needsDocument && command.documents.length === 0)
    return refuse('document-missing', [{ code: 'document-missing', field: 'documents' }]);
  const due = raise.due?.(state, at, command.said);
  const ground = raise.stops?.(command.said);
  const left = raise.pauses && pauseClock(state, raise.pauses, at);
  return [
    {
      ...{ type: 'matter-raised', ...command, at: at.now },
      ...(due !== undefined && { due }),
      // Stores the clocks, which resume if the desk rejects it.
      ...(ground && { ground, kept: state.clocks, left: stopClocks(state, at) }),
      ...(left && { left }),
    },
  ];
}

export function findMatter(
  state: FiledCase,
  command: FindMatter,
  at: CaseCircumstances,
): readonly CaseEvent[] | Refusal {
  const decider = deskUser(at.actor);
  if (typeof decider !== 'string') return decider;
  const { raise, find } = matterRule(command.kind);
  if (find === undefined) return refuse('wrong-state');
  const { kind, matter: id, finding, reasons } = command;
  const unasked = raise ? undefined : unraised(command, at);
  const before = mattersOf(state, kind).find((one) => unasked !== undefined || one.id === id) ?? unasked;
  const again = before?.finding === undefined ? undefined : find.again;
  const refusal = (again ?? find.guard)(state, at);
  if (refusal) return refusal;
  if (before === undefined || before.finding === finding) return refuse('wrong-state');
  if (again === undefined && raise && openMatter(state, kind)?.id !== id) return refuse('wrong-state');
  if (again !== undefined && before.decider === decider) return refuse('decider-not-distinct');
  const { namesGaps, brings, also } = find.findings[finding];
  const { lacks = [] } = 'lacks' in command ? command : {};
  if (namesGaps && lacks.length === 0) return refuse('reason-needed', [{ code: 'reason-needed', field: 'lacks' }]);
  const more = brings?.(state, before, command, at) ?? {};
  if ('refused' in more) return more;
  const found = {
    ...{ type: 'matter-found', kind, matter: before.id, finding, decider, reasons, at: at.now },
    ...(namesGaps && { missing: lacks.map((code) => ({ code })) }),
    ...more,
  } as MatterFound;
  return [found, ...(also?.(state, found, at) ?? [])];
}

/** A matter of a kind that no party raises: the desk's finding creates it. */
const unraised = ({ kind, matter }: FindMatter, { now }: Circumstances): Matter =>
  ({ id: matter, kind, said: {}, documents: [], at: now }) as unknown as Matter;

/** The matters of a case after one was raised. */
function withRaised(
  { matters = [] }: FiledCase,
  { type: _type, matter: id, ground: _ground, left: _left, ...raised }: MatterRaised,
): readonly Matter[] {
  const others = matterRule(raised.kind).single ? matters.filter(({ kind }) => kind !== raised.kind) : matters;
  return [...others, { id, ...raised } as Matter];
}

/** The matters after the desk's finding. */
function withFound({ matters = [] }: FiledCase, event: MatterFound): readonly Matter[] {
  const { kind, matter: id, finding, decider, reasons, at, missing, days, reading, from, due, indicators } = event;
  const found = {
    ...{ finding, decider, reasons, foundAt: at },
    ...(missing && { missing }),
    ...(days !== undefined && { days, reading, from, until: due }),
    ...(indicators && { indicators }),
  };
  const known = matters.some((one) => one.id === id)
    ? matters
    : [...matters, { id, kind, said: {}, documents: [], at } as unknown as Matter];
  return known.map(({ kept, ...one }) =>
    one.id === id ? { ...one, ...found } : { ...one, ...(kept && { kept }) },
  ) as Matter[];
}

function followRaised(state: FiledCase, { kind, due }: MatterRaised): readonly CaseReaction[] {
  const { task: of, raise } = matterRule(kind);
  const tells = raise?.tells?.once && mattersOf(state, kind).length > 1 ? {} : raise?.tells;
  return [...(of ? [task(state, of, due)] : []), ...told(state, tells)];
}

function followFound(state: FiledCase, event: MatterFound, at: CaseCircumstances): readonly CaseReaction[] {
  const { task: of, find } = matterRule(event.kind);
  const { missing, at: now } = event;
  const window = state.clocks.brand ?? state.clocks.answer;
  const tells = find?.findings[event.finding].tells;
  const due = tells?.until && window !== undefined && window > now ? window : undefined;
  return [
    ...(find?.follows?.(state, event, at) ?? (of ? [done(state, of)] : [])),
    ...told(state, tells, { ...(due && { due }), ...(missing && { missing }) }),
  ];
}

function told(
  state: FiledCase,
  { seller, complainant, brand, both: everybody, marketplace }: Tells = {},
  { due, ...more }: { readonly due?: string; readonly missing?: MatterFound['missing'] } = {},
): readonly CaseReaction[] {
  return [
    ...(seller ? [tell(state, 'seller', seller, { due, ...more })] : []),
    ...(complainant ? [tell(state, 'complainant', complainant, { due, ...more })] : []),
    ...(brand ? notifyHolderAndAgent(state, brand, { due, ...more }) : []),
    ...(everybody ? both(state, everybody, due, more) : []),
    ...(marketplace ? [tell(state, 'marketplace', marketplace, { due, ...more })] : []),
  ];
}

/** The event that a party answers by raising a matter. Acts outside the programme after a wrong complaint are not repeated. */
const raised: Partial<Readonly<Record<MatterKind, Occasion>>> = {
  ...{ demand: 'delivered', proceedings: 'answered', delay: 'answered' },
};
/** The event that starts the desk's time for a finding. */
const found: Partial<Readonly<Record<MatterKind, Occasion>>> = {
  ...{ demand: 'demanded', proceedings: 'held', delay: 'delayed' },
};

export const matterEvents = {
  'matter-raised': {
    fold: (state, event) => {
      const next = { ...state, matters: withRaised(state, event) };
      const { ground, at, left } = event;
      if (ground) return stopped({ ...next, hold: { ground, since: at } }, { ...(left && { left }) });
      return left ? paused(next, left) : next;
    },
    follow: followRaised,
    begins: ({ kind }) => found[kind],
    act: ({ kind, matter, said, documents }) => {
      const occasion = raised[kind];
      return occasion && [occasion, { type: 'raise-matter', kind, matter, said, documents } as CaseCommand];
    },
  },
  'matter-found': {
    fold: (state, event) => {
      const { clocks, left, to, decider } = event;
      const next = barred({ ...recalled(state, event), matters: withFound(state, event) }, { bars: true, decider });
      const ofCase = event.kind === 'demand' ? without(next, 'settlementWaits') : next;
      if (to !== undefined) return { ...ofCase, status: to, clocks: {} };
      return clocks ? moved(without(ofCase, 'hold'), state.status, { clocks, ...(left && { left }) }) : ofCase;
    },
    follow: followFound,
    act: ({ kind, matter, finding, reasons, days, missing }) => {
      const occasion = found[kind];
      const lacks = missing && { lacks: codesOf(missing) };
      const said = { kind, matter, finding, reasons, ...(days !== undefined && { days }), ...lacks };
      return occasion && [occasion, { type: 'find-matter', ...said } as CaseCommand];
    },
  },
} satisfies Partial<EventRules>;
