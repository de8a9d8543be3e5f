import { hash } from 'node:crypto';
import { type LoadedPack, loadPack } from '@marketsafe/procedure';

/** A version as it was kept; undefined where this version of the programme cannot read it any more. */
export function keptPack({ text, file }: { readonly text: string; readonly file: string }): LoadedPack | undefined {
  const loaded = loadPack(text, file, (one) => hash('sha256', one, 'hex'));
  return 'rules' in loaded ? loaded : undefined;
}
