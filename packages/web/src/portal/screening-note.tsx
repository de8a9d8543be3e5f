import { useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { Progress } from '../plain/progress.tsx';

/** Says that screening is incomplete, and its progress; empty once it is complete. */
export function ScreeningNote() {
  const { t, shortInstant } = useWords('portal');
  const { data } = useRead('getScreening');
  if (!data || (data.waitingSince === undefined && data.sweeps.length === 0)) return null;
  return (
    <div className="note" role="status">
      {data.sweeps.map(({ brand, brandName, phase, done, of }) => (
        <div key={brand}>
          {t(`findings.screening.${phase}`, { brand: brandName })}
          <Progress percent={of ? Math.floor((100 * done) / of) : 0} />
        </div>
      ))}
      {data.waitingSince !== undefined && t('findings.screening.waiting', { since: shortInstant(data.waitingSince) })}
    </div>
  );
}
