import { Parser } from 'htmlparser2';
import { mostPageCharacters, type PageWords } from './page.ts';

/** Elements whose content is no text for a reader. */
const unread = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'object', 'head']);
/** Elements that stand in a line with their neighbours. Every other one begins a line. */
const inLine = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'code',
  'em',
  'font',
  'i',
  'label',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
]);

/** The words of a page in HTML, in their order, without what a reader does not see. It runs nothing and fetches nothing. */
export function pageIn(html: string): PageWords {
  const words: string[] = [];
  const title: string[] = [];
  let hidden = 0;
  let inTitle = false;
  let length = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (name === 'title') inTitle = true;
      if (unread.has(name)) hidden += 1;
      else if (!inLine.has(name)) words.push('\n');
    },
    onclosetag: (name) => {
      if (name === 'title') inTitle = false;
      if (unread.has(name)) hidden -= 1;
      else if (!inLine.has(name)) words.push('\n');
    },
    ontext: (text) => {
      if (inTitle && title.length < 100) title.push(text);
      if (hidden > 0 || inTitle || length > 4 * mostPageCharacters) return;
      words.push(text);
      length += text.length;
    },
  });
  parser.end(html);
  const lines = words
    .join('')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n[\s]*/g, '\n');
  return { title: cut(title.join(''), 500), text: cut(lines, mostPageCharacters) };
}

/** Without what a database does not store, and at most so many characters. */
const cut = (text: string, most: number): string => text.replaceAll('\0', '').trim().slice(0, most).toWellFormed();
