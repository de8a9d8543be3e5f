import type { ComponentProps, ComponentType, ReactNode } from 'react';
import type { Act } from '../data/api.ts';
import type { Send } from '../data/uploads.ts';
import { useWords } from '../language/words.ts';
import { useControls } from './controls.tsx';
import { AreaField, CheckField, Form, SelectField, TextField } from './form.tsx';
import { choices, controls, type Name, type RaisedKind, raising } from './matter-fields.ts';
import { useMatterWords } from './matter-words.ts';
import { isAmount, MoneyFields, noMoney } from './money-fields.tsx';
import { UploadField } from './upload-slot.tsx';
import { type FieldOf, type FormOf, useForm } from './use-form.ts';
import { useUploads } from './use-uploads.ts';

type Values = Readonly<Record<string, string | boolean>>;
type Scope = 'bundle' | 'case';

interface Props<Said> extends Pick<ComponentProps<typeof Form>, 'className' | 'isPrimary' | 'sending'> {
  readonly kind: RaisedKind;
  readonly act: Act<Said>;
  readonly send: Send;
  readonly read?: ComponentProps<typeof UploadField>['read'];
  readonly documentsHint?: string;
  /** What of a choice the case leaves. */
  readonly left?: { readonly [N in Name]?: readonly string[] | undefined };
  /** Asks which cases it is about. */
  readonly Scope?: ComponentType<FieldOf<Scope>>;
  readonly onDone?: () => void;
  readonly children?: ReactNode;
}

/** Raises a matter: asks what its kind says. */
export function RaiseForm<Said>(given: Props<Said>) {
  const { kind, act, send, read, documentsHint, left = {}, Scope, onDone, children, ...look } = given;
  const say = useMatterWords(kind);
  const uploads = useUploads(send);
  const { fields, optional = [], documents } = raising[kind];
  const codesOf = (name: Name) => left[name] ?? choices[name]?.slice(1) ?? [];
  const startOf = (name: Name) => (controls[name] === 'check' ? false : (codesOf(name)[0] ?? ''));
  const form = useForm<Values, Said, unknown>({
    ...{ act, waits: uploads.sending, onDone },
    start: { ...noMoney, scope: 'bundle', ...Object.fromEntries(fields.map((name) => [name, startOf(name)])) },
    check: (said) => ({
      ...Object.fromEntries(
        fields.map((name) => [name, isWrong(name, said, optional) && (say(`wrong.${name}`) || true)]),
      ),
      documents: documents === 'needed' && uploads.ids.length === 0 && say('wrong.documents'),
    }),
    say: (said) =>
      ({
        ...{ kind, said: Object.fromEntries(fields.flatMap((name) => saidOf(name, said))) },
        ...(documents && { documents: uploads.ids }),
        ...(Scope && { scope: said.scope }),
      }) as unknown as Said,
  });
  const shown = fields.filter(
    (name) => isAsked(name, form.values) && (controls[name] !== 'choice' || codesOf(name).length > 1),
  );
  return (
    <Form of={form} submit={say('submit')} {...look}>
      {children}
      {shown.map((name) => (
        <Asked key={name} {...{ kind, name, form }} codes={codesOf(name)} />
      ))}
      {documents && (
        <UploadField
          label={say('field.documents')}
          wrong={form.faults.documents}
          {...{ uploads, read }}
          {...(documentsHint !== undefined && { hint: documentsHint })}
        />
      )}
      {Scope && <Scope {...(form.field('scope') as unknown as FieldOf<Scope>)} />}
    </Form>
  );
}

interface AskedProps {
  readonly kind: RaisedKind;
  readonly name: Name;
  readonly form: FormOf<Values>;
  readonly codes: readonly string[];
}

function Asked({ kind, name, form, codes }: AskedProps) {
  const { term } = useWords('matters');
  const say = useMatterWords(kind);
  const { Choice } = useControls();
  const label = say(`field.${name}`, { context: form.values.kind });
  const hint = say(`hint.${name}`);
  const field = form.field(name) as unknown as FieldOf<string>;
  const control = controls[name];
  switch (control) {
    case 'area':
      return <AreaField {...field} {...{ label, hint }} />;
    case 'check':
      return <CheckField {...(form.field(name) as unknown as FieldOf<boolean>)} label={label} />;
    case 'money': {
      const currency = form.field('currency') as unknown as ComponentProps<typeof MoneyFields>['currency'];
      return <MoneyFields amount={field} {...{ currency, label, hint }} />;
    }
    case 'choice':
    case 'select': {
      const group = choices[name]?.[0] ?? 'proceedings';
      const options = codes.map((value) => ({ value, label: term(group, value) }));
      return control === 'choice' && Choice ? (
        <Choice {...field} {...{ label, options }} />
      ) : (
        <SelectField {...field} {...{ label, options }} />
      );
    }
    case 'date':
      return <TextField {...field} type="date" {...{ label, hint }} />;
    case 'text':
      return <TextField {...field} maxLength={100} {...{ label, hint }} />;
  }
}

/** That an amount is doubled is asked where there is one, for malice. */
const isAsked = (name: Name, { malicious, amount }: Values): boolean =>
  name !== 'doubled' || (malicious === true && amount !== '');

function isWrong(name: Name, said: Values, optional: readonly Name[]): boolean {
  const { [name]: value = '', from, until = '' } = said;
  switch (controls[name]) {
    case 'check':
      return false;
    case 'money':
      return !(optional.includes(name) && value === '') && !isAmount(String(value));
    default:
      // What is wrong with a period is said at its end.
      if (name === 'from') return false;
      if (name === 'until' && from !== undefined) return from === '' || until === '' || from > until;
      return !optional.includes(name) && value === '';
  }
}

/** A field as it is sent: what is empty is left out. */
function saidOf(name: Name, said: Values): readonly (readonly [string, unknown])[] {
  const { [name]: value, currency } = said;
  if (controls[name] === 'check') return [[name, value === true && isAsked(name, said)]];
  if (value === '') return [];
  return [[name, controls[name] === 'money' ? { amount: value, currency } : value]];
}
