interface MoreOfBrand {
  readonly full?: readonly string[];
  readonly weak?: readonly string[];
  /** Nice classes of the brand's registrations. */
  readonly classes?: readonly number[];
}

/**
 * A brand manager's further marks: initials and product lines. Full marks are registered names of
 * one maker; weak ones are initials and model numbers that others use too. Written from general knowledge of these
 * brands, before any missed row was examined.
 */
export const MORE_MARKS: Readonly<Record<string, MoreOfBrand>> = {
  Adidas: {
    full: ['Ultraboost', 'Stan Smith', 'Samba OG', 'NMD', 'Campus 00s', 'Handball Spezial', 'Adilette', 'Adizero'],
    weak: ['Samba', 'Gazelle', 'Forum Low', 'Spezial'],
  },
  'Alexander McQueen': { full: ['McQueen'] },
  Apple: { full: ['AirPods', 'iPhone', 'Apple Watch'] },
  'Audemars Piguet': { full: ['Royal Oak'], weak: ['AP'], classes: [14] },
  Balenciaga: { full: ['Triple S'], weak: ['BB'] },
  'C.P. Company': { full: ['CP Company'], weak: ['CP'], classes: [18, 25] },
  'Calvin Klein': { full: ['CK'] },
  Cartier: { full: ['Ballon Bleu'] },
  Chanel: { full: ['Coco Mademoiselle'] },
  Dior: { full: ['Miss Dior', 'Lady Dior', 'Sauvage'], weak: ['CD', 'B22', 'B23', 'B27', 'B28', 'B30', 'B33'] },
  Goyard: { full: ['Goyardine'], weak: ['GY'], classes: [18] },
  Gucci: { full: ['GG Marmont', 'Ophidia'], weak: ['GG'] },
  Hermès: { full: ['Birkin'] },
  Jordan: { full: ['Air Jordan', 'Jumpman'], weak: ['AJ1', 'AJ4', 'AJ11'] },
  'Louis Vuitton': { full: ['LV', 'Neverfull', 'Keepall'] },
  'New Balance': { full: ['NB'], weak: ['9060', '2002R', '1906R'] },
  Nike: {
    full: [
      'Air Max',
      'Air Force 1',
      'VaporMax',
      'Huarache',
      'Foamposite',
      'Shox',
      'Dunk Low',
      'Dunk High',
      'SB Dunk',
      'Dri-FIT',
    ],
    weak: ['NK', 'AF1', 'Dunk', 'Tech Fleece'],
    classes: [18, 25],
  },
  Oakley: { full: ['Radar EV', 'Holbrook', 'Frogskins', 'Sutro'] },
  'On Running': { full: ['Cloudtilt', 'Cloudmonster', 'Cloudnova', 'Cloudswift'], weak: ['ON'] },
  'Ralph Lauren': { weak: ['RL'], classes: [18, 25] },
  Rolex: { full: ['Submariner', 'Datejust', 'GMT-Master'], weak: ['Daytona'] },
  Salomon: { full: ['XT-6', 'XT6', 'XT-4', 'XT4', 'Speedcross'] },
  'Stone Island': { weak: ['SI'], classes: [18, 25] },
  'The North Face': { full: ['TNF', 'Nuptse'] },
  'Yves Saint Laurent': { full: ['YSL'] },
  Yeezy: { full: ['Yeezy Boost', 'Foam Runner'] },
};
