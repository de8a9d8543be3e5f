/**
 * The blind audit. Silence is not truth: of the cases that a seller's silence decided, the pack's share is drawn by lot and
 * read by somebody who decided nothing in it and is not told whose it is. What is found is the programme's own estimate of
 * how often it is wrong; whoever is found to have been wronged by two readers has its listing back.
 */

import { dueAfter } from '../clock/index.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { CaseCircumstances } from './circumstances.ts';
import type { CaseCommand, Draw } from './commands.ts';
import { overturned } from './decisions.ts';
import type { EventRules } from './event-rule.ts';
import type { CaseEvent } from './events.ts';
import { deskUser, whileStopped } from './parties.ts';
import { audited, audits } from './reactions.ts';
import type { Audit, AuditFinding, FiledCase } from './state.ts';

type ReadAudit = Extract<CaseCommand, { type: 'read-audit' }>;

/** The case that silence has just upheld, if its lot is within the share; one is drawn once. */
export function drawn(state: FiledCase, draw: Draw | undefined, at: CaseCircumstances): readonly CaseEvent[] {
  const { audit } = at.rules;
  if (state.audit || draw === undefined || audit === undefined || draw.lot >= audit.share) return [];
  return [{ type: 'audit-drawn', audit: draw.audit, at: at.now, due: due(audit.reading, at) }];
}

/**
 * What the audit found, once it is over. One reader suffices for a complaint that was right or cannot be judged; a wrong one
 * is read again by somebody else, who has the last word.
 */
export function auditFinding({ readings }: Audit): AuditFinding | undefined {
  const [first, second] = readings;
  return first?.finding === 'wrong' ? second?.finding : first?.finding;
}

export function readAudit(
  state: FiledCase,
  { finding, reasons }: ReadAudit,
  at: CaseCircumstances,
): readonly CaseEvent[] | Refusal {
  const decider = deskUser(at.actor);
  if (typeof decider !== 'string') return decider;
  const { audit } = state;
  if (audit === undefined || at.rules.audit === undefined) return refuse('not-audited');
  if (auditFinding(audit) !== undefined) return refuse('audit-over');
  if (state.deciders.includes(decider)) return refuse('decider-not-distinct');
  const isFirst = audit.readings.length === 0;
  const again = isFirst && finding === 'wrong' ? { due: due(at.rules.audit.reading, at) } : {};
  const read: CaseEvent = { type: 'audit-read', finding, decider, reasons, at: at.now, ...again };
  const falls = !isFirst && finding === 'wrong' && restsOnSilence(state);
  return falls ? [read, overturned({ by: 'audit', decider, reasons }, at)] : [read];
}

/**
 * The decision that was audited still stands, and nobody else is deciding on it: an appeal, a court or the desk has the
 * word where the case lies with them.
 */
const restsOnSilence = (state: FiledCase): boolean =>
  state.status === 'upheld' &&
  state.decision?.by === 'silence' &&
  state.appeal === undefined &&
  whileStopped(state) === undefined;

const due = (period: NonNullable<CaseCircumstances['rules']['audit']>['reading'], at: CaseCircumstances): string =>
  dueAfter(period, at.now, at.calendar, at.zone);

export const auditEvents = {
  'audit-drawn': {
    fold: (state, { audit, at, due: until }) => ({
      ...state,
      audit: { id: audit, drawnAt: at, due: until, readings: [] },
    }),
    follow: (state, { due: until }) => [audits(state, until)],
    begins: 'drawn',
  },
  'audit-read': {
    fold: (state, event) => {
      const { finding, decider, at } = event;
      if (state.audit === undefined) return state;
      const { due: until = state.audit.due } = event;
      const readings = [...state.audit.readings, { finding, decider, at }];
      return { ...state, audit: { ...state.audit, due: until, readings }, deciders: [...state.deciders, decider] };
    },
    follow: (state, { due: until }) => [audited(state), ...(until === undefined ? [] : [audits(state, until)])],
    act: ({ finding, reasons }) => ['drawn', { type: 'read-audit', finding, reasons }],
  },
} satisfies Partial<EventRules>;
