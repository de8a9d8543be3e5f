import type { SellerNotice } from '../data/nouns.ts';
import { chinaZone } from '../format/time.ts';
import { useWords } from '../language/words.ts';

/** The rights holder's proceedings that keep the goods down, and the days that do not count. */
export function Statutory({ notice }: { notice: SellerNotice }) {
  const { t, language, term, shortInstant } = useWords('seller');
  const { matters, answer } = notice;
  const proceedings = matters.filter(({ kind }) => kind === 'proceedings');
  const asked = matters.filter(({ kind, finding }) => kind === 'delay' && finding !== 'refused');
  if (!notice.statutory || (!answer && proceedings.length + asked.length === 0)) return null;
  return (
    <section className="card" aria-labelledby="statutory">
      <h2 id="statutory">{t('statutory.title')}</h2>
      <p>{t('statutory.text')}</p>
      {proceedings.map(({ id, said: { kind = 'suit', before = '', number = '', on = '' }, finding }) => (
        <p key={id} role="status">
          {t('statutory.entered', { kind: term('proceedings', kind), before, number, on })}{' '}
          <strong>{term('matterFinding', finding ?? 'open')}</strong>
        </p>
      ))}
      {asked.map(({ id, at, said: { ground = 'notarisation' }, derivation, finding }) => (
        <p key={id} role="status">
          {derivation
            ? derivation[language]
            : t('statutory.asked', {
                when: shortInstant(at, chinaZone),
                ground: term('delayGround', ground),
              })}{' '}
          <strong>{term('matterFinding', finding ?? 'open')}</strong>
        </p>
      ))}
    </section>
  );
}
