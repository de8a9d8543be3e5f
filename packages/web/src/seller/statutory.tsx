import type { SellerNotice } from '../data/nouns.ts';
import { chinaZone } from '../format/time.ts';
import { useWords } from '../language/words.ts';

/** What the rights holder entered to keep the goods down, and what of its time is not counted. */
export function Statutory({ notice }: { notice: SellerNotice }) {
  const { t, language, term, shortInstant } = useWords('seller');
  const { proceedings, delays, answer } = notice;
  const asked = delays.filter(({ finding }) => finding !== 'refused');
  if (!notice.statutory || (!answer && proceedings.length + asked.length === 0)) return null;
  return (
    <section className="card" aria-labelledby="statutory">
      <h2 id="statutory">{t('statutory.title')}</h2>
      <p>{t('statutory.text')}</p>
      {proceedings.map(({ id, kind, before, number, on, finding }) => (
        <p key={id} role="status">
          {t('statutory.entered', { kind: term('proceedings', kind), before, number, on })}{' '}
          <strong>{term('proceedingsFinding', finding ?? 'open')}</strong>
        </p>
      ))}
      {asked.map(({ id, at, ground, derivation, finding }) => (
        <p key={id} role="status">
          {derivation
            ? derivation[language]
            : t('statutory.asked', {
                when: shortInstant(at, chinaZone),
                ground: term('delayGround', ground),
              })}{' '}
          <strong>{term('delayFinding', finding ?? 'open')}</strong>
        </p>
      ))}
    </section>
  );
}
