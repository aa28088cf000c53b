// What a model may say. Whatever else it says is refused before anything is done.

import * as z from 'zod';
import { type Lang, langs } from '../../language.ts';
import { toolWords } from './tool-words.ts';

/** What fits of a log into a conversation. */
const longestText = 1024 * 1024;
/** An error with its stack trace is shorter. */
const longestQuery = 64 * 1024;
const mostFiles = 50;

const query = z.string().min(1).max(longestQuery);
const words = z.string().min(1).max(1000);
const path = z.string().min(1).max(4096);

/** The inputs of the tools, described in a language; `clusters` are the addresses that may be read. */
export function toolInputsOf(spoken: Lang, clusters: string[]) {
  const says = toolWords[spoken].inputs;
  const lang = z.enum(langs).optional().describe(says.lang);
  const flink = z
    .string()
    .regex(/^\d+\.\d+(?:\.\d+)?$/)
    .optional()
    .describe(says.flink);
  return {
    search: z.strictObject({
      query: query.describe(says.query),
      limit: z.int().min(1).max(20).optional().describe(says.limit),
      tag: words.optional().describe(says.tag),
      lang,
    }),
    show: z.strictObject({
      id: words.describe(says.id),
      sections: z.array(words).max(20).optional().describe(says.sections),
      lang,
    }),
    nextQuestion: z.strictObject({
      tree: words.optional().describe(says.tree),
      answers: z.array(words).max(50).optional().describe(says.answers),
      lang,
    }),
    triage: z.strictObject({
      text: z.string().max(longestText).optional().describe(says.text),
      files: z.array(path).min(1).max(mostFiles).optional().describe(says.files),
      lang,
    }),
    triageBundle: z.strictObject({
      bundle: path.describe(says.bundle),
      files: z.array(path).max(mostFiles).optional().describe(says.besides),
      lang,
    }),
    triageCluster: z.strictObject({
      jobmanager: z.enum(clusters).describe(says.jobmanager),
      job: words.optional().describe(says.job),
      quick: z.boolean().optional().describe(says.quick),
      lang,
    }),
    checkConfig: z.strictObject({
      text: z.string().max(longestText).optional().describe(says.configuration),
      files: z.array(path).min(1).max(mostFiles).optional().describe(says.configurations),
      flink,
      lang,
    }),
    compare: z.strictObject({
      before: path.describe(says.before),
      after: path.describe(says.after),
      lang,
    }),
  };
}

export type Inputs = {
  [Name in keyof ReturnType<typeof toolInputsOf>]: z.infer<ReturnType<typeof toolInputsOf>[Name]>;
};

/** What the prompt of a tree takes. */
export const promptInputOf = (lang: Lang) =>
  z.strictObject({
    situation: z.string().max(longestText).optional().describe(toolWords[lang].inputs.situation),
  });
