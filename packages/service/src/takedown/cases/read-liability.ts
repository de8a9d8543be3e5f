import { mattersUnderLaw } from '@marketsafe/procedure';
import type { MaliceIndicator } from '@marketsafe/terms';
import type { z } from 'zod';
import type { Programme } from '../../platform/programme.ts';
import { type LiabilityView, liabilityOf } from '../liability/index.ts';
import { inBoth, liabilityLines, type RecordedLiability } from '../reasons/index.ts';
import type { CaseView, MatterInView } from './case-view.ts';

/** As the reader of a stored view may know of it; undefined where nothing is recorded. */
export function liabilityIn(programme: Programme, view: CaseView): z.input<typeof LiabilityView> | undefined {
  const { matters } = view;
  const here = view.wrong && liabilityOf(programme, view);
  if (!here) return undefined;
  const { version, law, reference, sources } = here;
  const { indicated } = view;
  const one = (kind: MatterInView['kind']) => matters.find((other) => other.kind === kind);
  const [loss, malice, award] = [one('loss'), one('malice'), one('award')];
  const recorded = {
    ...(loss && { loss: loss.said }),
    ...(malice && { malice }),
    ...(award && { award: award.said }),
  } as unknown as RecordedLiability;
  return {
    lines: inBoth((language) => liabilityLines(recorded, here, { language })),
    law: {
      pack: law.pack.id,
      multiplier: version.multiplier,
      text: version.texts,
      where: reference?.where ?? law.pack.title,
    },
    indicators: (Object.keys(version.indicators) as MaliceIndicator[]).map((code) => ({
      code,
      text: version.indicators[code]?.texts ?? { en: code, 'zh-CN': code },
      where: sources[code]?.where ?? law.pack.title,
      toCheck: sources[code]?.confidence === 'background',
      ...(indicated && { indicated: indicated.includes(code) }),
    })),
  };
}

const underLaw: ReadonlySet<string> = new Set(mattersUnderLaw);

/** A view does not know the laws of its marketplace: what only a law gives is left off where there is none. */
export const withLaw = <One extends string>(actions: readonly One[], law: object | undefined): One[] =>
  actions.filter((action) => law !== undefined || !underLaw.has(action));
