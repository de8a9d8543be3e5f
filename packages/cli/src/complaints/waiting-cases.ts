import type { ClaimedCase } from '@marketsafe/connectors';
import type { AnswerOf, Client } from '@marketsafe/sdk';
import { targetKey } from '@marketsafe/terms';
import { WrongUse } from '../wrong-use.ts';

type Summary = AnswerOf<'listBundles'>['items'][number]['cases'][number];
type PacketFile = AnswerOf<'getPacket'>;

/** The cases of a filing that a person may hand in at a host now. */
export interface Waiting {
  readonly cases: readonly ClaimedCase[];
  /** By case. */
  readonly packets: ReadonlyMap<string, PacketFile>;
  /** How many of its cases at this host are not handed in, by the reason. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/** So many requests are on their way at once. */
const AT_ONCE = 4;

/** @throws WrongUse if the programme hands in nothing at this host, or nothing was filed under this name */
export async function waitingCases(
  client: Client,
  filing: string,
  host: string,
  onProgress: (done: number, of: number) => void,
): Promise<Waiting> {
  const { items: marketplaces } = await client.listMarketplaces();
  const hosts = marketplaces.flatMap((one) => (one.host === undefined ? [] : [one.host]));
  const ours = new Set(marketplaces.filter((one) => one.host === host).map(({ id }) => id));
  if (ours.size === 0)
    throw new WrongUse(
      `No marketplace of this programme is handed in at ${host}. ${hosts.length === 0 ? 'None is handed in by file' : `There are: ${[...new Set(hosts)].join(', ')}`}.`,
    );
  const filed = await casesOf(client, filing);
  if (filed.length === 0) throw new WrongUse(`You have no filing "${filing}". "complain" says what it calls each.`);
  const here = filed.filter(({ target }) => ours.has(target.marketplace));
  const [ready, others] = [here.filter(isReady), here.filter((one) => !isReady(one))];
  const leftOut = new Map<string, number>();
  const leave = (why: string): void => void leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
  for (const { held, status } of others) leave(held ?? status);
  const packets = new Map<string, PacketFile>();
  await inParallel(ready, async ({ id }) => {
    const { removalHeld } = await client.getCase({ path: { case: id } });
    if (removalHeld) leave('removal-held');
    else packets.set(id, await client.getPacket({ path: { case: id } }));
    onProgress(packets.size, ready.length);
  });
  const cases = ready
    .flatMap(({ id }) => claimedIn(packets.get(id)) ?? [])
    .toSorted((one, other) => (targetKey(one.target) < targetKey(other.target) ? -1 : 1));
  return { cases, packets, leftOut: Object.fromEntries(leftOut) };
}

const isReady = ({ status, held }: Summary): boolean => status === 'submitting' && held === undefined;

async function casesOf(client: Client, filing: string): Promise<Summary[]> {
  const found: Summary[] = [];
  for (let cursor: string | undefined; ; ) {
    const query = { filing, limit: 100, ...(cursor !== undefined && { cursor }) };
    const { items, next } = await client.listBundles({ query });
    found.push(...items.flatMap(({ cases }) => cases));
    if (next === undefined) return found.filter((one) => one.filing === filing);
    cursor = next;
  }
}

export async function inParallel<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const left = all.values();
  const work = async (): Promise<void> => {
    for (const one of left) await act(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** What a form asks of a case, from its packet. */
function claimedIn(file: PacketFile | undefined): ClaimedCase | undefined {
  const packet = file?.parts.packet.body;
  if (!file || !packet) return undefined;
  const { target, seller, claim, page, right, declaration } = packet;
  const knows = file.sections.flatMap(({ rows }) => rows).find(({ item }) => item === 'chips')?.text;
  return {
    ...{ case: file.case, target, seller: seller.key, reason: claim.reason },
    title: page?.title ?? seller.name ?? target.id,
    url: page?.url,
    price: page?.price,
    pictures: page?.pictures ?? [],
    ...(right && { right }),
    ...(knows && claim.chips.length > 0 && { knows }),
    testBought: claim.chips.includes('test-bought'),
    countries: page?.shipsTo ?? [],
    declared: declaration.made,
  };
}
