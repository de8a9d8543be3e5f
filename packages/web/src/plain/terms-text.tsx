import Markdown from 'markdown-to-jsx/react';

const options = {
  // Markup in the text is shown, and never becomes part of the page.
  disableParsingRawHTML: true,
  forceWrapper: true,
  wrapper: 'div',
  // The library's own ids are empty for Chinese headings.
  slugify: (heading: string) => `terms-${heading.replaceAll(/\s+/g, '-')}`,
} as const;

/** Terms of participation in their operator's words. `isPart`: below a heading of the second level. */
export function TermsText({ text, isPart = false }: { text: string; isPart?: boolean }) {
  return <Markdown options={isPart ? { ...options, overrides: { h2: 'h3', h3: 'h4' } } : options}>{text}</Markdown>;
}
