/** Under a statute only a suit or a complaint to an authority keeps the target down: the complainant enters it, and the desk looks whether it is one. */
import { dueAfter } from '../../clock/index.ts';
import type { Rules } from '../../policy/index.ts';
import { refuse } from '../../refusals.ts';
import { complainantSilent } from '../clock-struck.ts';
import { resumeClocks } from '../clocks.ts';
import { type Guard, notDesk, notThe, whileStopped } from '../parties.ts';
import type { Finding, MatterRule } from './kind.ts';
import { openProceedings } from './of.ts';

/** Whether it is for the complainant to enter any. */
export const asksForProceedings = ({ standBehind, proceedings }: Rules): boolean =>
  standBehind === 'proceedings' && proceedings !== undefined;

const mayEnter: Guard = (state, at) => {
  const refusal = notThe('complainant', state, at) ?? whileStopped(state);
  if (refusal) return refusal;
  if (state.status !== 'brand-window' || !asksForProceedings(at.rules)) return refuse('wrong-state');
  const { brand } = state.clocks;
  return brand !== undefined && brand <= at.now ? refuse('window-over') : undefined;
};

/**
 * Rejected, the window is what it was: an entry that is none gains no time. If the window has ended meanwhile, the measure
 * ends at once. A reminder that fell due meanwhile goes out now, and the next in its time.
 */
const asItWas: Finding<'proceedings'>['brings'] = (state, { kept }, _command, at) => {
  // A referral stopped what the entry had not: then what was left counts.
  if (kept === undefined) {
    const { clocks, left } = resumeClocks(state, 'hold', at);
    return { clocks, ...(left && { left }) };
  }
  return { clocks: kept };
};

export const proceedings = {
  task: 'proceedings',
  onlyHere: true,
  /** In time, by the first instant after the window at the latest; the clocks stop at once, since the programme knows of it now. */
  raise: {
    act: 'enter-proceedings',
    by: 'complainant',
    guard: mayEnter,
    tells: { both: 'proceedings-entered' },
    checks: ({ kind }, { rules }) => {
      const { kinds = [] } = rules.proceedings ?? {};
      if (kinds.includes(kind)) return undefined;
      const detail = { accepted: kinds.join(' ') };
      return refuse('proceedings-not-accepted', [{ code: 'proceedings-not-accepted', field: 'kind', detail }]);
    },
    due: (_state, { rules, now, calendar, zone }) =>
      rules.proceedings && dueAfter(rules.proceedings.decision, now, calendar, zone),
    stops: ({ kind }) => (kind === 'suit' ? 'in-litigation' : 'authority-hold'),
  },
  find: {
    act: 'decide-proceedings',
    guard: (state, at) => notDesk(at) ?? (openProceedings(state) ? undefined : refuse('wrong-state')),
    findings: {
      /** The case stays on hold until the desk enters what came of the proceedings. */
      confirmed: { tells: { both: 'proceedings-confirmed' } },
      rejected: {
        ...{ namesGaps: true, brings: asItWas, tells: { both: 'proceedings-rejected', until: true } },
        also: (state, { clocks: { brand } = {} }, at) =>
          brand !== undefined && brand <= at.now ? [complainantSilent(state, at)] : [],
      },
    },
  },
} as const satisfies MatterRule<'proceedings'>;
