import { type Command, InvalidArgumentError } from 'commander';
import { command } from '../command.ts';
import { countLines } from '../count-lines.ts';
import { counted, grouped } from '../counted.ts';
import { ENTRY_FIELDS, type EntryField } from '../import/register/csv-entries.ts';
import { readRegister } from '../import/register/read-register.ts';
import { type ImportOutcome, type NumberedEntry, sendEntries } from '../import/send-entries.ts';
import { assertReadableFiles } from '../input-file.ts';
import { formatFault, type LineFault } from '../line-fault.ts';
import { startProgress } from '../progress.ts';
import { type ServiceOptions, serviceAt, whatToDo, withService } from '../service-api.ts';

type Columns = Partial<Readonly<Record<EntryField, string>>>;

interface RegisterOptions extends ServiceOptions {
  readonly map: Columns;
  readonly office?: string;
  readonly json?: true;
}

/** The most entries of one request. */
const ENTRIES_A_REQUEST = 500;

export const importRegisterCommand = (): Command =>
  withService(
    command(
      'register',
      'Add or replace entries of a trade mark register in a running service',
      'marketsafe import register apc260301.xml --token "$DESK_TOKEN"',
      'marketsafe import register marks.csv --office CN --map number="Reg. No." --map validUntil=Expires',
    )
      .argument('<file>', 'trademark XML of the USPTO, CSV, or .jsonl with one register entry a line')
      .option('--map <field=column>', 'for CSV: the column of a field; repeat for others', column, {})
      .option('--office <code>', 'for CSV: the office of all entries, such as CN')
      .option('--json', 'the result as JSON'),
    'a member of the review team',
  )
    .addHelpText(
      'after',
      '\nJSON lines, one entry a line:\n' +
        '  {"office":"CN","number":"30112233","type":"trademark","owner":"Lan Mu Studio","contact":"ip@lanmu.example",\n' +
        '   "mark":"LANMU","territories":["CN"],"classes":[18],"validUntil":"2031-06-30T00:00:00.000Z",\n' +
        '   "registeredOn":"2011-06-30","challenge":"none"}\n' +
        'CSV: a header with the same names, or --map. Days begin with the year; "validUntil" is then the last valid day.\n' +
        'USPTO: registrations are imported, with those that ended; applications are left out. The XML names no e-mail.\n' +
        '"contact": codes of enrolment go there and nowhere else. Without one, the review team verifies the right.\n' +
        '"registeredOn": a trade mark without it is reviewed as a young one. "challenge": none, opposed or in-cancellation.\n' +
        'Of entries for one registration the last counts; importing a file again restores only what was changed meanwhile.\n' +
        'Ends with 1 if an entry was refused; the others are imported. Of XML that is damaged, nothing is. --json tells what\n' +
        'became of each entry.',
    )
    .action(importRegister);

/** Adds `field=column` to the columns so far. */
function column(text: string, before: Columns): Columns {
  const [field = '', ...rest] = text.split('=');
  const known = ENTRY_FIELDS.find((one) => one === field);
  if (!known || rest.length === 0 || rest.join('=') === '')
    throw new InvalidArgumentError(`Write it as field=column, with one of the fields ${ENTRY_FIELDS.join(', ')}.`);
  return { ...before, [known]: rest.join('=') };
}

async function importRegister(file: string, options: RegisterOptions): Promise<void> {
  await assertReadableFiles(file);
  const client = serviceAt(options);
  const progress = startProgress('Importing', await countLines(file), 'lines');
  const faults: LineFault[] = [];
  const lines: { line: number; outcome: ImportOutcome }[] = [];
  let applications = 0;
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
    for await (const read of readRegister(file, options)) {
      if ('error' in read) fault(read);
      else if ('leftOut' in read) applications += 1;
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
    console.log(JSON.stringify({ ...counts, applications, malformed: faults, lines: all }));
  } else
    console.log(
      `${counted(counts.created, 'entry', 'entries')} created, ${grouped(counts.changed)} changed, ` +
        `${grouped(counts.unchanged)} as before; ${counted(refused.length, 'entry', 'entries')} refused.` +
        (applications > 0 ? ` ${counted(applications, 'application')} without a registration left out.` : ''),
    );
  if (faults.length > 0) process.exitCode = 1;
}
