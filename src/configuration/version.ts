// Minor versions of Flink: 1.20, 2.1.

/** `2.1` of `2.1.0-SNAPSHOT` and of the operator's `v2_1`; null of what is no version. */
export function minorOf(version: string | null): string | null {
  const [, major, minor] = /^v?(\d{1,2})[._](\d{1,2})(?:$|[._-])/.exec(version ?? '') ?? [];
  return major === undefined ? null : `${Number(major)}.${Number(minor)}`;
}

/** Whether one of two versions such as 1.9 and 1.20 is the later. */
export function isLater(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = than.split('.').map(Number);
  return major > otherMajor || (major === otherMajor && minor > otherMinor);
}
