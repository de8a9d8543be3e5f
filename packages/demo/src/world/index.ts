/** The demonstration's world: people, shops, goods and a past, the same on every machine. Pure data; nothing is loaded here. */
import { BRANDS, brandEntry } from './brands.ts';
import type { DemoWorld } from './demo-world.ts';
import { scriptedApprovals, scriptedFilings } from './history.ts';
import { marketListings } from './listings.ts';
import { DESK, PARTICIPANTS, personas, TAOBAO_PERSON, UNCLAIMED } from './people.ts';
import { scriptedRates } from './rates.ts';
import { RELIST_LISTINGS, RELIST_SELLERS, relistFiling, relistSeller } from './relist.ts';
import { SELLERS } from './sellers.ts';
import { STORY_LISTINGS, storyLines } from './story.ts';

export type {
  DemoParticipant,
  DemoSeller,
  DemoWorld,
  ProofQuality,
  ScriptedFiling,
  Step,
  StoryLine,
} from './demo-world.ts';
export { invoicePdf } from './invoice.ts';
export { picture } from './picture.ts';
export { relistPhotos } from './relist.ts';
export { DESK_WORDS, documentOf, statementOf, WHOLESALER, written } from './words.ts';

/**
 * @param options.volumeGrave listings in one filing that make a strike grave (24 points); 10, as in the pack
 * `marketsafe-expansion`. The points of the story's repeat sellers (36) depend on it.
 * @returns 2,000 listings, 121 shops, and about 85 cases over eight months. `images` of listings and `photos` of brands are keys of `picture`.
 */
export const demoWorld = (options: { readonly volumeGrave?: number } = {}): DemoWorld => {
  const past = marketListings({ taobao: STORY_LISTINGS.length + RELIST_LISTINGS.length, tmall: 0 });
  const lines = storyLines();
  const authorised = (brand: string): { marketplace: string; seller: string }[] =>
    SELLERS.filter(
      ({ kind, id }) =>
        kind === 'flagship' && (id === `${brand}-official` || (brand === 'lanmu' && id === '2200000001')),
    ).map(({ marketplace, id }) => ({ marketplace, seller: id }));
  return {
    participants: PARTICIPANTS,
    unclaimed: UNCLAIMED,
    desk: DESK,
    personas: personas(lines[0]?.honest.seller ?? '', relistSeller),
    marketplaces: [
      { id: 'taobao', name: { en: 'Taobao (simulated)', 'zh-CN': '淘宝（模拟）' }, person: TAOBAO_PERSON },
      { id: 'tmall', name: { en: 'Tmall (simulated)', 'zh-CN': '天猫（模拟）' } },
    ],
    sellers: [...SELLERS, ...RELIST_SELLERS],
    listings: [...STORY_LISTINGS, ...RELIST_LISTINGS, ...past],
    brands: BRANDS.map((brand) => {
      const owner = PARTICIPANTS.find(({ brands }) => brands.includes(brand.id))?.registrations[0]?.owner;
      const shops = authorised(brand.id);
      const photos = past
        .filter(({ listing }) =>
          shops.some(({ seller, marketplace }) => listing.seller.id === seller && listing.marketplace === marketplace),
        )
        .slice(0, 8)
        .flatMap(({ listing }) => listing.images.slice(0, 1));
      return brandEntry(brand, { ...(owner === undefined ? {} : { owner }), authorised: shops, photos });
    }),
    rates: scriptedRates(),
    history: {
      filings: [...scriptedFilings(PARTICIPANTS, past, options.volumeGrave ?? 10), relistFiling(PARTICIPANTS)].sort(
        (one, other) => other.daysAgo - one.daysAgo,
      ),
      approvals: scriptedApprovals(),
    },
    story: {
      brand: { persona: 'lanmu', name: 'LANMU 岚木', registration: 'lanmu' },
      approvers: DESK.filter(({ position }) => position !== 'reviewer').map(({ id }) => id),
      lines,
    },
  };
};
