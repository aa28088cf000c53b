declare module 'js-yaml' {
  const yaml: {
    FAILSAFE_SCHEMA: unknown;
    loadAll(text: string, iterator: undefined, options: { schema: unknown }): unknown[];
  };
  export default yaml;
}
