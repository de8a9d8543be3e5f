import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PDFiumModule } from '@hyzyla/pdfium';

type Module = Awaited<ReturnType<typeof PDFiumModule>>;

/** Functions of PDFium that the package's types leave out. */
interface Hidden {
  _FPDF_GetDefaultSystemFontInfo(): number;
  _FPDF_SetSystemFontInfo(info: number): void;
  readonly wasmExports: { readonly __indirect_function_table: WebAssembly.Table };
}

/** Windows' numbers of the scripts that PDFium has no font for: kana, hangul, simplified and traditional Chinese, Greek, Cyrillic. */
const scripts = [128, 129, 134, 136, 161, 204];
const ourFont = 1;

/**
 * Gives PDFium a font for fonts that a PDF names and does not embed. Invoices from China often name SimSun or STSong. Without a
 * font their words would be missing from the copy, without any error.
 * PDFium asks a table of functions for fonts of the system. In WebAssembly its table cannot grow, so this replaces the functions
 * that the table already has; the system inside has no fonts.
 * https://pdfium.googlesource.com/pdfium/+/refs/heads/main/public/fpdf_sysfontinfo.h
 */
export function giveFonts(module: Module): void {
  const pdfium = module as Module & Hidden;
  const info = pdfium._FPDF_GetDefaultSystemFontInfo();
  const table = pdfium.wasmExports.__indirect_function_table;
  const font = lazily(() =>
    readFileSync(
      createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
    ),
  );
  const replace = (member: number, parameters: number, returns: boolean, run: (...given: number[]) => number): void => {
    const place = new DataView(pdfium.HEAPU8.buffer).getInt32(info + 4 * member, true);
    table.set(place, wasmFunction(run, parameters, returns));
  };
  // EnumFonts: lists no other fonts.
  replace(2, 2, false, () => 0);
  // MapFont(self, weight, italic, charset, pitch, face, exact)
  replace(3, 7, true, (_self, _weight, _italic, charset = 0) => (scripts.includes(charset) ? ourFont : 0));
  // GetFont(self, face): finds no font by name.
  replace(4, 2, true, () => 0);
  // GetFontData(self, font, table, buffer, size): returns the whole file; single tables are not available.
  replace(5, 5, true, (_self, _font, table = 0, buffer = 0, size = 0) => {
    if (table !== 0) return 0;
    const bytes = font();
    if (buffer !== 0 && size >= bytes.length) pdfium.HEAPU8.set(bytes, buffer);
    return bytes.length;
  });
  // GetFaceName(self, font, buffer, size)
  replace(6, 4, true, () => 0);
  // GetFontCharset(self, font)
  replace(7, 2, true, () => 134);
  // DeleteFont(self, font)
  replace(8, 2, false, () => 0);
  pdfium._FPDF_SetSystemFontInfo(info);
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Turns a function of 32-bit integers into one that a WebAssembly table accepts: the smallest module that imports and exports it. */
function wasmFunction(run: (...given: number[]) => number, parameters: number, returns: boolean): unknown {
  const i32 = 0x7f;
  const type = [0x60, parameters, ...Array<number>(parameters).fill(i32), ...(returns ? [1, i32] : [0])];
  const section = (id: number, ...content: number[]): number[] => [id, content.length, ...content];
  const module = Uint8Array.of(
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, 1, ...type),
    ...section(2, 1, 1, 0x65, 1, 0x66, 0x00, 0x00),
    ...section(7, 1, 1, 0x66, 0x00, 0x00),
  );
  return new WebAssembly.Instance(new WebAssembly.Module(module), { e: { f: run } }).exports.f;
}
