import { type PDFiumDocument, PDFiumLibrary, PDFiumModule } from '@hyzyla/pdfium';
import PDFDocument from 'pdfkit';
import { pageAsJpeg } from './clean-picture.ts';
import type { Copy } from './copy.ts';
import { mostPages, pageInFull, pageOfMany, pagesInFull } from './limits.ts';
import { giveFonts } from './pdf-fonts.ts';
import { RefusedFile } from './refused-file.ts';

interface Page {
  readonly picture: Buffer;
  /** Points. */
  readonly size: readonly [width: number, height: number];
}

/** Rebuilds a PDF from pictures of its pages, so that no text, script, attachment, form, link or metadata of the original remains. */
export async function cleanPdf(bytes: Buffer): Promise<Copy> {
  const module = await PDFiumModule({});
  module._FPDF_InitLibraryWithConfig({});
  giveFonts(module);
  const document = await new PDFiumLibrary(module).loadDocument(bytes).catch((error: unknown) => {
    throw new RefusedFile(/password|security/i.test(String(error)) ? 'file-locked' : 'file-unreadable');
  });
  const count = document.getPageCount();
  if (count > mostPages) throw new RefusedFile('file-too-many-pages');
  if (count < 1) throw new RefusedFile('file-unreadable');
  const drawn = count > pagesInFull ? pageOfMany : pageInFull;
  const pages: Page[] = [];
  for (let index = 0; index < count; index += 1) pages.push(await pictureOf(document, index, drawn));
  return { mime: 'application/pdf', body: await pdfOf(pages), pages: pages.map(({ picture }) => picture) };
}

/** Points: the largest page that PDF 1.7 knows, and the smallest that can be seen. */
const [smallest, largest] = [3, 14_400];
const within = (points: number): number => Math.min(largest, Math.max(smallest, points));

async function pictureOf(document: PDFiumDocument, index: number, { side, quality }: typeof pageInFull): Promise<Page> {
  const page = document.getPage(index);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  // A page that cannot be loaded has no size. A copy without that page would say less than its original.
  if (!(originalWidth > 0 && originalHeight > 0)) throw new RefusedFile('file-unreadable');
  const size = [within(originalWidth), within(originalHeight)] as const;
  const share = side / Math.max(...size);
  const [width, height] = [Math.max(1, Math.round(size[0] * share)), Math.max(1, Math.round(size[1] * share))];
  const { data } = await page.render({ ...{ width, height, scale: 1 }, render: 'bitmap', renderFormFields: true });
  return { picture: await pageAsJpeg(data, { width, height, quality }), size };
}

function pdfOf(pages: readonly Page[]): Promise<Buffer> {
  // A fixed date, so that the same original always gives the same bytes.
  const info = { Producer: 'cleaned copy', Creator: 'cleaned copy', CreationDate: new Date(0) };
  const document = new PDFDocument({ autoFirstPage: false, margin: 0, info });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const whole = new Promise<Buffer>((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
  });
  for (const { picture, size } of pages) {
    document.addPage({ size: [...size], margin: 0 });
    document.image(picture, 0, 0, { width: size[0], height: size[1] });
  }
  document.end();
  return whole;
}
