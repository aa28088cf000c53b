import type { AlertRule } from '../alerts.ts';
import { escapeControls } from '../control-characters.ts';

/** A file of rules as Prometheus reads it. A text of JSON is one of YAML, too. */
export const prometheus = (alerts: AlertRule[]): string =>
  ['groups:', '  - name: flink', '    rules:', ...alerts.flatMap(ruleOf)].join('\n');

function ruleOf({ name, expr, for: lasts, severity, labels, page, title, ...says }: AlertRule): string[] {
  return [
    `      - alert: ${name}`,
    `        expr: ${quoted(expr)}`,
    `        for: ${lasts}`,
    '        labels:',
    // A label of the team's may be called severity as well: then theirs holds.
    ...(labels.some((label) => label.name === 'severity') ? [] : [`          severity: ${severity}`]),
    ...labels.map(({ name, value }) => `          ${name}: ${quoted(literal(value))}`),
    '        annotations:',
    `          summary: ${quoted(`{{ with $labels.job_name }}{{ . }}: {{ end }}${literal(title)}`)}`,
    `          description: ${quoted(literal(says.description))}`,
    `          page: ${quoted(page)}`,
    `          command: ${quoted(literal(says.command))}`,
    ...(says.runbook === null ? [] : [`          runbook_url: ${quoted(literal(says.runbook))}`]),
  ];
}

const quoted = (text: string) => JSON.stringify(escapeControls(text));

/** Prometheus takes two braces for the beginning of a template. */
const literal = (text: string) => text.replaceAll('{{', '{{ "{{" }}');
