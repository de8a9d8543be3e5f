import type { StandingExplained } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';

/** How much was taken down for a rights holder, of what may be, and when there is room again. */
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
