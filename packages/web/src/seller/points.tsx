import { useTranslation } from 'react-i18next';
import type { SellerNotice } from '../data/answers.ts';

/** The seller's points now and, while the case runs, what they would be. */
export function Points({ standing, running }: { standing: SellerNotice['standing']; running: boolean }) {
  const { t } = useTranslation('seller');
  const { points, closeAt, pointsIfUpheld } = standing;
  return (
    <section className="card" aria-labelledby="points">
      <h2 id="points">{t('points.title')}</h2>
      <meter
        className="points"
        min={0}
        low={closeAt / 2}
        high={(closeAt * 3) / 4 - 1}
        max={closeAt}
        optimum={0}
        value={points}
        aria-labelledby="points"
      >
        {t('points.now', { points, closeAt })}
      </meter>
      <p>
        <strong>{t('points.now', { points, closeAt })}</strong>
      </p>
      {running && (
        <p>
          {t('points.upheld', { points: pointsIfUpheld, closeAt })}
          {pointsIfUpheld >= closeAt && <strong className="wrong"> {t('points.wouldClose')}</strong>}
        </p>
      )}
      <p className="soft small">{t('points.close', { closeAt })}</p>
    </section>
  );
}
