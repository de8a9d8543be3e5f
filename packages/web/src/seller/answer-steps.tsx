import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useNow } from '../data/demo.ts';
import type { SellerNotice } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { useControls } from '../plain/controls.tsx';
import { CasePart, CheckPart, WordsPart } from './answer-parts.tsx';
import { Incomplete } from './incomplete.tsx';
import { type Step, StepBar, steps } from './step-bar.tsx';
import { UntilStrip } from './until.tsx';
import { type AnswerInMaking, type Part, parts, type Stage, useAnswer } from './use-answer.ts';

interface Props {
  readonly link: string;
  readonly notice: SellerNotice;
  readonly stage: Stage;
  /** What the seller reads before it answers. */
  readonly children: ReactNode;
}

const bodies = { case: CasePart, words: WordsPart, check: CheckPart };

/** The notice and the answer to it, one step a screen: the browser's own "back" goes one step back. */
export function AnswerSteps({ link, notice, stage, children }: Props) {
  const { t } = useWords('seller');
  const answer = useAnswer({ link, notice, stage });
  const { step, goTo, heading } = useSteps();
  const { form, missing, draft } = answer;
  const next = (event: FormEvent) => {
    event.preventDefault();
    void draft.keep();
    if (step !== 'check') return goTo(steps[steps.indexOf(step) + 1] ?? 'check');
    form.submit(undefined);
    const [first] = missing;
    if (first) goTo(first.part, first.at);
  };
  const Body = step === 'notice' ? undefined : bodies[step];
  return (
    <>
      <StepBar step={step} draft={draft} onStep={goTo} />
      <form ref={form.place} noValidate onSubmit={next} className="stack" aria-labelledby="step">
        {Body === undefined ? (
          <span id="step" ref={heading} tabIndex={-1} className="hidden">
            {t('steps.notice')}
          </span>
        ) : (
          <>
            <UntilStrip notice={notice} />
            {stage === 'incomplete' && step === 'case' && <Incomplete notice={notice} />}
            <h1 id="step" ref={heading} tabIndex={-1}>
              {t(`steps.title.${step as Part}`)}
            </h1>
            <p className="soft">{t(`steps.lead.${step as Part}`)}</p>
            <section className="card stack" aria-labelledby="step">
              <Body answer={answer} />
            </section>
            <p className="soft small">{t('steps.safe')}</p>
          </>
        )}
        {step !== 'notice' && <NextBar {...{ answer, step, goTo }} />}
      </form>
      {step === 'notice' && (
        <>
          {children}
          <BeginBar notice={notice} isBegun={draft.keptAt !== undefined} onBegin={() => goTo('case')} />
        </>
      )}
    </>
  );
}

/** The step in the address; going to one moves the focus to its heading, or to what is missing there. */
function useSteps() {
  const [query, setQuery] = useSearchParams();
  const asked = query.get('step') as Part | null;
  const step: Step = asked !== null && parts.includes(asked) ? asked : 'notice';
  const heading = useRef<HTMLHeadingElement & HTMLSpanElement>(null);
  const [jump, setJump] = useState<{ readonly at?: string | undefined }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step's own parts are there after it changed
  useEffect(() => {
    if (jump === undefined) return;
    const place = jump.at === undefined ? null : document.getElementById(jump.at);
    if (place === null) scrollTo({ top: 0 });
    else place.scrollIntoView({ block: 'start' });
    (place?.querySelector<HTMLElement>('input, textarea') ?? heading.current)?.focus({ preventScroll: true });
  }, [jump, step]);
  const goTo = (to: Step, at?: string) => {
    if (to !== step) setQuery((before) => atStep(before, to));
    setJump({ at });
  };
  return { step, goTo, heading };
}

/** The address of a step; what else it says stays. */
export function atStep(query: URLSearchParams, step: Step): URLSearchParams {
  const next = new URLSearchParams(query);
  if (step === 'notice') next.delete('step');
  else next.set('step', step);
  return next;
}

interface NextProps {
  readonly answer: AnswerInMaking;
  readonly step: Step;
  readonly goTo: (step: Step, at?: string) => void;
}

/** What is missing up to here, as a link to it, beside the way on. */
function NextBar({ answer: { form, missing }, step, goTo }: NextProps) {
  const { t } = useWords('seller');
  const { Problem } = useControls();
  const upToHere = missing.filter(({ part }) => steps.indexOf(part) <= steps.indexOf(step));
  const [first] = upToHere;
  const isLast = step === 'check';
  return (
    <>
      {isLast && form.problem !== undefined && <Problem error={form.problem} />}
      <div className="next-bar">
        {first === undefined ? (
          <p className="soft">{t('steps.complete')}</p>
        ) : (
          <button type="button" className="missing" onClick={() => goTo(first.part, first.at)}>
            <span>{t('steps.missing', { count: upToHere.length, first: first.words })}</span>
            <small>{t('steps.goThere')}</small>
          </button>
        )}
        <button type="submit" className={isLast ? 'button primary' : 'button ink'} disabled={isLast && form.isBusy}>
          {isLast ? t(form.isBusy ? 'answer.sending' : 'answer.submit') : t('steps.next')}
        </button>
      </div>
    </>
  );
}

function BeginBar({ notice, isBegun, onBegin }: { notice: SellerNotice; isBegun: boolean; onBegin: () => void }) {
  const { t, timeLeft } = useWords('seller');
  const now = useNow();
  const due = notice.clocks.find(({ whose }) => whose === 'seller')?.due;
  const left = due === undefined ? 0 : Date.parse(due) - now;
  return (
    <div className="next-bar">
      <p className="soft">{left > 0 && t('until.left', { time: timeLeft(left) })}</p>
      <button type="button" className="button ink" onClick={onBegin}>
        {t(isBegun ? 'steps.goOn' : 'steps.begin')}
      </button>
    </div>
  );
}
