import type { Position } from '@marketsafe/terms';
import { type Caller, positionOf } from './caller.ts';
import { type Duty, dutiesOf, positionsOf, type Role } from './positions.ts';
import { ProblemError } from './problem.ts';
import type { Route } from './route.ts';

type Asked = Pick<Route, 'access' | 'method' | 'administered' | 'personal'>;

/** Each write of the API is an act; what else it asks follows from its access, and from whether it binds the party. */
function dutyOf({ access, method, administered, personal }: Asked): Duty {
  const isKept = access === 'administrator' || access === 'people' || administered === true;
  if (personal) return 'read';
  if (method === 'GET') return isKept ? 'oversee' : 'read';
  if (isKept) return 'administer';
  return access === 'approver' ? 'approve' : 'act';
}

/** @throws ProblemError 403 if the person's position does not allow the operation. */
export function refuseByPosition(role: Role, position: Position, route: Asked): void {
  const duty = dutyOf(route);
  if (dutiesOf(role, position).includes(duty)) return;
  const others = positionsOf(role).filter((one) => dutiesOf(role, one).includes(duty));
  throw new ProblemError(
    403,
    'not-for-this-position',
    `Your position is ${position}. This needs the position ${others.join(' or ')}; an administrator of your organisation can change yours.`,
  );
}

/** Whether the caller's position allows any act. */
export function mayAct(caller: Caller): boolean {
  const position = positionOf(caller);
  return position === undefined || dutiesOf(caller.kind as Role, position).includes('act');
}
