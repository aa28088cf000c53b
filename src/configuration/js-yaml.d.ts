declare module 'js-yaml' {
  const yaml: {
    loadAll(
      text: string,
      each: undefined,
      options: {
        schema: unknown;
        /** Told where a node begins, by its line counted from 0, and what it is where it ends. */
        listener?: (event: 'open' | 'close', state: { line: number; result: unknown }) => void;
      },
    ): unknown[];
    FAILSAFE_SCHEMA: unknown;
  };
  export default yaml;
}
