import type { Schemas } from '@marketsafe/sdk';
import { useWords } from '../language/words.ts';
import { Table } from '../plain/table.tsx';

type Result = Schemas['SimulatedRules'];
type Figure = Schemas['SimulatedFigure'];

/** The active and the proposed rules next to each other, with differences highlighted. */
export function SimulationTable({ result: { lines, changed, assumedReviews } }: { result: Result }) {
  const { t, language, number } = useWords('desk');
  const shown = useFigure();
  return (
    <>
      <Table
        className="figures"
        of={lines}
        keyOf={({ what }) => what}
        rowClass={(line) => (differenceOf(line) === undefined ? '' : 'differs')}
        columns={[
          [t('rules.what'), ({ words }) => words[language]],
          [t('rules.now'), ({ now }) => shown(now)],
          [t('rules.proposed'), ({ proposed }) => shown(proposed)],
          [
            t('rules.difference'),
            (line) => {
              const difference = differenceOf(line);
              return difference !== undefined && `${difference > 0 ? '+' : '−'}${number(Math.abs(difference))}`;
            },
          ],
        ]}
      />
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

/** Undefined when a value is missing, or both are equal. */
function differenceOf({ now, proposed }: Result['lines'][number]): number | undefined {
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
