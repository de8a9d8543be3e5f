/** A story's steps about clearances. */
import type { SellerCommand } from '../seller/index.ts';
import type { Scene } from './scene.ts';
import type { StoryStep } from './story.ts';
import { instantOf } from './time.ts';

type Step = Extract<
  StoryStep,
  { does: 'deposits' | 'confirms-clearance' | 'declines-clearance' | 'clears' | 'ends-clearance' }
>;

export function clearanceCommand(step: Step, { story }: Scene): SellerCommand {
  const end = (day: string): string => instantOf(`${day} 24:00`, story.zone);
  switch (step.does) {
    case 'deposits': {
      const { documents, scan, until, ...said } = step.with;
      const exhibits = documents.map((kind) => ({ kind, id: `${scan}-${kind}`, sha256: `${scan}-${kind}` }));
      return { type: 'deposit-clearance', ...omitUndefined(said), documents: exhibits, until: end(until) };
    }
    case 'confirms-clearance': {
      const { clearance, until, ground } = step.with;
      const said = omitUndefined({ clearance, ground, until: until && end(until) });
      return { type: 'confirm-clearance', ...said };
    }
    case 'declines-clearance':
      return { type: 'decline-clearance', clearance: step.with.clearance, reason: step.with.reason };
    case 'clears': {
      const { seller: _, until, ...said } = step.with;
      return { type: 'grant-clearance', ...omitUndefined(said), until: end(until) };
    }
    case 'ends-clearance':
      return { type: 'end-clearance', clearance: step.with.clearance, reason: step.with.reason };
  }
}

type Defined<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> };

const omitUndefined = <T extends object>(record: T): Defined<T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Defined<T>;
