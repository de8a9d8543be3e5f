/**
 * The blind audit. A seller's silence does not prove a complaint right. The pack draws a share of the cases decided by silence. A
 * person who decided nothing in the case, and does not see the parties, reads it. The findings are the programme's own estimate of
 * its error rate. If two readers find a case wrong, its listing is restored.
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

/** The audit of a case that silence has just upheld, if its lot is within the share; each case is drawn once. */
export function drawn(state: FiledCase, draw: Draw | undefined, at: CaseCircumstances): readonly CaseEvent[] {
  const { audit } = at.rules;
  if (state.audit || draw === undefined || audit === undefined || draw.lot >= audit.share) return [];
  return [{ type: 'audit-drawn', audit: draw.audit, at: at.now, due: due(audit.reading, at) }];
}

/**
 * The audit's finding, once it is over. One reader is enough for a complaint that is right or unclear; a wrong one is read again by
 * another person, who decides.
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

/** The audited decision is still in force, and no appeal, court or desk user is deciding on it. */
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
