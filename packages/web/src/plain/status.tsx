import './status.css';
import type { ReactNode } from 'react';

/**
 * How a case or a finding stands: `wait`: time runs; `gone`: not on sale; `review`: a person looks first; `contested`: answered, undecided;
 * `restored`: back on sale; `held`: a clock or the removal is stopped; `overdue`: a time limit passed; `ended`: over, and nothing was taken down.
 */
export type StatusKind = keyof typeof shapes;

/** A status as a shape and words; its colour says the same once more. */
export const Status = ({ kind, children }: { kind: StatusKind; children: ReactNode }) => (
  <span className={`status status-${kind}`}>
    <StatusShape kind={kind} />
    {children}
  </span>
);

export const StatusShape = ({ kind }: { kind: StatusKind }) => (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    {shapes[kind]}
  </svg>
);

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, strokeLinecap: 'round' } as const;

const shapes = {
  wait: (
    <g {...line}>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M8 4.8V8l2.2 1.4" />
    </g>
  ),
  gone: <rect x="1.8" y="1.8" width="12.4" height="12.4" rx="2.5" fill="currentColor" />,
  review: (
    <g {...line} strokeLinejoin="round">
      <path d="M1.5 8S4 3.6 8 3.6 14.5 8 14.5 8 12 12.4 8 12.4 1.5 8 1.5 8z" />
      <circle cx="8" cy="8" r="1.6" fill="currentColor" />
    </g>
  ),
  contested: <path {...line} strokeLinejoin="round" d="M2 5.5h9.5M9 3l2.5 2.5L9 8M14 10.5H4.5M7 8l-2.5 2.5L7 13" />,
  restored: <path {...line} strokeLinejoin="round" d="M3 5.5h6.5a3.5 3.5 0 0 1 0 7H5M5.8 2.5L2.8 5.5l3 3" />,
  held: (
    <g {...line}>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M6.3 5.6v4.8M9.7 5.6v4.8" />
    </g>
  ),
  overdue: (
    <g {...line} strokeLinejoin="round">
      <path d="M8 1.6l6.8 12H1.2zM8 6.2v3.2" />
      <circle cx="8" cy="11.6" r="0.5" fill="currentColor" />
    </g>
  ),
  ended: <rect {...line} x="2.2" y="2.2" width="11.6" height="11.6" rx="2.5" />,
} as const;
