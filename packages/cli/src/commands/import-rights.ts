import { type Line, readJsonLines, readLines } from '@marketsafe/screening';
import type { Command } from 'commander';
import { command } from '../command.ts';
import { countLines } from '../count-lines.ts';
import { counted, grouped } from '../counted.ts';
import { type ImportOutcome, type NumberedEntry, sendEntries } from '../import/send-entries.ts';
import { assertReadableFiles } from '../input-file.ts';
import { formatFault, type LineFault } from '../line-fault.ts';
import { startProgress } from '../progress.ts';
import { type ServiceOptions, serviceAt, whatToDo, withService } from '../service-api.ts';
import { WrongUse } from '../wrong-use.ts';

interface RightsOptions extends ServiceOptions {
  readonly json?: true;
}

/** The most entries of one request. */
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
    'a member of the review team',
  )
    .addHelpText(
      'after',
      '\nOne entry a line:\n' +
        '  {"office":"CN","number":"30112233","type":"trademark","owner":"Lan Mu Studio","contact":"ip@lanmu.example",\n' +
        '   "mark":"LANMU","territories":["CN"],"classes":[18],"validUntil":"2031-06-30T00:00:00.000Z",\n' +
        '   "registeredOn":"2011-06-30","challenge":"none"}\n' +
        '"registeredOn": a trade mark without it is reviewed as a young one. "challenge": none, opposed or in-cancellation.\n' +
        'Codes of enrolment go to "contact" and nowhere else. Of lines for one registration the last counts; importing a file again\n' +
        'restores only what was changed meanwhile. Ends with 1 if a line was refused; the others are imported. --json tells\n' +
        'what became of each line.',
    )
    .action(importRights);

async function importRights(file: string, options: RightsOptions): Promise<void> {
  await assertReadableFiles(file);
  const client = serviceAt(options);
  const progress = startProgress('Importing', await countLines(file), 'lines');
  const faults: LineFault[] = [];
  const lines: { line: number; outcome: ImportOutcome }[] = [];
  const fault = (one: Omit<LineFault, 'file'>): void => {
    faults.push({ file, ...one });
    progress.note(formatFault({ file, ...one }, options.json));
  };
  const send = async (entries: readonly NumberedEntry[]): Promise<void> => {
    const sent = await sendEntries(client, entries);
    lines.push(...sent.taken);
    for (const refused of sent.refused) fault(refused);
    progress.update(entries.at(-1)?.line ?? 0);
  };
  let chunk: NumberedEntry[] = [];
  try {
    for await (const read of readJsonLines(withoutXml(file, readLines(file)))) {
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
  const count = (wanted: ImportOutcome): number => lines.filter(({ outcome }) => outcome === wanted).length;
  const counts = { created: count('created'), changed: count('changed'), unchanged: count('unchanged') };
  const refused = [...new Set(faults.map(({ line }) => line))];
  if (options.json) {
    const all = [...lines, ...refused.map((line) => ({ line, outcome: 'refused' }))].sort((a, b) => a.line - b.line);
    console.log(JSON.stringify({ ...counts, malformed: faults, lines: all }));
  } else
    console.log(
      `${counted(counts.created, 'entry', 'entries')} created, ${grouped(counts.changed)} changed, ` +
        `${grouped(counts.unchanged)} as before; ${counted(refused.length, 'line')} refused.`,
    );
  if (faults.length > 0) process.exitCode = 1;
}

/** Reports an XML file once, since offices publish their registers as XML, in which every line would be an error. */
async function* withoutXml(file: string, lines: AsyncIterable<Line>): AsyncGenerator<Line> {
  let isStart = true;
  for await (const line of lines) {
    const text = 'text' in line ? line.text.trim() : '';
    if (isStart && text.startsWith('<')) {
      throw new WrongUse(
        `${file}: this is XML, which the command does not read. Convert it to JSON with one register entry a line; ` +
          '"marketsafe import rights --help" shows one. Nothing was imported.',
      );
    }
    if (text !== '' || 'error' in line) isStart = false;
    yield line;
  }
}
