/** How long the clocks of a case were paused since its seller's answer, from its events alone. */
import type { CaseEvent } from '../../../src/case/index.ts';

export interface Pauses {
  readonly held: boolean;
  readonly referred: boolean;
  /** Start of the running pause. */
  readonly since?: string;
  /** Paused only by proceedings that the desk has not decided; if rejected, they paused nothing. */
  readonly onTrial: boolean;
  /** Total of the ended pauses in milliseconds, and their number. */
  readonly ms: number;
  readonly times: number;
}

export const noPauses: Pauses = { held: false, referred: false, onTrial: false, ms: 0, times: 0 };

export function paused(before: Pauses, event: CaseEvent): Pauses {
  switch (event.type) {
    case 'answer-received':
    case 'late-proof-received':
      return noPauses;
    case 'matter-raised':
      return event.kind === 'proceedings' ? { ...before, held: true, onTrial: true, since: event.at } : before;
    case 'matter-found':
      if (event.kind !== 'proceedings') return before;
      return event.finding === 'confirmed' ? { ...before, onTrial: false } : gone({ ...before, held: false }, event.at);
    case 'case-held':
      return { ...before, held: true, onTrial: false, since: before.since ?? event.at };
    case 'case-referred':
      return { ...before, referred: true, onTrial: false, since: before.since ?? event.at };
    case 'case-released':
      return gone({ ...before, held: false }, event.at);
    case 'case-resumed':
      return gone({ ...before, referred: false }, event.at);
    default:
      return before;
  }
}

function gone(pauses: Pauses, at: string): Pauses {
  const { since, ...rest } = pauses;
  if (since === undefined || rest.held || rest.referred) return pauses;
  if (rest.onTrial) return { ...rest, onTrial: false };
  return { ...rest, ms: rest.ms + Date.parse(at) - Date.parse(since), times: rest.times + 1 };
}
