import { type FormEvent, useState } from 'react';
import { useAct } from '../data/api.ts';
import type { ShopClearances } from '../data/nouns.ts';
import { sendClearanceDocument } from '../data/uploads.ts';
import { rightName } from '../format/right.ts';
import { useWords } from '../language/words.ts';
import { Field } from '../plain/field.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { UploadSlot } from '../plain/upload-slot.tsx';
import { useUploads } from '../plain/use-uploads.ts';
import { missingItems } from './completeness.ts';
import { RequiredTag } from './kind-choice.tsx';
import { listingIds } from './listing-ids.ts';
import { StillMissing } from './still-missing.tsx';

interface Props {
  readonly link: string;
  readonly shop: ShopClearances;
  readonly rules: NonNullable<ShopClearances['rules']>;
  readonly onSent: () => void;
}

/** Whom it is asked of, for what, with which documents, until when: one page, one button. */
export function DepositForm({ link, shop, rules, onSent }: Props) {
  const { t, language } = useWords('seller');
  const deposit = useAct('depositClearance', { link });
  const uploads = useUploads(sendClearanceDocument(link));
  const [holder, setHolder] = useState(shop.holders.length === 1 ? (shop.holders[0]?.id ?? '') : '');
  const [rights, setRights] = useState<readonly string[]>([]);
  const [listings, setListings] = useState('');
  const [goods, setGoods] = useState('');
  const [until, setUntil] = useState('');
  const [declared, setDeclared] = useState(false);
  const [tried, setTried] = useState(false);
  const latest = new Date(Date.parse(rules.longestUntil) - 1).toISOString().slice(0, 10);
  const given = new Set(uploads.uploads.flatMap(({ exhibit, item }) => (exhibit ? [item] : [])));
  const missing = missingItems(rules.documents, given);
  const { sending } = uploads;
  const known = shop.holders.find(({ id }) => id === holder)?.rights ?? [];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!holder || !until || until > latest || missing.length > 0 || !declared || sending) return;
    const ids = listingIds(listings);
    deposit.mutate(
      {
        holder,
        // The end of the day that is written in the document, where the marketplace is.
        until: new Date(`${until}T23:59:59+08:00`).toISOString(),
        documents: uploads.uploads.flatMap(({ exhibit, item }) => (exhibit ? [{ id: exhibit.id, item }] : [])),
        declaration: declared,
        ...(rights.length > 0 && { rights: [...rights] }),
        ...(ids.length > 0 && { listings: ids }),
        ...(goods.trim() && { goods: goods.trim() }),
      },
      { onSuccess: onSent },
    );
  };

  return (
    <form onSubmit={submit} className="card" noValidate aria-labelledby="deposit">
      <h2 id="deposit">{t('clearance.form')}</h2>
      <fieldset className="kinds">
        <legend>{t('clearance.holder')}</legend>
        {shop.holders.map(({ id, name }) => (
          <label key={id} className={id === holder ? 'kind chosen' : 'kind'}>
            <input
              type="radio"
              name="holder"
              value={id}
              checked={id === holder}
              onChange={() => {
                setHolder(id);
                setRights([]);
              }}
            />
            <strong>{name}</strong>
          </label>
        ))}
      </fieldset>
      {tried && !holder && (
        <p className="wrong" role="alert">
          {t('clearance.missingHolder')}
        </p>
      )}
      {known.length > 0 && (
        <fieldset className="field">
          <legend>{t('clearance.rights')}</legend>
          <p className="hint">{t('clearance.rightsHint')}</p>
          {known.map(({ id, mark, office, number }) => (
            <label className="check" key={id}>
              <input
                type="checkbox"
                checked={rights.includes(id)}
                onChange={(e) => setRights(e.target.checked ? [...rights, id] : rights.filter((one) => one !== id))}
              />
              {rightName({ mark, office, number })}
            </label>
          ))}
        </fieldset>
      )}
      <h3>{t('clearance.documents')}</h3>
      <p className="soft small">{t('answer.limits')}</p>
      <ul className="checklist">
        {rules.documents.map((item) => (
          <li key={item.item}>
            <h3>{item.text[language]}</h3>
            <RequiredTag item={item} />
            <UploadSlot
              label={item.text[language]}
              uploads={uploads.uploads.filter((upload) => upload.item === item.item)}
              onAdd={(files) => uploads.add(item.item, files)}
              onAgain={uploads.again}
              onRemove={uploads.remove}
            />
          </li>
        ))}
      </ul>
      {tried && missing.length > 0 && <StillMissing items={missing} />}
      <Field label={t('clearance.goods')} hint={t('clearance.goodsHint')}>
        {(control) => (
          <input {...control} type="text" maxLength={1000} value={goods} onChange={(e) => setGoods(e.target.value)} />
        )}
      </Field>
      <Field label={t('clearance.listings')} hint={t('clearance.listingsHint')}>
        {(control) => <textarea {...control} value={listings} onChange={(e) => setListings(e.target.value)} />}
      </Field>
      <Field
        label={t('clearance.untilField')}
        hint={t('clearance.untilHint', { latest })}
        wrong={
          tried && !until
            ? t('clearance.missingUntil')
            : until > latest
              ? t('clearance.tooLong', { latest })
              : undefined
        }
      >
        {(control) => (
          <input {...control} type="date" max={latest} value={until} onChange={(e) => setUntil(e.target.value)} />
        )}
      </Field>
      <label className="check declaration">
        <input
          type="checkbox"
          checked={declared}
          aria-invalid={(tried && !declared) || undefined}
          onChange={(e) => setDeclared(e.target.checked)}
        />
        {t('clearance.declaration')}
      </label>
      {tried && !declared && (
        <p className="wrong" role="alert">
          {t('answer.missingDeclaration')}
        </p>
      )}
      <p className="after-fields">
        <button type="submit" className="button primary big" disabled={deposit.isPending || sending}>
          {t(deposit.isPending || sending ? 'answer.sending' : 'clearance.submit')}
        </button>
      </p>
      {deposit.isError && <ProblemNote error={deposit.error} />}
    </form>
  );
}
