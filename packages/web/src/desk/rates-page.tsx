import { Button, Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type RateTable, type RateTableHead, saveRates, useRatesInForce, useRateTables } from '../data/rates.ts';
import { calendarDay, shortInstant } from '../format/time.ts';
import { useLanguage } from '../language/language.ts';
import { CardTable } from '../office/card-table.tsx';
import { Loaded, LoadedPages } from '../office/list-states.tsx';
import { useTitle } from '../plain/title.ts';
import { RateFacts } from './rate-facts.tsx';
import { RatesForm } from './rates-form.tsx';

/** By which rates prices are compared across currencies, the way to put in others, and those that were before. */
export function RatesPage() {
  const { t } = useTranslation('desk');
  useTitle(t('rates.title'));
  const inForce = useRatesInForce();
  const tables = useRateTables();
  return (
    <>
      <h1>{t('rates.title')}</h1>
      <p>{t('rates.lead')}</p>
      <Loaded query={inForce}>
        {(table) => (
          <div className="split">
            <section>
              <h2>{t('rates.inForce')}</h2>
              {table ? <InForce table={table} /> : <div className="note">{t('rates.none')}</div>}
            </section>
            <PutIn inForce={table ?? undefined} />
          </div>
        )}
      </Loaded>
      <h2 className="gap">{t('rates.all')}</h2>
      <LoadedPages pages={tables} empty={t('rates.empty')}>
        {(items) => <History items={items} />}
      </LoadedPages>
    </>
  );
}

function InForce({ table }: { table: RateTable }) {
  const { t } = useTranslation('desk');
  return (
    <>
      <RateFacts table={table} />
      <div className="row gap">
        <Button onClick={() => void saveRates(table)}>{t('rates.save')}</Button>
      </div>
    </>
  );
}

function PutIn({ inForce }: { inForce: RateTable | undefined }) {
  const { t } = useTranslation('desk');
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<number>();
  return (
    <Card title={<h2 className="small-head">{t('rates.putIn')}</h2>}>
      <p>{t('rates.putInLead')}</p>
      {done !== undefined && <p role="status">{t('rates.done', { number: done })}</p>}
      {open ? (
        <RatesForm
          inForce={inForce}
          onDone={(number) => {
            setDone(number);
            setOpen(false);
          }}
        />
      ) : (
        <Button
          type="primary"
          onClick={() => {
            setDone(undefined);
            setOpen(true);
          }}
        >
          {t('rates.open')}
        </Button>
      )}
    </Card>
  );
}

function History({ items }: { items: readonly RateTableHead[] }) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  return (
    <CardTable
      rowKey="number"
      of={items}
      columns={[
        [
          t('rates.table'),
          ({ number, returnsTo }) => (
            <>
              <Link to={`/desk/rates/${number}`}>{t('rates.numbered', { number })}</Link>
              {returnsTo !== undefined && (
                <span className="soft small"> {t('rates.again', { number: returnsTo })}</span>
              )}
            </>
          ),
        ],
        [t('rates.asOf'), ({ asOf }) => calendarDay(asOf, language)],
        [t('rates.base'), ({ base }) => base],
        [t('rates.currencies'), ({ currencies }) => currencies],
        [t('rates.source'), ({ source }) => <div className="clipped">{source}</div>],
        [t('rates.by'), ({ by }) => by.name],
        [t('rates.at'), ({ at }) => shortInstant(at, language)],
      ]}
    />
  );
}
