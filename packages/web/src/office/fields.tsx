import { Checkbox, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { Field, Wrong } from '../plain/field.tsx';
import type { Fault, FieldOf } from '../plain/use-form.ts';

interface Options<Value extends string> {
  readonly label: ReactNode;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
}

interface Choice<Value> {
  readonly value: Value | undefined;
  readonly wrong?: Fault;
  readonly onChange: (value: Value) => void;
}

/** A choice of exactly one option. */
export function ChoiceField<Value extends string>(given: Choice<Value> & Options<Value>) {
  const { label, options, value, wrong, onChange } = given;
  return (
    <fieldset className="choices" data-wrong={wrong || undefined}>
      <legend>{label}</legend>
      <Radio.Group value={value ?? null} onChange={(event) => onChange(event.target.value as Value)}>
        {options.map((one) => (
          <Radio key={one.value} value={one.value}>
            {one.label}
          </Radio>
        ))}
      </Radio.Group>
      <Wrong wrong={wrong} />
    </fieldset>
  );
}

/** A choice of several options; where one is required and none chosen, the hint says so. */
export function ChecksField<Value extends string>(
  given: FieldOf<readonly Value[]> & Options<Value> & { readonly hint: string },
) {
  const { label, hint, options, value, wrong, onChange } = given;
  return (
    <fieldset className="bare" data-wrong={wrong || undefined}>
      <legend>
        <strong>{label}</strong>
      </legend>
      <Checkbox.Group
        className="stacked-boxes"
        value={[...value]}
        options={[...options]}
        onChange={(chosen) => onChange(chosen as Value[])}
      />
      <p className={wrong ? 'wrong' : 'hint'} role={wrong ? 'alert' : undefined}>
        {hint}
      </p>
    </fieldset>
  );
}

/** A search field for a list. */
export const SearchField = ({ label, onSearch }: { label: string; onSearch: (words: string) => void }) => (
  <Field label={label}>
    {(tied) => <Input.Search {...tied} allowClear onSearch={(words) => onSearch(words.trim())} />}
  </Field>
);
