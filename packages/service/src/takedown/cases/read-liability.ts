import type { MaliceIndicator } from '@marketsafe/terms';
import type { z } from 'zod';
import type { Programme } from '../../platform/programme.ts';
import { type LiabilityView, liabilityOf } from '../liability/index.ts';
import { inBoth, liabilityLines } from '../reasons/index.ts';
import type { StoredCase } from './stored-case.ts';

/** As the reader of a stored view may know of it; undefined where nothing is recorded. */
export function liabilityIn(programme: Programme, view: StoredCase): z.input<typeof LiabilityView> | undefined {
  const { liability } = view;
  const here = liability && liabilityOf(programme, view);
  if (!liability || !here) return undefined;
  const { version, law, reference, sources } = here;
  const { loss, malice, award, indicated } = liability;
  return {
    lines: inBoth((language) => liabilityLines(liability, here, { language })),
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
    ...(loss && {
      loss: {
        ...loss,
        documents: loss.documents.map((one) => ({ ...one, name: one.name ?? one.item })),
      },
    }),
    ...(malice && { malice: { ...malice, indicators: [...malice.indicators] } }),
    ...(award && { award }),
  };
}

const underLaw: ReadonlySet<string> = new Set(['declare-loss', 'find-malice', 'enter-award']);

/** A view does not know the laws of its marketplace: what only a law gives is left off where there is none. */
export const withLaw = <One extends string>(actions: readonly One[], law: object | undefined): One[] =>
  actions.filter((action) => law !== undefined || !underLaw.has(action));
