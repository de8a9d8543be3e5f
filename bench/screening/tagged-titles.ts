/** Taobao titles in which people tagged the brands, stored outside the repository. */
import { createHash } from 'node:crypto';
import { fold } from '../../packages/screening/src/index.ts';
import { textOf } from './data.ts';

/** In UTF-16 units of the title. */
export type Span = readonly [start: number, end: number];

export interface TaggedTitle {
  readonly text: string;
  readonly brands: readonly Span[];
}

export const nameOf = (text: string): string => fold(text).text;
export const same = (a: Span, b: Span): boolean => a[0] === b[0] && a[1] === b[1];
export const meet = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** One character and its tag per line, an empty line between titles. Spans exclude commas and spaces at their ends. */
export function titlesOf(file: string): TaggedTitle[] {
  return textOf(file)
    .split(/\r?\n\r?\n/)
    .map((block) => {
      let text = '';
      const spans: [number, number][] = [];
      for (const line of block.split(/\r?\n/).filter((one) => one.trim() !== '')) {
        const at = line.lastIndexOf(' ');
        const tag = line.slice(at + 1);
        const char = line.slice(0, at);
        const last = spans.at(-1);
        if (tag === 'B-HPPX') spans.push([text.length, text.length + char.length]);
        else if (tag === 'I-HPPX' && last && last[1] === text.length) last[1] += char.length;
        text += char;
      }
      return { text, brands: spans.map((span) => trimmed(text, span)) };
    })
    .filter(({ text }) => text !== '');
}

const trimmed = (text: string, [start, end]: Span): Span => {
  const inside = text.slice(start, end);
  return [start + (/^[\s,]*/.exec(inside)?.[0].length ?? 0), end - (/[\s,]*$/.exec(inside)?.[0].length ?? 0)];
};

const digest = (text: string): number => createHash('sha256').update(text).digest()[0] ?? 0;

/** A sixth of the training titles, which is never listed. */
export const isSealedTitle = ({ text }: TaggedTitle): boolean => digest(`sealed 2026-11-26 ${text}`) % 6 === 0;

export const FOLDS = 5;
/** By the text, so that equal titles, a quarter of all, are in one part. */
export const foldOf = ({ text }: TaggedTitle): number => digest(`fold ${text}`) % FOLDS;
