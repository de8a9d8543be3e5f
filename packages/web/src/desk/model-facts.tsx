import { useTranslation } from 'react-i18next';
import type { ScreeningModel } from '../data/models.ts';
import { number, percent, signed } from '../format/money.ts';
import { useLanguage } from '../language/language.ts';
import { useTerm } from '../language/term.ts';

/** What a model was learned from, how good it is on what it was not learned from, and what it learned. */
export function ModelFacts({ model }: { model: ScreeningModel }) {
  const { labels, holders, line, heldOut, beside, moved, weights } = model;
  return (
    <>
      {holders !== undefined && line && heldOut && beside && (
        <>
          <Quality heldOut={heldOut} beside={beside} />
          <Moved moved={moved} line={line} />
          <Labels labels={labels} holders={holders} />
        </>
      )}
      {weights && <Weights weights={weights} />}
    </>
  );
}

/** All of them, the strongest first; before them what is known before anything was read. */
function Weights({ weights: [prior, ...reasons] }: { weights: NonNullable<ScreeningModel['weights']> }) {
  const { t } = useTranslation('desk');
  const term = useTerm();
  const rows = [...(prior ? [prior] : []), ...reasons.sort((one, other) => other.logOdds - one.logOdds)];
  return (
    <section className="gap">
      <h2>{t('models.allWeights')}</h2>
      <p>{t('models.allWeightsLead')}</p>
      <table className="rules figures">
        <thead>
          <tr>
            <th scope="col">{t('models.weight')}</th>
            <th scope="col">{t('models.logOdds')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, logOdds }) => (
            <tr key={name}>
              <th scope="row">{term('weight', name)}</th>
              <td data-label={t('models.logOdds')}>{signed(logOdds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Figures = NonNullable<ScreeningModel['heldOut']>;

function Quality({ heldOut, beside }: { heldOut: Figures; beside: Figures }) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const term = useTerm();
  const shown = (share: number | undefined): string => (share === undefined ? '–' : percent(share, language));
  const at = (of: Figures, band: string) => of.bands.find((one) => one.band === band);
  const rows = [
    { what: t('models.calibration'), of: [heldOut.calibrationError, beside.calibrationError] },
    ...(['act', 'review'] as const).flatMap((band) => [
      {
        what: t('models.precision', { band: term('band', band) }),
        of: [at(heldOut, band)?.precision, at(beside, band)?.precision],
      },
      {
        what: t('models.recall', { band: term('band', band) }),
        of: [at(heldOut, band)?.recall, at(beside, band)?.recall],
      },
    ]),
  ];
  return (
    <section className="gap">
      <h2>{t('models.quality')}</h2>
      <p>{t('models.qualityLead')}</p>
      <table className="rules figures">
        <thead>
          <tr>
            <th scope="col">{t('models.figure')}</th>
            <th scope="col">{t('models.learned')}</th>
            <th scope="col">{t('models.beside')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, of: [one, other] }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td data-label={t('models.learned')}>{shown(one)}</td>
              <td data-label={t('models.beside')}>{shown(other)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Moved({ moved, line }: { moved: ScreeningModel['moved']; line: NonNullable<ScreeningModel['line']> }) {
  const { t } = useTranslation('desk');
  const term = useTerm();
  return (
    <section className="gap">
      <h2>{t('models.weights')}</h2>
      <p>{t('models.weightsLead', { slope: line.slope.toFixed(2), shift: signed(line.shift) })}</p>
      <table className="rules figures">
        <thead>
          <tr>
            <th scope="col">{t('models.weight')}</th>
            <th scope="col">{t('models.shippedWeight')}</th>
            <th scope="col">{t('models.learnedWeight')}</th>
            <th scope="col">{t('models.count')}</th>
          </tr>
        </thead>
        <tbody>
          {moved.map(({ name, before, after, labels }) => (
            <tr key={name}>
              <th scope="row">{term('weight', name)}</th>
              <td data-label={t('models.shippedWeight')}>{signed(before)}</td>
              <td data-label={t('models.learnedWeight')}>{signed(after)}</td>
              <td data-label={t('models.count')}>{labels}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Labels({ labels, holders }: { labels: ScreeningModel['labels']; holders: number }) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const term = useTerm();
  return (
    <section className="gap">
      <h2>{t('models.labels')}</h2>
      <p>{t('models.labelsLead', { count: holders })}</p>
      <table className="rules figures">
        <thead>
          <tr>
            <th scope="col">{t('models.kind')}</th>
            <th scope="col">{t('models.count')}</th>
            <th scope="col">{t('models.counts')}</th>
          </tr>
        </thead>
        <tbody>
          {labels
            .filter(({ count }) => count > 0)
            .map(({ kind, count, weight }) => (
              <tr key={kind}>
                <th scope="row">{term('labelKind', kind)}</th>
                <td data-label={t('models.count')}>{number(count, language)}</td>
                <td data-label={t('models.counts')}>{number(Math.round(weight * 10) / 10, language)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
