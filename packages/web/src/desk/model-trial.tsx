import { useTranslation } from 'react-i18next';
import type { ScreeningModel } from '../data/models.ts';
import { number, probability, signed } from '../format/money.ts';
import { shortInstant } from '../format/time.ts';
import { useLanguage } from '../language/language.ts';
import { useTerm } from '../language/term.ts';
import { Colon } from '../plain/colon.tsx';

type Shadow = NonNullable<ScreeningModel['shadow']>;

/** What would be otherwise if the model were in force. */
export function ModelTrial({ shadow }: { shadow: Shadow }) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const { since, mayActivateFrom, compared, live, moved } = shadow;
  const figure = (value: number): string => number(value, language);
  return (
    <section className="gap">
      <h2>{t('models.trial')}</h2>
      <p>
        {t('models.trialLead', {
          ...{ compared: figure(compared), live: figure(live), since: shortInstant(since, language) },
        })}{' '}
        {mayActivateFrom === undefined && t('models.comparing')}
      </p>
      {moved.length === 0 ? (
        <div className="note">{t('models.nothingMoves')}</div>
      ) : (
        <>
          <Moved moved={moved} />
          <Holders holders={shadow.holders} />
          <Movers movers={shadow.movers} />
          <Examples examples={shadow.examples} />
        </>
      )}
    </section>
  );
}

function useBand(): (band: string) => string {
  const { t } = useTranslation('desk');
  const term = useTerm();
  return (band) => (band === 'none' ? t('models.notReported') : term('band', band));
}

function Moved({ moved }: { moved: Shadow['moved'] }) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const band = useBand();
  return (
    <>
      <h3>{t('models.moves')}</h3>
      <table className="rules figures">
        <thead>
          <tr>
            <th scope="col">{t('models.from')}</th>
            <th scope="col">{t('models.to')}</th>
            <th scope="col">{t('models.findings')}</th>
          </tr>
        </thead>
        <tbody>
          {moved.map(({ from, to, findings }) => (
            <tr key={`${from} ${to}`}>
              <th scope="row">{band(from)}</th>
              <td data-label={t('models.to')}>{band(to)}</td>
              <td data-label={t('models.findings')}>{number(findings, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Holders({ holders }: { holders: Shadow['holders'] }) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const shown = ({ value, below }: Shadow['holders'][number]['up']): string =>
    value === undefined ? t('models.fewer', { count: below }) : number(value, language);
  return (
    <>
      <h3>{t('models.holders')}</h3>
      <table className="rules figures">
        <thead>
          <tr>
            <th scope="col">{t('models.holder')}</th>
            <th scope="col">{t('models.up')}</th>
            <th scope="col">{t('models.down')}</th>
          </tr>
        </thead>
        <tbody>
          {holders.map(({ holder, name, up, down }) => (
            <tr key={holder}>
              <th scope="row">{name}</th>
              <td data-label={t('models.up')}>{shown(up)}</td>
              <td data-label={t('models.down')}>{shown(down)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Movers({ movers }: { movers: Shadow['movers'] }) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const term = useTerm();
  return (
    <>
      <h3>{t('models.movers')}</h3>
      <ul>
        {movers.map(({ weight, findings }) => (
          <li key={weight}>
            {term('weight', weight)}
            <Colon />
            <strong>{number(findings, language)}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}

function Examples({ examples }: { examples: Shadow['examples'] }) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const band = useBand();
  if (examples.length === 0) return null;
  return (
    <>
      <h3>{t('models.examples')}</h3>
      <p className="hint">{t('models.examplesLead')}</p>
      {examples.map(({ listing, from, to, before, after, steps }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two brands may be named in one listing, and which they are is not told.
        <details key={`${listing.marketplace}/${listing.id} ${index}`} className="gap">
          <summary>
            {listing.title}{' '}
            <span className="soft">
              {t('models.exampleMove', {
                ...{ from: band(from), to: band(to) },
                ...{ before: probability(before, language), after: probability(after, language) },
              })}
            </span>
          </summary>
          <Steps steps={steps} before={before} after={after} />
        </details>
      ))}
    </>
  );
}

/** Both waterfalls side by side. */
function Steps({ steps, before, after }: Pick<Shadow['examples'][number], 'steps' | 'before' | 'after'>) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const term = useTerm();
  return (
    <table className="rules figures">
      <thead>
        <tr>
          <th scope="col">{t('models.weight')}</th>
          <th scope="col">{t('models.before')}</th>
          <th scope="col">{t('models.after')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two steps of one kind are in a fixed order.
          <tr key={`${step.weight} ${index}`}>
            <th scope="row">{term('weight', step.weight)}</th>
            <td data-label={t('models.before')}>{signed(step.before)}</td>
            <td data-label={t('models.after')}>{signed(step.after)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('models.sum')}</th>
          <td data-label={t('models.before')}>{probability(before, language)}</td>
          <td data-label={t('models.after')}>{probability(after, language)}</td>
        </tr>
      </tbody>
    </table>
  );
}
