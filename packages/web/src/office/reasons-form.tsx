import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Act } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { AreaField } from '../plain/form.tsx';
import { type Fault, type FieldOf, useForm } from '../plain/use-form.ts';
import { Panel } from './panel.tsx';
import { ProblemAlert } from './problem-alert.tsx';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly text: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
}

interface Props<Value extends string, More extends object, Said> {
  /** In a card of its own, with this heading. */
  readonly title?: string;
  readonly choices: readonly Choice<Value>[];
  readonly act: Act<Said>;
  readonly say: (choice: Value, said: More & { readonly reasons: string }) => NoInfer<Said>;
  /** What is asked beside the reasons, and what is wrong with it. */
  readonly start?: More;
  readonly check?: (choice: Value, said: More) => Wrongs;
  readonly onDone?: () => void;
  /** Who reads the reasons: both sides of a case, unless told. */
  readonly readBy?: keyof typeof hints;
  /** No choice stands out: the question is which. */
  readonly even?: boolean;
  readonly children?: ReactNode | ((form: Asked<More, Value>) => ReactNode);
}

type Wrongs = Readonly<Record<string, Fault>>;

/** For what is asked beside the reasons. */
interface Asked<More, Value> {
  readonly field: <Name extends keyof More & string>(name: Name) => FieldOf<More[Name]>;
  readonly faults: Wrongs;
  /** Which button was pressed last. */
  readonly tried: Value | undefined;
}

const hints = {
  both: 'reasonsHint',
  desk: 'reasonsForDesk',
  decided: 'reasonsIfDecided',
  complainant: 'reasonsForComplainant',
  applicant: 'reasonsForApplicant',
} as const;

/** Reasons, and one button per decision: no decision of the desk goes without reasons. */
export function ReasonsForm<Value extends string, Said, More extends object = Record<never, never>>(
  given: Props<Value, More, Said>,
) {
  const { title, choices, act, say, start, check, onDone, readBy = 'both', even = false, children } = given;
  const { t } = useWords('office');
  type All = More & { readonly reasons: string };
  const { place, isBusy, problem, clear, ...form } = useForm<All, Said, unknown, Value>({
    ...{ act, start: { ...start, reasons: '' } as All, onDone },
    check: (said, choice) => ({ ...check?.(choice, said), reasons: !said.reasons && t('reasonsMissing') }) as Wrongs,
    say: (said, choice) => say(choice, said),
  });
  // What was said is said: it is no reason for the next decision, which may be the opposite one in the same place.
  const wasBusy = useRef(false);
  useEffect(() => {
    if (wasBusy.current && !isBusy && !act.isError) {
      clear();
      // Where the button that was pressed is none of the next choices, it went away with the focus.
      if (document.activeElement === document.body) place.current?.querySelector('textarea')?.focus();
    }
    wasBusy.current = isBusy;
  }, [isBusy, act.isError, clear, place]);
  const asked = (
    <form ref={place} className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
      {typeof children === 'function' ? children(form as Asked<More, Value>) : children}
      <AreaField
        {...(form.field('reasons') as unknown as FieldOf<string>)}
        label={t('reasonsField')}
        hint={t(hints[readBy])}
      />
      <div className="row">
        {choices.map(({ value, text, danger = false, disabled = false }, index) => (
          <Button
            key={value}
            type={index === 0 && !even ? 'primary' : 'default'}
            {...{ danger, disabled }}
            loading={isBusy}
            aria-disabled={isBusy}
            onClick={() => form.submit(value)}
          >
            {text}
          </Button>
        ))}
      </div>
      {problem !== undefined && <ProblemAlert error={problem} />}
    </form>
  );
  return title === undefined ? asked : <Panel title={title}>{asked}</Panel>;
}
