import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Act } from '../data/api.ts';
import { isChinese } from '../format/is-chinese.ts';
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
  /** Shows the form in its own card, with this heading. */
  readonly title?: string;
  readonly choices: readonly Choice<Value>[];
  readonly act: Act<Said>;
  /** `both`: in each language, where the form asks for both. */
  readonly say: (choice: Value, said: More & { readonly reasons: string }, both: Both) => NoInfer<Said>;
  /** Their readers do not all read one language: they are written in both. */
  readonly inBoth?: boolean;
  /** Initial values and checks of further fields. */
  readonly start?: More;
  readonly check?: (choice: Value, said: More) => Wrongs;
  readonly onDone?: () => void;
  /** Readers of the reasons: by default both sides of a case. */
  readonly readBy?: keyof typeof hints;
  /** Their label, where they are more than reasons. */
  readonly label?: string;
  /** Choices that need no reasons. */
  readonly needless?: readonly Value[];
  /** Gives no choice more emphasis than the others. */
  readonly even?: boolean;
  readonly children?: ReactNode | ((form: Asked<More, Value>) => ReactNode);
}

type Both = Readonly<Record<'en' | 'zh-CN', string>>;
type Wrongs = Readonly<Record<string, Fault>>;

/** The context of further fields. */
interface Asked<More, Value> {
  readonly field: <Name extends keyof More & string>(name: Name) => FieldOf<More[Name]>;
  readonly faults: Wrongs;
  /** The button pressed last. */
  readonly tried: Value | undefined;
}

const hints = {
  both: 'reasonsHint',
  desk: 'reasonsForDesk',
  decided: 'reasonsIfDecided',
  complainant: 'reasonsForComplainant',
  applicant: 'reasonsForApplicant',
  marketplace: 'reasonsForMarketplace',
  own: 'reasonsForOwn',
  stage: 'reasonsForStage',
  shadow: 'reasonsForShadow',
} as const;

/** Reasons, and one button per decision: the review team decides nothing without reasons. */
export function ReasonsForm<Value extends string, Said, More extends object = Record<never, never>>(
  given: Props<Value, More, Said>,
) {
  const {
    title,
    choices,
    act,
    say,
    start,
    check,
    onDone,
    readBy = 'both',
    label = '',
    even = false,
    needless = [],
    inBoth = false,
    children,
  } = given;
  const { t } = useWords('office');
  const { t: desk } = useWords('desk');
  type All = More & { readonly reasons: string; readonly chinese: string };
  const { place, isBusy, problem, ...form } = useForm<All, Said, unknown, Value>({
    ...{ act, start: { ...start, reasons: '', chinese: '' } as All, onDone },
    check: (said, choice) =>
      ({
        ...check?.(choice, said),
        reasons: !said.reasons && !needless.includes(choice) && t('reasonsMissing'),
        chinese:
          inBoth &&
          !(needless.includes(choice) && !said.reasons && !said.chinese) &&
          !isChinese(said.chinese) &&
          desk(said.chinese ? 'reasons.missing.chinese' : 'reasons.missing.zh-CN'),
      }) as Wrongs,
    say: ({ chinese, ...said }, choice) =>
      say(choice, said as unknown as More & { readonly reasons: string }, { en: said.reasons, 'zh-CN': chinese }),
  });
  const what = label || t('reasonsField');
  // If the pressed button is no longer among the choices, the focus would be lost with it.
  const wasBusy = useRef(false);
  useEffect(() => {
    if (wasBusy.current && !isBusy && !act.isError && document.activeElement === document.body)
      place.current?.querySelector('textarea')?.focus();
    wasBusy.current = isBusy;
  }, [isBusy, act.isError, place]);
  const asked = (
    <form ref={place} className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
      {typeof children === 'function' ? children(form as Asked<More, Value>) : children}
      <AreaField
        {...(form.field('reasons') as unknown as FieldOf<string>)}
        label={inBoth ? desk('reasons.of.en', { what }) : what}
        hint={t(hints[readBy])}
      />
      {inBoth && (
        <AreaField
          {...(form.field('chinese') as unknown as FieldOf<string>)}
          label={desk('reasons.of.zh-CN', { what })}
        />
      )}
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
