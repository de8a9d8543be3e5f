import { useState } from 'react';
import { readExhibit, readExhibitText, saveExhibit } from '../data/documents.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { ofCase } from '../data/pictures.ts';
import { useWords } from '../language/words.ts';
import { SaveDocument } from '../office/save-document.tsx';
import { ListingPicture } from '../plain/listing-picture.tsx';
import { useKeys } from '../portal/use-keys.ts';
import type { Paper } from './case-papers.ts';
import { PaperStage } from './paper-stage.tsx';
import { PictureVeil } from './picture-veil.tsx';
import { SameElsewhere, useElsewhere } from './same-elsewhere.tsx';

interface Props {
  readonly detail: CaseDetail;
  readonly papers: readonly Paper[];
  /** The ids of those that were shown. */
  readonly opened: readonly string[];
  readonly onOpened: (id: string) => void;
  readonly shown: Paper | undefined;
  readonly onShow: (paper: Paper) => void;
}

/** What scrolls is reached by keyboard. */
const reachable = (place: HTMLElement | null) => place?.setAttribute('tabindex', '0');

const readingOf = (id: string, document: string) => ({
  read: (page: number) => readExhibit(id, document, page),
  readText: () => readExhibitText(id, document),
});

const zooms = [0.5, 0.75, 1, 1.5, 2, 3];

/** The documents of a case, one at a time: pages of the cleaned copy, beside the goods if wanted. */
export function DocumentViewer(given: Props) {
  const { t } = useWords('desk');
  const { detail, papers, shown } = given;
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(2);
  const [turns, setTurns] = useState(0);
  const [isBeside, setBeside] = useState(false);
  const [beside, setOther] = useState<string>();
  const show = (paper: Paper | undefined) => {
    if (!paper) return;
    setPage(1);
    setTurns(0);
    given.onShow(paper);
  };
  const elsewhere = useElsewhere(detail.id, shown?.id);
  const other = elsewhere.find((one) => one.case === beside);
  const place = papers.findIndex(({ id }) => id === shown?.id);
  const zoomBy = (step: number) => setZoom((at) => Math.min(Math.max(at + step, 0), zooms.length - 1));
  useKeys({
    '[': () => show(papers[place - 1]),
    ']': () => show(papers[place + 1]),
    '+': () => zoomBy(1),
    '=': () => zoomBy(1),
    '-': () => zoomBy(-1),
    r: () => setTurns((turns + 1) % 4),
  });
  if (!shown) return <p className="note">{t('bench.noPapers')}</p>;
  const percent = `${(zooms[zoom] ?? 1) * 100}%`;
  return (
    <section aria-label={t('bench.papers')}>
      <Tabs {...given} onShow={show} />
      <div className="doc-viewer" role="tabpanel" aria-label={shown.name}>
        <div className="doc-tools">
          <Tool text="−" label={t('bench.smaller')} disabled={zoom === 0} onPress={() => zoomBy(-1)} />
          <span aria-live="polite">{percent}</span>
          <Tool text="+" label={t('bench.larger')} disabled={zoom === zooms.length - 1} onPress={() => zoomBy(1)} />
          <Tool text={`↻ ${t('bench.rotate')}`} onPress={() => setTurns((turns + 1) % 4)} />
          {shown.pages > 1 && (
            <>
              <Tool text="‹" label={t('bench.pageBefore')} disabled={page === 1} onPress={() => setPage(page - 1)} />
              <span aria-live="polite">{t('bench.pageOf', { page, count: shown.pages })}</span>
              <Tool
                text="›"
                label={t('bench.pageAfter')}
                disabled={page === shown.pages}
                onPress={() => setPage(page + 1)}
              />
            </>
          )}
          {detail.image !== undefined && (
            <Tool text={t('bench.beside')} pressed={isBeside} onPress={() => setBeside(!isBeside)} />
          )}
          <PictureVeil />
          <span className="doc-save">
            <SaveDocument name={shown.name} save={(original) => saveExhibit(detail.id, shown.id, original)} />
          </span>
        </div>
        <SameElsewhere of={elsewhere} shown={other} onShow={(one) => setOther(one?.case)} />
        <div className="doc-stages">
          <section className="doc-stage" ref={reachable} aria-label={shown.name}>
            <PaperStage
              key={shown.id}
              {...{ paper: shown, page, percent, turns, ...readingOf(detail.id, shown.id) }}
              onSeen={given.onOpened}
            />
          </section>
          {other && (
            <section className="doc-stage" ref={reachable} aria-label={t('same.other')}>
              <PaperStage
                key={other.document}
                paper={{ id: other.document, name: t('same.other'), pages: shown.pages }}
                {...{ page, percent, turns, ...readingOf(other.case, other.document) }}
              />
            </section>
          )}
          {isBeside && detail.image !== undefined && (
            <div className="doc-stage">
              <ListingPicture
                className="beside"
                address={detail.image}
                source={ofCase(detail.id)}
                alt={t('bench.goods')}
              />
            </div>
          )}
        </div>
        <p className="doc-foot">{t('bench.cleaned')}</p>
      </div>
    </section>
  );
}

function Tabs({ detail, papers, opened, shown, onShow }: Props) {
  const { t, language } = useWords('desk');
  const what = ({ item, from }: Paper): string =>
    from === undefined
      ? (detail.checklist.find((one) => one.item === item)?.text[language] ?? item ?? '')
      : t(`bench.from.${from}`);
  return (
    <div className="doc-tabs" role="tablist" aria-label={t('bench.papers')}>
      {papers.map((paper) => {
        const isOpened = opened.includes(paper.id);
        return (
          <button
            key={paper.id}
            type="button"
            role="tab"
            aria-selected={paper.id === shown?.id}
            title={paper.name}
            onClick={() => onShow(paper)}
          >
            <span className={isOpened ? 'pin' : 'pin off'}>{paper.number}</span>
            <span>
              <span className="paper-what">{what(paper)}</span>
              <small className={isOpened ? 'paper-state' : 'paper-state not-yet'}>
                {t(isOpened ? 'bench.opened' : 'bench.notYet')}
              </small>
            </span>
          </button>
        );
      })}
    </div>
  );
}

interface ToolProps {
  readonly text: string;
  readonly label?: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly onPress: () => void;
}

const Tool = ({ text, label, disabled = false, pressed, onPress }: ToolProps) => (
  <button
    type="button"
    className="tool"
    {...{ disabled, 'aria-label': label, title: label, 'aria-pressed': pressed }}
    onClick={onPress}
  >
    {text}
  </button>
);
