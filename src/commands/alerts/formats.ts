import { FlinkdocError } from '../../errors.ts';
import type { Format } from '../../render/render.ts';

/** Formats of the rules, and of what is wrong with rules: neither says the other. */
const ofRules = new Set<Format | undefined>(['prometheus', 'grafana']);
const ofLint = new Set<Format | undefined>(['sarif', 'junit']);

/** Throws FlinkdocError for a format that says nothing of what is asked. */
export function checkFormat(what: 'lint' | undefined, format: Format | undefined): void {
  if (!(what === 'lint' ? ofRules : ofLint).has(format)) return;
  const fitting = [...(what === 'lint' ? ofLint : ofRules)].join(', ');
  const command = what === 'lint' ? 'alerts lint' : 'alerts';
  throw new FlinkdocError({
    en: [`${command} has no format ${format}.`, `Beside those of all pages it has ${fitting}.`],
    zh: [`${command} 没有 ${format} 格式。`, `除了所有页面都有的格式，还有 ${fitting}。`],
  });
}
