import type { Texts } from './labels.ts';

/** More of an address is not looked at. */
const longest = 16 * 1024;

/** `flinkdoc show <page>`, with whatever options stand before the page. */
const command = /\bflinkdoc show (?:--[\w-]{1,40}(?:[= ][\w./-]{1,200})? ){0,4}([\w.-]{1,100})/;

/** Ids of pages that annotations may name: a command of flinkdoc, and the last part of the address of a runbook. Whether there are such pages others know. */
export function pagesIn(annotations: Texts): string[] {
  const named = ['flinkdoc', 'page', 'playbook', 'command'].flatMap((key) => {
    const text = annotations.get(key) ?? '';
    return [command.exec(text)?.[1] ?? text];
  });
  const runbooks = ['runbook_url', 'runbook'].flatMap((key) => lastPart(annotations.get(key) ?? ''));
  return [...new Set([...named, ...runbooks])].filter((id) => /^[\w.-]{1,100}$/.test(id));
}

/** Of `https://wiki.example/flink/en/gc-pressure.html?x#y` it is `gc-pressure`. */
function lastPart(address: string): string {
  const [path = ''] = address.slice(0, longest).split(/[?#]/, 1);
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:html?|md)$/, '');
}

/** The expression that Prometheus puts into the address of its graph, `g0.expr`. The address itself is never asked. */
export function exprIn(generatorUrl: string): string | null {
  const address = generatorUrl.slice(0, longest);
  const query = address.indexOf('?');
  if (query < 0) return null;
  const parameters = new URLSearchParams(address.slice(query + 1).split('#', 1)[0]);
  return parameters.get('g0.expr') ?? parameters.get('expr');
}
