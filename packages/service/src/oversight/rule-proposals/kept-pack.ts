import { type LoadedPack, loadPack } from '@marketsafe/procedure';
import { sha256 } from '../../platform/policies.ts';

/** A version as it was kept; undefined where this version of the programme cannot read it any more. */
export function keptPack({ text, file }: { readonly text: string; readonly file: string }): LoadedPack | undefined {
  const loaded = loadPack(text, file, sha256);
  return 'rules' in loaded ? loaded : undefined;
}
