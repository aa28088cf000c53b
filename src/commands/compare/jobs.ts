import { type Block, bullets, heading, strong, table, text, type Words } from '../../blocks/blocks.ts';
import type { GraphChange, NumberChange, SettingChange } from '../../changes/look.ts';
import type { Lang } from '../../language.ts';
import { name } from '../../rules/followed/phrases.ts';
import { duration, en, size } from '../../rules/measured/phrases.ts';
import type { JobChangeData } from './data.ts';
import { jobChangeWords } from './job-words.ts';
import { compareWords } from './words.ts';

/** What changed of a job; nothing where nothing did. */
export function jobBlocks(job: JobChangeData, lang: Lang): Block[] {
  const words = jobChangeWords[lang];
  const lines = linesOf(job, lang);
  const { numbers, settings } = job;
  if (lines.length === 0 && numbers.length === 0 && settings.length === 0) return [];
  return [
    heading(2, words.job((job.after ?? job.before)!.name)),
    ...(lines.length > 0 ? [bullets(lines)] : []),
    ...(numbers.length > 0 ? [numbersTable(numbers, lang)] : []),
    ...settingsTable(settings, lang),
  ];
}

function linesOf({ before, after, restarts, failures, graph }: JobChangeData, lang: Lang): Words[] {
  const words = jobChangeWords[lang];
  if (!before) return [words.jobCame];
  if (!after) return [words.jobWent];
  return [
    ...(before.state === after.state ? [] : [words.state(strong(before.state), strong(after.state))]),
    ...failures.map(({ exception, task }) =>
      words.failed(name(exception), task === null ? null : name(task)),
    ),
    ...(restarts ? [words.restarts(restarts.before, restarts.after)] : []),
    ...(before.name === after.name ? [] : [words.renamed(name(before.name), name(after.name))]),
    ...graph.map((change) => graphLine(change, lang)),
  ];
}

function graphLine(change: GraphChange, lang: Lang): Words {
  const words = jobChangeWords[lang];
  const unset = (parallelism: number | null) => `${parallelism ?? words.notSet}`;
  switch (change.kind) {
    case 'added':
      return words.added(change.vertices.map(name));
    case 'removed':
      return words.removed(change.vertices.map(name));
    case 'regrouped':
      return words.regrouped(change.before.map(name), change.after.map(name));
    case 'replaced':
      return words.replaced(change.before.map(name), change.after.map(name));
    case 'input':
      return words.input(name(change.vertex), change.before.map(name), change.after.map(name));
    case 'parallelism':
      return words.parallelism(name(change.vertex), unset(change.before), unset(change.after));
    case 'max-parallelism':
      return words.maxParallelism(name(change.vertex), unset(change.before), unset(change.after));
  }
}

/** The worse ones first. */
function numbersTable(numbers: NumberChange[], lang: Lang): Block {
  const words = jobChangeWords[lang];
  const order = ['worse', 'better', 'other'];
  const rows = [...numbers]
    .sort((a, b) => order.indexOf(a.gets) - order.indexOf(b.gets))
    .map(({ measure, vertex, before, after, gets }): Words[] => [
      vertex === null ? words.measures[measure] : text`${name(vertex)} ${words.measures[measure]}`,
      shown(measure, before),
      shown(measure, after),
      gets === 'worse' ? strong(words.gets.worse) : words.gets[gets],
    ]);
  return table([words.number, ...sideNames(lang), ''], rows);
}

function shown(measure: NumberChange['measure'], value: number): string {
  switch (measure) {
    case 'busy':
    case 'backpressured':
      return en.percent(value);
    case 'checkpoint-duration':
      return duration(value);
    case 'checkpoint-written':
    case 'state-size':
      return size(value);
    default:
      return value < 10 ? `${Math.round(value * 10) / 10}` : Math.round(value).toLocaleString('en-US');
  }
}

/** Keys with their values on both sides. */
export function settingsTable(settings: SettingChange[], lang: Lang): Block[] {
  const words = jobChangeWords[lang];
  if (settings.length === 0) return [];
  const value = (written: string | null): Words => (written === null ? words.notSet : name(written));
  const rows = settings.map(({ key, before, after }): Words[] => [name(key), value(before), value(after)]);
  return [table([words.key, ...sideNames(lang)], rows)];
}

function sideNames(lang: Lang): [string, string] {
  const { before, after } = compareWords[lang];
  return [before, after];
}
