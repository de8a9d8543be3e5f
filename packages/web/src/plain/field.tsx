import { type ReactNode, useId } from 'react';
import { useWords } from '../language/words.ts';
import type { Fault } from './use-form.ts';

/** The attributes that connect a control with its label, hint and error. */
export interface Tied {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly wrong?: Fault;
  readonly children: (given: Tied) => ReactNode;
}

/** A labelled control; hint and error are connected to it for screen readers. */
export function Field({ label, hint, wrong, children }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, ...(described && { 'aria-describedby': described }), ...(wrong && { 'aria-invalid': true }) })}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Wrong id={`${id}-wrong`} wrong={wrong} />
    </div>
  );
}

export function Wrong({ id, wrong }: { id?: string; wrong: Fault }) {
  const { t } = useWords();
  if (!wrong) return null;
  return (
    <p className="wrong" id={id} role="alert">
      {wrong === true ? t('required') : wrong}
    </p>
  );
}
