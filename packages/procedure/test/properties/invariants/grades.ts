import type { CaseEvent, CaseState } from '../../../src/case/index.ts';
import { caseDecider, gradeOf } from '../../../src/case/index.ts';
import type { Invariant } from './invariant.ts';

const order = [undefined, 'suspected', 'likely', 'admitted', 'confirmed'] as const;

/** After these, a decision is gone, or a court's outcome is open again. */
const mayFall: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>([
  ...(['complaint-refused', 'review-refused', 'late-proof-received', 'case-overturned', 'appeal-allowed'] as const),
  ...(['case-withdrawn', 'case-discontinued', 'case-unanswered', 'case-held', 'matter-found'] as const),
]);

/** What a confirmed case needs: a word of its seller against it, or a court's or an authority's for it. */
const isWord = (event: CaseEvent): boolean =>
  event.type === 'answer-received' ||
  event.type === 'late-proof-received' ||
  (event.type === 'appeal-opened' && event.by === 'seller') ||
  (event.type === 'case-released' && event.outcome === 'for-complainant');

/** Checked at the end of a history, since it reads the events of each case from the first one on. */
export const grades: Invariant = {
  says: 'a grade falls only with what it rests on, and no case is confirmed whose seller said nothing and no court spoke',
  ofState: ({ world }) => {
    const ofCases = world.history.filter(({ ref }) => ref.kind === 'case');
    for (const [id, own] of Map.groupBy(ofCases, ({ ref }) => ref.id)) {
      const events = own.map(({ event }) => event as CaseEvent);
      let before: CaseState = caseDecider.initial;
      let said = false;
      for (const event of events) {
        const after = caseDecider.evolve(before, event);
        const [was, is] = [before, after].map((state) => (state.status === 'new' ? undefined : gradeOf(state)));
        said ||= isWord(event);
        if (order.indexOf(is) < order.indexOf(was) && !mayFall.has(event.type))
          return `${event.type} takes ${id} from ${was} to ${is}`;
        if (is === 'confirmed' && !said) return `${id} is confirmed by ${event.type}`;
        before = after;
      }
    }
    return undefined;
  },
};
