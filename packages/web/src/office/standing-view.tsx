import type { StandingExplained } from '../data/nouns.ts';
import { lastInstant } from '../format/time.ts';
import { useWords } from '../language/words.ts';
import { Panel } from './panel.tsx';
import { RemovalRoom } from './removal-room.tsx';
import { StandingAhead } from './standing-ahead.tsx';
import { StandingReason } from './standing-reason.tsx';
import { CodeTag } from './tags.tsx';

/** The grounds of a participant's standing: numbers with their bounds, measures, and what would change it. */
export function StandingView({ standing }: { standing: StandingExplained }) {
  const { t, language, term, number, percent } = useWords('office');
  const { window, bounds, today, newcomer, removals, sources } = standing;
  const span = t(`standing.span.${window.unit === 'month' ? 'months' : 'days'}`, { count: window.count });
  const shares = {
    ...{ span, least: number(bounds.minimumVolume) },
    upheld: percent(bounds.upheldAtLeast),
    mistaken: percent(bounds.mistakenAtMost),
  };
  return (
    <>
      <div className="cards">
        <Panel title={t('standing.now')}>
          <CodeTag group="standing" code={standing.standing} />
          <p className="hint">{t(`standing.means.${standing.standing}`)}</p>
        </Panel>
        <Panel title={t('standing.today')}>
          <p className="figure">{t('standing.todayOf', { filed: number(today.filed), cap: number(today.cap) })}</p>
          <p className="hint">{t('standing.todayHint', { zone: standing.zone })}</p>
        </Panel>
        {removals && (
          <Panel title={t('standing.room.title')}>
            <RemovalRoom removals={removals} />
          </Panel>
        )}
        {newcomer && (
          <Panel title={t('standing.probation')}>
            <p className="figure">
              {t('standing.probationOf', {
                upheld: number(newcomer.upheld),
                needed: number(newcomer.needed),
              })}
            </p>
            <p className="hint">{t('standing.probationHint')}</p>
            {newcomer.onTrust && (
              <p>
                {t('standing.onTrust', {
                  now: number(newcomer.onTrust.now),
                  most: number(newcomer.onTrust.most),
                })}
              </p>
            )}
          </Panel>
        )}
      </div>
      {standing.liability && (
        <section aria-labelledby="standing-liability" className="gap">
          <h2 id="standing-liability">{t('standing.liability.title')}</h2>
          <p>{t('standing.liability.counts', { ...standing.liability })}</p>
          {standing.liability.texts.map((text) => (
            <p key={text.en} className="soft">
              {text[language]}
            </p>
          ))}
        </section>
      )}
      <section aria-labelledby="standing-reasons" className="gap">
        <h2 id="standing-reasons">{t('standing.reasons')}</h2>
        <p className="soft">{t('standing.reasonsText', shares)}</p>
        {standing.reasons.length === 0 ? (
          <p className="note">{t('standing.noReasons')}</p>
        ) : (
          standing.reasons.map((of) => <StandingReason key={of.reason} of={of} bounds={bounds} />)
        )}
      </section>
      <div className="split gap">
        <StandingSteps standing={standing} />
        <StandingAhead standing={standing} />
      </div>
      <section aria-labelledby="standing-appeal" className="gap">
        <h2 id="standing-appeal">{t('standing.appeal')}</h2>
        <p>{t('standing.appealText')}</p>
        <details>
          <summary>{t('standing.sources')}</summary>
          <ul>
            {sources.map(({ rule, kind, where, url }) => (
              <li key={rule}>
                <strong>{term('standingRule', rule.replaceAll('.', '-'))}</strong>
                {language === 'en' ? ` (${term('sourceKind', kind)}): ` : `（${term('sourceKind', kind)}）：`}
                {url ? (
                  <a href={url} rel="noreferrer">
                    {where[language]}
                  </a>
                ) : (
                  where[language]
                )}
              </li>
            ))}
          </ul>
        </details>
      </section>
    </>
  );
}

/** The measures on a standing in order: by which rule or by the review team, from when and until when. */
function StandingSteps({ standing: { steps, zone } }: { standing: StandingExplained }) {
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
