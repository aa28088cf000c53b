// Text -> the documents of YAML in it, every value as it was written.

import yaml from 'js-yaml';

/** A text that is no YAML; the message is the parser's, the line counted from 1. */
export class NotReadable extends Error {
  readonly line: number | null;

  constructor(message: string, line: number | null = null) {
    super(message);
    this.line = line;
  }
}

/** The documents, and on which line each mapping and list of them begins. Throws NotReadable. */
export function yamlDocuments(text: string): { documents: unknown[]; lines: Map<unknown, number> } {
  const lines = new Map<unknown, number>();
  const open: number[] = [];
  const listener = (event: 'open' | 'close', { line, result }: { line: number; result: unknown }) => {
    if (event === 'open') open.push(line + 1);
    else {
      const began = open.pop() ?? 1;
      if (typeof result === 'object' && result !== null && !lines.has(result)) lines.set(result, began);
    }
  };
  try {
    return { documents: yaml.loadAll(text, undefined, { schema: yaml.FAILSAFE_SCHEMA, listener }), lines };
  } catch (error) {
    const { message, mark } = error as Error & { mark?: { line: number } };
    throw new NotReadable(message.split('\n', 1)[0]!.replace(/:$/, ''), mark ? mark.line + 1 : null);
  }
}
