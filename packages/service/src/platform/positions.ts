import type { Position } from '@marketsafe/terms';

/** What an operation asks of its caller's position. `oversee`: read what is kept for administrators. */
export type Duty = 'read' | 'oversee' | 'act' | 'approve' | 'administer';

const ofAParty = {
  administrator: ['read', 'oversee', 'act', 'administer'],
  filer: ['read', 'act'],
  viewer: ['read'],
} as const;

/** The positions of each kind of account, and what each may do. */
const table = {
  participant: ofAParty,
  marketplace: ofAParty,
  desk: {
    administrator: ['read', 'oversee', 'act', 'approve', 'administer'],
    approver: ['read', 'act', 'approve'],
    reviewer: ['read', 'act'],
    auditor: ['read', 'oversee'],
  },
} as const satisfies Readonly<Record<string, Partial<Readonly<Record<Position, readonly Duty[]>>>>>;

export type Role = keyof typeof table;

export const positionsOf = (role: Role): readonly Position[] => Object.keys(table[role]) as Position[];

/** Empty if the kind of account has no such position. */
export function dutiesOf(role: Role, position: Position): readonly Duty[] {
  const positions: Partial<Readonly<Record<Position, readonly Duty[]>>> = table[role];
  return positions[position] ?? [];
}
