import { systemEntropy } from '../../packages/service/src/platform/entropy.ts';
import { readInbox } from '../../packages/service/src/platform/mail/index.ts';
import { inboxOf } from '../journeys/seller.ts';
import type { Leak, Reader } from './markers.ts';
import { desk, participants, shops } from './people.ts';
import { jsonOf } from './requests.ts';
import type { World } from './world.ts';

/** Unread output: mail, messages on the marketplace, events to webhooks, log lines. */
export interface Heard {
  readonly to: Reader;
  readonly text: string;
}

const read = new WeakMap<World, { readonly mails: Set<string>; readonly messages: Set<string>; webhooks: number }>();

/** Reads new output and registers its links. Returns every leak in it. */
export async function hear(
  world: World,
): Promise<{ readonly heard: readonly Heard[]; readonly leaks: readonly Leak[] }> {
  const before = read.get(world) ?? { mails: new Set(), messages: new Set(), webhooks: 0 };
  read.set(world, before);
  const heard = [
    ...(await messagesIn(world, before.messages)),
    ...(await mailsIn(world, before.mails)),
    ...world.receiver.received.slice(before.webhooks).map(({ path, headers, body }) => ({
      to: addresseeOf(world, path),
      text: JSON.stringify([path, headers, body]),
    })),
    ...world.log.splice(0).map((text) => ({ to: 'log', text })),
  ];
  before.webhooks = world.receiver.received.length;
  return { heard, leaks: heard.flatMap(({ to, text }) => world.markers.leaks(to, text)) };
}

async function messagesIn(world: World, known: Set<string>): Promise<Heard[]> {
  const heard: Heard[] = [];
  for (const shop of shops) {
    // A closed shop cannot open its inbox; its mail is read there.
    const inbox = (await inboxOf(world.running, 'taobao', shop)) ?? [];
    for (const message of inbox.filter(({ id }) => !known.has(id))) {
      known.add(message.id);
      if (message.link !== undefined) await keepLink(world, shop, message.link);
      heard.push({ to: shop, text: JSON.stringify(message) });
    }
  }
  return heard;
}

async function mailsIn(world: World, known: Set<string>): Promise<Heard[]> {
  const { service, programme } = world.running;
  const { rows, invited } = await service.transactions.work(async (tx) => ({
    rows: await readInbox(tx, { key: programme, entropy: systemEntropy }),
    invited: await tx
      .selectFrom('account_link')
      .select(['email', 'tenant'])
      .where('kind', 'in', ['invitation', 'mandate'])
      .execute(),
  }));
  // Who was invited hears by whom: an address that a party typed itself.
  const inviterOf = (address: string): Reader | undefined => {
    const tenant = invited.find(({ email }) => email === address)?.tenant;
    return participants.find((name) => world.people[name].id === tenant);
  };
  const heard: Heard[] = [];
  for (const { id, to: recipient, subject, text, link } of rows.filter((row) => !known.has(row.id))) {
    known.add(id);
    const to = inviterOf(recipient) ?? addresseeOf(world, recipient);
    const shop = shops.find((one) => one === to);
    if (shop && link !== undefined) await keepLink(world, shop, link);
    heard.push({ to, text: JSON.stringify([recipient, subject, text, link]) });
  }
  return heard;
}

/** The owner of an address, by its marker. The register's contact stands for the registered holder. */
function addresseeOf(world: World, address: string): Reader {
  const owners = world.markers.ownersOf(address).filter((one) => !desk.some((name) => name === one));
  // An unknown address: no marker may be sent there.
  return owners[0] ?? 'stranger';
}

async function keepLink(world: World, shop: (typeof shops)[number], url: string): Promise<void> {
  const link = url.slice(url.lastIndexOf('/') + 1);
  world.markers.add(link, `signed link of ${shop}`, [shop]);
  if (url.includes('/shop-notice/')) {
    world.links[shop].whole.add(link);
    return;
  }
  if (url.includes('/clearances/')) {
    world.links[shop].clearances.add(link);
    return;
  }
  const notice = await world.ask({ method: 'GET', path: `/answers/${link}` });
  if (notice.status === 200) world.links[shop].bundles.set(jsonOf(notice).bundle, link);
}
