/** The service's look-ups for a filing or a new shop, done for a story. */
import type { Target } from '@marketsafe/terms';
import type { Addressed } from '../aggregates.ts';
import type { FilerTerms } from '../case/filer-terms.ts';
import { sameTriple } from '../case/same-triple.ts';
import type { ShopScreening } from '../reasons/index.ts';
import { keyOf, type Scene, StoryFault, sealed } from './scene.ts';
import type { Deed, StoryStep } from './story.ts';

type Filing = Extract<Deed, { does: 'files' }>['with'];
type CaseOrder = Extract<Addressed, { to: { kind: 'case' } }>;

const caseNames = (filing: Filing): readonly string[] => {
  const suffix = filing.again === undefined ? '' : `-${filing.again}`;
  const [listing] = filing.listings ?? [];
  const variants = filing.variants?.map((variant) => `${listing}-${variant}`);
  const targets = variants ?? filing.listings ?? [`${filing.against}-storefront`];
  return targets.map((target) => `${target}${suffix}`);
};

function targetsOf({ listings = [], variants, against }: Filing, marketplace: string): readonly Target[] {
  const [first = against, ...more] = listings;
  if (variants !== undefined && (listings.length === 0 || more.length > 0))
    throw new StoryFault('variants are those of one listing: name it, and no other');
  if (variants !== undefined) return variants.map((variant) => ({ kind: 'listing', marketplace, id: first, variant }));
  if (listings.length > 0) return listings.map((id) => ({ kind: 'listing', marketplace, id }));
  return [{ kind: 'storefront', marketplace, id: against }];
}

export function filings(
  { who, with: filing }: Extract<StoryStep, { does: 'files' }>,
  scene: Scene,
): readonly Addressed[] {
  const { story, world } = scene;
  const names = caseNames(filing);
  const seller = keyOf(filing.against, story);
  const marketplace = seller.slice(0, seller.indexOf('/'));
  const right = story.rights[filing.right];
  const holder = filing.holder ?? who;
  return targetsOf(filing, marketplace).map((target, index): CaseOrder => {
    const { id } = target;
    const name = names[index] ?? id;
    const classes = filing.classes ?? right?.classes;
    return {
      to: { kind: 'case', id: name },
      command: {
        type: 'file',
        case: name,
        bundle: names[0] ?? name,
        forum: filing.forum,
        complainant: holder,
        holder,
        ...(holder === who ? {} : { agent: who }),
        right: filing.right,
        target,
        seller,
        reason: filing.reason,
        ...(filing.ground !== undefined && { ground: filing.ground }),
        declaration: filing.declaration,
        chips: filing.chips,
        packet: sealed(`packet-${name}`),
        packetOfFiler: sealed(`packet-of-filer-${name}`),
        packetAt: scene.now,
        ...(filing.returnedFrom !== undefined && { parent: filing.returnedFrom }),
        ...(filing.earlier !== undefined && { earlier: filing.earlier }),
        listing: {
          exists: filing.exists,
          shipsTo: filing.shipsTo,
          ...(classes !== undefined && { classes }),
          innocentReading: filing.innocentReading,
          shown: filing.shown ?? (right?.type === 'trademark' ? 'text' : 'not-looked'),
          namesOther: filing.namesOther,
          walled: filing.walled,
          photoOnly: filing.photoOnly,
          ...(filing.hasVariant !== undefined && { hasVariant: filing.hasVariant }),
          ...(filing.category !== undefined && { category: filing.category }),
        },
        holdsProceeds: filing.holdsProceeds,
        separatesVariants: filing.separatesVariants,
        ...(filing.shop && { shop: shopOf(filing.shop, scene) }),
        ...(filing.rulingWait !== undefined && { rulingWait: filing.rulingWait }),
        ...(filing.quickSignatures !== undefined && { quickSignatures: filing.quickSignatures }),
        terms: termsOf(filing, holder, who),
        // The same kind of evidence about the same listing is the same document.
        evidence: filing.evidence.map((kind) => ({ kind, id: `${name}-${kind}`, sha256: `${id}-${kind}` })),
        ...sameTriple(world.cases(), { right: filing.right, target, reason: filing.reason, seller }),
      },
    };
  });
}

function termsOf({ terms }: Filing, holder: string, filer: string): readonly FilerTerms[] {
  const one = (participant: string, as: typeof terms): FilerTerms => {
    const current = terms === 'all' || terms === as;
    return { participant, current, ...(current && { version: 'in-force' }) };
  };
  return [one(holder, 'complainant'), ...(filer === holder ? [] : [one(filer, 'agent')])];
}

/** Counts as the service does, over the pack's days. */
function shopOf(
  shop: NonNullable<Filing['shop']>,
  { now, rules }: Scene,
): ShopScreening & { readonly closable: boolean } {
  const { days, band } = rules.storefronts ?? { days: 0, band: 'act' };
  return { ...shop, band, since: new Date(Date.parse(now) - days * 86_400_000).toISOString() };
}

/** Compares a new account's declared identity with closed and banned accounts, as the service does. */
export function opening(who: string, declared: string | undefined, { story, world }: Scene): readonly Addressed[] {
  const seller = keyOf(who, story);
  const to = { kind: 'seller', id: seller } as const;
  const registration: Addressed = {
    to,
    command: { type: 'register', seller, language: 'zh-CN', ...(declared !== undefined && { identity: declared }) },
  };
  if (declared === undefined) return [registration];
  const former = Object.keys(story.people).find((name) => {
    if (name === who || story.people[name]?.is !== 'seller') return false;
    const state = world.seller(keyOf(name, story));
    return state.identity === declared && (state.closure !== undefined || state.ban !== undefined);
  });
  if (former === undefined) return [registration];
  return [registration, { to, command: { type: 'recognise', of: keyOf(former, story), identity: declared } }];
}
