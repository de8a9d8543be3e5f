import { readJsonLines, readLines } from '@marketsafe/screening';
import type { Command } from 'commander';
import { command } from '../command.ts';
import { countLines } from '../count-lines.ts';
import { counted } from '../counted.ts';
import { type NumberedEntry, sendEntries } from '../import/send-entries.ts';
import { assertReadableFiles } from '../input-file.ts';
import { formatFault, type LineFault } from '../line-fault.ts';
import { startProgress } from '../progress.ts';
import { type ServiceOptions, serviceAt, whatToDo, withService } from '../service-api.ts';

interface RightsOptions extends ServiceOptions {
  readonly json?: true;
}

/** The most entries that the service takes at once. */
const ENTRIES_A_REQUEST = 500;

export const importRightsCommand = (): Command =>
  withService(
    command(
      'rights',
      'Add or replace entries of a trade mark register in a running service',
      'marketsafe import rights register.jsonl --token "$DESK_TOKEN"',
    )
      .argument('<file>', '.jsonl with one register entry a line')
      .option('--json', 'the result as JSON'),
    'somebody at the desk',
  )
    .addHelpText(
      'after',
      '\nOne entry a line:\n' +
        '  {"office":"CN","number":"30112233","type":"trademark","owner":"Lan Mu Studio","contact":"ip@lanmu.example",\n' +
        '   "mark":"LANMU","territories":["CN"],"classes":[18],"validUntil":"2031-06-30T00:00:00.000Z"}\n' +
        'Codes of enrolment go to "contact" and nowhere else. Ends with 1 if a line was refused; the others are imported.',
    )
    .action(importRights);

async function importRights(file: string, options: RightsOptions): Promise<void> {
  await assertReadableFiles(file);
  const client = serviceAt(options);
  const progress = startProgress('Importing', await countLines(file), 'lines');
  const faults: LineFault[] = [];
  let imported = 0;
  const fault = (one: Omit<LineFault, 'file'>): void => {
    faults.push({ file, ...one });
    progress.note(formatFault({ file, ...one }, options.json));
  };
  const send = async (entries: readonly NumberedEntry[]): Promise<void> => {
    const sent = await sendEntries(client, entries);
    imported += sent.imported;
    for (const refused of sent.refused) fault(refused);
    progress.update(entries.at(-1)?.line ?? 0);
  };
  let chunk: NumberedEntry[] = [];
  try {
    for await (const read of readJsonLines(readLines(file))) {
      if ('error' in read) fault(read);
      else chunk.push(read);
      if (chunk.length < ENTRIES_A_REQUEST) continue;
      await send(chunk);
      chunk = [];
    }
    await send(chunk);
  } catch (error) {
    throw whatToDo(error, options);
  } finally {
    progress.stop();
  }
  if (options.json) console.log(JSON.stringify({ imported, malformed: faults }));
  else {
    const lines = new Set(faults.map(({ line }) => line)).size;
    console.log(`${counted(imported, 'entry', 'entries')} imported, ${counted(lines, 'line')} refused.`);
  }
  if (faults.length > 0) process.exitCode = 1;
}
