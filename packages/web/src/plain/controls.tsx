import { type ComponentType, createContext, type ReactNode, useContext } from 'react';
import type { Tied } from './field.tsx';
import { ProblemNote } from './problem-note.tsx';
import type { FieldOf } from './use-form.ts';

type Control<Value, More = unknown> = ComponentType<
  Partial<Tied> & { readonly name: string; readonly value: Value; readonly onChange: (value: Value) => void } & More
>;
export interface TextOptions {
  readonly type?: 'date' | 'datetime-local' | 'email' | 'number' | 'password' | 'url';
  readonly inputMode?: 'decimal' | 'numeric' | 'url';
  readonly autoComplete?: string;
  readonly max?: string | number;
  readonly maxLength?: number;
  readonly min?: number;
  readonly placeholder?: string;
}
export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}
interface Submit {
  readonly isBusy: boolean;
  readonly isPrimary: boolean;
  readonly isDanger: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The controls of forms: our own for sellers and the public, a component library's in the office. */
export interface Controls {
  readonly Text: Control<string, TextOptions>;
  readonly Area: Control<string, { readonly rows: number | undefined; readonly maxLength: number }>;
  readonly Select: Control<string, { readonly options: readonly Option[]; readonly empty?: string | undefined }>;
  readonly Check: Control<boolean, { readonly label: string; readonly className?: string | undefined }>;
  /** One of a few, all in sight; chosen from a list without it. */
  readonly Choice?: ComponentType<FieldOf<string> & { readonly label: string; readonly options: readonly Option[] }>;
  readonly Submit: ComponentType<Submit>;
  readonly Problem: ComponentType<{ readonly error: unknown }>;
}

const plainControls: Controls = {
  Text: ({ onChange, ...input }) => <input type="text" {...input} onChange={(e) => onChange(e.target.value)} />,
  Area: ({ onChange, ...area }) => <textarea {...area} onChange={(e) => onChange(e.target.value)} />,
  Select: ({ options, empty: _, onChange, ...select }) => (
    <select {...select} onChange={(e) => onChange(e.target.value)}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  ),
  Check: ({ label, className = '', value, onChange, ...box }) => (
    <label className={`check ${className}`}>
      <input type="checkbox" {...box} checked={value} onChange={(e) => onChange(e.target.checked)} />
      {label}
    </label>
  ),
  Submit: ({ isBusy, isPrimary, isDanger, className = '', children }) => (
    <button
      type="submit"
      className={`button ${isDanger ? 'seal' : isPrimary ? 'primary' : ''} ${className}`}
      disabled={isBusy}
    >
      {children}
    </button>
  ),
  Problem: ProblemNote,
};

export const ControlsContext = createContext(plainControls);
export const useControls = (): Controls => useContext(ControlsContext);
