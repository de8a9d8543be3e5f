import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export interface Fonts {
  readonly regular: Buffer;
  readonly bold: Buffer;
}

/**
 * Noto Sans SC: Latin, Greek, Cyrillic, kana and simplified Chinese; 10 MB each, of which a document embeds the used part.
 * TrueType, since a compressed web font would give blank shapes without an error.
 */
export const readFonts = (): Fonts => ({
  regular: readFileSync(require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')),
  bold: readFileSync(require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf')),
});
