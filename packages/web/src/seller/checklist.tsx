import { useWords } from '../language/words.ts';
import { Field } from '../plain/field.tsx';
import { UploadSlot } from '../plain/upload-slot.tsx';
import type { Uploads } from '../plain/use-uploads.ts';
import type { Written } from './answer-draft.ts';
import type { ChecklistItem } from './completeness.ts';
import { RequiredTag } from './kind-choice.tsx';

interface Props {
  readonly checklist: readonly ChecklistItem[];
  readonly written: Written;
  readonly onWritten: (written: Written) => void;
  readonly uploads: Uploads;
  readonly read: (exhibit: string, page: number) => Promise<Blob>;
}

/** A field per item: documents where it accepts them, text or a number where it accepts those. */
export function Checklist({ checklist, written, onWritten, uploads, read }: Props) {
  const { t, language } = useWords('seller');
  if (checklist.length === 0) return null;
  const anyFile = checklist.some(({ accepts }) => accepts.includes('file'));
  return (
    <>
      {anyFile && (
        <p className="soft small">
          {t('answer.limits')}
          {language === 'en' ? '. ' : '。'}
          {t('answer.photo')}
        </p>
      )}
      <ul className="checklist">
        {checklist.map((item) => (
          <li key={item.item}>
            <h3>{item.text[language]}</h3>
            <RequiredTag item={item} />
            {item.accepts.includes('file') && (
              <UploadSlot label={item.text[language]} item={item.item} uploads={uploads} read={read} />
            )}
            {(item.accepts.includes('identifier') || item.accepts.includes('statement')) && (
              <Field label={t(`proof.accepts.${item.accepts.includes('statement') ? 'statement' : 'identifier'}`)}>
                {(given) => (
                  <input
                    {...given}
                    type="text"
                    maxLength={500}
                    value={written[item.item] ?? ''}
                    onChange={(e) => onWritten({ ...written, [item.item]: e.target.value })}
                  />
                )}
              </Field>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
