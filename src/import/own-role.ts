import type { Under } from './chunk.ts';
import { labelOf, type PlaybookKind, type SectionRole, sectionRoleOf } from './roles.ts';

export function ownRole(
  { chunk, headings }: Under,
  title: string,
  kind: PlaybookKind,
): SectionRole | 'before' | 'next' {
  if (chunk.kind === 'rule') return 'before';
  const text = chunk.kind === 'list' ? '' : chunk.lines.join('\n');
  const label = chunk.kind === 'text' ? labelOf(text) : undefined;
  if (label !== undefined && isAside(label)) return forbids(text) ? 'do-not' : 'before';
  if (label !== undefined) return sectionRoleOf(label) ?? 'why';
  const named = headings.map((heading) => sectionRoleOf(heading.text)).findLast((role) => role !== undefined);
  if (named) return named;
  if (chunk.kind === 'list')
    return roleOfList(
      chunk.items.map((item) => item.text),
      title,
      kind,
    );
  if (chunk.kind === 'table') return kind === 'guide' ? 'reading' : 'before';
  if (chunk.kind === 'fence') return 'before';
  if (chunk.kind !== 'text') return 'why';
  if (/[:：]$/.test(text)) return 'next';
  return kind === 'recipe' && tellsToDo(text) && !isLink(text) ? 'steps' : 'why';
}

function roleOfList(steps: string[], title: string, kind: PlaybookKind): SectionRole {
  if (steps.every(isLink)) return 'why';
  if (kind !== 'problem') return 'steps';
  const asked = sectionRoleOf(title);
  if (asked === 'confirm' || asked === 'fix') return asked;
  return roleOfSteps(steps) ?? (asked === 'causes' ? 'causes' : 'fix');
}

/** A link and nothing else: something to read, not to do. */
export function isLink(text: string): boolean {
  return /^(?:\[[^\]]*\]\([^)\s]*\)|<?https?:\S+)$/.test(text.trim());
}

/** Notes that only add to what stands before them: to read them as a warning could turn their meaning around. */
function isAside(label: string): boolean {
  return /^(注意|注意事项|注|备注|说明|notes?|nb|tips?|warning|caution)$/i.test(label);
}

/** A text that tells what not to do. */
function forbids(text: string): boolean {
  return /不要|不能|不得|禁止|切勿|千万别|\bdo not\b|\bdon['’]t\b|\bnever\b|\bmust not\b|\bavoid\b/i.test(
    text,
  );
}

const looking =
  /先看|查看|观察|定位|确认|检查|排查|\blook\b|\bcheck\b|\bsee\b|\bfind\b|\bcompare\b|\binspect\b/i;
const doing =
  /使用|采用|设置|配置|调整|调大|调小|调高|增大|增加|减小|减少|降低|开启|关闭|启用|改为|改成|修改|解决|扩容|重启|存入|\buse\b|\bset\b|\bincrease\b|\braise\b|\bdecrease\b|\breduce\b|\benable\b|\bdisable\b|\bchange\b|\brestart\b|\brun\b/i;

/** What steps mostly are: looks or deeds. Undefined where they say neither, or both alike. */
function roleOfSteps(steps: string[]): 'confirm' | 'fix' | undefined {
  const looks = steps.filter((step) => looking.test(step)).length;
  const deeds = steps.filter((step) => doing.test(step)).length;
  if (looks === deeds) return undefined;
  return looks > deeds ? 'confirm' : 'fix';
}

/** Whether a text tells what to do. */
function tellsToDo(text: string): boolean {
  return doing.test(text);
}
