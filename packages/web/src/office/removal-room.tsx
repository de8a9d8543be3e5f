import type { StandingExplained } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';

/** A rights holder's used and total removals, and when more become available. */
export function RemovalRoom({
  removals: { hour, day, roomAt },
}: {
  removals: NonNullable<StandingExplained['removals']>;
}) {
  const { t, shortInstant, number } = useWords('office');
  const of = ({ used, cap }: typeof hour) => ({ used: number(used), cap: number(cap) });
  return (
    <>
      <p>
        {t('standing.room.day', of(day))} {t('standing.room.hour', of(hour))}
      </p>
      <p className="hint">{roomAt ? t('standing.room.at', { at: shortInstant(roomAt) }) : t('standing.room.now')}</p>
    </>
  );
}
