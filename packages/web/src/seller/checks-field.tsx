import type { FieldOf } from '../plain/use-form.ts';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A choice of any number of options. */
export function ChecksField({ label, hint, options, value, onChange }: FieldOf<readonly string[]> & Props) {
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      <p className="hint">{hint}</p>
      {options.map((one) => (
        <label className="check" key={one.value}>
          <input
            type="checkbox"
            checked={value.includes(one.value)}
            onChange={(e) =>
              onChange(e.target.checked ? [...value, one.value] : value.filter((other) => other !== one.value))
            }
          />
          {one.label}
        </label>
      ))}
    </fieldset>
  );
}
