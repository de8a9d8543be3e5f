import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RateTable } from '../data/rates.ts';
import { calendarDay, day, shortInstant } from '../format/time.ts';
import { useLanguage } from '../language/language.ts';

/** A table: of which day, from where, by whom, and what each currency is worth. */
export function RateFacts({ table }: { table: RateTable }) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const { number, asOf, base, source, by, at, ageDays, tooOldFrom, isTooOld, isInForce, returnsTo, reasons } = table;
  return (
    <>
      <Descriptions
        className="whole-labels"
        bordered
        size="small"
        column={1}
        items={[
          { key: 'table', label: t('rates.table'), children: t('rates.numbered', { number }) },
          {
            key: 'asOf',
            label: t('rates.asOf'),
            children: (
              <>
                {calendarDay(asOf, language)} <span className="soft">{t('rates.age', { count: ageDays })}</span>
                {isInForce && <Holds until={day(tooOldFrom, language, 'UTC')} isTooOld={isTooOld} />}
              </>
            ),
          },
          { key: 'source', label: t('rates.source'), children: <span className="said">{source}</span> },
          { key: 'by', label: t('rates.by'), children: `${by.name} · ${shortInstant(at, language)}` },
          ...(returnsTo !== undefined
            ? [
                {
                  key: 'again',
                  label: t('rates.again', { number: returnsTo }),
                  children: <span className="said">{reasons}</span>,
                },
              ]
            : []),
        ]}
      />
      <table className="rules figures gap">
        <thead>
          <tr>
            <th scope="col">{t('rates.currency')}</th>
            <th scope="col">{t('rates.rate', { base })}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(table.table.rates).map(([currency, rate]) => (
            <tr key={currency}>
              <th scope="row">
                {currency} <span className="soft">{nameOf(currency, language)}</span>
              </th>
              <td data-label={t('rates.rate', { base })}>{rate}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Holds({ until, isTooOld }: { until: string; isTooOld: boolean }) {
  const { t } = useTranslation('desk');
  return isTooOld ? (
    <p className="wrong" role="alert">
      {t('rates.tooOld')}
    </p>
  ) : (
    <p className="hint">{t('rates.holds', { day: until })}</p>
  );
}

export function nameOf(currency: string, language: string): string | undefined {
  const name = new Intl.DisplayNames([language], { type: 'currency', fallback: 'none' });
  return /^[A-Z]{3}$/.test(currency) ? name.of(currency) : undefined;
}
