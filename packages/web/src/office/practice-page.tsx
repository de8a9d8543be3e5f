import './practice.css';
import type { Schemas } from '@marketsafe/sdk';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useAct, useRead } from '../data/api.ts';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { useTitle } from '../plain/title.ts';
import { Loaded } from './list-states.tsx';
import { Panel } from './panel.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import { type ItemFinding, VerdictField } from './verdict-field.tsx';

type Practice = Schemas['Practice'];
type Exercise = Practice['items'][number];
type Result = Schemas['PracticeResult'];

/** Invented cases to decide. Reviewers need ten before they rule; others may try them. */
export function PracticePage() {
  const { t } = useWords('desk');
  useTitle(t('practice.title'));
  const practice = useRead('getPractice');
  return (
    <>
      <h1>{t('practice.title')}</h1>
      <Loaded query={practice}>{(of) => <Exercises of={of} />}</Loaded>
    </>
  );
}

function Exercises({ of }: { of: Practice }) {
  const { t, number, day } = useWords('desk');
  const isDesk = useMe().data?.role === 'desk';
  const [id, setId] = useState<string>();
  // What is shown stays, even after its state has changed.
  const shown = of.items.find((one) => one.id === id);
  const place = useRef<HTMLDivElement>(null);
  const open = (next: string) => {
    setId(next);
    requestAnimationFrame(() => place.current?.focus());
  };
  const next = of.items.find((one) => one.state === 'open' && one.id !== id);
  return (
    <>
      <p>{t('practice.lead')}</p>
      {isDesk ? (
        <p className={of.validUntil ? 'note' : 'note warn'} role="status">
          {of.validUntil
            ? t('practice.valid', { day: day(of.validUntil) })
            : t('practice.needed', { passed: number(of.passed), needed: number(of.needed) })}
        </p>
      ) : (
        <p className="note">{t('practice.forOthers')}</p>
      )}
      <ol className="practice-list">
        {of.items.map((one) => (
          <li key={one.id}>
            <Choice of={one} isShown={one.id === id} onOpen={() => open(one.id)} />
          </li>
        ))}
      </ol>
      <div ref={place} tabIndex={-1}>
        {shown && <Decide key={shown.id} of={shown} {...(next && { onNext: () => open(next.id) })} />}
      </div>
    </>
  );
}

function Choice({ of, isShown, onOpen }: { of: Exercise; isShown: boolean; onOpen: () => void }) {
  const { t, term, language, shortInstant } = useWords('desk');
  const state =
    of.state === 'failed' && of.again !== undefined
      ? t('practice.again', { at: shortInstant(of.again) })
      : t(`practice.state.${of.state}`);
  return (
    <button type="button" className="practice-case" aria-pressed={isShown} onClick={onOpen}>
      <strong>{of.goods[language]}</strong>
      <span className="soft small">
        {term('reason', of.reason)} · {term('answer', of.answer)}
      </span>
      <span className={`practice-state ${of.state}`}>{state}</span>
    </button>
  );
}

const outcomes = ['upheld', 'overturned'] as const;

function Decide({ of, onNext }: { of: Exercise; onNext?: () => void }) {
  const { t, term, language } = useWords('desk');
  const [checklist, setChecklist] = useState<Readonly<Record<string, ItemFinding>>>({});
  const act = useAct('decidePractice', { exercise: of.id });
  const open = of.checklist.filter(({ item }) => !(item in checklist)).length;
  const result = act.data;
  return (
    <Panel title={of.goods[language]} className="gap ruling">
      <p>{of.story[language]}</p>
      <p className="says">
        <strong>{term('answer', of.answer)}</strong> {of.brand.text?.[language] ?? of.brand.answer}
      </p>
      <h3>{t('practice.papers')}</h3>
      <ol className="practice-papers">
        {of.papers.map(({ item, text }, at) => (
          <li key={item} value={at + 1}>
            <span className="soft">{of.checklist.find((one) => one.item === item)?.text[language]}</span>
            <p>{text[language]}</p>
          </li>
        ))}
      </ol>
      <h3>{t('ruling.found')}</h3>
      {of.checklist.map((item) => (
        <div key={item.item}>
          <VerdictField
            item={item}
            value={checklist[item.item]}
            onChange={(finding) => setChecklist({ ...checklist, [item.item]: finding })}
          />
          {result && <Right of={result} item={item.item} />}
        </div>
      ))}
      {result ? (
        <Explained of={result} onNext={onNext} />
      ) : (
        <div className="decide">
          <p className="missing" role="status">
            {open > 0 ? t('practice.first', { count: open }) : t('practice.ready')}
          </p>
          <div className="buttons">
            {outcomes.map((outcome) => (
              <Button
                key={outcome}
                disabled={open > 0}
                loading={act.isPending}
                onClick={() => act.mutate({ outcome, checklist: { ...checklist } })}
              >
                {t(`ruling.${outcome}`)}
              </Button>
            ))}
          </div>
        </div>
      )}
      {act.isError && <ProblemAlert error={act.error} />}
    </Panel>
  );
}

function Right({ of, item }: { of: Result; item: string }) {
  const { t, language } = useWords('desk');
  const found = of.findings.find((one) => one.item === item);
  if (!found) return null;
  const right = found.right.map((one) => t(`ruling.short.${one}`)).join(language === 'en' ? ' or ' : '或');
  return (
    <p className={found.isRight ? 'practice-right' : 'practice-wrong'}>
      {t(found.isRight ? 'practice.right' : 'practice.wrong', { right })}
    </p>
  );
}

function Explained({ of, onNext }: { of: Result; onNext: (() => void) | undefined }) {
  const { t, language } = useWords('desk');
  return (
    <section className="rule-text" role="status">
      <p>
        <strong>{t(of.passed ? 'practice.passed' : 'practice.failed')}</strong>{' '}
        {t('practice.programme', { outcome: t(`ruling.${of.outcome}`) })}
      </p>
      <p>{of.why[language]}</p>
      {of.proof && <p>{of.proof[language]}</p>}
      {of.rule && (
        <>
          <span className="small soft">{t('ruling.rule')}</span>
          <q>{of.rule[language]}</q>
        </>
      )}
      {onNext && (
        <p>
          <Button onClick={onNext}>{t('practice.next')}</Button>
        </p>
      )}
    </section>
  );
}
