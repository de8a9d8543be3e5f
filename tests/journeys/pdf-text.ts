import { inflateSync } from 'node:zlib';

/**
 * The text of a PDF in our documents' form: compressed streams, and composite fonts that name the characters of
 * their glyphs (ToUnicode). Returns what a screen reader or a search finds, in writing order.
 */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const fonts = fontsOf(objects);
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head));
  return pages
    .map(({ head }) => {
      const content = /\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '';
      return written(objects.get(content)?.stream ?? '', fonts);
    })
    .join('\n');
}

interface PdfObject {
  readonly head: string;
  readonly stream?: string;
}

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const begin = found.index + found[0].length;
    const end = text.indexOf('\nendobj', begin);
    const body = text.slice(begin, end);
    const at = body.indexOf('stream\n');
    if (at < 0) {
      objects.set(found[1] ?? '', { head: body });
      continue;
    }
    const head = body.slice(0, at);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const bytes = pdf.subarray(begin + at + 7, begin + at + 7 + length);
    const stream = (head.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
    objects.set(found[1] ?? '', { head, stream });
  }
  return objects;
}

type Shapes = ReadonlyMap<string, string>;

/** Fonts by their names in pages. */
function fontsOf(objects: ReadonlyMap<string, PdfObject>): ReadonlyMap<string, Shapes> {
  const fonts = new Map<string, Shapes>();
  for (const { head } of objects.values()) {
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1];
      const shapes = map === undefined ? undefined : objects.get(map)?.stream;
      if (shapes !== undefined) fonts.set(name, shapesOf(shapes));
    }
  }
  return fonts;
}

function shapesOf(map: string): Shapes {
  const shapes = new Map<string, string>();
  for (const [, first = '', list = ''] of map.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    for (const [index, hex] of [...list.matchAll(/<([\w ]*)>/g)].entries()) {
      const units = (hex[1] ?? '').replaceAll(' ', '').match(/.{4}/g) ?? [];
      const shape = (Number.parseInt(first, 16) + index).toString(16).padStart(4, '0');
      shapes.set(shape, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
    }
  }
  return shapes;
}

function written(content: string, fonts: ReadonlyMap<string, Shapes>): string {
  let font: Shapes | undefined;
  let text = '';
  for (const [whole, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|\bET\b/g)) {
    if (name !== undefined) font = fonts.get(name);
    else if (shown === undefined) text += whole === 'ET' ? '\n' : '';
    else
      for (const [, hex = ''] of shown.matchAll(/<(\w+)>/g))
        text += (hex.match(/.{4}/g) ?? []).map((shape) => font?.get(shape.toLowerCase()) ?? '\ufffd').join('');
  }
  return text;
}
