import type { Reaction } from '../decider.ts';
import type { NoticeKind } from '../effects.ts';
import type { RightEvent } from './events.ts';
import type { RegisteredRight, RightState } from './state.ts';

/** A change of a right sends its open cases to the desk; they do not continue by themselves. */
export function reactToRight(event: RightEvent, state: RightState): readonly Reaction[] {
  if (state.status === 'unregistered') return [];
  const { right } = state;
  switch (event.type) {
    case 'right-registered':
      return [{ kind: 'effect', effect: { kind: 'desk-task', task: 'right-verification', right } }];
    case 'right-verified':
      return [
        { kind: 'effect', effect: { kind: 'desk-task-done', task: 'right-verification', right } },
        tell(state, 'right-verified'),
      ];
    case 'right-lapsed':
      return [
        { kind: 'effect', effect: { kind: 'refer-open-cases', right, cause: 'right-lapsed' } },
        tell(state, 'right-lapsed'),
      ];
    case 'right-assigned':
      return [
        { kind: 'effect', effect: { kind: 'refer-open-cases', right, cause: 'right-assigned' } },
        { kind: 'effect', effect: { kind: 'desk-task', task: 'right-verification', right } },
      ];
    case 'mandate-ended':
      // An assignment already refers all cases of the right.
      return event.cause === 'right-assigned'
        ? []
        : [
            {
              kind: 'effect',
              effect: { kind: 'refer-open-cases', right, cause: 'mandate-ended', agent: event.agent },
            },
          ];
    case 'right-renewed':
    case 'register-noted':
    case 'mandate-granted':
      return [];
  }
}

const tell = ({ holder, right }: RegisteredRight, notice: NoticeKind): Reaction => ({
  kind: 'effect',
  effect: { kind: 'notice', notice, to: 'complainant', recipient: holder, right },
});
