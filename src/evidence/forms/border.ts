import type { Stage } from './line.ts';

const right = /\s{0,400}[│┃║|]\s{0,8}$/;
const left = /^\s{0,8}[│┃║|]/;
const edge = /^[\s┌┐└┘├┤┬┴┼─━═╔╗╚╝╠╣╭╮╰╯+|│-]+$/;

/** What was copied out of a box on a screen: the border on its right, and its edges. That on the left is a prefix like any other. */
export const withoutBorder: Stage = (lines) => {
  const said = lines.filter(({ text }) => text.trim() !== '' && !edge.test(text));
  const bordered = said.filter(({ text }) => left.test(text) && right.test(text.slice(-500)));
  if (said.length < 3 || bordered.length < 0.9 * said.length) return null;
  return lines
    .filter(({ text }) => !edge.test(text))
    .map(({ line, text }) => ({ line, text: text.slice(0, -500) + text.slice(-500).replace(right, '') }));
};
