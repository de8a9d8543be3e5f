/**
 * Where a photo was taken and how the goods lie there, for each seed another place. Photos of the same drawing would otherwise be copies of
 * each other to a program that compares pictures.
 */
import type { Random } from './random.ts';

const COVERS = ['#9a8f80', '#6d7680', '#b9b4a8', '#d8cfc0', '#8a6a55', '#64786b', '#a3808a', '#4d5661'];

const times = (count: number, draw: (nth: number) => string): string =>
  Array.from({ length: count }, (_, nth) => draw(nth)).join('');
const line = (d: string, colour: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;

/** A row of books on a board. */
const books = (r: Random, x: number, y: number): string => {
  let at = x;
  const row = times(r.int(6, 9), () => {
    const [width, height] = [r.int(8, 19), r.int(30, 66)];
    at += width + 1;
    return `<rect x="${at - width - 1}" y="${y - height}" width="${width}" height="${height}" fill="${r.pick(COVERS)}"/>`;
  });
  return `${row}${line(`M${x - 8} ${y + 2}H${at + 8}`, '#7c6a58', 5)}`;
};

/** A picture of hills on the wall. */
const frame = (r: Random, x: number, y: number): string => {
  const [width, height] = [r.int(54, 92), r.int(54, 92)];
  const peak = (): string => `L${x + r.int(6, width - 6)} ${y + r.int(8, height - 14)}`;
  const hills = `M${x} ${y + height}${peak()}L${x + r.int(6, width - 6)} ${y + height - 6}${peak()}L${x + width} ${y + height}Z`;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#f6f2ea" stroke="${r.pick(COVERS)}" stroke-width="5"/><path d="${hills}" fill="${r.pick(COVERS)}"/>`;
};

/** A plant in a pot. */
const plant = (r: Random, x: number, y: number): string => {
  const leaves = Array.from({ length: r.int(6, 9) }, () => {
    const [dx, dy, bend] = [r.int(-62, 62), r.int(-110, -34), r.int(-26, 26)];
    return `M${x} ${y}q${dx / 2 + bend} ${dy / 2} ${dx} ${dy}q${-dx / 2 + bend} ${-dy / 4} ${-dx} ${-dy}`;
  });
  return `<path d="${leaves.join('')}" fill="${r.pick(['#6f8f6a', '#8aa37c', '#567a63'])}"/><path d="M${x - 22} ${y - 4}h44l-7 40h-30z" fill="${r.pick(COVERS)}"/>`;
};

/** @returns wall, floor and things around the goods */
export const placeOf = (r: Random): string => {
  const panels = times(r.int(4, 7), () => `M${r.int(0, 400)} 0V${r.int(190, 250)}`);
  const boards = times(r.int(5, 8), () => {
    const x = r.int(-60, 460);
    return `M${x} 252L${x + (x - 200) / 2} 400`;
  });
  const wall = `${line(panels, '#000', 1.5)}${line(`M0 ${r.int(246, 262)}H400${boards}`, '#000', 2)}`;
  const stones = times(r.int(6, 9), () => {
    const [x, y] = [r.int(4, 396), r.int(300, 392)];
    return `<ellipse cx="${x}" cy="${y}" rx="${r.int(5, 17)}" ry="${r.int(4, 11)}" fill="${r.pick(COVERS)}"/>`;
  });
  const things = [
    books(r, r.int(0, 40), r.int(78, 120)),
    books(r, r.int(220, 290), r.int(90, 200)),
    frame(r, r.int(4, 70), r.int(120, 170)),
    frame(r, r.int(250, 320), r.int(6, 60)),
    plant(r, r.int(24, 376), r.int(220, 290)),
  ];
  return `<g opacity=".18">${wall}</g><g opacity=".75">${things.join('')}${stones}</g>`;
};

/** How the goods stand: no two photos are taken from the same side. @returns a transform */
export const poseOf = (r: Random, side: 1 | 2): string => {
  const size = () => (r.int(74, 98) + (side - 1) * 14) / 100;
  const [x, y] = [r.int(176, 224), r.int(192, 218)];
  const turn = r.int(-9, 9) - (side - 1) * 9;
  return `translate(${x} ${y}) rotate(${turn}) skewX(${r.int(-10, 10)}) scale(${size()} ${size()}) translate(-200 -200)`;
};

/** What is printed on the goods, or how their leather is grained. @param tones colours of its strokes */
export const printOf = (r: Random, tones: readonly string[]): string =>
  tones
    .map((tone) => {
      const kind = r.int(0, 2);
      const strokes = times(r.int(9, 14), () => {
        const [x, y, dx, dy] = [r.int(50, 350), r.int(50, 350), r.int(-26, 26), r.int(-26, 26)];
        if (kind === 0) return `M${x} ${y}h.1`;
        if (kind === 1) return `M${x} ${y}l${dx} ${dy}`;
        return `M${x} ${y}q${-dy} ${dx} ${dx} ${dy}q${dy} ${-dx} ${-dx} ${-dy}`;
      });
      return line(strokes, tone, kind === 0 ? r.int(8, 20) : r.int(3, 8));
    })
    .join('');

/** A shop's text over its photo: along an edge, as a column, or as a badge. @param ground a colour */
export const overlayOf = (r: Random, text: string, ground: string): string => {
  if (text === '') return '';
  const letters = (x: number, y: number, size: number, more = ''): string =>
    `<text x="${x}" y="${y}" font-size="${size}" font-weight="700" fill="#fff" ${more}>${text}</text>`;
  const edge = (y: number): string =>
    `<rect y="${y}" width="400" height="60" fill="${ground}" opacity=".9"/>${letters(200, y + 41, r.int(26, 34), `letter-spacing="${r.int(1, 9)}"`)}`;
  const kind = r.int(0, 3);
  if (kind === 0) return edge(340);
  if (kind === 1) return edge(0);
  if (kind === 2) {
    const x = r.pick([8, 344]);
    const size = r.int(25, 32);
    const column = [...text.replaceAll(' ', '')].map(
      (letter, nth) =>
        `<text x="${x + 24}" y="${70 + nth * (size + 6)}" font-size="${size}" font-weight="700" fill="#fff">${letter}</text>`,
    );
    return `<rect x="${x}" y="34" width="48" height="${24 + column.length * (size + 6)}" fill="${ground}" opacity=".9"/>${column.join('')}`;
  }
  const [x, y, turn] = [r.pick([84, 316]), r.pick([80, 320]), r.int(-24, 24)];
  return `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${r.int(84, 104) / 100} ${r.int(84, 104) / 100})"><ellipse rx="78" ry="46" fill="${ground}" opacity=".93"/>${letters(0, 10, 27)}</g>`;
};
