export type NameKind = 'host' | 'user' | 'realm' | 'topic' | 'table' | 'database' | 'bucket';

/** Gives each name its token. */
export type Pseudonyms = (kind: NameKind, name: string) => string;

const token = /^(?:host|user|realm|topic|table|database|bucket)-\d+$/;

/** What is the same everywhere and gives nothing away, and words of sentences that stand where names do. */
const stays =
  /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|[0:]+1?|_HOST|default_(?:catalog|database)|\d*|-?|null|none|unknown|true|false|password|token|key|secret|credentials|hidden|redacted|partitions?|is|was|are|not|metadata|names?|ids?|does|has|have|had|and|or|with|in|on|of|for|to|lists?|patterns?|config\w*|class|type|schema|the|a|an|as|if|from|by|SELECT)$/i;

/**
 * Names become `host-1`, `host-2` in the order they are first seen. What looks like such a token keeps its name, and
 * no other name is given it from then on.
 */
export function pseudonyms(): Pseudonyms {
  const tokens = new Map<string, string>();
  const taken = new Set<string>();
  const counts = new Map<NameKind, number>();
  return (kind, name) => {
    if (token.test(name)) taken.add(name);
    if (token.test(name) || stays.test(name)) return name;
    // Hosts have no case.
    const key = `${kind} ${kind === 'host' ? name.toLowerCase() : name}`;
    const given = tokens.get(key);
    if (given !== undefined) return given;
    let count = counts.get(kind) ?? 0;
    do count++;
    while (taken.has(`${kind}-${count}`));
    counts.set(kind, count);
    tokens.set(key, `${kind}-${count}`);
    return `${kind}-${count}`;
  };
}

/** Where names stand in a text. The groups of the pattern are names; it has the flags `d` and `g`. */
export interface NamePattern {
  pattern: RegExp;
  /** What each group is. `qualified` is `database.table`, with or without backticks. */
  kinds: (NameKind | 'qualified')[];
  /** Of a list in the group: what its first group finds is a name. */
  each?: RegExp;
}
