import { type Site, SiteFault, siteChecks } from './conformance/index.ts';
import { type Connector, ConnectorError, type ConnectorErrorKind, type ConnectorFault } from './contract.ts';
import { both, type Words } from './host-fact.ts';
import type { ConnectionKind } from './kinds.ts';

/** One thing that was tested before a marketplace is added. */
export interface ConnectionCheck {
  readonly says: Words;
  readonly outcome: 'passed' | 'failed' | 'not-run';
  /** Why it failed or was not run. */
  readonly why?: Words;
  /** What was found exactly, for the people who run the marketplace, in English. */
  readonly detail?: string;
}

/** The connection to be tested; `stranger` shows secrets that no marketplace gave. */
export type TestedConnection = Pick<Site, 'connector' | 'stranger' | 'run'>;

/**
 * Tests a connection with questions alone: nothing is changed at the marketplace. What follows from something that failed is not run.
 * It never throws.
 */
export async function testConnection(
  tested: ConnectionKind['tested'],
  connection: TestedConnection,
): Promise<readonly ConnectionCheck[]> {
  if (tested === 'contract') return keepsContract(connection);
  if (tested === 'nothing') return [notRun(accepts, byHand)];
  const isRight = await check(
    both('the secrets have the right form', '密钥的格式正确'),
    // Where a host lists nothing, this reads the secret and asks nothing.
    async () => void (await connection.connector.pull('listing', { limit: 1 })),
  );
  if (tested === 'secrets') return [isRight, notRun(accepts, usedUp)];
  if (isRight.outcome === 'failed') return [isRight, notRun(accepts, first), notRun(refuses, first)];
  return [
    isRight,
    await check(accepts, () => lookUp(connection.connector)),
    await check(refuses, () => isRefused(connection)),
  ];
}

const accepts = both('the host accepts the secrets', '平台接受这些密钥');
const refuses = both('the host refuses wrong secrets', '平台拒绝错误的密钥');
const first = both('What comes before it failed.', '前面的检查未通过。');
const usedUp = both(
  'A question would use up the refresh token, which works once.',
  '查询会用掉刷新令牌，而它只能使用一次。',
);
const byHand = both('The host has no interface: people hand complaints in.', '该平台没有接口，由人员提交投诉。');

async function keepsContract(connection: TestedConnection): Promise<readonly ConnectionCheck[]> {
  const site: Site = { ...connection, pause: async () => undefined };
  const done: ConnectionCheck[] = [];
  for (const { name, chinese = name, writes, run } of siteChecks) {
    if (writes !== undefined) continue;
    const says = both(name, chinese);
    // Without what the marketplace can do, no later check says anything.
    const isKnown = done[0]?.outcome !== 'failed';
    done.push(isKnown ? await check(says, () => run(site)) : notRun(says, first));
  }
  return done;
}

const notRun = (says: Words, why: Words): ConnectionCheck => ({ says, outcome: 'not-run', why });

async function check(says: Words, run: () => Promise<Words | undefined>): Promise<ConnectionCheck> {
  try {
    const why = await run();
    return why ? notRun(says, why) : { says, outcome: 'passed' };
  } catch (error) {
    return { says, outcome: 'failed', ...faultWords(error) };
  }
}

/** Any item: what counts is whether the signed question is answered. */
async function lookUp({ observe, marketplace }: Connector): Promise<undefined> {
  await observe([{ kind: 'listing', marketplace, id: '1' }]);
}

async function isRefused({ stranger }: TestedConnection): Promise<undefined> {
  const error: unknown = await lookUp(stranger).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ConnectorError && ['auth-expired', 'forbidden'].includes(error.kind)) return;
  throw new SiteFault(both('it answers to secrets that it never gave', '平台接受了并非由它签发的密钥'));
}

/** What a connector's error says, in words for people, and exactly. */
export function faultWords(error: unknown): { readonly why: Words; readonly detail?: string } {
  if (error instanceof SiteFault) return { why: error.says };
  const detail = error instanceof Error ? error.message : String(error);
  if (!(error instanceof ConnectorError)) return { why: kinds.protocol, detail };
  return { why: error.fault === undefined ? kinds[error.kind] : faults[error.fault], detail };
}

const faults: Readonly<Record<ConnectorFault, Words>> = {
  'address-refused': both(
    'This address may not be called: it is not public, or does not use https.',
    '不能访问该地址：不是公网地址，或者没有使用 https。',
  ),
  'no-connection': both(
    'There was no connection: the name does not exist, or nothing answers at the address.',
    '无法连接：域名不存在，或者该地址没有服务。',
  ),
  certificate: both(
    'Its certificate does not fit: it is for another name, out of date, or of an unknown authority.',
    '证书不符：域名不一致、已过期，或者签发机构不受信任。',
  ),
  'too-slow': both('It did not answer in time.', '没有在规定时间内答复。'),
  'too-large': both('Its answer is too large.', '答复的内容过大。'),
  redirected: both('It leads to another address. Enter that one.', '该地址会跳转到另一个地址，请填写跳转后的地址。'),
  broken: both('The connection broke before its answer was complete.', '答复未完成，连接就已中断。'),
  nothing: both('Its answer is empty.', '答复是空的。'),
  'web-page': both(
    'It answers with a web page: this is no interface, or a sign-in page stands before it.',
    '返回的是网页：该地址不是接口，或者接口前有登录页面。',
  ),
  'no-json': both('Its answer is no JSON: it cannot be read.', '答复不是 JSON，无法读取。'),
  'other-api': both(
    'The interface is not at this address, or has another version.',
    '该地址没有此接口，或者接口是其他版本。',
  ),
  'other-shape': both(
    'Its answer does not have the expected form: the interface may have another version.',
    '答复的格式不符，接口可能是其他版本。',
  ),
  'no-storefront': both(
    'Its shop cannot be looked at as shoppers do: make a publishable API key with a sales channel there.',
    '无法像买家那样查看商城：请在平台上建立已绑定销售渠道的公开 API 密钥（publishable）。',
  ),
  'not-kept': both(
    'It keeps its sellers’ contacts, names and identities, and its answer has a field that may hold one. Nothing of the answer was taken.',
    '该平台自行保管卖家的联系方式、名称和身份，其答复中却有可能含有这些信息的字段；该答复未予接收。',
  ),
};

/** For errors that name no fault of their own. */
const kinds: Readonly<Record<ConnectorErrorKind, Words>> = {
  'auth-expired': both(
    'It does not accept the secrets: they are wrong or have ended.',
    '密钥不被接受：填写有误，或者已失效。',
  ),
  forbidden: both('It accepts the secrets, and does not permit this with them.', '密钥有效，但没有进行该操作的权限。'),
  'rate-limited': both('It permits no more requests now. Try again later.', '目前的请求次数已达上限，请稍后再试。'),
  unavailable: both('It reports a fault of its own, or cannot be reached now.', '平台自身出现故障，或者目前无法访问。'),
  'clock-skew': both('Its clock and ours differ too much.', '双方的时钟相差过大。'),
  protocol: both('It does not answer as the connector expects.', '答复不符合连接器的要求。'),
  'bad-signature': both('The signature of its event is wrong.', '事件的签名有误。'),
  stopped: both('The programme stopped it before it was sent.', '项目在发出之前已停止该操作。'),
};
