import type { ChecklistItem, Rules } from '@marketsafe/procedure';
import { linkOfNotice, type Programme, rulesInForce, type Service, type ShiftedClock } from '@marketsafe/service/parts';
import type { AnswerKind } from '@marketsafe/terms';
import type { People } from './people.ts';
import { shopOf } from './shop-of.ts';
import {
  type DemoWorld,
  documentOf,
  invoicePdf,
  type ProofQuality,
  type ScriptedFiling,
  type Step,
  statementOf,
  WHOLESALER,
} from './world/index.ts';

interface Past {
  readonly service: Service;
  readonly people: People;
  readonly programme: Programme;
  readonly world: DemoWorld;
  readonly clock: ShiftedClock;
  readonly present: number;
}

const day = 86_400_000;

/** A seller's action in the past, on the page that the notice's link opens. */
export async function takeAsSeller(past: Past, filing: ScriptedFiling, bundle: string, step: Step): Promise<void> {
  const link = await linkOf(past, bundle);
  // The seller has no notice: screening sent the complaint to review first.
  if (link === undefined) return;
  const { people, world } = past;
  const shop = shopOf(world, filing.seller);
  if (step.does === 'extend') await people.call('POST', `/answers/${link}/extend`);
  if (step.does === 'appeal')
    await people.call('POST', `/answers/${link}/appeal`, { body: { grounds: step.text[shop.language] } });
  if (step.does !== 'answer') return;
  const exhibits = [];
  for (const item of itemsFor(rulesInForce(past.programme, past.clock.now()), step.kind, step.proof)) {
    const { id } = await people.upload(
      link,
      `${documentOf(item)[shop.language]}.pdf`,
      proofFile(past, filing, item, step.proof),
    );
    exhibits.push({ id, item });
  }
  await people.call('POST', `/answers/${link}/counter-notice`, {
    body: {
      kind: step.kind,
      exhibits,
      statement: statementOf(step.kind, step.proof, shop.language),
      ...(step.kind === 'accepted' && { supplier: WHOLESALER }),
      declaration: true,
    },
  });
}

/** The items to upload: every required one that accepts a file, one of each group; an incomplete answer lacks the first. */
function itemsFor(rules: Rules, kind: AnswerKind, proof: ProofQuality): string[] {
  const groups = new Set<string>();
  const needed = rules.answers[kind].checklist.filter(({ required, accepts }: ChecklistItem) => {
    if (!accepts.includes('file') || required === 'optional') return false;
    if (required === 'always') return true;
    if (groups.has(required)) return false;
    groups.add(required);
    return true;
  });
  return needed.slice(proof === 'incomplete' ? 1 : 0).map(({ item }) => item);
}

/** A thin proof names other goods than those on sale, and no supplier. */
function proofFile({ world, present }: Past, filing: ScriptedFiling, item: string, proof: ProofQuality): Uint8Array {
  const shop = shopOf(world, filing.seller);
  const [target] = filing.targets;
  const goods = world.listings.find(
    ({ listing }) => listing.id === target?.id && listing.marketplace === target.marketplace,
  )?.listing;
  const kind = goods?.category?.split('/').at(-1) ?? '';
  const document = documentOf(item);
  return invoicePdf(
    {
      title: `${document['zh-CN']}  ${document.en}`,
      number: filing.id.toUpperCase(),
      issuedDaysAgo: filing.daysAgo + 30,
      supplier: proof === 'thin' ? '（未注明）' : '岚港盛源商贸有限公司',
      buyer: `${shop.name}（${shop.declaredIdentity.holder}）`,
      items: [
        {
          name: proof === 'thin' ? `${kind} 型号 B-1107` : (goods?.title ?? '').slice(0, 22),
          quantity: 10,
          each: Math.round(Number(goods?.price?.amount ?? 300) * 0.6),
        },
      ],
    },
    new Date(present - (filing.daysAgo + 30) * day).toISOString().slice(0, 10),
  );
}

const linkOf = ({ service, programme }: Past, bundle: string): Promise<string | undefined> =>
  service.transactions.work(async (tx) => {
    const row = await tx
      .selectFrom('notice')
      .select(['id', 'kind', 'seller', 'bundle'])
      .where('bundle', '=', bundle)
      .where('kind', '=', 'statement-of-reasons')
      .executeTakeFirst();
    return row && linkOfNotice(tx, programme.linkKey, row.seller ?? '', row);
  });
