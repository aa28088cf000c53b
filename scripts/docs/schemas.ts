import {
  type BaseType,
  type CompletedConfig,
  createFormatter,
  createParser,
  createProgram,
  DEFAULT_CONFIG,
  EnumType,
  SchemaGenerator,
  type SubNodeParser,
} from 'ts-json-schema-generator';

/** A command whose result is a page exports the type of its data: `SearchData` in the folder `search`, `CheckConfigData` in `check-config`. */
const typeOf = (command: string) =>
  `${command.replace(/(?:^|-)(\w)/g, (_, first: string) => first.toUpperCase())}Data`;

/** The schema of what each command prints with `--format json`, by its name; made from the types, so that the two never differ. */
export function schemas(root: string, commands: string[]): Map<string, string> {
  const config = {
    ...DEFAULT_CONFIG,
    path: `${root}/src/commands/*/*.ts`,
    tsconfig: `${root}/tsconfig.json`,
    skipTypeCheck: true,
    topRef: false,
    jsDoc: 'extended',
  } as CompletedConfig;
  const program = createProgram(config);
  const parser = createParser(program, config, (chain) =>
    chain.addNodeParser(keysOfTable(program.getTypeChecker())),
  );
  const generator = new SchemaGenerator(program, parser, createFormatter(config), config);
  return new Map(
    commands.map((command) => [command, textOf(command, generator.createSchema(typeOf(command)))]),
  );
}

function textOf(
  command: string,
  { $schema: _, ...schema }: ReturnType<SchemaGenerator['createSchema']>,
): string {
  const named = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `flinkdoc ${command} --format json`,
    ...schema,
  };
  const text = JSON.stringify(named, null, 2);
  return `${text.replaceAll('#/definitions/', '#/$defs/').replace('"definitions":', '"$defs":')}\n`;
}

/** Reads `keyof typeof table`, whatever stands in the table: the keys are all that counts. */
function keysOfTable(checker: ReturnType<ReturnType<typeof createProgram>['getTypeChecker']>): SubNodeParser {
  return {
    supportsNode: (node) => /^keyof typeof \w+$/.test(node.getText()),
    createType: (node): BaseType => {
      const keys = checker.getTypeAtLocation(node);
      const values = (keys.isUnion() ? keys.types : [keys]).map((key) => (key as { value?: unknown }).value);
      return new EnumType(node.getText(), values as string[]);
    },
  };
}
