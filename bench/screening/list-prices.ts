import type { Brand } from '@marketsafe/terms';
import { fold } from '../../packages/screening/src/index.ts';

/**
 * A brand manager's usual price of new goods, in USD, by kind of goods or product line: list prices in round
 * figures, of the plainer goods of each kind, as generally known from these brands' own shops in 2024 and 2025. None was changed for its
 * effect on a figure. Brands that are not here have no prices.
 */
const LIST_PRICES: Readonly<Record<string, string>> = {
  Adidas:
    'shoes 90, slides 30, tops 30, hoodies 60, trousers 45, jackets 80, caps 25, bags 40, underwear 18, Samba 100, Gazelle 100, Ultraboost 180, Stan Smith 100',
  'Alexander McQueen': 'shoes 590, slides 320, tops 390, hoodies 690, bags 1200, wallets 350, belts 390, eyewear 350',
  AMI: 'tops 140, hoodies 300, trousers 300, jackets 600, caps 110, underwear 40',
  Amiri: 'tops 350, hoodies 750, trousers 650, jackets 1500, shoes 600, slides 400, belts 450, caps 300, underwear 80',
  Apple:
    'AirPods 129, AirPods Pro 249, AirPods Max 549, Apple Watch 249, Apple Pencil 79, iPhone 599, phones 599, audio 129, watches 249',
  "Arc'teryx": 'jackets 400, tops 70, hoodies 180, trousers 150, caps 45, shoes 180, Alpha SV 900',
  Armani:
    'tops 90, hoodies 200, trousers 180, jackets 350, shoes 200, underwear 40, belts 120, watches 250, bags 250, wallets 110, caps 70',
  Asics: 'shoes 110, tops 35, trousers 45',
  'Audemars Piguet': 'watches 25000',
  Balenciaga:
    'shoes 850, slides 400, tops 550, hoodies 950, trousers 900, jackets 1700, bags 1500, wallets 400, caps 450, belts 450, eyewear 400',
  Bape: 'tops 110, hoodies 330, trousers 250, jackets 420, shoes 280, caps 110, bags 150, underwear 35',
  Birkenstock: 'slides 100, shoes 150, Boston 155',
  'Broken Planet': 'tops 55, hoodies 110, trousers 95, jackets 180, caps 45',
  Burberry:
    'tops 450, hoodies 800, trousers 600, jackets 1500, shoes 650, bags 1300, wallets 400, belts 450, caps 350, eyewear 280, underwear 110',
  'C.P. Company': 'tops 110, hoodies 280, trousers 250, jackets 550, caps 90, bags 150',
  'Calvin Klein':
    'tops 35, hoodies 70, trousers 70, jackets 130, underwear 28, belts 45, caps 35, bags 100, wallets 50',
  'Canada Goose': 'jackets 900, caps 125, hoodies 425, tops 175, trousers 325',
  Carhartt: 'tops 25, hoodies 65, trousers 60, jackets 110, caps 25',
  Cartier: 'watches 3000, jewellery 1500, eyewear 800, wallets 450, belts 500, bags 2000, perfume 110',
  Casablanca: 'tops 280, hoodies 550, trousers 500, jackets 900, caps 180, shoes 450',
  CDG: 'tops 110, hoodies 250, shoes 150, wallets 150, underwear 40, bags 120',
  Chanel: 'perfume 135, bags 5000, wallets 700, shoes 1000, belts 800, jewellery 500, eyewear 450, caps 700, tops 1000',
  Chloe: 'shoes 690, bags 1300, perfume 110, eyewear 350, wallets 400',
  'Christian Louboutin': 'shoes 795, wallets 450, bags 1200, belts 450',
  'Chrome Hearts':
    'jewellery 450, eyewear 1200, tops 350, hoodies 900, trousers 900, jackets 1800, caps 400, belts 900, shoes 1200, underwear 120, wallets 1000',
  Coach: 'bags 350, wallets 110, shoes 175, belts 125, watches 175, eyewear 150',
  Converse: 'shoes 65, tops 30, hoodies 60',
  Corteiz: 'tops 50, hoodies 120, trousers 120, jackets 220, caps 40, underwear 20',
  Crocs: 'slides 45, shoes 50',
  'Denim Tears': 'tops 120, hoodies 250, trousers 250, jackets 400, caps 80',
  Dior: 'shoes 1100, slides 650, tops 750, hoodies 1300, trousers 1100, jackets 2500, bags 2500, wallets 450, belts 600, caps 620, jewellery 400, eyewear 420, perfume 115, underwear 200',
  'Eric Emanuel': 'trousers 98, tops 65, hoodies 150, caps 50',
  Essentials: 'tops 45, hoodies 90, trousers 80, jackets 150, caps 40',
  Evisu: 'tops 110, hoodies 250, trousers 300, jackets 350, caps 90',
  Fendi: 'shoes 850, bags 2000, wallets 450, belts 500, tops 650, hoodies 1100, caps 450, eyewear 400',
  'Gallery Dept': 'tops 195, hoodies 450, trousers 495, jackets 900, caps 150',
  Givenchy: 'tops 450, hoodies 850, shoes 700, bags 1300, wallets 350, belts 400, caps 350, trousers 700, jackets 1500',
  'Golden Goose': 'shoes 550, tops 180, bags 700',
  Goyard: 'bags 1600, wallets 500, belts 800',
  Gucci:
    'shoes 700, slides 380, tops 550, hoodies 1200, trousers 900, jackets 2200, bags 1200, wallets 400, belts 450, caps 400, eyewear 350, jewellery 300, watches 900, perfume 100, underwear 150',
  Gymshark: 'tops 30, hoodies 55, trousers 45, caps 25',
  Hellstar: 'tops 85, hoodies 180, trousers 160, caps 70, jackets 250',
  Hermès:
    'shoes 950, slides 690, belts 700, bags 3000, wallets 900, jewellery 500, watches 3000, caps 500, perfume 115, tops 600',
  'Issey Miyake': 'perfume 90, bags 300, tops 250, trousers 300',
  Jordan:
    'shoes 125, slides 40, tops 35, hoodies 70, trousers 55, jackets 100, caps 30, bags 45, underwear 16, Jordan 1 Low 115, Jordan 1 125, Jordan 3 200, Jordan 4 210, Jordan 11 225',
  Lacoste:
    'tops 60, hoodies 120, trousers 90, jackets 180, shoes 90, caps 45, underwear 25, bags 90, wallets 70, belts 70',
  Lanvin: 'shoes 650, tops 400, hoodies 750, bags 1500',
  Loewe:
    'bags 1800, wallets 350, tops 450, hoodies 850, trousers 750, jackets 1800, shoes 750, belts 450, caps 350, eyewear 320, jewellery 350',
  'Louis Vuitton':
    'bags 1500, wallets 380, belts 500, shoes 950, slides 650, tops 750, hoodies 1300, trousers 1100, jackets 2800, caps 480, jewellery 350, eyewear 480, perfume 300, underwear 250, watches 2500',
  'Maison Margiela': 'tops 300, hoodies 650, shoes 600, bags 1300, belts 300, jewellery 350, wallets 350, jackets 1300',
  'Miu Miu': 'caps 450, eyewear 420, bags 1600, wallets 450, shoes 850, tops 650, belts 450',
  Moncler: 'jackets 1400, tops 300, hoodies 650, trousers 500, caps 300, shoes 500',
  'New Balance':
    'shoes 100, slides 35, tops 30, hoodies 65, trousers 55, 9060 150, 2002R 145, 1906R 155, 574 90, 327 100, 990 185, 991 220, 997 100',
  Nike: 'shoes 90, slides 35, tops 30, hoodies 65, trousers 50, jackets 90, caps 26, bags 40, underwear 18, Air Force 1 115, Air Max 90 130, Air Max 95 175, Air Max 97 175, Air Max Plus 180, Shox TL 170, Dunk 115, Pegasus 135, Tech Fleece 110, Uptempo 175',
  'Nike Nocta': 'shoes 160, tops 50, hoodies 120, trousers 110, jackets 250, caps 38',
  Oakley: 'eyewear 130, tops 35, bags 80, watches 300, Radar EV 200, Sutro 150, Holbrook 140',
  'Off-White':
    'shoes 450, slides 200, tops 295, hoodies 550, trousers 450, jackets 900, belts 225, caps 190, bags 700, wallets 250, underwear 60',
  Omega: 'watches 4000',
  'On Running': 'shoes 140, tops 60, trousers 90, jackets 180',
  'Palm Angels': 'tops 290, hoodies 550, trousers 420, jackets 800, caps 190, shoes 450, underwear 60',
  'Patek Philippe': 'watches 25000',
  Prada:
    'bags 1500, wallets 450, shoes 900, slides 600, belts 450, tops 750, hoodies 1200, trousers 950, jackets 2200, caps 450, eyewear 400, perfume 120',
  PSD: 'underwear 24, tops 35, trousers 50',
  Puma: 'shoes 70, slides 25, tops 25, hoodies 50',
  PURPLE: 'trousers 250, tops 90, hoodies 190, jackets 350',
  'Ralph Lauren':
    'tops 90, hoodies 130, trousers 98, jackets 220, caps 45, shoes 85, underwear 25, bags 100, belts 75, wallets 75',
  'Real Madrid': 'tops 90, hoodies 80, trousers 55, jackets 100, caps 28',
  Rolex: 'watches 6500',
  Salomon: 'shoes 140, XT-6 200',
  'Stone Island': 'tops 150, hoodies 350, trousers 330, jackets 700, caps 120, bags 250, underwear 60, shoes 300',
  Stussy: 'tops 50, hoodies 135, trousers 140, jackets 220, caps 50, bags 90, shoes 150',
  Supreme: 'tops 54, hoodies 168, trousers 158, jackets 300, caps 54, bags 130, underwear 40, belts 58, wallets 90',
  'Syna World': 'tops 45, hoodies 95, trousers 95, caps 40',
  'The North Face': 'jackets 200, tops 35, hoodies 75, trousers 80, caps 32, bags 80, shoes 110, Nuptse 320',
  Timberland: 'shoes 130, tops 35, hoodies 70, jackets 150',
  'Tommy Hilfiger':
    'tops 45, hoodies 80, trousers 70, jackets 140, underwear 25, caps 35, shoes 85, bags 100, watches 120',
  Trapstar: 'tops 50, hoodies 110, trousers 110, jackets 250, caps 40, bags 60',
  'Under Armour': 'tops 30, hoodies 55, trousers 45, jackets 80, shoes 80, caps 25, underwear 20',
  Valentino: 'shoes 750, bags 1500, belts 450, tops 550, wallets 400, perfume 110',
  'Van Cleef & Arpels': 'jewellery 1500, watches 7000, perfume 120',
  Versace:
    'tops 400, hoodies 750, shoes 650, slides 250, belts 400, perfume 80, eyewear 250, caps 300, underwear 60, bags 1100, trousers 650',
  'Vivienne Westwood': 'jewellery 140, bags 350, wallets 180, tops 130, hoodies 300, belts 180, watches 250',
  Vlone: 'tops 60, hoodies 150, trousers 120, caps 50',
  Yeezy: 'shoes 230, slides 70, hoodies 120, tops 50',
  'Yves Saint Laurent':
    'bags 1500, wallets 400, shoes 800, belts 400, tops 550, hoodies 950, perfume 110, eyewear 380, jewellery 350',
};

const idOf = (name: string): string => fold(name).text;
const BY_ID = new Map(Object.entries(LIST_PRICES).map(([name, list]) => [idOf(name), list]));

/** Adds list prices to brands that have none yet for that category. */
export function withListPrices(brands: readonly Brand[]): Brand[] {
  return brands.map((brand) => {
    const list = new Map(
      BY_ID.get(brand.id)
        ?.split(', ')
        .map((entry) => {
          const at = entry.lastIndexOf(' ');
          return [entry.slice(0, at), Number(entry.slice(at + 1))] as const;
        }),
    );
    const [top, bottom] = [list.get('hoodies'), list.get('trousers')];
    if (top && bottom) list.set('tracksuits', top + bottom);
    const has = new Set(brand.prices.map(({ category }) => category));
    const added = [...list].filter(([category]) => !has.has(category));
    const prices = added.map(([category, typical]) => ({ category, currency: 'USD', typical: `${typical}.00` }));
    return { ...brand, prices: [...brand.prices, ...prices] };
  });
}
