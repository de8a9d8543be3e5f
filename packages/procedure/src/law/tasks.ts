import type { ConsumerAnswer } from '@marketsafe/terms';
import { type Calendar, type Derivation, derive, dueAfter } from '../clock/index.ts';
import { boughtSince } from './bought-since.ts';
import { dutiesOf, type Happening } from './duties.ts';
import { inForce, type LegalPack, type TaskVersion } from './legal-pack.ts';

/** A task of a legal pack in one case. */
export interface MarketplaceTask {
  readonly name: string;
  readonly task: TaskVersion;
  /** The first local day, `YYYY-MM-DD`, whose buyers are concerned, and its derivation from the pack's clock. */
  readonly since: string;
  /** The first instant of that day, ISO 8601 UTC. */
  readonly sinceAt: string;
  readonly derivation: Derivation;
  /** Instant after which the desk sees it as overdue. */
  readonly due: string;
}

type Matter = Pick<Happening, 'event' | 'right' | 'on'>;

/** The duties owed under this answer of the marketplace. */
export const owedAfter = (
  law: LegalPack,
  matter: Matter,
  task: TaskVersion,
  answer: ConsumerAnswer,
): readonly string[] => [...dutiesOf(law, { ...matter, given: task.answers[answer] }).keys()];

/**
 * Requests to a marketplace after an event at an instant (ISO 8601 UTC). Whether a duty is owed depends on facts that only the
 * marketplace knows, so it is asked if one of its answers could trigger a duty.
 */
export function tasksAfter(
  law: LegalPack,
  matter: Matter,
  { at, calendar, zone }: { readonly at: string; readonly calendar: Calendar; readonly zone: string },
): readonly MarketplaceTask[] {
  return Object.entries(law.tasks).flatMap(([name, versions]): MarketplaceTask[] => {
    const task = inForce(versions, matter.on);
    if (task === undefined || task.on !== matter.event) return [];
    const answers = Object.keys(task.answers) as ConsumerAnswer[];
    if (!answers.some((answer) => owedAfter(law, matter, task, answer).length > 0)) return [];
    const clock = inForce(law.clocks[task.bought], matter.on);
    if (clock?.exactly === undefined) return [];
    const since = boughtSince(clock.exactly, at, calendar, zone);
    const derivation = derive(clock.exactly, since.instant, calendar, zone, clock.starts);
    return [
      {
        name,
        task,
        since: since.day,
        sinceAt: since.instant,
        derivation,
        due: dueAfter(task.within, at, calendar, zone),
      },
    ];
  });
}
