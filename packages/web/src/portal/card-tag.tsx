import { useWords } from '../language/words.ts';
import type { CardState } from './card-state.ts';
import type { Outcome } from './outcome.ts';

export type StatusKind = Outcome['kind'] | Exclude<CardState['kind'], 'filed'>;

/** Of each outcome: its shape and its colour among the statuses. The word says it, too. */
const shapes: Readonly<Record<StatusKind, readonly [colour: string, path: string]>> = {
  sending: ['wait', 'M8 2a6 6 0 1 0 6 6M8 4.5V8l2.4 1.6'],
  gone: ['gone', 'M2 2h12v12H2zM5 8h6'],
  removing: ['wait', 'M8 2a6 6 0 1 0 6 6M8 4.5V8l2.4 1.6'],
  unseen: ['overdue', 'M8 2l6.5 11.5h-13zM8 6.500v3M8 11.500v.5'],
  review: ['review', 'M1.500 8S4 3.500 8 3.500 14.500 8 14.500 8 12 12.500 8 12.500 1.500 8 1.500 8zM8 6.500v3'],
  stopped: ['held', 'M8 2a6 6 0 1 0 .01 0M6.300 5.600v4.800M9.700 5.600v4.800'],
  held: ['held', 'M8 2a6 6 0 1 0 .01 0M6.300 5.600v4.800M9.700 5.600v4.800'],
  there: ['wait', 'M2 8h11M9 4l4 4-4 4'],
  refused: ['overdue', 'M4 4l8 8M12 4l-8 8'],
  shadow: ['wait', 'M3 8h10'],
  failed: ['overdue', 'M8 2l6.500 11.500h-13zM8 6.500v3M8 11.500v.5'],
  dismissed: ['wait', 'M4 4l8 8M12 4l-8 8'],
  snoozed: ['wait', 'M8 2a6 6 0 1 0 6 6M8 4.500V8l2.400 1.600'],
  reopened: ['restored', 'M13 8a5 5 0 1 1-2-4M13 2v3h-3'],
  elsewhere: ['wait', 'M3 8.500l3.300 3.300L13 5'],
};

export function StatusShape({ kind }: { kind: StatusKind }) {
  const [colour, path] = shapes[kind];
  return (
    <svg className={`shape st-${colour}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

/** On a card that is done: what became of it, in one word. */
export function CardTag({ state }: { state: CardState }) {
  const { t } = useWords('portal');
  const kind = state.kind === 'filed' ? state.outcome.kind : state.kind;
  return (
    <span className="card-tag">
      <StatusShape kind={kind} />
      {t(`triage.short.${kind}`)}
    </span>
  );
}
