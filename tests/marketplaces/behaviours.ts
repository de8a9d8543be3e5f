import type { FaultKind } from '../simulation/stage/fault-kinds.ts';

/** The kinds of marketplace misbehaviour, by the test table of the reliability facts (A2), and their cause here. */
export const behaviours = {
  'an effect, and no answer': ['lost-answer'],
  'no answer, and an effect up to two days later': ['lost-answer', 'late-effect'],
  'accepted, and forgotten': ['dropped'],
  'a yes, and an error in its body': ['error-body'],
  'a yes, and nothing done': ['false-200'],
  'too many requests': ['rate-limit'],
  'a storm of server errors': ['server-error'],
  'not found': ['not-there'],
  'pages of yesterday': ['stale-read'],
  'an id that is somebody else’s now': ['recycled-id'],
  'a session that is dead': ['dead-session'],
  'answers of another shape': ['other-shape', 'page-for-json'],
} as const satisfies Readonly<Record<string, readonly FaultKind[]>>;

export type Behaviour = keyof typeof behaviours;
