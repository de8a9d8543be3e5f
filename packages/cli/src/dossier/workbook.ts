import type { Dossier, DossierField, HostRegistration, RightsFile, Words } from '@marketsafe/connectors';
import { type Language, words } from '@marketsafe/terms';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { bold, wrapped } from '../cells.ts';
import { unseen } from '../host-facts.ts';

/** What a host's form asks about a right, in its order, as a person copies it; then where the right counts. Every cell is a text. */
export function workbookOf(host: HostRegistration, file: RightsFile, dossier: Dossier): Promise<Buffer> {
  return writeXlsxFile([
    {
      sheet: 'Right 权利',
      data: rightRows(host, file, dossier),
      columns: [34, 60, 50, 50].map((width) => ({ width })),
    },
    {
      ...{ sheet: 'Marketplaces 站点', data: siteRows(host, dossier), stickyRowsCount: 1 },
      columns: [24, 50, 50].map((width) => ({ width })),
    },
  ]).toBuffer();
}

const inBoth = ({ en, 'zh-CN': chinese }: Words): string => (en === chinese ? en : `${en}\n${chinese}`);

function rightRows({ name, form }: HostRegistration, { right }: RightsFile, { fields }: Dossier): SheetData {
  const { verification } = right;
  const how = verification && [inBoth(words.verification[verification.by]), verification.association ?? ''].join('\n');
  const lines: readonly (readonly [label: string, value: string])[] = [
    ['Host 平台', `${name.en} · ${name['zh-CN']}`],
    ['Form 表单', form],
    ['Verified here 本系统核实方式', how?.trim() ?? '–'],
    unseen,
  ];
  return [
    ...lines.map(([label, value]) => [bold(label), wrapped(value)]),
    [],
    ['Field 字段', 'Value 内容', 'Missing: add 缺少，请补充', 'As the host wants it 平台要求'].map(bold),
    ...fields.map(fieldRow),
  ];
}

const fieldRow = ({ says, state, text, note }: DossierField): SheetData[number] => [
  bold(`${says.en} ${says['zh-CN']}`),
  wrapped({ filled: inBoth(text), 'not-needed': `– ${inBoth(text)}`, missing: '' }[state]),
  wrapped(state === 'missing' ? inBoth(text) : ''),
  wrapped(note ? inBoth(note) : ''),
];

const siteRows = (host: HostRegistration, { sites }: Dossier): SheetData => [
  [
    'Marketplace 站点',
    'The right is in force 权利有效',
    'It sells there, and the right is not in force 有销售但权利无效',
  ].map(bold),
  ...sites.map(({ site, covered, uncovered }) =>
    [
      host.sites[site] === 'everywhere' ? `${site}\nsells nearly everywhere 销往绝大多数国家和地区` : site,
      placesIn(covered),
      placesIn(uncovered),
    ].map(wrapped),
  ),
];

const nameOf = (code: string, language: Language): string =>
  new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;

/** Countries by code and name; another code of a register as it is. */
const placesIn = (codes: readonly string[]): string =>
  codes
    .map((code) => (/^[A-Z]{2}$/.test(code) ? `${code} ${nameOf(code, 'en')} ${nameOf(code, 'zh-CN')}` : code))
    .join('\n') || '–';
