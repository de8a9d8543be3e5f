import { seededEntropy } from '../../packages/service/src/platform/entropy.ts';
import { nowhere } from '../../packages/service/src/testing/nowhere.ts';
import { Dice } from '../dice.ts';
import { startBrandSide } from '../journeys/brand-side.ts';
import { answerChecks, faultOf, type Operation, readDocument } from './document.ts';
import { mutated, type Node, pickOf, Values } from './values.ts';

export interface Fuzzed {
  readonly trials: number;
  /** The number of answers by status. */
  readonly byStatus: ReadonlyMap<number, number>;
  /** Operations with at least one success. */
  readonly succeeded: ReadonlySet<string>;
  readonly operations: number;
  readonly wrong: readonly string[];
}

/** Each call reads about twenty thousand lines of source in a separate thread, so only some are made. */
const costly: Readonly<Record<string, number>> = { proposeRules: 0.1 };

/**
 * Requests of every operation of the document, by every role in turn: bodies, queries and paths by the schemas, most of them with
 * a fault. No answer is 5xx, a success matches its declared schema, and a refusal is a problem with code and
 * detail. The same seed sends the same requests.
 */
export async function play({
  many,
  seed,
  goOn = () => true,
}: {
  readonly many: number;
  readonly seed: number;
  readonly goOn?: (done: number) => boolean;
}): Promise<Fuzzed> {
  const dice = new Dice(seed, 'fuzz');
  const { operations, schemas } = await readDocument();
  const side = await startBrandSide({}, { entropy: seededEntropy(`${seed}:service`), network: nowhere });
  const { running } = side;
  try {
    const known = new Map<string, string[]>();
    const roles = await peopleOf(side);
    const link = await caseWithLink(side);
    remember(known, {
      marketplace: 'taobao',
      seller: 's1',
      listing: '101',
      link,
      office: 'CN',
      number: '9001',
      right: side.right,
    });
    const values = new Values(dice, schemas, known);
    const matches = answerChecks(schemas);
    const byStatus = new Map<number, number>();
    const succeeded = new Set<string>();
    const wrong: string[] = [];

    let done = 0;
    for (; done < many && goOn(done); done += 1) {
      const operation = operations[done % operations.length];
      if (!operation || !dice.chance(costly[operation.operationId] ?? 1)) continue;
      // Every role requests everything, but an authorised one more often, since a refused role tests only the access check.
      const fits = operation.path.startsWith('/desk') ? ['the desk', 'a desk administrator'] : ['the brand'];
      const as = pickOf(dice, dice.chance(0.5) ? fits : [...roles.keys()]) ?? '';
      const asked = requestOf(operation, values, dice, done);
      const token = roles.get(as);
      const answer = await running.service.app.inject({
        ...asked,
        headers: { ...asked.headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      } as never);
      const status = answer.statusCode;
      byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
      if (status < 300) succeeded.add(operation.operationId);
      const fault = faultOf(operation, status, String(answer.headers['content-type']), answer.body, matches);
      if (fault !== undefined) {
        const sent = JSON.stringify({ ...asked, payload: String(asked.payload).slice(0, 600) });
        wrong.push(
          `seed ${seed}, request ${done}, ${operation.operationId} as ${as}: ${fault}\n    ${sent}\n    ${answer.body.slice(0, 300)}`,
        );
      }
      if (status < 300 && String(answer.headers['content-type']).startsWith('application/json'))
        remember(known, answer.json());
      if (done % 400 === 399) await running.settle();
    }
    return { trials: done, byStatus, succeeded, operations: operations.length, wrong };
  } finally {
    await running.close();
  }
}

type Side = Awaited<ReturnType<typeof startBrandSide>>;

async function peopleOf({ running, brand }: Side): Promise<Map<string, string | undefined>> {
  const rival = await running.participant(
    { office: 'CN', number: '9002', owner: '远山', contact: 'r@yuanshan.example' },
    { mark: '远山' },
  );
  return new Map([
    ['a stranger', undefined],
    ['a stranger with a made-up token', 'not.a.token'],
    ['the brand', brand.token],
    ['another participant', rival.token],
    ['the desk', await running.deskUser('reviewer')],
    ['a desk administrator', await running.deskUser('administrator', { position: 'administrator' })],
  ]);
}

async function caseWithLink(side: Side): Promise<string> {
  await side.offer('s1', '101');
  await side.offer('s2', '102');
  const filed = await side.file('101');
  return side.running.linkOf(filed.case);
}

function requestOf(operation: Operation, values: Values, dice: Dice, index: number) {
  const of = (place: string) => (operation.parameters ?? []).filter((one) => one.in === place);
  const path = of('path').reduce(
    (url, { name, schema }) =>
      url.replace(`{${name}}`, encodeURIComponent(dice.chance(0.9) ? values.text(schema, name) : 'x'.repeat(500))),
    operation.path,
  );
  const query = new URLSearchParams();
  for (const { name, schema } of of('query')) if (dice.chance(0.4)) query.append(name, String(values.of(schema, name)));
  if (dice.chance(0.1))
    query.append(dice.chance(0.5) ? 'limit' : 'unknown', pickOf(dice, ['0', '1e3', '-1', 'x', '\u0000', '']) ?? '');
  const url = `/api/v1${path}${query.size > 0 ? `?${query}` : ''}`;
  const writes = operation.method !== 'GET';
  const headers: Record<string, string> = {
    ...(writes && dice.chance(0.97) && { 'idempotency-key': `fuzz-key-${dice.chance(0.05) ? 0 : index}` }),
    ...(dice.chance(0.3) && {
      'accept-language': pickOf(dice, ['zh-CN', 'zh;q=2', '*', ',,;', 'x'.repeat(900)]) ?? '',
    }),
  };
  const schema = operation.requestBody?.content['application/json']?.schema;
  const payload = writes ? payloadOf(schema, values, dice) : undefined;
  if (payload === undefined) return { method: operation.method, url, headers };
  headers['content-type'] =
    pickOf(dice, [...Array(30).fill('application/json'), 'text/plain', 'multipart/form-data; boundary=b', 'x']) ?? '';
  return { method: operation.method, url, headers, payload };
}

function payloadOf(schema: Node | undefined, values: Values, dice: Dice): string | undefined {
  if (schema === undefined)
    return dice.chance(0.2) ? pickOf(dice, ['{}', '{"a":1}', '[]', '"x"', '--b\r\n']) : undefined;
  let body = values.of(schema);
  for (let times = pickOf(dice, [0, 0, 0, 1, 1, 2]) ?? 0; times > 0; times -= 1) body = mutated(dice, body);
  const text = JSON.stringify(body) ?? 'null';
  return dice.chance(0.03)
    ? (pickOf(dice, [text.slice(0, -1), `${text}x`, '', '\ufeff{}', '{"a":1,"a":2}', 'NaN']) ?? '')
    : text;
}

/** Remembers values of an answer for later requests: short texts by their field's name, those of lists by the list's name. */
function remember(known: Map<string, string[]>, value: unknown, name = ''): void {
  if (typeof value === 'string') {
    const seen = known.get(name) ?? [];
    if (value.length > 0 && value.length <= 200 && !seen.includes(value)) known.set(name, [...seen, value].slice(-40));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      const at = Array.isArray(value) ? name.replace(/s$/, '') : key;
      remember(known, member, at);
      // `{right: {id}}` names a right.
      if (key === 'id' && name !== '') remember(known, member, name);
    }
  }
}
