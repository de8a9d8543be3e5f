import { type LoadedPack, loadPack } from '@marketsafe/procedure';
import { sha256 } from '../../platform/policies.ts';

/** A stored version; undefined if this release of the programme cannot read it. */
export function keptPack({ text, file }: { readonly text: string; readonly file: string }): LoadedPack | undefined {
  const loaded = loadPack(text, file, sha256);
  return 'rules' in loaded ? loaded : undefined;
}
