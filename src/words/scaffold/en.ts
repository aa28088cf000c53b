import type { ScaffoldWords } from './words.ts';

export const en: ScaffoldWords = {
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
};
