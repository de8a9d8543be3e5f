/** Whether a text can be compared with a column of ids: whoever asks for something else asks for what there is not. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
