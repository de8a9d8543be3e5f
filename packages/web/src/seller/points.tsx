import type { SellerNotice } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { PointsPicture } from './points-picture.tsx';
import { Strikes } from './strikes.tsx';

export type Standing = Pick<SellerNotice['standing'], 'points' | 'closeAt' | 'strikes'>;

/** The seller's points, the next step, the possible result, and the effects of a reversal. */
export function Points({ standing, running }: { standing: SellerNotice['standing']; running: boolean }) {
  const { t } = useWords('seller');
  const { points, closeAt, pointsIfUpheld, next, strikes } = standing;
  return (
    <section className="card" aria-labelledby="points">
      <h2 id="points">{t('points.title')}</h2>
      <PointsPicture standing={standing} ifUpheld={running ? pointsIfUpheld : undefined} />
      <p>
        <strong>{t('points.now', { points, closeAt })}</strong>{' '}
        {next && t(`points.next.${next.step}`, { at: next.at, left: next.left })}
      </p>
      {running && (
        <p>
          {t('points.upheld', { points: pointsIfUpheld, closeAt })}
          {pointsIfUpheld >= closeAt && <strong className="wrong"> {t('points.wouldClose')}</strong>}
        </p>
      )}
      {standing.ifOverturned && <Back back={standing.ifOverturned} />}
      <p className="soft small">{t('points.close', { closeAt })}</p>
      {strikes.length > 0 && (
        <details>
          <summary>{t('points.strikes')}</summary>
          <Strikes strikes={strikes} />
        </details>
      )}
    </section>
  );
}

/** Everything that a reversal of this decision restores. */
function Back({ back }: { back: NonNullable<SellerNotice['standing']['ifOverturned']> }) {
  const { t, term } = useWords('seller');
  const { points, closure, ban } = back;
  return (
    <>
      <p>{t('points.back.lead')}</p>
      <ul>
        <li>{t('points.back.goods')}</li>
        {points.map(({ track, before, after }) => (
          <li key={track}>{t('points.back.points', { track: term('track', track), before, after })}</li>
        ))}
        {closure && <li>{t(`points.back.${closure}`)}</li>}
        {ban && <li>{t('points.back.ban')}</li>}
      </ul>
    </>
  );
}
