import { type Capabilities, ConnectorError, testConnection } from '@marketsafe/connectors';
import type { Language } from '@marketsafe/terms';
import type { Clock } from '../../platform/clock.ts';
import type { Entropy } from '../../platform/entropy.ts';
import { assertLawful } from '../../platform/lawful.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { Programme, ProgrammeMarketplace } from '../../platform/programme.ts';
import { within } from '../../platform/time-limit.ts';
import { withTimeout } from '../marketplaces/index.ts';
import type { Connect } from './connect.ts';
import type { Check } from './contract.ts';
import { type Read, refused } from './read-request.ts';

interface TestDependencies {
  readonly connect: Connect;
  readonly programme: Programme;
  readonly clock: Clock;
  readonly entropy: Entropy;
}

/** Milliseconds for all questions together. */
const longest = 60_000;

const both = (en: string, chinese: string) => ({ en, 'zh-CN': chinese });

export const hasPassed = (checks: readonly Check[]): boolean => checks.every(({ outcome }) => outcome !== 'failed');

/**
 * Tests a connection: the law where it offers goods, then the marketplace itself, with questions alone.
 * @throws ProblemError 422 if an address may not be called, or its secrets in force cannot be read
 */
export async function tryOut(deps: TestDependencies, read: Read, language: Language): Promise<readonly Check[]> {
  const { connect, clock, entropy } = deps;
  await assertAddresses(connect, read, language);
  const { marketplace, stranger, close } = await connect
    .trial(read.connection, read.secrets)
    .catch((error: unknown): never => {
      if (error instanceof ProblemError) throw error;
      throw new ProblemError(422, 'secrets-not-in-force', 'Its secrets in force cannot be read. Enter them again.');
    });
  const timed = (connector: ProgrammeMarketplace['connector']) => withTimeout(connector, () => clock.now());
  const tested = testConnection(read.kind.tested, {
    connector: timed(marketplace.connector),
    stranger: timed(stranger),
    run: entropy.uuid(),
  });
  try {
    const checks = await within<readonly Check[]>(tested, longest, () => [tookTooLong]);
    return [lawful(deps, marketplace), ...checks, ...forum(marketplace), ...sellers(marketplace)];
  } finally {
    close();
  }
}

/** The refusal of a connection whose test found something wrong. */
export function testFailed(checks: readonly Check[], language: Language): ProblemError {
  const errors = checks
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ says, why, detail: exactly }) => {
      const told = [says[language], why?.[language], exactly].filter((text) => text !== undefined);
      return { code: 'failed', detail: told.join(language === 'en' ? ': ' : '：') };
    });
  return new ProblemError(
    422,
    'connection-test-failed',
    'The test of the connection failed, so nothing was changed. Mend what is named below, and try again.',
    { errors },
  );
}

async function assertAddresses(connect: Connect, { kind, connection }: Read, language: Language): Promise<void> {
  // Of a host without an interface the address is where people find it.
  const called = kind.tested === 'nothing' ? ['statements'] : ['url', 'statements'];
  const faults = await Promise.all(
    called.map(async (name) => {
      const address = connection.settings[name];
      const why = address === undefined ? undefined : await connect.refusedAddress(connection, address);
      return why === undefined ? [] : [{ field: `settings.${name}`, says: mayNotBeCalled }];
    }),
  );
  if (faults.flat().length > 0) throw refused(faults.flat(), language);
}

const mayNotBeCalled = both(
  'This address may not be called. It must begin with https, have a public name, and use port 443 or 8443. An operator can permit an address of their own network (marketplacesInside).',
  '不能访问该地址：须以 https 开头，使用公开域名，端口为 443 或 8443。内网地址须由运维人员准许（marketplacesInside）。',
);

const tookTooLong: Check = {
  says: both('the test ends within a minute', '检查在一分钟内完成'),
  outcome: 'failed',
  why: both('The marketplace answers too slowly.', '平台答复过慢。'),
};

function lawful({ programme, clock }: TestDependencies, marketplace: ProgrammeMarketplace): Check {
  const says = both(
    'the rules of the programme are lawful where it offers goods',
    '项目规则符合平台所在国家和地区的法律',
  );
  try {
    assertLawful({ ...programme, marketplaces: [marketplace] }, clock.now());
    return { says, outcome: 'passed' };
  } catch (error) {
    const why = both('They break the law there.', '项目规则与当地法律冲突。');
    return { says, outcome: 'failed', why, detail: error instanceof Error ? error.message : String(error) };
  }
}

/** What it says of itself counts against what was chosen. */
function forum({ connector, forum: chosen }: ProgrammeMarketplace): readonly Check[] {
  if (chosen === 'decides-there' || declaredBy(connector)?.forum !== 'decides-there') return [];
  return [
    {
      says: both('it lets this programme decide', '平台由本项目判定'),
      outcome: 'failed',
      why: both(
        'The marketplace says that it decides itself. Choose that in the form.',
        '平台说明由其自行判定，请在表单中选择该项。',
      ),
    },
  ];
}

function sellers({ connector, pseudonymous }: ProgrammeMarketplace): readonly Check[] {
  const declared = declaredBy(connector);
  const chosen = pseudonymous === true;
  if (declared === undefined || chosen === (declared.pseudonymous === true)) return [];
  return [
    {
      says: both(
        'it says the same of its sellers’ contacts and identities as the form',
        '平台对卖家联系方式和身份的说明与表单一致',
      ),
      outcome: 'failed',
      why: chosen
        ? both(
            'The marketplace does not say that it keeps them (pseudonymous).',
            '平台没有说明由其自行保管（pseudonymous）。',
          )
        : both(
            'The marketplace says that it keeps them. Choose that in the form.',
            '平台说明由其自行保管，请在表单中选择该项。',
          ),
    },
  ];
}

/** Undefined: it did not say what it can do. */
function declaredBy(connector: ProgrammeMarketplace['connector']): Capabilities | undefined {
  try {
    return connector.capabilities();
  } catch (error) {
    if (error instanceof ConnectorError) return undefined;
    throw error;
  }
}
