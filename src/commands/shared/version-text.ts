// What a page says of several versions -> what it says of one.
import type { Block, Inline } from '../../blocks/blocks.ts';
import { changingCode, mapPieces } from '../../blocks/map-text.ts';
import { allNamesOf, type ConfigKey } from '../../configuration/config-keys.ts';
import { inVersion } from '../../configuration/key-lookup.ts';
import { isLater } from '../../configuration/version.ts';
import { type InEachLanguage, inEachLanguage, type Lang } from '../../language.ts';
import type { Playbook, Tree } from '../../types.ts';

/** Changes to what holds for one version. */
export interface ForVersion {
  blocks: (blocks: Block[]) => Block[];
  markdown: (markdown: string) => string;
}

/** A page as it is told for one version. */
export const playbookFor = (playbook: Playbook, { blocks, markdown }: ForVersion): Playbook => ({
  ...playbook,
  summary: markdown(playbook.summary),
  sections: playbook.sections.map((section) => ({
    ...section,
    markdown: markdown(section.markdown),
    blocks: blocks(section.blocks),
    steps: section.steps.map((step) => ({ ...step, markdown: markdown(step.markdown) })),
  })),
});

export const treeFor = (tree: Tree, { blocks, markdown }: ForVersion): Tree => ({
  ...tree,
  questions: tree.questions.map((question) => ({
    ...question,
    hint: markdown(question.hint),
    howTo: markdown(question.howTo),
    blocks: { hint: blocks(question.blocks.hint), howTo: blocks(question.blocks.howTo) },
  })),
});

interface Marks {
  /** `(before 1.20: `old`; default false)`: the other names, the rest. */
  renamed: RegExp;
  /** `(default 20 kb; before 1.20: `old`)`, from the semicolon on: the other names. */
  renamedLast: RegExp;
  /** `(1.20+, default 5)`, `(since 1.20)`: the version, the rest. */
  since: RegExp;
  missing: (flink: string, since: string, rest: string) => string;
  kept: (rest: string) => string;
}

const marks: InEachLanguage<Marks> = inEachLanguage<Marks>({
  en: {
    renamed:
      /\s\(before [12]\.\d{1,2}:?\s{1,5}(`[^`()]{1,100}`(?:,\s{1,5}`[^`()]{1,100}`){0,4})([,;:][^()]{1,80})?\)/g,
    renamedLast: /; before [12]\.\d{1,2}:?\s{1,5}(`[^`()]{1,100}`)(?=\))/g,
    since: / \((?:since ([12]\.\d{1,2})|([12]\.\d{1,2})\+)([,;:][^()]{1,100})?\)/g,
    missing: (flink, since, rest) => ` (not in ${flink}: since ${since}${rest})`,
    kept: (rest) => ` (${rest})`,
  },
  zh: {
    renamed:
      /（[12]\.\d{1,2} 之前(?:叫|是|：|用) ?(`[^`（）]{1,100}`(?:、`[^`（）]{1,100}`){0,4})([，；：][^（）]{1,80})?）/g,
    renamedLast: /[；，][12]\.\d{1,2} 之前(?:叫|是|：|用) ?(`[^`（）]{1,100}`)(?=）)/g,
    since: /（(?:([12]\.\d{1,2}) 起|([12]\.\d{1,2})\+)([，；：][^（）]{1,100})?）/g,
    missing: (flink, since, rest) => `（${flink} 没有：${since} 起${rest}）`,
    kept: (rest) => `（${rest}）`,
  },
});

/** `flink` is a minor version. Keys get the name they have there, and marks of versions are judged; what is said in sentences stays. */
export function forVersion(keys: ConfigKey[], flink: string, lang: Lang): ForVersion {
  const { renamed, renamedLast, since, missing, kept } = marks[lang];
  const { all, there } = namesIn(keys, flink);
  const inCode = (text: string) =>
    text.replace(/[\w.*<>-]+/g, (word) => {
      const option = word.startsWith('-D') ? '-D' : '';
      return `${option}${there.get(word.slice(option.length)) ?? word.slice(option.length)}`;
    });
  const areKeys = (spans: string) =>
    Array.from(spans.matchAll(/`([^`]+)`/g), ([, name]) => name!).every((name) => all.has(name));
  const rest = (text: string) => text.replace(/^[,;:，；：] ?/, '');
  /** Code stands between backticks. */
  const line = (text: string) =>
    text
      .replace(renamed, (mark, old: string, more = '') =>
        areKeys(old) ? (more === '' ? '' : kept(rest(more))) : mark,
      )
      .replace(renamedLast, (mark, old: string) => (areKeys(old) ? '' : mark))
      .replace(since, (_, from: string | undefined, plus: string, more = '') => {
        const version = from ?? plus;
        if (isLater(version, flink)) return missing(flink, version, more);
        return more === '' ? '' : kept(rest(more));
      })
      .replace(/`[^`\n]+`/g, inCode);
  return {
    blocks: (blocks) =>
      mapPieces(blocks, { line: (tokens) => changed(tokens, line), code: changingCode(inCode) }),
    markdown: (markdown) =>
      // What stands between fences is code: every second part.
      markdown
        .split('```')
        .map((part, at) => (at % 2 === 1 ? inCode(part) : line(part)))
        .join('```'),
  };
}

/** All names there are, and each name that is another one in that version. */
function namesIn(keys: ConfigKey[], flink: string) {
  const named = keys
    .filter(({ of }) => of === 'flink')
    .map((entry) => ({
      names: allNamesOf(entry),
      there: inVersion(entry, flink).name,
    }));
  const right = new Set(named.map(({ there }) => there));
  const renamed = named.flatMap(({ names, there }) =>
    there === null
      ? []
      : names.filter((name) => !right.has(name)).map((name): [string, string] => [name, there]),
  );
  return { all: new Set(named.flatMap(({ names }) => names)), there: new Map(renamed) };
}

/** Stands for what is neither text nor code in a line. */
const other = '\uE000';

function changed(tokens: readonly Inline[], change: (text: string) => string): Inline[] {
  const others = tokens.filter((token) => spelled(token) === null);
  const written = tokens.map((token) => spelled(token) ?? other);
  let at = 0;
  return change(written.join(''))
    .split(/(`[^`]*`|\uE000)/)
    .filter((part) => part !== '')
    .map((part): Inline => {
      if (part === other) return others[at++]!;
      return /^`[^`]*`$/.test(part)
        ? { type: 'codespan', text: part.slice(1, -1) }
        : { type: 'text', text: part };
    });
}

/** As text; null where it is more than text or code. */
function spelled(token: Inline): string | null {
  if ((token.type !== 'text' && token.type !== 'codespan') || token.tone) return null;
  if (token.type === 'text') return token.text;
  return token.text.includes('`') ? null : `\`${token.text}\``;
}
