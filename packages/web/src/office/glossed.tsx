import { useRead } from '../data/api.ts';
import type { Spot } from '../format/highlight.ts';
import { isChinese } from '../format/is-chinese.ts';
import { useWords } from '../language/words.ts';
import { Highlighted } from '../plain/highlighted.tsx';

/** The gloss of a text; it is not read for who reads Chinese, or a text without any. */
export function useGloss(text: string | undefined) {
  const { language } = useWords();
  const isWanted = text !== undefined && language !== 'zh-CN' && isChinese(text);
  const { data, isLoading } = useRead('glossTitle', { query: { text: text ?? '' } }, { enabled: isWanted });
  return { words: data?.words, isLoading };
}

/** A Chinese text with what each word says below it. */
export function Glossed({ text, spots }: { text: string; spots: readonly Spot[] }) {
  const { t } = useWords('office');
  const { words, isLoading } = useGloss(text);
  if (!words)
    return (
      <span className={isLoading ? 'gloss-to-come' : undefined}>
        <Highlighted text={text} spots={spots} />
      </span>
    );
  let at = 0;
  return (
    <span className="gloss">
      {words.map((word) => {
        const from = at;
        at += word.text.length;
        const own = spots.map(({ span: [start, end], signal }) => ({
          span: [start - from, end - from] as const,
          signal,
        }));
        return (
          <span key={from} className={word.isJargon ? 'gloss-word jargon' : 'gloss-word'}>
            <b lang="zh-CN">
              <Highlighted text={word.text} spots={own} />
            </b>
            {word.says && <i>{word.says}</i>}
          </span>
        );
      })}
      <span className="gloss-note">{t('gloss.note')}</span>
    </span>
  );
}
