import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';

/** Families that have a form of their own here: what they find has been taken out before. */
const ours = /basicauth|privatekey|database-connection-string/;

/** Tokens in a text that secretlint's rules know by their form, the longest first. They are kept up with the services that issue them. */
export async function knownTokens(text: string): Promise<string[]> {
  const source = { content: text, filePath: 'evidence.txt', ext: '.txt', contentType: 'text' as const };
  const rules = [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }];
  const { messages } = await lintSource({ source, options: { config: { rules } } });
  const found = messages
    .filter(({ ruleId }) => !ours.test(ruleId))
    .map(({ range: [start, end] }) => text.slice(start, end));
  return [...new Set(found)].sort((a, b) => b.length - a.length);
}
