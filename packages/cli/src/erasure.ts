import type { Erasure } from '@marketsafe/service';
import { openAt, type PlaceOptions } from './place.ts';
import { WrongUse } from './wrong-use.ts';

/** Opens what erases and holds, and closes it. @throws WrongUse for a subject or a person that there is not */
export async function useErasure(options: PlaceOptions, use: (erasure: Erasure) => Promise<void>): Promise<void> {
  const { ProblemError, UnknownSubjectError } = await import('@marketsafe/service');
  const erasure = await openAt(options, ({ openErasure }, place) => openErasure(place));
  await use(erasure)
    .catch((error: unknown) => {
      const known = [ProblemError, UnknownSubjectError].some((kind) => error instanceof kind);
      throw known ? new WrongUse((error as Error).message) : error;
    })
    .finally(() => erasure.close());
}
