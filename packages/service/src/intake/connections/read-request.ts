import {
  type ConnectionKind,
  hostIds,
  hostProfile,
  isSiteOf,
  type Setting,
  type SettingValues,
  settingFaults,
  settled,
} from '@marketsafe/connectors';
import type { Texts } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';
import { ProblemError } from '../../platform/problem.ts';
import type { Connect, Connection, ConnectionSecrets } from './connect.ts';

/** What an administrator entered. */
export interface Entered {
  readonly connector: string;
  readonly settings: SettingValues;
  readonly secrets: SettingValues;
}

/** The entered connection in order, and the secrets that came with it. */
export interface Read {
  readonly kind: ConnectionKind;
  readonly connection: Connection;
  readonly secrets: ConnectionSecrets;
  /** Names of the secrets. */
  readonly given: readonly string[];
}

/** What is known of the marketplace that a connection names. */
interface Known {
  /** Those of the operator's configuration, which is changed there alone. */
  readonly configured: readonly string[];
  /** The connection in force, if administrators added it before. */
  readonly inForce?: Connection | undefined;
}

interface Fault {
  /** `settings.url`, `secrets.token`, `connector` */
  readonly field: string;
  readonly says: Texts;
}

const both = (en: string, chinese: string): Texts => ({ en, 'zh-CN': chinese });

/** Names that mean something else: the mail server's secrets, the visits of its mailbox. */
const taken = ['mail', 'mailbox'];

/** The kind of connector, and all settings of a marketplace with it. */
export function settingsOf(
  connect: Connect,
  connector: string,
): { kind: ConnectionKind; all: readonly Setting[] } | undefined {
  const kind = connect.kinds.find((one) => one.kind === connector);
  return kind && { kind, all: [...connect.common, ...kind.settings] };
}

/**
 * Reads and checks what was entered by what the connector declares.
 * @throws ProblemError 422 with each wrong field, in the caller's language
 */
export function readRequest(connect: Connect, entered: Entered, known: Known, language: Language): Read {
  const found = settingsOf(connect, entered.connector);
  if (!found) {
    const kinds = connect.kinds.map(({ kind }) => kind).join(', ');
    throw refused(
      [
        {
          field: 'connector',
          says: both(`There is no such kind. There are: ${kinds}.`, `没有该类型，现有：${kinds}。`),
        },
      ],
      language,
    );
  }
  const { kind, all } = found;
  const [secret, open] = [all.filter(isSecret), all.filter((one) => !isSecret(one))];
  const settings = settled(open, entered.settings);
  const given = settled(secret, entered.secrets);
  const { inForce } = known;
  const isChange = inForce !== undefined && inForce.marketplace === settings.id;
  const kept = isChange ? keepsSecrets(kind, inForce, settings, given) : undefined;
  const faults = [
    ...settingFaults(open, { ...unknownIn(open, entered.settings), ...settings }).map(inPart('settings')),
    ...settingFaults(kept ? secret.map(optional) : secret, { ...unknownIn(secret, entered.secrets), ...given }).map(
      inPart('secrets'),
    ),
    ...faultsOfName(settings.id, entered.connector, known, isChange),
    ...faultsOfHost(settings),
    ...(isChange ? faultsOfDatabase(inForce, settings, given) : []),
  ];
  if (faults.length > 0) throw refused(faults, language);
  const { webhookSecret, statementsToken } = given;
  return {
    kind,
    connection: { marketplace: settings.id ?? '', connector: entered.connector, settings },
    secrets: {
      ...(!kept && kind.tokenOf.length > 0 && { token: kind.token({ ...settings, ...given }) }),
      ...(webhookSecret !== undefined && { webhook: webhookSecret }),
      ...(statementsToken !== undefined && { transparency: statementsToken }),
    },
    given: Object.keys(given),
  };
}

const isSecret = ({ kind }: Setting): boolean => kind === 'secret';
const optional = ({ required: _, ...setting }: Setting): Setting => setting as Setting;
const inPart =
  (part: 'settings' | 'secrets') =>
  ({ setting, says }: { readonly setting: string; readonly says: Texts }): Fault => ({
    field: `${part}.${setting}`,
    says,
  });

/** What was entered under names that there are not, so that it is refused. */
const unknownIn = (settings: readonly Setting[], values: SettingValues): SettingValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => settings.every((one) => one.name !== name)));

/**
 * Whether what the connector shows stays as it is. It never goes to another address: one person alone could read it there. So with
 * another address, or another name that belongs to it, it has to be entered again.
 */
function keepsSecrets(
  kind: ConnectionKind,
  inForce: Connection,
  settings: SettingValues,
  given: SettingValues,
): boolean {
  const isEntered = kind.settings.some(
    (one) => isSecret(one) && kind.tokenOf.includes(one.name) && given[one.name] !== undefined,
  );
  if (isEntered) return false;
  const bound = [
    'url',
    ...kind.settings.flatMap((one) => (!isSecret(one) && kind.tokenOf.includes(one.name) ? [one.name] : [])),
  ];
  return bound.every((name) => settings[name] === inForce.settings[name]);
}

function faultsOfName(id: string | undefined, connector: string, known: Known, isChange: boolean): readonly Fault[] {
  if (id === undefined) return [];
  if (known.configured.includes(id))
    return [
      {
        field: 'settings.id',
        says: both(
          'This marketplace stands in the operator’s configuration file. It is changed there.',
          '该平台在运维人员的配置文件中，只能在那里更改。',
        ),
      },
    ];
  if (taken.includes(id))
    return [
      { field: 'settings.id', says: both('This name is taken. Choose another.', '该名称已被占用，请另选一个。') },
    ];
  if (isChange && connector !== known.inForce?.connector)
    return [
      {
        field: 'connector',
        says: both(
          'The kind of connector stays as it was when the marketplace was added.',
          '连接器类型在添加平台后不能更改。',
        ),
      },
    ];
  return [];
}

/** A host takes complaints about its own marketplaces alone. */
function faultsOfHost({ host, id = '' }: SettingValues): readonly Fault[] {
  const known = hostIds.find((one) => one === host);
  if (known === undefined || isSiteOf(hostProfile(known), id)) return [];
  const sites = hostProfile(known).sites.join(', ');
  return [
    {
      field: 'settings.id',
      says: both(
        `The host takes complaints about ${sites}. Write one of these, with “-” and a country where it has several.`,
        `该受理方受理的平台为：${sites}。请填写其中之一；有多个国家站点的，加“-”和国家代码。`,
      ),
    },
  ];
}

/** The token for the Transparency Database goes to no other database either. */
function faultsOfDatabase(inForce: Connection, { statements }: SettingValues, given: SettingValues): readonly Fault[] {
  const before = inForce.settings.statements;
  if (before === undefined || statements === undefined || statements === before || given.statementsToken) return [];
  return [
    {
      field: 'secrets.statementsToken',
      says: both('With another database, enter its token too.', '更换数据库的，请一并填写其令牌。'),
    },
  ];
}

/** A refusal of fields, each in the caller's language. */
export function refused(faults: readonly Fault[], language: Language): ProblemError {
  const errors = faults.map(({ field, says }) => ({ code: 'invalid', field: `body.${field}`, detail: says[language] }));
  return new ProblemError(422, 'invalid-connection', errors.map(({ detail }) => detail).join(' '), { errors });
}
