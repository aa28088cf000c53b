/** A line, and whether it belongs to a block of code. */
export interface FencedLine {
  text: string;
  fenced: boolean;
}

/** Tells the lines of code blocks, with the fences around them, from the others. */
export function withFences(lines: string[]): FencedLine[] {
  let open: string | undefined;
  return lines.map((text) => {
    const [, fence] = /^\s*(`{3,}|~{3,})/.exec(text) ?? [];
    const closes = open !== undefined && fence?.startsWith(open) === true && text.trim() === fence;
    const fenced = open !== undefined || fence !== undefined;
    if (closes) open = undefined;
    else if (open === undefined) open = fence;
    return { text, fenced };
  });
}
