import type { Entry, Page, Playbook, Section, Tree } from '../types.ts';
import { areaNames, dataRiskNames, isOurs, legend, links, origin, written } from './facts.ts';
import { code } from './markdown.ts';

/** A whole playbook. `from` is where it comes from, `related` are the entries of its related pages. */
export function playbookPage(playbook: Playbook, from: string[], related: Entry[]): Page {
  const { title, summary, sections, references } = playbook;
  const body = written(sections).map((section) => `## ${section.heading}\n\n${section.markdown}`);
  const blocks = [
    `# ${title}`,
    summary,
    facts(playbook, from),
    legend(body.join('\n')),
    ...body,
    ...(related.length > 0
      ? [
          '## Related pages',
          related.map((entry) => `- ${entry.title}: ${code(`flinkdoc show ${entry.id}`)}`).join('\n'),
        ]
      : []),
    links('## References', references),
    checked(playbook),
  ];
  return { data: { schemaVersion: 1, ...playbook, from }, markdown: blocks.filter(Boolean).join('\n\n') };
}

/** One section of a playbook. */
export function sectionPage(playbook: Playbook, from: string[], section: Section): Page {
  const blocks = [`# ${playbook.title}`, legend(section.markdown), `## ${section.heading}`, section.markdown];
  return {
    data: { schemaVersion: 1, ...playbook, sections: [section], from },
    markdown: blocks.filter(Boolean).join('\n\n'),
  };
}

function facts({ id, area, dataRisk, flink }: Playbook, from: string[]): string {
  return [
    `Page: ${code(id)}`,
    ...(dataRisk ? [`Data risk: ${dataRiskNames[dataRisk]}`] : []),
    ...(flink ? [`Flink: ${flink}`] : []),
    `Area: ${areaNames[area]}`,
    ...(isOurs(from) ? [] : [`From: ${origin(from)}`]),
  ].join(' · ');
}

function checked({ verified }: Playbook): string {
  return verified ? `Facts checked on ${verified.date} against Flink ${verified.flink.join(' and ')}.` : '';
}

/** A whole tree: every question with its hint and where its answers lead. */
export function treePage(tree: Tree, from: string[]): Page {
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
    `Walk it: ${code(`flinkdoc diagnose ${tree.id}`)}`,
    ...(isOurs(from) ? [] : [`From: ${origin(from)}`]),
  ].join(' · ');
  return {
    data: { schemaVersion: 1, kind: 'tree', ...tree, from },
    markdown: [`# ${tree.title}`, tree.summary, walkIt, legend(questions.join('\n')), ...questions]
      .filter(Boolean)
      .join('\n\n'),
  };
}

function goesOn(tree: Tree, to: { tree: string; question: string | null }): string {
  if (to.tree !== tree.id) return code(`flinkdoc diagnose ${to.tree}`);
  return `*${tree.questions.find((question) => question.slug === to.question)?.text}*`;
}
