import type { Schemas } from '@marketsafe/sdk';
import { useEffect } from 'react';
import { useAct } from '../data/api.ts';
import type { ConnectionForm, ConnectionSetting, MarketplaceConnection } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { AreaField, Form, SelectField, TextField } from '../plain/form.tsx';
import { type Fault, type FieldOf, useForm } from '../plain/use-form.ts';
import { settingsOf } from './connection-settings.tsx';

type Request = Schemas['ConnectionRequest'];
type Values = Readonly<Record<string, string>>;

/** A tested connection. `isStale`: something was changed since. */
export interface Tested {
  readonly answer: Schemas['ConnectionTested'];
  readonly said: Request;
  readonly isStale: boolean;
}

interface Props {
  readonly form: ConnectionForm;
  readonly connector: string;
  /** The connection that is changed: its marketplace stays, and secrets left empty. */
  readonly from: MarketplaceConnection | undefined;
  readonly tested: Tested | undefined;
  readonly onTested: (tested: Tested) => void;
}

/** The fields that the connector declares, and its test. The service checks the values by the same declaration. */
export function ConnectionFields({ form: declared, connector, from, tested, onTested }: Props) {
  const { t } = useWords('desk');
  const settings = settingsOf(declared, connector).filter(({ name }) => !from || name !== 'id');
  const isSecret = (name: string): boolean => settings.some((one) => one.name === name && one.kind === 'secret');
  const requestOf = (said: Values): Request => {
    const filled = Object.entries(said).filter(([, value]) => value !== '');
    return {
      connector,
      settings: { ...Object.fromEntries(filled.filter(([name]) => !isSecret(name))), ...(from && { id: idOf(from) }) },
      secrets: Object.fromEntries(filled.filter(([name]) => isSecret(name))),
    };
  };
  const form = useForm<Values, Request, Schemas['ConnectionTested']>({
    act: useAct('testConnection'),
    keepsValues: true,
    start: Object.fromEntries(settings.map((one) => [one.name, startOf(one, from)])),
    check: (said) =>
      Object.fromEntries(settings.map((one) => [one.name, faultOf(one, said[one.name] ?? '', from !== undefined, t)])),
    say: requestOf,
    onDone: (answer, said) => onTested({ answer, said, isStale: false }),
  });
  const isStale = tested !== undefined && JSON.stringify(requestOf(form.said)) !== JSON.stringify(tested.said);
  useEffect(() => {
    if (tested && tested.isStale !== isStale) onTested({ ...tested, isStale });
  }, [tested, isStale, onTested]);
  const common = new Set(declared.common.map(({ name }) => name));
  const [marketplace, access] = [
    settings.filter(({ name }) => common.has(name)),
    settings.filter(({ name }) => !common.has(name)),
  ];
  return (
    <Form of={form} isPrimary submit={t('marketplaces.form.test')} sending={t('marketplaces.form.testing')}>
      {(
        [
          [t('marketplaces.form.marketplace'), marketplace],
          [t('marketplaces.form.access'), access],
        ] as const
      ).map(([heading, fields]) => (
        <fieldset className="bare" key={heading}>
          <legend>
            <strong>{heading}</strong>
          </legend>
          {fields.map((setting) => (
            <SettingField
              key={setting.name}
              setting={setting}
              field={form.field(setting.name)}
              isChange={from !== undefined}
            />
          ))}
        </fieldset>
      ))}
    </Form>
  );
}

const idOf = ({ settings }: MarketplaceConnection): string => settings.id ?? '';

const startOf = ({ name, kind, usual }: ConnectionSetting, from: MarketplaceConnection | undefined): string =>
  kind === 'secret' ? '' : (from?.settings[name] ?? usual ?? '');

function faultOf(
  setting: ConnectionSetting,
  value: string,
  isChange: boolean,
  t: ReturnType<typeof useWords<'desk'>>['t'],
): Fault {
  const { kind, required, least = 0, most = 0 } = setting;
  if (value === '') return required && !(isChange && kind === 'secret');
  const isWrong = kind === 'number' && !(/^\d+$/.test(value) && Number(value) >= least && Number(value) <= most);
  return isWrong && t('marketplaces.form.whole', { least, most });
}

interface SettingProps {
  readonly setting: ConnectionSetting;
  readonly field: FieldOf<string>;
  readonly isChange: boolean;
}

/** One declared setting as a field of its kind. */
function SettingField({ setting, field, isChange }: SettingProps) {
  const { t, language } = useWords('desk');
  const { kind, choices = [], lines, most } = setting;
  const [label, help] = [setting.label[language], setting.help?.[language]];
  const hints = [
    help,
    kind === 'secret' && t(isChange ? 'marketplaces.form.secretKept' : 'marketplaces.form.secretHint'),
    lines !== undefined && help === undefined && t('marketplaces.form.several'),
  ].filter(Boolean);
  const hint = hints.length === 0 ? undefined : hints.join(' ');
  if (kind === 'choice')
    return (
      <SelectField
        {...{ ...field, label, hint }}
        options={choices.map(({ value, says }) => ({ value, label: says[language] }))}
      />
    );
  if (kind === 'text' && lines !== undefined)
    return <AreaField {...{ ...field, label, hint }} rows={2} maxLength={Math.min(8000, (most ?? 200) * lines)} />;
  return (
    <TextField
      {...{ ...field, label, hint }}
      {...(kind === 'secret' && { type: 'password' as const, autoComplete: 'off' })}
      {...(kind === 'address' && { inputMode: 'url' as const })}
      {...(kind === 'number' && { inputMode: 'numeric' as const })}
      {...(kind !== 'number' && most !== undefined && { maxLength: most })}
    />
  );
}
