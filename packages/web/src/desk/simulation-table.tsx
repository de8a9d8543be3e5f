import type { Schemas } from '@marketsafe/sdk';
import { useWords } from '../language/words.ts';

type Result = Schemas['SimulatedRules'];
type Figure = Schemas['SimulatedFigure'];

/** The rules in force beside the proposed ones; what differs stands out. */
export function SimulationTable({ result: { lines, changed, assumedReviews } }: { result: Result }) {
  const { t, language, number } = useWords('desk');
  const shown = useFigure();
  return (
    <>
      <table className="rules figures">
        <thead>
          <tr>
            <th scope="col">{t('rules.what')}</th>
            <th scope="col">{t('rules.now')}</th>
            <th scope="col">{t('rules.proposed')}</th>
            <th scope="col">{t('rules.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ what, words, now, proposed }) => {
            const difference = differenceOf(now, proposed);
            return (
              <tr key={what} className={difference === undefined ? '' : 'differs'}>
                <th scope="row">{words[language]}</th>
                <td data-label={t('rules.now')}>{shown(now)}</td>
                <td data-label={t('rules.proposed')}>{shown(proposed)}</td>
                <td data-label={t('rules.difference')}>
                  {difference !== undefined && `${difference > 0 ? '+' : '−'}${number(Math.abs(difference))}`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <h3>{t('rules.otherwise')}</h3>
      {changed.length === 0 ? (
        <p>{t('rules.nothingOtherwise')}</p>
      ) : (
        <ul>
          {changed.map(({ from, to, words, cases }) => (
            <li key={`${from} ${to}`}>
              {words[language]}: <strong>{shown(cases)}</strong>
            </li>
          ))}
        </ul>
      )}
      {assumedReviews.value !== 0 && <p>{t('rules.assumed', { count: shown(assumedReviews) })}</p>}
    </>
  );
}

/** None where one of them is not told, or both are the same. */
function differenceOf(now: Figure, proposed: Figure): number | undefined {
  if (now.value === undefined || proposed.value === undefined || now.value === proposed.value) return undefined;
  return Math.round((proposed.value - now.value) * 100) / 100;
}

function useFigure(): (figure: Figure) => string {
  const { t, number } = useWords('desk');
  return ({ value, below }) => {
    if (value !== undefined) return number(value);
    return below === undefined ? '–' : t('rules.fewer', { count: below });
  };
}
