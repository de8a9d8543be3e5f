import { useWords } from '../language/words.ts';
import { Field } from '../plain/field.tsx';
import { UploadSlot } from '../plain/upload-slot.tsx';
import type { Uploads } from '../plain/use-uploads.ts';
import { givenItems, type Written } from './answer-draft.ts';
import { type ChecklistItem, itemName } from './completeness.ts';
import { RequiredTag } from './kind-choice.tsx';

interface Props {
  readonly checklist: readonly ChecklistItem[];
  /** The items without which it is not sent, once the seller tried to. */
  readonly lacking: readonly ChecklistItem[];
  readonly written: Written;
  readonly onWritten: (written: Written) => void;
  readonly uploads: Uploads;
  readonly read: (exhibit: string, page: number) => Promise<Blob>;
}

/** A field per item: documents where it accepts them, text or a number where it accepts those. */
export function Checklist({ checklist, lacking, written, onWritten, uploads, read }: Props) {
  const { t, language } = useWords('seller');
  if (checklist.length === 0) return null;
  const anyFile = checklist.some(({ accepts }) => accepts.includes('file'));
  const given = givenItems(written, uploads);
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
        {checklist.map((item) => {
          const isLacking = lacking.includes(item);
          const name = itemName(item, language);
          return (
            <li key={item.item} id={`item-${item.item}`} className={isLacking ? 'lacking' : undefined}>
              <h3>{name}</h3>
              {given.has(item.item) ? (
                <span className="tag good">✓ {t('steps.given')}</span>
              ) : isLacking ? (
                <span className="tag warn">{t('steps.lacking')}</span>
              ) : (
                <RequiredTag item={item} />
              )}
              {item.accepts.includes('file') && (
                <UploadSlot label={name} item={item.item} uploads={uploads} read={read} />
              )}
              {(item.accepts.includes('identifier') || item.accepts.includes('statement')) && (
                <Field label={t(`proof.accepts.${item.accepts.includes('statement') ? 'statement' : 'identifier'}`)}>
                  {(field) => (
                    <input
                      {...field}
                      type="text"
                      maxLength={500}
                      value={written[item.item] ?? ''}
                      onChange={(e) => onWritten({ ...written, [item.item]: e.target.value })}
                    />
                  )}
                </Field>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
