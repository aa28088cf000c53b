// How many of the log lines that our pages claim have their literal in a class of a released jar.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Line {
  page: string;
  id: string;
  text: string;
  sample: string;
  /** Who else says it: a broker, a database, the JVM; empty where a released jar must have it. */
  from: string;
}

/** The rows of all `lines.tsv`. */
export const linesOf = (content: string): Line[] =>
  readdirSync(join(content, 'playbooks'))
    .sort()
    .flatMap((page) => {
      const file = join(content, 'playbooks', page, 'lines.tsv');
      const rows = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
      return rows.slice(1).map((row) => {
        const [id = '', text = '', , , sample = '', , from = ''] = row.split('\t');
        return { page, id, text, sample, from };
      });
    });

/** The lines whose literal no jar has. */
export function notFound(lines: Line[], reader: string, jars: string[]): Line[] {
  const texts = [...new Set(lines.map(({ text }) => constantOf(text)))];
  const found = new Set(
    execFileSync('java', [reader, ...jars], {
      input: texts.join('\n'),
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['pipe', 'pipe', 'ignore'],
    }).split('\n'),
  );
  return lines.filter(({ text }) => !found.has(constantOf(text)));
}

/** A frame of a trace names class and method: the class is what a jar has. What an exception says stands behind its name, which may end where that begins. */
const constantOf = (text: string) =>
  /^[\w$]+(?:\.[\w$]+){3,}$/.test(text)
    ? text.replace(/\.[a-z]\w*$/, '')
    : text.replace(/:? ?$/, '').replace(/^[\w.$]{0,200}(?:Exception|Error): (?=.{12})/, '');
