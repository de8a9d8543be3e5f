import type { ReactNode } from 'react';
import { useWords } from '../language/words.ts';
import { type Option, type TextOptions, useControls } from './controls.tsx';
import { Field, Wrong } from './field.tsx';
import type { FieldOf, FormOf } from './use-form.ts';

type FormState = Pick<FormOf<object>, 'place' | 'isBusy' | 'isDone' | 'problem' | 'submit'>;

interface FootProps {
  readonly of: FormState;
  /** The button's text, also while sending. */
  readonly submit: string;
  readonly sending?: string;
  readonly isPrimary?: boolean;
  readonly isDanger?: boolean;
  readonly buttonClass?: string;
  /** Shown next to the button. */
  readonly more?: ReactNode;
}

interface FormProps extends Omit<FootProps, 'submit'> {
  /** Without it, the form's foot stands among the fields. */
  readonly submit?: string;
  readonly className?: string;
  readonly labelledBy?: string;
  readonly children: ReactNode;
}

/** Fields, one button, and the result of pressing it. */
export function Form({ className, labelledBy, children, submit, ...foot }: FormProps) {
  return (
    <form
      ref={foot.of.place}
      className={className}
      aria-labelledby={labelledBy}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        foot.of.submit(undefined);
      }}
    >
      {children}
      {submit !== undefined && <FormFoot submit={submit} {...foot} />}
    </form>
  );
}

function FormFoot({ of, submit, sending = submit, isPrimary = false, isDanger = false, buttonClass, more }: FootProps) {
  const { t } = useWords();
  const { Submit, Problem } = useControls();
  return (
    <>
      <div className="row after-fields">
        <Submit isBusy={of.isBusy} {...{ isPrimary, isDanger }} className={buttonClass}>
          {of.isBusy ? sending : submit}
        </Submit>
        {more}
      </div>
      {of.problem !== undefined && <Problem error={of.problem} />}
      <p className="hidden" role="status">
        {of.isDone && t('done')}
      </p>
    </>
  );
}

interface Labelled {
  readonly label: string;
  readonly hint?: string | undefined;
}

export function TextField({ label, hint, wrong, ...control }: FieldOf<string> & Labelled & TextOptions) {
  const { Text } = useControls();
  return <Field {...{ label, hint, wrong }}>{(tied) => <Text {...tied} {...control} />}</Field>;
}

interface AreaOptions extends Labelled {
  readonly rows?: number;
  readonly maxLength?: number;
}

export function AreaField({ label, hint, wrong, rows, maxLength = 5000, ...control }: FieldOf<string> & AreaOptions) {
  const { Area } = useControls();
  return (
    <Field {...{ label, hint, wrong }}>{(tied) => <Area {...tied} {...control} {...{ rows, maxLength }} />}</Field>
  );
}

interface SelectOptions<Value extends string> extends Labelled {
  readonly options: readonly Option<Value>[];
  /** The text for an empty list of options. */
  readonly empty?: string;
}

export function SelectField<Value extends string>(given: FieldOf<Value> & SelectOptions<Value>) {
  const { label, hint, wrong, onChange, ...control } = given;
  const { Select } = useControls();
  return (
    <Field {...{ label, hint, wrong }}>
      {(tied) => <Select {...tied} {...control} onChange={(value) => onChange(value as Value)} />}
    </Field>
  );
}

/** One checkbox: a declaration, or an option. */
export function CheckField({
  wrong,
  ...control
}: FieldOf<boolean> & { readonly label: string; readonly className?: string }) {
  const { Check } = useControls();
  return (
    <div>
      <Check {...control} {...(wrong && { 'aria-invalid': true })} />
      <Wrong wrong={wrong} />
    </div>
  );
}
