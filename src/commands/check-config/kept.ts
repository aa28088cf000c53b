import { inline, plainText } from '../../blocks/blocks.ts';
import type { IncidentEvent } from '../../incident/event.ts';
import type { Lang } from '../../language.ts';
import { severities } from '../../severity.ts';
import type { Checked } from './data.ts';
import { checkConfigWords } from './words.ts';

/** So many of the worst findings are kept. */
const most = 5;

/** What is kept of configurations that were checked: names, what the rules say of settings, and no value. */
export function keptOfConfigurations(
  checked: Checked[],
  redact: (text: string) => string,
  pagesFor: (id: string) => string[],
  lang: Lang,
): IncidentEvent[] {
  const findings = checked.flatMap((one) => one.findings);
  const severity = severities.find((one) => findings.some((finding) => finding.severity === one)) ?? null;
  const worst = findings.filter((finding) => finding.severity === severity).slice(0, most);
  const pages = worst.flatMap(({ id }) => pagesFor(id).slice(0, 1));
  return [
    { what: 'read', by: 'check-config', files: checked.map(({ file }) => redact(file)), more: 0 },
    {
      ...{ what: 'verdict', by: 'check-config', severity, tree: null, pages: [...new Set(pages)] },
      says:
        worst.length > 0
          ? worst.map(({ says }) => plainText(says[lang])).join(' ')
          : plainText(inline(checkConfigWords[lang].nothing)),
    },
  ];
}
