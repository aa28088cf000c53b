import type { Entry, Page, Playbook, Section, Tree } from '../types.ts';
import type { Words } from '../words/pages/words.ts';
import { isOurs, legend, links, origin, written } from './facts.ts';
import { code } from './markdown.ts';
import { mermaid, outline } from './tree-picture.ts';

/** A whole playbook. `from` is where it comes from, `related` are the entries of its related pages. */
export function playbookPage(playbook: Playbook, from: string[], related: Entry[], words: Words): Page {
  const { title, summary, sections, references } = playbook;
  const body = written(sections).map((section) => `## ${section.heading}\n\n${section.markdown}`);
  const blocks = [
    `# ${title}`,
    summary,
    facts(playbook, from, words),
    legend(body.join('\n'), words),
    ...body,
    ...(related.length > 0
      ? [
          words.related,
          related.map(({ id, title }) => `- ${words.opens(title, code(`flinkdoc show ${id}`))}`).join('\n'),
        ]
      : []),
    links(words.references, references),
    checked(playbook, words),
  ];
  return { data: { schemaVersion: 1, ...playbook, from }, markdown: blocks.filter(Boolean).join('\n\n') };
}

/** One section of a playbook. */
export function sectionPage(playbook: Playbook, from: string[], section: Section, words: Words): Page {
  const blocks = [
    `# ${playbook.title}`,
    legend(section.markdown, words),
    `## ${section.heading}`,
    section.markdown,
  ];
  return {
    data: { schemaVersion: 1, ...playbook, sections: [section], from },
    markdown: blocks.filter(Boolean).join('\n\n'),
  };
}

function facts({ id, area, dataRisk, flink }: Playbook, from: string[], words: Words): string {
  const { facts: fact, areas, dataRisks } = words;
  return [
    fact.page(code(id)),
    ...(dataRisk ? [fact.dataRisk(dataRisks[dataRisk])] : []),
    ...(flink ? [fact.flink(flink)] : []),
    fact.area(areas[area]),
    ...(isOurs(from) ? [] : [fact.from(origin(from, words))]),
  ].join(' · ');
}

function checked({ verified }: Playbook, words: Words): string {
  return verified ? words.checkedOn(verified.date, verified.flink) : '';
}

/** A whole tree: every question with its hint and where its answers lead. */
export function treePage(tree: Tree, from: string[], words: Words): Page {
  const questions = tree.questions.map((question) => {
    const answers = question.answers.map(({ label, to }) => {
      const next = 'playbook' in to ? code(`flinkdoc show ${to.playbook}`) : goesOn(tree, to);
      return `- ${label} → ${next}`;
    });
    return [`## ${question.text}`, question.hint, question.howTo, answers.join('\n')]
      .filter(Boolean)
      .join('\n\n');
  });
  const walkIt = [
    words.facts.walkIt(code(`flinkdoc diagnose ${tree.id}`)),
    ...(isOurs(from) ? [] : [words.facts.from(origin(from, words))]),
  ].join(' · ');
  return {
    data: { schemaVersion: 1, kind: 'tree', ...tree, from },
    mermaid: mermaid(tree),
    markdown: [
      `# ${tree.title}`,
      tree.summary,
      walkIt,
      `\`\`\`text\n${outline(tree)}\n\`\`\``,
      legend(questions.join('\n'), words),
      ...questions,
    ]
      .filter(Boolean)
      .join('\n\n'),
  };
}

function goesOn(tree: Tree, to: { tree: string; question: string | null }): string {
  if (to.tree !== tree.id) return code(`flinkdoc diagnose ${to.tree}`);
  return `*${tree.questions.find((question) => question.slug === to.question)?.text}*`;
}
