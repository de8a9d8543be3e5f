/** A test purchase or an expert's report in a contest, and the seller's one reply to it before the ruling. */
import type { Circumstances } from '../circumstances.ts';
import { localDay } from '../clock/index.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { startClocks } from './clocks.ts';
import type { CaseCommand } from './commands.ts';
import { windowUsed } from './consequences.ts';
import type { EventRules } from './event-rule.ts';
import type { CaseEvent } from './events.ts';
import { moved } from './folding.ts';
import { type Guard, notThe, whileStopped } from './parties.ts';
import { task, tell } from './reactions.ts';
import type { FiledCase, Report } from './state.ts';

/** Submitted by the rights holder who maintains the claim: the seller is notified, and has a deadline of their own. */
export function backed(state: FiledCase, report: Report, at: Circumstances): readonly CaseEvent[] | Refusal {
  if (report.documents.length === 0) return refuse('report-incomplete', [gap('documents')]);
  if (report.kind === 'test-purchase' && report.order === undefined) return refuse('report-incomplete', [gap('order')]);
  const broken = brokenAt(report, at);
  if (broken !== undefined)
    return refuse('custody-broken', [{ code: 'custody-broken', field: `report.custody.${broken}` }]);
  return [{ type: 'claim-backed', report, at: at.now, ...startClocks(state, ['reply', 'replyReminder'], at) }];
}

const gap = (field: string) => ({ code: 'report-incomplete', field: `report.${field}` }) as const;

/** The first time at which the chain of custody has a gap, an overlap or an impossible instant: `1.from`. */
function brokenAt({ kind, on, custody = [] }: Report, { now, zone }: Circumstances): string | undefined {
  for (const [index, { from, to }] of custody.entries()) {
    const before = custody[index - 1];
    const bought = kind !== 'test-purchase' || localDay(from, zone) >= on;
    if (from > now || (before === undefined ? !bought : before.to !== from)) return `${index}.from`;
    const holdsStill = to === undefined && index === custody.length - 1;
    if (!holdsStill && (to === undefined || to <= from || to > now)) return `${index}.to`;
  }
  return undefined;
}

export const mayReply: Guard = (state, at) => {
  const refusal = notThe('seller', state, at) ?? whileStopped(state);
  if (refusal) return refusal;
  if (!awaitsReply(state)) return refuse('wrong-state');
  return (state.clocks.reply ?? at.now) <= at.now ? refuse('window-over') : undefined;
};

/** Allowed once, before its deadline; then the desk rules with both reports. */
export function reply(
  state: FiledCase,
  { reply: said }: Extract<CaseCommand, { type: 'reply' }>,
  at: Circumstances,
): readonly CaseEvent[] | Refusal {
  const refusal = mayReply(state, at);
  if (refusal) return refusal;
  if (said.statement === undefined && said.exhibits.length === 0) return refuse('nothing-new');
  return [{ type: 'report-answered', reply: said, at: at.now, ...startClocks(state, ['ruling'], at) }];
}

/** No ruling yet: the seller's time to reply runs, or is paused. */
export const awaitsReply = ({ status, clocks, left }: Pick<FiledCase, 'status' | 'clocks' | 'left'>): boolean =>
  status === 'ruling' && (clocks.reply ?? left?.reply) !== undefined;

export const reportEvents = {
  'claim-backed': {
    fold: (state, event) => {
      const { report, at } = event;
      return { ...moved(state, 'ruling', event), stoodBehindAt: at, report: { ...report, at } };
    },
    follow: (state, { clocks }) => [
      ...windowUsed(state),
      tell(state, 'seller', 'report-received', { due: clocks.reply }),
    ],
    begins: 'backed',
    act: ({ report }) => ['answered', { type: 'stand-behind', report }],
  },
  'report-answered': {
    fold: (state, event) => ({ ...moved(state, 'ruling', event), reply: { ...event.reply, at: event.at } }),
    follow: (state, { clocks }) => [
      task(state, 'ruling', clocks.ruling),
      tell(state, 'complainant', 'report-answered'),
    ],
    begins: 'ruling',
    act: ({ reply: said }) => ['backed', { type: 'reply', reply: said }],
  },
} satisfies Partial<EventRules>;
