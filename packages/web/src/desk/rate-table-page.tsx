import { Button, Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { saveRates, useRatesInForce, useRateTable, useReturnToRates } from '../data/rates.ts';
import { Loaded } from '../office/list-states.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { useTitle } from '../plain/title.ts';
import { RateFacts } from './rate-facts.tsx';

/** One table, and the way back to it. */
export function RateTablePage() {
  const { t } = useTranslation('desk');
  const { table: number = '0' } = useParams();
  useTitle(t('rates.title'));
  const table = useRateTable(Number(number));
  return (
    <>
      <p>
        <Link to="/desk/rates">← {t('rates.title')}</Link>
      </p>
      <Loaded query={table}>
        {(one) => (
          <>
            <h1>{t('rates.numbered', { number: one.number })}</h1>
            <p className="soft">{one.isInForce ? t('rates.isInForce') : t('rates.wasInForce')}</p>
            <div className="split wide-left">
              <div>
                <RateFacts table={one} />
              </div>
              <div className="stack">
                <Button onClick={() => void saveRates(one)}>{t('rates.save')}</Button>
                {!one.isInForce && <GoBack number={one.number} isTooOld={one.isTooOld} />}
              </div>
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}

function GoBack({ number, isTooOld }: { number: number; isTooOld: boolean }) {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const back = useReturnToRates(number);
  const inForce = useRatesInForce().data;
  if (isTooOld) return <p className="note">{t('rates.backTooOld')}</p>;
  if (!inForce) return null;
  return (
    <Card title={<h2 className="small-head">{t('rates.goBack')}</h2>}>
      <p>{t('rates.goBackLead', { number: inForce.number })}</p>
      <ReasonsForm
        choices={[{ value: 'back', text: t('rates.goBack'), danger: true }]}
        readBy="desk"
        act={back}
        onDone={() => navigate('/desk/rates')}
        say={(_, { reasons }) => ({ instead: inForce.number, reasons })}
      />
    </Card>
  );
}
