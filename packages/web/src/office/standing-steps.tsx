import type { StandingExplained } from '../data/nouns.ts';
import { lastInstant } from '../format/time.ts';
import { useWords } from '../language/words.ts';

/** The measures on a standing in order: by which rule or by the review team, from when and until when. */
export function StandingSteps({ standing: { steps, zone } }: { standing: StandingExplained }) {
  const { t, term, day, number } = useWords('office');
  return (
    <section aria-labelledby="standing-steps">
      <h2 id="standing-steps">{t('standing.steps')}</h2>
      {steps.length === 0 ? (
        <p className="soft">{t('standing.noSteps')}</p>
      ) : (
        <ol className="timeline">
          {steps.map(({ step, since, until, reason, by, rule, rests }) => (
            <li key={`${step} ${reason ?? ''}`}>
              <p>
                <strong>{t(`standing.step.${step}`)}</strong>
                {reason && ` · ${term('reason', reason)}`}
              </p>
              <p className="small">
                {t('standing.since', { when: day(since, zone) })}{' '}
                {until && t('standing.until', { when: day(lastInstant(until), zone) })}
              </p>
              <p className="soft small">
                {by === 'desk' ? t('standing.byDesk') : t('standing.byRule')}
                {rule && ` ${term('standingRule', rule.replaceAll('.', '-'))}.`}
                {rests &&
                  ` ${t('standing.rests', {
                    mistaken: number(rests.mistaken),
                    decided: number(rests.decided),
                  })}`}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
