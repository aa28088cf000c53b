/** A paragraph's own line ends are no breaks: they become spaces, or nothing between two Chinese signs. */
export function unwrap(text: string): string {
  return text.replace(/(?<=[\p{Script=Han}，。、；：])\n(?=\p{Script=Han})/gu, '').replaceAll('\n', ' ');
}
