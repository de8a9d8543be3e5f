import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export interface Fonts {
  readonly regular: Buffer;
  readonly bold: Buffer;
}

/**
 * Noto Sans SC: Latin, Greek, Cyrillic, kana and simplified Chinese; 10 MB each, of which a document holds what it uses.
 * TrueType: from a compressed web font the document would come out with blank shapes, and no error.
 */
export const readFonts = (): Fonts => ({
  regular: readFileSync(require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')),
  bold: readFileSync(require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf')),
});
