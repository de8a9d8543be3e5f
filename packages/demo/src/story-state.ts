import { kindOf, linkOfNotice, type Programme, pages, type Tx } from '@marketsafe/service/parts';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { DemoState, Persona } from './contract.ts';
import { type DemoWorld, invoicePdf, type StoryLine } from './world/index.ts';

const paths: Readonly<Record<z.input<typeof Persona>['role'], string>> = {
  'rights-holder': '/portal',
  agent: '/portal',
  association: '/portal',
  desk: '/desk',
  marketplace: '/portal',
  seller: '/',
};

/** The personas with their start pages, and the first story that has not been played yet. */
export async function describeDemo(
  world: DemoWorld,
  programme: Programme,
  tx: Tx,
  now: Date,
): Promise<Pick<z.input<typeof DemoState>, 'personas' | 'packs' | 'unclaimed' | 'story'>> {
  const rights = await sql<{ id: string; number: string }>`
    select id, view ->> 'number' as number from right_view where tenant = 'desk'`.execute(tx);
  const brand = world.story.brand;
  const registration = world.participants
    .flatMap(({ registrations }) => registrations)
    .find(({ key }) => key === brand.registration);
  const right = rights.rows.find(({ number }) => number === registration?.number)?.id ?? '';
  const played = await sql<{ target: string }>`select distinct target from case_file`.execute(tx);
  const isPlayed = ({ fake, honest }: StoryLine): boolean =>
    [fake, honest].some(({ marketplace, id }) =>
      played.rows.some(({ target }) => target === `${marketplace}/listing/${id}`),
    );
  const line = world.story.lines.find((one) => !isPlayed(one)) ?? world.story.lines.at(-1);
  if (!line) throw new Error('the demonstration has no story');
  const urlOf = (marketplace: string, id: string): string => {
    const shop = programme.marketplaces.find((one) => one.id === marketplace);
    return `${shop?.baseUrl}/item.htm?id=${id}`;
  };
  // All stories' repeat sellers are one persona, whose newest notice opens.
  const sellersBehind = (persona: string): string[] =>
    world.story.lines.some(({ repeatSeller }) => repeatSeller === persona)
      ? world.story.lines.map(({ repeatSeller }) => repeatSeller)
      : [persona];
  const issued = new Date(now.getTime() - line.honest.invoice.issuedDaysAgo * 86_400_000).toISOString().slice(0, 10);
  return {
    personas: await Promise.all(
      world.personas.map(async ({ id, role, name, about }) => ({
        ...{ id, role, name, about },
        path: role === 'seller' ? await sellerPath(tx, programme, sellersBehind(id), now) : paths[role],
      })),
    ),
    packs: programme.packs.map(({ rules }) => rules.pack.id),
    unclaimed: world.unclaimed
      .filter(({ number }) => !rights.rows.some((one) => one.number === number))
      .map(({ office, number, mark = '', owner, contact = '' }) => ({
        ...{ office, number, mark, owner, email: contact.replace(/^[^@]+/, 'brands') },
      })),
    story: {
      brand: { persona: brand.persona, name: brand.name, right },
      fake: { ...line.fake, url: urlOf(line.fake.marketplace, line.fake.id) },
      honest: {
        marketplace: line.honest.marketplace,
        id: line.honest.id,
        query: line.honest.query,
        url: urlOf(line.honest.marketplace, line.honest.id),
        invoice: {
          name: `${line.honest.invoice.number}.pdf`,
          mime: 'application/pdf',
          base64: Buffer.from(invoicePdf(line.honest.invoice, issued)).toString('base64'),
        },
      },
      repeatSeller: line.repeatSeller,
      approvers: [...world.story.approvers],
      comeback: `${line.comeback.marketplace}/${line.comeback.id}`,
      played: isPlayed(line),
    },
  };
}

/** Links work for at least half a year after their notice. */
const stillOpens = 180 * 86_400_000;

/** A seller starts at the link of its newest notice, or at the explanation if no link certainly works. */
async function sellerPath(tx: Tx, programme: Programme, sellers: readonly string[], now: Date): Promise<string> {
  const row = await tx
    .selectFrom('notice')
    .select(['id', 'kind', 'seller', 'bundle'])
    .where('seller', 'in', [...sellers])
    // Includes links that a shop requested itself, since the demonstration has no sign-in for sellers.
    .where((eb) => eb.or([eb('bundle', 'is not', null), eb('kind', '=', 'clearance-link')]))
    .where('sent_at', '>', new Date(now.getTime() - stillOpens))
    .orderBy('sent_at', 'desc')
    .executeTakeFirst();
  return row
    ? `/${pages[kindOf(row)]}/${await linkOfNotice(tx, programme.linkKey, row.seller ?? '', row)}`
    : '/how-it-works';
}
