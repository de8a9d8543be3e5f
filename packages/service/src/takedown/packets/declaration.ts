/** The complainant's declaration in a complaint. Changed words need a new version; a packet keeps those that it was filed under. */
export const declaration = {
  version: 'declaration-1',
  texts: {
    en: 'I declare in good faith that these listings infringe my right, that what I state is accurate and complete, and that I am entitled to act.',
    'zh-CN': '我善意声明：这些商品侵犯了我的权利，所述内容准确、完整，且我有权投诉。',
  },
} as const;
