import { ProblemError } from '@marketsafe/sdk';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Act } from '../data/api.ts';
import { useWords } from '../language/words.ts';

/** The error of a field, as text; `true`: it is required. */
export type Fault = string | boolean | undefined;
type Faults<Values> = { readonly [Name in keyof Values | 'documents']?: Fault };

/** A field's value, and its error once the reader tried to send the form. */
export interface FieldOf<Value> {
  readonly name: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly wrong?: Fault;
}

interface Given<Values, Choice> {
  readonly start: Values;
  /** Receives the values without surrounding spaces; `choice`: which of several buttons was pressed. */
  readonly check?: ((said: Values, choice: Choice) => Faults<Values>) | undefined;
  /** Keeps surrounding spaces, e.g. in a password. */
  readonly asTyped?: boolean;
}

interface Sent<Values, Said, Answer, Choice> extends Given<Values, Choice> {
  readonly act: Act<Said, Answer>;
  /** An upload of the form is still running. */
  readonly waits?: boolean;
  readonly onDone?: ((answer: Answer, said: Said) => void) | undefined;
  /** The values stay after they were sent. */
  readonly keepsValues?: boolean;
  /** Assigns refusals to fields, in addition to the service's own assignments. */
  readonly refused?: (error: ProblemError) => Faults<Values>;
}
/** The request made from the values. */
interface Say<Values, Said, Choice> {
  readonly say: (said: Values, choice: Choice) => NoInfer<Said>;
}

/** Form values, checked when the reader tries to send; the first wrong field takes the focus. */
export function useFields<Values extends object, Choice = undefined>({
  start,
  check = () => ({}),
  asTyped = false,
}: Given<Values, Choice>) {
  const [values, setValues] = useState(start);
  const [tried, setTried] = useState<{ readonly choice: Choice }>();
  const place = useRef<HTMLFormElement>(null);
  useFocusOnWrong(place, tried);
  const said = asTyped ? values : trimmed(values);
  const faults: Faults<Values> = tried ? check(said, tried.choice) : {};
  return {
    ...{ values, said, faults, place, tried: tried?.choice },
    set: (more: Partial<Values>) => setValues((before) => ({ ...before, ...more })),
    field: <Name extends keyof Values & string>(name: Name): FieldOf<Values[Name]> => ({
      ...{ name, value: values[name], wrong: faults[name] },
      onChange: (value) => setValues((before) => ({ ...before, [name]: value })),
    }),
    /** Returns whether the form can be sent; from now on errors are shown. */
    attempt: (choice: Choice): boolean => {
      setTried({ choice });
      return !Object.values(check(said, choice)).some(Boolean);
    },
    clear: () => {
      setValues(start);
      setTried(undefined);
    },
  };
}

/** `useFields` for a form with one operation. Sending clears it; a refusal stands at the field that it names. */
export function useForm<Values extends object, Said, Answer, Choice = undefined>(
  given: Sent<Values, Said, Answer, Choice> & Say<Values, Said, Choice>,
): FormOf<Values, Choice>;
export function useForm<Said extends object, Answer, Choice = undefined>(
  given: Sent<Said, Said, Answer, Choice> & { readonly say?: undefined },
): FormOf<Said, Choice>;
export function useForm<Values extends object, Said, Answer, Choice>(
  given: Sent<Values, Said, Answer, Choice> & { readonly say?: ((said: Values, choice: Choice) => Said) | undefined },
): FormOf<Values, Choice> {
  const { act, waits = false, onDone, keepsValues = false, refused = () => ({}) } = given;
  const fields = useFields<Values, Choice>(given);
  const [sent, setSent] = useState<Values>();
  const named = useNamedFields<Values>();
  const error = act.error instanceof ProblemError ? act.error : undefined;
  const refusals = (error ? { ...named(error, given.start), ...refused(error) } : {}) as Faults<Values>;
  const isPlaced = error !== undefined && Object.keys(refusals).length >= Math.max(1, error.errors.length);
  useFocusOnWrong(fields.place, act.error);
  return {
    ...fields,
    isBusy: act.isPending || waits,
    isDone: act.isSuccess,
    problem: isPlaced ? undefined : (act.error ?? undefined),
    field: <Name extends keyof Values & string>(name: Name): FieldOf<Values[Name]> => {
      const field = fields.field(name);
      const isAsSent = sent !== undefined && sent[name] === field.value;
      return { ...field, wrong: field.wrong || (isAsSent && refusals[name]) };
    },
    submit: (choice: Choice): void => {
      if (!fields.attempt(choice) || waits) return;
      setSent(fields.values);
      act.mutate(given.say ? given.say(fields.said, choice) : (fields.said as unknown as Said), {
        onSuccess: (answer, told) => {
          if (!keepsValues) fields.clear();
          onDone?.(answer, told);
        },
      });
    },
  };
}

export interface FormOf<Values extends object, Choice = undefined>
  extends ReturnType<typeof useFields<Values, Choice>> {
  readonly isBusy: boolean;
  readonly isDone: boolean;
  /** An error that belongs to no field. */
  readonly problem: Error | undefined;
  readonly submit: (choice: Choice) => void;
}

const trimmed = <Values extends object>(values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]),
  ) as Values;

function useFocusOnWrong(place: RefObject<HTMLElement | null>, since: unknown): void {
  useEffect(() => {
    if (since) place.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong] input')?.focus();
  }, [place, since]);
}

/** `body.number` names the field `number`, and so do `body.said.number`, `body.terms.number` and settings. */
function useNamedFields<Values extends object>() {
  const { term } = useWords();
  return ({ errors }: ProblemError, start: Values) =>
    Object.fromEntries(
      errors.flatMap(({ field, detail, code }) => {
        const name = /^body\.(?:said\.|terms\.|settings\.|secrets\.)?(\w+)/.exec(field ?? '')?.[1];
        return name !== undefined && name in start ? [[name, detail ?? term('refusal', code)]] : [];
      }),
    ) as { [Name in keyof Values]?: Fault };
}
