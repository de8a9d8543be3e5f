/** One drawing for each kind of goods, in the given colours. Our own plain geometry; a mark is only its letters. */
import type { Shape } from './goods.ts';

interface Paint {
  readonly main: string;
  readonly dark: string;
  readonly light: string;
  readonly accent: string;
  /** Readable on `main`. */
  readonly ink: string;
}

const BODY = 'url(#m)';
const path = (d: string, fill: string, more = ''): string => `<path d="${d}" fill="${fill}" ${more}/>`;
const stroke = (d: string, colour: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" ${more}/>`;
const rect = (x: number, y: number, w: number, h: number, rx: number, fill: string, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${rx}" fill="${fill}" ${more}/>`;
const round = (x: number, y: number, radius: number, fill: string, more = ''): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" ${more}/>`;
const shadow = (y: number, width: number): string =>
  `<ellipse cx="200" cy="${y}" rx="${width}" ry="11" fill="#000" opacity=".13"/>`;

/** The word, as large as `width` allows, at most `size`. */
const word = (text: string, x: number, y: number, width: number, size: number, fill: string): string => {
  if (text === '') return '';
  const fits = Math.min(size, width / (text.length * 0.66));
  return `<text x="${x}" y="${y}" font-size="${fits.toFixed(1)}" font-weight="700" fill="${fill}" letter-spacing="1">${text}</text>`;
};

const DRAWINGS: Readonly<Record<Shape, (paint: Paint, mark: string) => string>> = {
  shoe: ({ dark, light, accent, ink }, mark) =>
    shadow(300, 156) +
    path(
      'M54 262Q50 296 80 296H330Q356 296 352 262Z',
      '#fff',
      `stroke="${dark}" stroke-opacity=".25" stroke-width="2"`,
    ) +
    stroke('M58 282H348', accent, 4) +
    path(
      'M58 264L64 180Q66 160 86 164Q112 172 130 158L152 136Q164 128 176 140Q214 196 286 212Q346 222 352 264Z',
      BODY,
    ) +
    path('M64 180Q66 160 86 164L98 264H58Z', accent) +
    path('M300 215Q346 226 352 264H286Q286 234 300 215Z', dark, 'opacity=".55"') +
    stroke('M172 152L150 172M188 168L164 190M206 182L182 206M226 194L204 218', light, 7) +
    word(mark, 176, 252, 150, 28, ink),
  bag: ({ dark, accent, ink }, mark) =>
    shadow(332, 140) +
    stroke('M142 176V140Q142 84 200 84Q258 84 258 140V176', dark, 12) +
    path('M96 168H304Q316 168 318 182L334 312Q335 330 316 330H84Q65 330 66 312L82 182Q84 168 96 168Z', BODY) +
    stroke('M98 182H302L318 314H82Z', '#fff', 2, 'stroke-dasharray="7 7" opacity=".5"') +
    rect(182, 160, 36, 48, 8, dark) +
    round(200, 190, 9, accent) +
    word(mark, 200, 270, 180, 34, ink),
  wallet: ({ dark, accent, ink }, mark) =>
    shadow(300, 150) +
    rect(60, 122, 280, 172, 16, BODY) +
    rect(60, 122, 280, 86, 16, dark, 'opacity=".35"') +
    stroke('M74 136H326V280H74Z', '#fff', 2, 'stroke-dasharray="7 7" opacity=".5"') +
    rect(296, 190, 54, 36, 18, dark) +
    round(316, 208, 9, accent) +
    word(mark, 184, 262, 190, 32, ink),
  bottle: ({ main, dark, light, accent }, mark) =>
    shadow(342, 92) +
    rect(166, 56, 68, 60, 8, accent) +
    rect(180, 114, 40, 28, 0, dark) +
    rect(122, 138, 156, 202, 26, BODY) +
    rect(142, 200, 116, 92, 4, light) +
    rect(136, 156, 12, 166, 6, '#fff', 'opacity=".35"') +
    rect(176, 262, 48, 3, 0, main) +
    word(mark, 200, 250, 104, 26, dark),
  watch: ({ main, dark, light, accent }, mark) =>
    path('M164 40H236L246 150H154ZM154 250H246L236 362H164Z', BODY) +
    rect(288, 188, 16, 24, 4, dark) +
    round(200, 200, 96, dark) +
    round(200, 200, 86, accent, 'opacity=".5"') +
    round(200, 200, 80, light) +
    Array.from(
      { length: 12 },
      (_, hour) =>
        `<path d="M200 128V${hour % 3 ? 136 : 142}" stroke="${dark}" stroke-width="4" transform="rotate(${hour * 30} 200 200)"/>`,
    ).join('') +
    word(mark, 200, 176, 90, 17, dark) +
    stroke('M200 200L168 178', dark, 7) +
    stroke('M200 200L240 158', main, 5) +
    round(200, 200, 7, accent),
  headphones: ({ main, dark, light, accent }, mark) =>
    shadow(330, 140) +
    stroke('M98 232Q84 84 200 84Q316 84 302 232', dark, 20) +
    stroke('M116 190Q116 104 200 104Q284 104 284 190', light, 8, 'opacity=".7"') +
    rect(122, 208, 30, 104, 14, dark) +
    rect(248, 208, 30, 104, 14, dark) +
    rect(70, 202, 62, 116, 28, BODY) +
    rect(268, 202, 62, 116, 28, BODY) +
    round(101, 260, 14, accent) +
    round(299, 260, 14, accent) +
    word(mark, 200, 170, 140, 26, main),
  shirt: ({ dark, accent, ink }, mark) =>
    shadow(346, 110) +
    path(
      'M142 84L92 110L52 186L102 212L118 188V330Q118 340 128 340H272Q282 340 282 330V188L298 212L348 186L308 110L258 84Q200 132 142 84Z',
      BODY,
    ) +
    stroke('M142 84Q200 142 258 84', accent, 9) +
    stroke('M58 176L106 200M342 176L294 200', dark, 5, 'opacity=".6"') +
    word(mark, 200, 220, 140, 36, ink),
  phone: ({ dark, light, accent, ink }, mark) =>
    shadow(356, 84) +
    rect(124, 44, 152, 308, 32, BODY) +
    rect(132, 52, 136, 292, 26, 'none', `stroke="${light}" stroke-width="2" opacity=".6"`) +
    rect(144, 64, 70, 72, 20, dark) +
    round(164, 84, 13, light) +
    round(194, 84, 13, light) +
    round(164, 116, 13, light) +
    round(194, 116, 8, accent) +
    word(mark, 200, 250, 120, 24, ink),
  toy: ({ main, dark, light, accent }, mark) =>
    shadow(348, 96) +
    round(138, 98, 32, main) +
    round(262, 98, 32, main) +
    round(138, 98, 16, accent) +
    round(262, 98, 16, accent) +
    `<ellipse cx="200" cy="266" rx="88" ry="80" fill="${BODY}"/><ellipse cx="200" cy="276" rx="54" ry="52" fill="${light}"/>` +
    stroke('M128 232L96 268M272 232L304 268', main, 38) +
    stroke('M152 326H150M250 326H248', dark, 44) +
    round(200, 148, 78, main) +
    `<ellipse cx="200" cy="172" rx="36" ry="28" fill="${light}"/>` +
    round(170, 138, 8, '#222') +
    round(230, 138, 8, '#222') +
    path('M188 160H212L200 174Z', '#222') +
    word(mark, 200, 284, 92, 22, dark),
  fruit: ({ dark, light }) =>
    shadow(334, 120) +
    path(
      'M200 156Q150 112 104 150Q68 190 96 262Q126 336 172 330Q200 322 228 330Q274 336 304 262Q332 190 296 150Q250 112 200 156Z',
      BODY,
    ) +
    stroke('M200 160Q198 118 216 88', dark, 9) +
    path('M214 112Q238 70 288 84Q268 124 214 112Z', '#5f9a4a') +
    stroke('M118 196Q122 172 142 162', light, 9, 'opacity=".8"'),
  mug: ({ dark, light, accent }) =>
    shadow(328, 110) +
    stroke('M276 180Q342 176 338 232Q334 282 268 272', dark, 22) +
    path('M98 140H288L276 300Q274 324 250 324H136Q112 324 110 300Z', BODY) +
    `<ellipse cx="193" cy="140" rx="95" ry="16" fill="${light}"/><ellipse cx="193" cy="142" rx="82" ry="11" fill="${dark}"/>` +
    stroke('M106 232H282', accent, 10),
  box: ({ dark, light, accent }) =>
    shadow(320, 130) +
    path('M200 104L330 160V268L200 326L70 268V160Z', BODY) +
    path('M200 104L330 160L200 216L70 160Z', light) +
    path('M200 216L330 160V268L200 326Z', dark, 'opacity=".4"') +
    stroke('M134 132L264 188V232', accent, 12),
};

export const drawShape = (shape: Shape, paint: Paint, mark: string): string => DRAWINGS[shape](paint, mark);
