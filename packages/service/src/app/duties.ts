import { consumers } from '../duties/consumers/index.ts';
import { publications } from '../duties/publications/index.ts';
import { settlements } from '../duties/settlements/index.ts';
import { transparency } from '../duties/transparency/index.ts';
import type { DutyDependencies } from '../platform/duty.ts';
import type { Handlers } from '../platform/handler.ts';
import type { OutboxHandlers } from '../platform/outbox.ts';

/** The legal duties of this build. Without a duty's folder, its import and its line here, everything else still works (ADR 0047). */
const carriedOut = {
  consumers,
  publications,
  settlements,
  transparency,
};

type CarriedOut = (typeof carriedOut)[keyof typeof carriedOut];
export const duties: readonly CarriedOut[] = Object.values(carriedOut);

/** The intersection of a union's members. */
type Merged<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
type DutyRoutes = Merged<CarriedOut['routes']>;

export const dutyRoutes: DutyRoutes = Object.assign({}, ...duties.map(({ routes }) => routes));

export const dutyHandlers = (deps: DutyDependencies): Handlers<DutyRoutes> =>
  Object.assign({}, ...duties.map(({ handlers }) => handlers(deps)));

export const dutyCarriers = (deps: DutyDependencies): OutboxHandlers =>
  Object.assign({}, ...duties.map(({ outboxHandlers }) => outboxHandlers?.(deps)));

export const dutyQueues = duties.flatMap(({ queue }) => queue ?? []);
