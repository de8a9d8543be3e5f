import { expect, test } from 'vitest';
import { both } from './host-fact.ts';
import { connectionKinds } from './kinds.ts';
import { type Setting, settingFaults, settled } from './settings.ts';

const says = both('x', '某');
const settings: readonly Setting[] = [
  { name: 'url', kind: 'address', label: says, required: true },
  { name: 'hours', kind: 'number', label: says, least: 1, most: 720, usual: '24' },
  { name: 'forum', kind: 'choice', label: says, choices: [{ value: 'here', says }] },
  { name: 'codes', kind: 'text', label: says, most: 2, lines: 3, form: { pattern: '[A-Z]{2}', says } },
  { name: 'token', kind: 'secret', label: says, most: 5 },
];
const wrong = (values: Readonly<Record<string, string>>): readonly string[] =>
  settingFaults(settings, settled(settings, { url: 'https://shop.example', ...values })).map(({ setting }) => setting);

test('values lose spaces, get the usual ones, and an address its last slash', () => {
  expect(settled(settings, { url: ' https://shop.example/api// ', token: '', codes: ' DE ' })).toEqual({
    ...{ url: 'https://shop.example/api', hours: '24', codes: 'DE' },
  });
});

test.each<[Readonly<Record<string, string>>, readonly string[]]>([
  [{}, []],
  [{ url: '' }, ['url']],
  [{ url: 'shop.example' }, ['url']],
  [{ url: 'ftp://shop.example' }, ['url']],
  [{ url: 'https://ann:secret@shop.example' }, ['url']],
  [{ url: 'https://shop.example/?key=1' }, ['url']],
  [{ url: 'http://shop.example' }, []],
  [{ hours: '0' }, ['hours']],
  [{ hours: '1.5' }, ['hours']],
  [{ hours: '720' }, []],
  [{ forum: 'elsewhere' }, ['forum']],
  [{ codes: 'DE, FR；IT' }, []],
  [{ codes: 'de' }, ['codes']],
  [{ codes: 'DE FR IT ES' }, ['codes']],
  [{ token: '123456' }, ['token']],
])('%o: %o', (values, faults) => {
  expect(wrong(values)).toEqual(faults);
});

test('an unknown name is a fault, and no fault quotes a value', () => {
  const faults = settingFaults(settings, { url: 'https://shop.example', tokne: 'hush', token: 'hush-hush' });
  expect(faults.map(({ setting }) => setting)).toEqual(['tokne', 'token']);
  expect(JSON.stringify(faults)).not.toContain('hush');
});

test.each(connectionKinds)('$kind declares each field in both languages, and a usual value that fits', (kind) => {
  for (const setting of kind.settings) {
    for (const words of [setting.label, setting.help].filter((one) => one !== undefined))
      expect([words.en, words['zh-CN']].every((text) => text.trim() !== '')).toBe(true);
    expect(/\p{Script=Han}/u.test(setting.label['zh-CN'])).toBe(true);
    if (setting.usual !== undefined) expect(settingFaults([setting], { [setting.name]: setting.usual })).toEqual([]);
  }
  const names = kind.settings.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
