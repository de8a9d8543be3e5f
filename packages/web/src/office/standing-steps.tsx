import { useTranslation } from 'react-i18next';
import type { StandingExplained } from '../data/nouns.ts';
import { number } from '../format/money.ts';
import { day, lastInstant } from '../format/time.ts';
import { useLanguage } from '../language/language.ts';
import { useTerm } from '../language/term.ts';

/** What was done and stands, in order: by which rule or by the desk, since when and until when. */
export function StandingSteps({ standing: { steps, zone } }: { standing: StandingExplained }) {
  const { t } = useTranslation('office');
  const { language } = useLanguage();
  const term = useTerm();
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
                {t('standing.since', { when: day(since, language, zone) })}{' '}
                {until && t('standing.until', { when: day(lastInstant(until), language, zone) })}
              </p>
              <p className="soft small">
                {by === 'desk' ? t('standing.byDesk') : t('standing.byRule')}
                {rule && ` ${term('standingRule', rule.replaceAll('.', '-'))}.`}
                {rests &&
                  ` ${t('standing.rests', {
                    mistaken: number(rests.mistaken, language),
                    decided: number(rests.decided, language),
                  })}`}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
