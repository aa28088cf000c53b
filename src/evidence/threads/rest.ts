import { headerOf } from './header.ts';
import { isObject, type Json, listOf, textOf } from './json-values.ts';
import { type Line, linesOf } from './lines.ts';

/** The lines of Flink's REST dumps, as if they had been printed one after another. */
export function* linesOfRest(documents: Json[]): Generator<Line> {
  for (const document of documents) {
    if (!isObject(document)) continue;
    const infos = listOf(document.fields.get('threadInfos')).filter(isObject);
    if (infos.length > 0) yield { number: document.line, text: 'Full thread dump' };
    for (const [index, { line, fields }] of infos.entries()) {
      const name = textOf(fields.get('threadName'));
      const info = textOf(fields.get('stringifiedThreadInfo')) ?? '';
      if (!headerOf(info.slice(0, 20_000).split('\n', 1)[0]!) && name !== null)
        yield { number: line, text: `"${name.slice(0, 19_990)}" Id=${index}` };
      for (const { text } of linesOf(info)) yield { number: line, text };
    }
  }
}
