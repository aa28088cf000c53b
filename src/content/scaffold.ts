import type { Lang, PlaybookMeta } from '../types.ts';
import { headingsOf } from './shape.ts';

type Kind = PlaybookMeta['kind'];

/** What the contract for writers asks of each part, by its English heading. */
const wanted: Record<Lang, Record<string, string>> = {
  en: {
    'You are here if':
      '3 to 6 bullets to check by looking: the UI label, the metric with its number, the log line. Last the look-alikes: "Not this page if ..."',
    'You need this if': '3 to 6 bullets: the situation, and when another page is better.',
    Confirm: 'Numbered, read-only: the command or UI path, what to expect, what it means if it differs.',
    'Stop the bleeding':
      'Numbered, quickest and safest first. Each step begins with `safe`, `restart`, `state-risk` or `data-loss`.',
    Causes: 'Numbered, most common first, each with the evidence that tells it from the others.',
    Fix: 'Numbered, one step a cause, with exact keys and the same risk words.',
    Options: 'A table that compares, and a line how to choose.',
    Steps: 'Numbered. A step that changes something begins with its risk word.',
    Reading: 'Tables: what you see, what it means, what is abnormal.',
    Verify: 'Numbers and a duration, and what to do if it is not better.',
    'Do not': 'Bullets: what loses data, hides the problem or makes it worse, and why.',
    Why: 'The background: all that is not needed at 3 a.m.',
  },
  zh: {
    什么情况看这页: '3 到 6 条，看一眼就能核对：UI 上的字样、带数值的指标、日志行。最后写容易混淆的页面。',
    什么情况需要: '3 到 6 条：什么场景，什么时候看别的页面更合适。',
    确认: '编号，只读：命令或 UI 路径，应该看到什么，不一样说明什么。',
    止损: '编号，最快最安全的在前。每步以 `safe`、`restart`、`state-risk` 或 `data-loss` 开头。',
    原因: '编号，最常见的在前，每条写明怎样和其他原因区分。',
    修复: '编号，一个原因一步，配置项写全名，同样带风险词。',
    方案对比: '一张对比表，再加一行怎么选。',
    步骤: '编号。会改动东西的步骤以风险词开头。',
    怎么读: '表格：看到什么，说明什么，怎样算异常。',
    验证: '数值和持续时间；没有好转怎么办。',
    不要做: '逐条：什么会丢数据、掩盖问题或让情况更糟，为什么。',
    原理: '背景：凌晨三点用不着的都放这里。',
  },
};

/** A page to be filled in. It passes the linter but for its empty sections; `related` are ids of pages that may be like it. */
export function playbookScaffold(id: string, kind: Kind, lang: Lang, related: string[]): string {
  const sections = headingsOf[lang][kind].map(
    (heading) => `## ${heading}\n\n<!-- ${wanted[lang][heading]} -->\n`,
  );
  const front = [
    `title: ${titleOf(id)}`,
    'summary: Say here in one sentence what to do about it.',
    'area: code-and-packaging # checkpointing, throughput, joins-and-time, memory-and-processes, connectors',
    `kind: ${kind}`,
    'data-risk: none # replay: records are read twice; loss: records can be lost',
    'tags: []',
    'aliases: []',
    'symptoms: # what people see or type, in their words; search finds the page by them',
    `  - ${words(id)}`,
    `related: [${related.join(', ')}]`,
    'references: []',
  ];
  return `---\n${front.join('\n')}\n---\n\n${sections.join('\n')}`;
}

/** A page that adds to the one of the same id. */
export function extensionScaffold(kind: Kind, lang: Lang): string {
  const headings = headingsOf[lang][kind].join(', ');
  const fix = headingsOf[lang][kind].find((heading) => ['Fix', 'Steps', '修复', '步骤'].includes(heading))!;
  const hint = `What stands here goes on where the section ends. Other sections: ${headings}, or one of your own.`;
  return `---\nextends: true\nsymptoms: []\n---\n\n## ${fix}\n\n<!-- ${hint} -->\n`;
}

/** A tree with one question. `ends` are two playbooks for its answers to lead to. */
export function treeScaffold(id: string, ends: [string, string]): string {
  return `---
title: ${titleOf(id)}
summary: Say here in one sentence what the tree finds out.
symptoms:
  - ${words(id)}
---

## Is it one of the usual suspects?

Say where to look, and the number that decides.

What follows is shown to those who do not know: the commands that find out.

- [Yes](../playbooks/${ends[0]}.md)
- [No](../playbooks/${ends[1]}.md)
`;
}

const words = (id: string) => id.replaceAll('-', ' ');

function titleOf(id: string): string {
  return words(id).charAt(0).toUpperCase() + words(id).slice(1);
}
