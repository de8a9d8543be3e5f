import { useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';

/** The exchange rates of price comparisons, and their end of validity. */
export function RatesInForce() {
  const { t, day, calendarDay } = useWords('rules');
  const { data } = useRead('exchangeRates');
  if (!data) return null;
  const { inForce } = data;
  return (
    <section>
      <h2>{t('rates.title')}</h2>
      {inForce ? (
        <>
          <p>
            {t(inForce.isTooOld ? 'rates.tooOld' : 'rates.inForce', {
              ...{ day: calendarDay(inForce.table.asOf), until: day(inForce.tooOldFrom, 'UTC') },
              source: inForce.table.source,
            })}
          </p>
          <p>
            {t('rates.one', { base: inForce.table.base })}{' '}
            {Object.entries(inForce.table.rates)
              .map(([currency, rate]) => `${rate} ${currency}`)
              .join(' · ')}
          </p>
        </>
      ) : (
        <p>{t('rates.none')}</p>
      )}
    </section>
  );
}
