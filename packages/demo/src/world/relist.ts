/** A page that was removed, and its photo in another shop, mirrored and cropped: the demonstration of goods that come back. */
import { COURSES } from './courses.ts';
import type { DemoListing, DemoParticipant, DemoSeller, ScriptedFiling } from './demo-world.ts';
import { claimUnder } from './history.ts';
import { makeListing } from './listings.ts';
import { pictureKey } from './picture-key.ts';
import { random } from './random.ts';

const shop = (id: string, name: string, number: string, holder: string): DemoSeller => ({
  ...{ marketplace: 'taobao', id, name, kind: 'counterfeiter', language: 'zh-CN' },
  declaredIdentity: { kind: 'id-card', number, holder },
  contact: { email: `shop-${id}@seller.example` },
});

/** Two declared identities: the second is another seller, and may be an honest one. */
const first = shop('2297000011', '山茶手袋铺', '99310419880712406X', '徐远帆');
const second: DemoSeller = {
  ...shop('2297007930', '麦田箱包社', '99271519931103518X', '何晴松'),
  opensDaysAgo: 2,
};
export const RELIST_SELLERS: readonly DemoSeller[] = [first, second];
/** The seller key of the second. */
export const relistSeller = `${second.marketplace}/${second.id}`;

const photo = { shape: 'bag', seed: 'relist', mark: 'LANMU', overlay: 0, side: 1 } as const;
/** The keys of both pages' pictures. */
export const relistPhotos = [pictureKey(photo), pictureKey({ ...photo, copy: true })];
const offer = { kind: 'bags', brand: 'lanmu', mark: 'LANMU', truth: 'counterfeit', yuan: 158, overlays: [0] } as const;

const shown = (seller: DemoSeller, serial: number, title: string, copy: boolean): DemoListing => {
  const made = makeListing(seller, serial, { ...offer, title }, random('relist'));
  return { ...made, listing: { ...made.listing, images: [pictureKey({ ...photo, copy })] } };
};

export const RELIST_LISTINGS: readonly DemoListing[] = [
  shown(first, 201, 'LANMU岚木饺子包 高仿1:1 云朵褶皱 头层牛皮 通勤大容量', false),
  shown(second, 202, '岚木LANMU 云朵包 原单品质 百搭软皮 看图下单', true),
];

/** Upheld by silence, two months ago. */
export function relistFiling(participants: readonly DemoParticipant[]): ScriptedFiling {
  const [removed] = RELIST_LISTINGS;
  if (!removed) throw new Error('no listing was removed');
  const { marketplace, id } = removed.listing;
  return {
    ...{ id: 'past-relist', daysAgo: 61, reason: 'counterfeit', declaration: true, chips: ['never-made'] },
    ...claimUnder('lanmu', participants),
    targets: [{ kind: 'listing', marketplace, id }],
    seller: `${first.marketplace}/${first.id}`,
    ...COURSES.silence,
  };
}
