/** A text in both languages of the product. */
export interface Words {
  readonly en: string;
  readonly 'zh-CN': string;
}

/** What is known of a host, and from where. */
export interface HostFact {
  readonly says: Words;
  /** An address, or the name of a study. */
  readonly source: string;
  /** `documented`: read at the host. `reported`: read elsewhere. `not-checked`: general knowledge; look before you rely on it. */
  readonly known: 'documented' | 'reported' | 'not-checked';
}

export const both = (en: string, chinese: string): Words => ({ en, 'zh-CN': chinese });
export const documented = (says: Words, source: string) => ({ says, source, known: 'documented' }) as const;
export const reported = (says: Words, source: string) => ({ says, source, known: 'reported' }) as const;
export const unchecked = (says: Words) => ({ says, source: 'general knowledge', known: 'not-checked' }) as const;
