import { yamlDocuments } from '../configuration/yaml.ts';
import type { Expression } from '../promql/expression.ts';
import { parsePromql, secondsIn } from '../promql/parse.ts';

/** An alert of a team's rules, where it stands, and how often it is evaluated. */
export interface WrittenAlert {
  file: string;
  line: number;
  name: string;
  expr: string;
  /** Null where the expression is none, or too long to be looked at. */
  expression: Expression | null;
  /** `for`, in seconds; 0 where it says none. */
  lasts: number;
  /** Of its group, in seconds; null where the group leaves that to Prometheus. */
  interval: number | null;
  /** How often what it measures is scraped, in seconds; null where nobody says. */
  scraped: number | null;
  annotations: ReadonlyMap<string, string>;
}

/**
 * The alerts of a text: files of rules, PrometheusRule objects, lists of them, one after the other. `scraped` is how often Prometheus
 * scrapes, in seconds, where the text does not say (`global.scrape_interval`). Throws NotReadable.
 */
export function alertsIn(text: string, file: string, scraped: number | null = null): WrittenAlert[] {
  const { documents, lines } = yamlDocuments(text);
  const lineOf = (value: unknown) => lines.get(value) ?? 1;
  const told = documents.map((document) => secondsIn(textIn(fieldOf(document, 'global'), 'scrape_interval')));
  const every = scraped ?? told.find((seconds) => seconds !== null) ?? null;
  return documents
    .flatMap((document) => groupsIn(document))
    .flatMap((group) =>
      listIn(group, 'rules').flatMap((rule): WrittenAlert[] => {
        const [name, expr] = [textIn(rule, 'alert'), textIn(rule, 'expr')];
        if (name === '') return [];
        return [
          {
            file,
            line: lineOf(rule),
            name,
            expr,
            expression: parsePromql(expr),
            lasts: secondsIn(textIn(rule, 'for')) ?? 0,
            interval: secondsIn(textIn(group, 'interval')),
            scraped: every,
            annotations: textsIn(rule, 'annotations'),
          },
        ];
      }),
    );
}

function groupsIn(document: unknown): unknown[] {
  const items = listIn(document, 'items');
  if (items.length > 0) return items.flatMap((item) => groupsIn(item));
  const groups = listIn(document, 'groups');
  return groups.length > 0 ? groups : listIn(fieldOf(document, 'spec'), 'groups');
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

function listIn(value: unknown, key: string): unknown[] {
  const list = fieldOf(value, key);
  return Array.isArray(list) ? list : [];
}

function textIn(value: unknown, key: string): string {
  const text = fieldOf(value, key);
  return typeof text === 'string' ? text.trim() : '';
}

function textsIn(value: unknown, key: string): ReadonlyMap<string, string> {
  const texts = fieldOf(value, key);
  return new Map(
    typeof texts === 'object' && texts !== null
      ? Object.keys(texts).map((name) => [name, textIn(texts, name)] as const)
      : [],
  );
}
