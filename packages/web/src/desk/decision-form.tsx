import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Act } from '../data/api.ts';
import { Panel } from '../office/panel.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { type Fault, type FieldOf, useForm } from '../plain/use-form.ts';
import { ReasonsInBoth } from './reasons-in-both.tsx';
import { type Both, bothTexts, missingIn, nothingWritten, type TemplateKey } from './written-in-both.ts';

interface Props<Value extends string, More extends object, Said> {
  readonly title: string;
  readonly choices: readonly { readonly value: Value; readonly text: string }[];
  readonly act: Act<Said>;
  readonly say: (choice: Value, said: More & { readonly reasons: Both }) => NoInfer<Said>;
  readonly start?: More;
  readonly check?: (choice: Value, said: More) => Readonly<Record<string, Fault>>;
  readonly templates?: readonly TemplateKey[];
  readonly children?: ReactNode | ((field: <N extends keyof More & string>(name: N) => FieldOf<More[N]>) => ReactNode);
}

/** A decision that both sides of a case read: reasons in both languages, and buttons of equal weight. */
export function DecisionForm<Value extends string, Said, More extends object = Record<never, never>>({
  title,
  choices,
  act,
  say,
  start,
  check,
  templates = [],
  children,
}: Props<Value, More, Said>) {
  const offers = templates.map((key) => ({ key, items: [] }));
  const [written, setWritten] = useState(nothingWritten);
  const missing = missingIn(written, offers);
  const form = useForm<More, Said, unknown, Value>({
    ...{ act, start: (start ?? {}) as More, onDone: () => setWritten(nothingWritten) },
    check: (said, choice) => ({ ...check?.(choice, said), reasons: missing !== undefined }) as never,
    say: (said, choice) => say(choice, { ...said, reasons: bothTexts(written, offers) }),
  });
  return (
    <Panel title={title}>
      <form ref={form.place} className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
        {typeof children === 'function' ? children(form.field) : children}
        <ReasonsInBoth
          {...{ written, offers, ownOnly: offers.length === 0 }}
          onWrite={setWritten}
          tried={form.tried !== undefined}
        />
        <div className="row">
          {choices.map(({ value, text }) => (
            <Button key={value} loading={form.isBusy} aria-disabled={form.isBusy} onClick={() => form.submit(value)}>
              {text}
            </Button>
          ))}
        </div>
        {form.problem !== undefined && <ProblemAlert error={form.problem} />}
      </form>
    </Panel>
  );
}
