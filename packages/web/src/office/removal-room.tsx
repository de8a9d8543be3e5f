import { useTranslation } from 'react-i18next';
import type { StandingExplained } from '../data/nouns.ts';
import { number } from '../format/money.ts';
import { shortInstant } from '../format/time.ts';
import { useLanguage } from '../language/language.ts';

/** How much was taken down for a rights holder, of what may be, and when there is room again. */
export function RemovalRoom({
  removals: { hour, day, roomAt },
}: {
  removals: NonNullable<StandingExplained['removals']>;
}) {
  const { t } = useTranslation('office');
  const { language } = useLanguage();
  const of = ({ used, cap }: typeof hour) => ({ used: number(used, language), cap: number(cap, language) });
  return (
    <>
      <p>
        {t('standing.room.day', of(day))} {t('standing.room.hour', of(hour))}
      </p>
      <p className="hint">
        {roomAt ? t('standing.room.at', { at: shortInstant(roomAt, language) }) : t('standing.room.now')}
      </p>
    </>
  );
}
