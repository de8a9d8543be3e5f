import * as texts from './index.ts';
import { inLanguage } from './texts.ts';

export const words = inLanguage(texts, 'zh-CN');
