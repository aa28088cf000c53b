import { headingsOf } from '../../content/headings.ts';
import { firstLanguage, inEachLanguage } from '../../language.ts';
import type { Lang, PlaybookMeta } from '../../types.ts';

type Kind = PlaybookMeta['kind'];

/** Of a part of a page, in every language. */
type Heading = (typeof headingsOf)[typeof firstLanguage][Kind][number];

/** What stands in a page that is to be filled in. No sentence may hold what YAML or HTML would read as its own. */
interface ScaffoldWords {
  /** What the contract for writers asks of each part. */
  wanted: Record<Heading, string>;
  summary: string;
  /** Comments behind keys of the front matter. */
  dataRisks: string;
  symptoms: string;
  /** What to write into a page that adds to another. */
  adding: (headings: readonly string[]) => string;
  tree: { summary: string; question: string; hint: string; howTo: string; yes: string; no: string };
}

export const scaffoldWords = inEachLanguage<ScaffoldWords>({
  en: {
    wanted: {
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
    summary: 'Say here in one sentence what to do about it.',
    dataRisks: 'replay: records are read twice; loss: records can be lost',
    symptoms: 'what people see or type, in their words; search finds the page by them',
    adding: (headings) =>
      `What stands here goes on where the section ends. Other sections: ${headings.join(', ')}, or one of your own.`,
    tree: {
      summary: 'Say here in one sentence what the tree finds out.',
      question: 'Is it one of the usual suspects?',
      hint: 'Say where to look, and the number that decides.',
      howTo: 'What follows is shown to those who do not know: the commands that find out.',
      yes: 'Yes',
      no: 'No',
    },
  },
  zh: {
    wanted: {
      'You are here if':
        '3 到 6 条，看一眼就能核对：UI 上的字样、带数值的指标、日志行。最后写容易混淆的页面。',
      'You need this if': '3 到 6 条：什么场景，什么时候看别的页面更合适。',
      Confirm: '编号，只读：命令或 UI 路径，应该看到什么，不一样说明什么。',
      'Stop the bleeding':
        '编号，最快最安全的在前。每步以 `safe`、`restart`、`state-risk` 或 `data-loss` 开头。',
      Causes: '编号，最常见的在前，每条写明怎样和其他原因区分。',
      Fix: '编号，一个原因一步，配置项写全名，同样带风险词。',
      Options: '一张对比表，再加一行怎么选。',
      Steps: '编号。会改动东西的步骤以风险词开头。',
      Reading: '表格：看到什么，说明什么，怎样算异常。',
      Verify: '数值和持续时间；没有好转怎么办。',
      'Do not': '逐条：什么会丢数据、掩盖问题或让情况更糟，为什么。',
      Why: '背景：凌晨三点用不着的都放这里。',
    },
    summary: '在这里用一句话写明怎么处理。',
    dataRisks: 'replay：数据会被读两遍；loss：可能丢数据',
    symptoms: '大家看到或会搜的字样，照原话写；搜索靠它找到本页',
    adding: (headings) =>
      `这里写的内容接在原来这一节的后面。其他节：${headings.join('、')}，也可以自己加一节。`,
    tree: {
      summary: '在这里用一句话写明这棵决策树能查清什么。',
      question: '是不是常见的原因？',
      hint: '写明看哪里，以哪个数值为准。',
      howTo: '往下的内容给不知道怎么查的人看：写能查清楚的命令。',
      yes: '是',
      no: '不是',
    },
  },
});

/** A page to be filled in. It passes the linter but for its empty sections; `related` are ids of pages that may be like it. */
export function playbookScaffold(id: string, kind: Kind, lang: Lang, related: string[]): string {
  const words = scaffoldWords[lang];
  const headings = headingsOf[lang][kind];
  const sections = headingsOf[firstLanguage][kind].map(
    (part, at) => `## ${headings[at]}\n\n<!-- ${words.wanted[part]} -->\n`,
  );
  const front = [
    `title: ${titleOf(id)}`,
    `summary: ${words.summary}`,
    'area: code-and-packaging # checkpointing, throughput, joins-and-time, memory-and-processes, connectors',
    `kind: ${kind}`,
    `data-risk: none # ${words.dataRisks}`,
    'tags: []',
    'aliases: []',
    `symptoms: # ${words.symptoms}`,
    `  - ${named(id)}`,
    `related: [${related.join(', ')}]`,
    'references: []',
  ];
  return `---\n${front.join('\n')}\n---\n\n${sections.join('\n')}`;
}

/** A page that adds to the one of the same id. */
export function extensionScaffold(kind: Kind, lang: Lang): string {
  const headings: readonly string[] = headingsOf[lang][kind];
  const fix =
    headings[headingsOf[firstLanguage][kind].findIndex((part) => part === 'Fix' || part === 'Steps')];
  return `---\nextends: true\nsymptoms: []\n---\n\n## ${fix}\n\n<!-- ${scaffoldWords[lang].adding(headings)} -->\n`;
}

/** A tree with one question. `ends` are two playbooks for its answers to lead to. */
export function treeScaffold(id: string, lang: Lang, ends: [string, string]): string {
  const { summary, question, hint, howTo, yes, no } = scaffoldWords[lang].tree;
  return `---
title: ${titleOf(id)}
summary: ${summary}
symptoms:
  - ${named(id)}
---

## ${question}

${hint}

${howTo}

- [${yes}](../playbooks/${ends[0]}.md)
- [${no}](../playbooks/${ends[1]}.md)
`;
}

const named = (id: string) => id.replaceAll('-', ' ');

function titleOf(id: string): string {
  return named(id).charAt(0).toUpperCase() + named(id).slice(1);
}
