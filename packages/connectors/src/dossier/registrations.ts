import { alibabaIpp } from './hosts/alibaba-ipp.ts';
import { amazon } from './hosts/amazon.ts';
import { ebayVero } from './hosts/ebay-vero.ts';
import { lazada } from './hosts/lazada.ts';
import { mercadoLibreBpp } from './hosts/mercado-libre-bpp.ts';
import { meta } from './hosts/meta.ts';
import { shopee } from './hosts/shopee.ts';
import { temu } from './hosts/temu.ts';
import { tiktokShop } from './hosts/tiktok-shop.ts';
import { walmart } from './hosts/walmart.ts';
import type { HostRegistration } from './registration.ts';

/** What hosts ask is what documents say of it; each names its source. */
const registrations = {
  'alibaba-ipp': alibabaIpp,
  'ebay-vero': ebayVero,
  temu,
  amazon,
  walmart,
  'tiktok-shop': tiktokShop,
  meta,
  shopee,
  lazada,
  'mercado-libre-bpp': mercadoLibreBpp,
} as const satisfies Readonly<Record<string, HostRegistration>>;

type RegistrationHost = keyof typeof registrations;
export const registrationHostIds = Object.keys(registrations) as RegistrationHost[];
export const registrationAt = (id: RegistrationHost): HostRegistration => registrations[id];
