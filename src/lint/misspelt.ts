/** Equal but for case, or for one letter or sign more, less or other. */
export function isMisspelt(name: string, meant: string): boolean {
  if (name.toLowerCase() === meant.toLowerCase()) return true;
  if (Math.abs(name.length - meant.length) > 1) return false;
  const start = [...name].findIndex((sign, index) => sign !== meant[index]);
  const at = start < 0 ? name.length : start;
  const rest = (text: string, skip: number) => text.slice(at + skip);
  return (
    rest(name, 1) === rest(meant, 1) || rest(name, 1) === rest(meant, 0) || rest(name, 0) === rest(meant, 1)
  );
}
