import type { Position } from '@marketsafe/terms';
import { type Duty, dutiesOf, type Role } from './positions.ts';

/** What an API key may be used for. `operate`: the operator's commands, which import registers and exchange rates and reconcile. `rights`: rights, brands and clearances. */
export const keyScopes = ['read', 'file', 'answer', 'rights', 'operate'] as const;
export type KeyScope = (typeof keyScopes)[number];

/** The scopes that people of each kind of account may give to a key, and what each asks of their position. */
const table: Readonly<Record<Role, Partial<Readonly<Record<KeyScope, Duty>>>>> = {
  participant: { read: 'read', file: 'act', answer: 'act', rights: 'act' },
  marketplace: { read: 'read', answer: 'act' },
  // Nothing is decided at the desk by a key.
  desk: { read: 'read', operate: 'administer' },
};

/** The scopes that a person may give to a key. Each request asks their position again. */
export function scopesOf(role: Role, position: Position): readonly KeyScope[] {
  const duties = dutiesOf(role, position);
  return keyScopes.filter((scope) => {
    const duty = table[role][scope];
    return duty !== undefined && duties.includes(duty);
  });
}
