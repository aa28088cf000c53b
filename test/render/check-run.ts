import type { CheckRun, Problem } from '../../src/checked.ts';
import { render } from '../../src/render/render.ts';

export const problem = (given: Partial<Problem>): Problem => ({
  code: 'link-dead',
  level: 'error',
  fails: true,
  file: 'pages/one page.md',
  line: 7,
  says: 'There is no playbook "nowhere".',
  mend: 'Link to a page.',
  source: null,
  ignored: null,
  ...given,
});

/** What is checked, drawn for continuous integration. */
export function drawn(format: 'sarif' | 'junit', problems: Problem[], more: string[] = []): Promise<string> {
  const files = [...new Set([...problems.map(({ file }) => file), ...more])];
  const checked: CheckRun = { command: 'lint', files, problems };
  const page = { data: { schemaVersion: 1 as const }, blocks: [], checked };
  return render(page, format, { width: 80, color: false, hyperlinks: false, lang: 'en' });
}
