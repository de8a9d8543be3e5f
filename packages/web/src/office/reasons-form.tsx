import { Button, type GetRef, Input } from 'antd';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from './problem-alert.tsx';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly text: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
}

interface Props<Value extends string> {
  readonly choices: readonly Choice<Value>[];
  readonly busy: boolean;
  readonly error: unknown;
  readonly onDecide: (value: Value, reasons: string) => void;
  /** Who reads the reasons: both sides of a case, unless told. */
  readonly readBy?: keyof typeof hints;
  /** No choice stands out: the question is which. */
  readonly even?: boolean;
  readonly children?: ReactNode;
}

const hints = {
  both: 'reasonsHint',
  desk: 'reasonsForDesk',
  decided: 'reasonsIfDecided',
  complainant: 'reasonsForComplainant',
  applicant: 'reasonsForApplicant',
} as const;

/** Reasons, and one button per decision: no decision of the desk goes without reasons. */
export function ReasonsForm<Value extends string>({
  choices,
  busy,
  error,
  onDecide,
  readBy = 'both',
  even = false,
  children,
}: Props<Value>) {
  const { t } = useWords('office');
  const id = useId();
  const [reasons, setReasons] = useState('');
  const [tried, setTried] = useState(false);
  const missing = tried && !reasons.trim();
  // What was said is said: it is no reason for the next decision, which may be the opposite one in the same place.
  const wasBusy = useRef(false);
  const field = useRef<GetRef<typeof Input.TextArea>>(null);
  useEffect(() => {
    if (wasBusy.current && !busy && !error) {
      setReasons('');
      setTried(false);
      // Where the button that was pressed is none of the next choices, it went away with the focus.
      if (document.activeElement === document.body) field.current?.focus();
    }
    wasBusy.current = busy;
  }, [busy, error]);
  return (
    <div className="stack">
      {children}
      <div>
        <label htmlFor={id}>
          <strong>{t('reasonsField')}</strong>
        </label>
        <Input.TextArea
          id={id}
          ref={field}
          rows={4}
          maxLength={5000}
          value={reasons}
          status={missing ? 'error' : ''}
          aria-invalid={missing || undefined}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setReasons(event.target.value)}
        />
        <p id={`${id}-hint`} className={missing ? 'wrong' : 'hint'}>
          {missing ? t('reasonsMissing') : t(hints[readBy])}
        </p>
      </div>
      <div className="row">
        {choices.map(({ value, text, danger, disabled }, index) => (
          <Button
            key={value}
            type={index === 0 && !even ? 'primary' : 'default'}
            danger={danger ?? false}
            disabled={disabled ?? false}
            loading={busy}
            onClick={() => {
              setTried(true);
              if (reasons.trim()) onDecide(value, reasons.trim());
            }}
          >
            {text}
          </Button>
        ))}
      </div>
      {Boolean(error) && <ProblemAlert error={error} />}
    </div>
  );
}
