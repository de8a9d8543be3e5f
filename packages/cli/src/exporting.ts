import { resolve } from 'node:path';
import type { ExportManifest } from '@marketsafe/service';
import type { Command } from 'commander';
import { counted } from './counted.ts';
import { openAt, type PlaceOptions, withPlace } from './place.ts';
import { WrongUse } from './wrong-use.ts';

export interface ExportingOptions extends PlaceOptions {
  readonly json?: true;
}

/** Adds the options of an export, and what is the same for each. */
export const withExport = (exporting: Command): Command =>
  withPlace(exporting.option('--json', 'what was exported, as JSON')).addHelpText(
    'after',
    '\nOn a server it runs beside the service and shows one instant. README.md and README.zh-CN.md in the folder describe each file and\n' +
      'field, manifest.json has counts and hashes. The folder is whole or absent. It holds personal data: keep it as you keep a backup.\n' +
      'Ends with 1 if a document’s file is missing or was altered; the others are exported.',
  );

/** Runs an export, of everything or of one subject, and says what there is. */
export async function runExport(folder: string, who: string | undefined, options: ExportingOptions): Promise<void> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  const onFile = (path: string): void => {
    if (process.stderr.isTTY) process.stderr.write(`${path} …\n`);
  };
  const asked = { folder, signal: stopping.signal, onFile, ...(who !== undefined && { who }) };
  const manifest = await openAt(options, (service, place) =>
    service.exportFrom(place, asked).catch((error: unknown) => {
      if (stopping.signal.aborted) throw new WrongUse('Stopped. Nothing was left.');
      const known = [service.ExportError, service.UnknownSubjectError];
      throw known.some((kind) => error instanceof kind) ? new WrongUse((error as Error).message) : error;
    }),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop);
  tell(resolve(folder), manifest, options);
}

function tell(
  folder: string,
  { files, faults, withoutProof, ...rest }: ExportManifest,
  { json }: ExportingOptions,
): void {
  if (faults.length > 0) process.exitCode = 1;
  const counts = Object.fromEntries(files.flatMap(({ path, rows }) => (rows === undefined ? [] : [[path, rows]])));
  if (json) {
    console.log(JSON.stringify({ folder, ...rest, files: files.length, rows: counts, withoutProof, faults }));
    return;
  }
  for (const { document, fault } of faults) console.log(`document ${document}: its file ${inWords[fault]}`);
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  console.log(
    `${folder} holds ${counted(rows, 'row')} in ${counted(files.length, 'file')}, as of ${rest.takenAt}. Read README.md there first.`,
  );
  if (withoutProof.length > 0)
    console.log(
      `${counted(withoutProof.length, 'case')} had no proof yet: the next checkpoint covers them within minutes.`,
    );
}

const inWords = { missing: 'is missing', altered: 'was altered' } as const;
