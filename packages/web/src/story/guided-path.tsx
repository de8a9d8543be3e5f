import './story.css';
import { useEffect, useRef, useState } from 'react';
import type { DemoState } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { BanStep } from './ban-step.tsx';
import { CountersStep } from './counters-step.tsx';
import { FakeStep } from './fake-step.tsx';
import { PacksStep } from './packs-step.tsx';
import type { Played } from './path-state.ts';
import { PhoneStep } from './phone-step.tsx';
import { TurnStep } from './turn-step.tsx';

const steps = [
  { name: 'counters', Step: CountersStep },
  { name: 'fake', Step: FakeStep },
  { name: 'seller', Step: PhoneStep },
  { name: 'ban', Step: BanStep },
  { name: 'turn', Step: TurnStep },
  { name: 'packs', Step: PacksStep },
] as const;

/** The product in two minutes, played on the real service: six steps, each repeatable. */
export function GuidedPath({ demo }: { demo: DemoState }) {
  const { t } = useWords('story');
  const [at, setAt] = useState(0);
  // Kept from the first render: once its fake is filed, the service offers the next story.
  const [story] = useState(demo.story);
  const [played, setPlayed] = useState<Played>({});
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef(at);
  // The pressed button may not exist in the next step, so the focus moves to its title.
  useEffect(() => {
    if (shown.current !== at) title.current?.focus();
    shown.current = at;
  }, [at]);
  const current = steps[at] ?? steps[0];
  const brand = story.brand.name;
  return (
    <section id="path" className="path" aria-labelledby="path-title">
      <h2 id="path-title">{t('title')}</h2>
      <p className="soft">{t('lead')}</p>
      {story.played && <p className="note warn">{t('exhausted')}</p>}
      <nav aria-label={t('steps')}>
        <ol className="step-list">
          {steps.map(({ name }, index) => (
            <li key={name}>
              <button type="button" aria-current={index === at ? 'step' : undefined} onClick={() => setAt(index)}>
                <span aria-hidden="true">{index + 1}</span> {t(`${name}.title`, { brand })}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <article className="card step" aria-labelledby="step-title">
        <p className="soft small">{t('step', { n: at + 1, of: steps.length })}</p>
        <h3 id="step-title" ref={title} tabIndex={-1} className="step-title">
          {t(`${current.name}.title`, { brand })}
        </h3>
        <p className="lead">{t(`${current.name}.text`)}</p>
        <current.Step
          demo={demo}
          story={story}
          played={played}
          onPlayed={(more) => setPlayed((before) => ({ ...before, ...more }))}
        />
        {at === steps.length - 1 && (
          <p className="note">
            {t('live')} <code>npx marketsafe init</code>. {t('guide')}: <code>docs/guides/first-takedown.md</code>
          </p>
        )}
        <p className="row step-moves">
          {at > 0 && (
            <button type="button" className="button" onClick={() => setAt(at - 1)}>
              ← {t('previous')}
            </button>
          )}
          {at < steps.length - 1 && (
            <button type="button" className="button primary" onClick={() => setAt(at + 1)}>
              {t('next')} →
            </button>
          )}
          {at === steps.length - 1 && (
            <a className="button primary" href="#roles">
              {t('over')} ↓
            </a>
          )}
        </p>
      </article>
    </section>
  );
}
