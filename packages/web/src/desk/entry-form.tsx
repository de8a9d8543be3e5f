import type { Schemas } from '@marketsafe/sdk';
import { useAct } from '../data/api.ts';
import { sendDocument } from '../data/uploads.ts';
import { useWords } from '../language/words.ts';
import { Form, SelectField, TextField } from '../plain/form.tsx';
import { UploadField } from '../plain/upload-slot.tsx';
import { useForm } from '../plain/use-form.ts';
import { useUploads } from '../plain/use-uploads.ts';

type Entry = Schemas['RegisterEntryInput'];
type Kind = NonNullable<Entry['type']>;
type Challenge = NonNullable<Entry['challenge']>;

const kinds: readonly Kind[] = ['trademark', 'design', 'copyright', 'patent'];
const challenges: readonly Challenge[] = ['none', 'opposed', 'in-cancellation'];

interface Props {
  readonly office?: string;
  readonly number?: string;
  /** The certificate that came with a request, unless another document is uploaded. */
  readonly certificate?: string | undefined;
  /** An entry to correct or renew. */
  readonly entry?: Schemas['RegisterEntry'] | undefined;
  readonly onDone?: (() => void) | undefined;
}

const listOf = (text: string): string[] => text.split(/[\s,;，、；]+/).filter(Boolean);
const isClass = (text: string): boolean => /^([1-9]|[1-3]\d|4[0-5])$/.test(text);
/** The entry ends with the first instant after the last day. */
const endAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString();

/** A registration that the review team enters from its document. */
export function EntryForm({ office = '', number = '', certificate, entry, onDone }: Props) {
  const { t, term } = useWords('desk');
  const { t: portal } = useWords('portal');
  const uploads = useUploads(sendDocument);
  const form = useForm({
    ...{ act: useAct('enterRegistration'), waits: uploads.sending },
    onDone: () => onDone?.(),
    start: {
      ...{ office, number, type: (entry?.type ?? 'trademark') as Kind, owner: entry?.owner ?? '' },
      ...{ contact: entry?.contact ?? '', mark: entry?.mark ?? '', classes: entry?.classes.join(' ') ?? '' },
      ...{ territories: entry?.territories.join(' ') ?? '', registeredOn: entry?.registeredOn ?? '' },
      ...{ validUntil: '', challenge: (entry?.challenge ?? 'none') as Challenge },
    },
    check: (said) => ({
      ...{ office: !said.office, number: !said.number, owner: !said.owner, validUntil: !said.validUntil },
      territories: !listOf(said.territories).every((code) => /^[a-z]{2}$/i.test(code)) && t('register.territoriesHint'),
      classes: !listOf(said.classes).every(isClass) && t('register.classesHint'),
      documents: uploads.ids.length === 0 && certificate === undefined,
    }),
    say: ({ contact, mark, registeredOn, territories, classes, validUntil, ...said }) => ({
      document: uploads.ids.at(-1) ?? certificate ?? '',
      entry: {
        ...said,
        ...(contact && { contact }),
        ...(mark && { mark }),
        ...(registeredOn && { registeredOn }),
        territories: listOf(territories || said.office).map((code) => code.toUpperCase()),
        classes: listOf(classes).map(Number),
        validUntil: endAfter(validUntil),
      },
    }),
  });
  return (
    <Form of={form} isPrimary submit={t('register.submit')}>
      <p className="soft">{t('register.lead')}</p>
      <div className="toolbar">
        <TextField
          {...form.field('office')}
          maxLength={10}
          label={portal('rights.office')}
          hint={t('register.officeHint')}
        />
        <TextField {...form.field('number')} maxLength={40} label={portal('rights.number')} />
        <SelectField
          {...form.field('type')}
          label={portal('rights.type')}
          options={kinds.map((value) => ({ value, label: term('right', value) }))}
        />
        <TextField {...form.field('owner')} maxLength={300} label={t('register.owner')} />
        <TextField {...form.field('mark')} maxLength={200} label={t('register.mark')} />
        <TextField
          {...form.field('contact')}
          type="email"
          maxLength={200}
          label={t('register.contact')}
          hint={t('register.contactHint')}
        />
        <TextField
          {...form.field('territories')}
          label={portal('rights.territories')}
          hint={t('register.territoriesHint')}
        />
        <TextField {...form.field('classes')} label={portal('rights.classes')} hint={t('register.classesHint')} />
        <TextField {...form.field('validUntil')} type="date" label={t('register.lastDay')} />
        <TextField {...form.field('registeredOn')} type="date" label={portal('rights.registeredOn')} />
        <SelectField
          {...form.field('challenge')}
          label={portal('rights.challenge')}
          options={challenges.map((value) => ({ value, label: portal(`rights.challenges.${value}`) }))}
        />
      </div>
      <UploadField
        label={t('register.document')}
        hint={t(certificate === undefined ? 'register.documentHint' : 'register.documentSent')}
        wrong={form.faults.documents}
        uploads={uploads}
      />
    </Form>
  );
}
