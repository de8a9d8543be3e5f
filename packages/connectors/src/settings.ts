import { both, type Words } from './host-fact.ts';

interface Named {
  /** Its key among the values. */
  readonly name: string;
  readonly label: Words;
  readonly help?: Words;
  readonly required?: true;
  /** The value of a field that is left empty. */
  readonly usual?: string;
}

/** What a text has to look like: a regular expression for each whole value, with the flag `u`, and the same in words. */
interface Form {
  readonly pattern: string;
  readonly says: Words;
}

/**
 * A text. `most`: characters of one value. `lines`: the most values, which white space, commas or semicolons separate; `onLines`: line
 * breaks alone, for values that may hold the others.
 */
type Text = Named & {
  readonly kind: 'text';
  readonly most: number;
  readonly form?: Form;
  readonly lines?: number;
  readonly onLines?: true;
};
type Choice = Named & {
  readonly kind: 'choice';
  readonly choices: readonly { readonly value: string; readonly says: Words }[];
};

/**
 * One field of the form by which people add a marketplace: from it come the page's field, the check of its value, and the API's
 * description. A value is a text, whatever the kind. `address`: http or https, without user name and password; whether it may be
 * called is not decided here. `number`: a whole one from `least` to `most`.
 */
export type Setting =
  | (Named & { readonly kind: 'address' })
  | Text
  | (Named & { readonly kind: 'secret'; readonly most: number; readonly form?: Form })
  | (Named & { readonly kind: 'number'; readonly least: number; readonly most: number })
  | Choice;

export type SettingValues = Readonly<Record<string, string>>;

/** What is wrong with the value of a setting. It never quotes the value, which may be a secret. */
interface SettingFault {
  readonly setting: string;
  readonly says: Words;
}

const LONGEST_ADDRESS = 1000;

/** The values of a setting with several. */
export const valuesIn = (value: string, onLines = false): readonly string[] =>
  value
    .split(onLines ? /\r?\n/ : /[\s,;，；]+/u)
    .map((one) => one.trim())
    .filter(Boolean);

/** The values without surrounding spaces, without empty ones, with the usual ones; an address has no slash at its end. */
export function settled(settings: readonly Setting[], given: SettingValues): SettingValues {
  return Object.fromEntries(
    settings.flatMap((setting) => {
      const value = given[setting.name]?.trim() || setting.usual;
      if (value === undefined) return [];
      return [[setting.name, setting.kind === 'address' ? value.replace(/\/+$/, '') : value]];
    }),
  );
}

/** Checks settled values. An unknown name is a fault. */
export function settingFaults(settings: readonly Setting[], values: SettingValues): readonly SettingFault[] {
  const unknown = Object.keys(values).filter((name) => settings.every((setting) => setting.name !== name));
  return [
    ...unknown.map((setting) => ({
      setting,
      says: both('There is no such field for this connector.', '该连接器没有这一项。'),
    })),
    ...settings.flatMap((setting) => {
      const value = values[setting.name];
      const says = value === undefined ? missing(setting) : faultOf(setting, value);
      return says === undefined ? [] : [{ setting: setting.name, says }];
    }),
  ];
}

const missing = ({ required }: Setting): Words | undefined =>
  required ? both('Please fill this in.', '请填写这一项。') : undefined;

function faultOf(setting: Setting, value: string): Words | undefined {
  switch (setting.kind) {
    case 'address':
      return isAddress(value)
        ? undefined
        : both(
            'Write a web address such as https://api.shop.example, without a user name or password.',
            '请填写网址，例如 https://api.shop.example，不含用户名和密码。',
          );
    case 'number': {
      const isWhole = /^\d{1,9}$/.test(value) && Number(value) >= setting.least && Number(value) <= setting.most;
      return isWhole
        ? undefined
        : both(
            `Write a whole number from ${setting.least} to ${setting.most}.`,
            `请填写 ${setting.least} 至 ${setting.most} 之间的整数。`,
          );
    }
    case 'choice':
      return setting.choices.some((one) => one.value === value)
        ? undefined
        : both('Choose one of the list.', '请从列表中选择。');
    case 'text':
      return textFault(setting, setting.lines === undefined ? [value] : valuesIn(value, setting.onLines));
    case 'secret':
      return textFault({ ...setting, lines: undefined }, [value]);
  }
}

interface Bounds {
  readonly most: number;
  readonly form?: Form;
  readonly lines?: number | undefined;
}

function textFault({ most, form, lines = 1 }: Bounds, values: readonly string[]): Words | undefined {
  if (values.length > lines) return both(`Write at most ${lines} values.`, `最多填写 ${lines} 项。`);
  if (values.some((one) => one.length > most))
    return both(`Write at most ${most} characters.`, `最多填写 ${most} 个字符。`);
  const shape = form && new RegExp(`^(?:${form.pattern})$`, 'u');
  return shape && !values.every((one) => shape.test(one)) ? form?.says : undefined;
}

function isAddress(value: string): boolean {
  const url = value.length <= LONGEST_ADDRESS ? URL.parse(value) : null;
  return (
    url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && !/[?#]/.test(value)
  );
}
