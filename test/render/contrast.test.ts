import { describe, expect, it } from 'vitest';
import { theme } from '../../src/render/terminal/theme.ts';

// The colors that terminals come with, as their sources and documentation have them: the sixteen, then each pair of text and background.

interface Palette {
  sixteen: string;
  /** Text and background, dark and light. */
  pairs: Record<string, [text: string, background: string]>;
}

const palettes: Record<string, Palette> = {
  xterm: {
    sixteen:
      '000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff',
    pairs: { dark: ['ffffff', '000000'], light: ['000000', 'ffffff'] },
  },
  'VS Code dark': {
    sixteen:
      '000000 cd3131 0dbc79 e5e510 2472c8 bc3fbc 11a8cd e5e5e5 666666 f14c4c 23d18b f5f543 3b8eea d670d6 29b8db e5e5e5',
    pairs: { dark: ['cccccc', '1e1e1e'] },
  },
  'VS Code light': {
    sixteen:
      '000000 cd3131 107c10 949800 0451a5 bc05bc 0598bc 555555 666666 cd3131 14ce14 b5ba00 0451a5 bc05bc 0598bc a5a5a5',
    pairs: { light: ['333333', 'ffffff'] },
  },
  Solarized: {
    sixteen:
      '073642 dc322f 859900 b58900 268bd2 d33682 2aa198 eee8d5 002b36 cb4b16 586e75 657b83 839496 6c71c4 93a1a1 fdf6e3',
    pairs: { dark: ['839496', '002b36'], light: ['657b83', 'fdf6e3'] },
  },
  GNOME: {
    sixteen:
      '171421 c01c28 26a269 a2734c 12488b a347ba 2aa1b3 d0cfcc 5e5c64 f66151 33da7a e9ad0c 2a7bde c061cb 33c7de ffffff',
    pairs: { dark: ['ffffff', '1e1e1e'], light: ['171421', 'ffffff'] },
  },
};

/** WCAG 2: how light a color is, and how much two differ. */
function luminance(color: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** The contrast of a styled text in a theme, by the codes that are open in it. */
function drawn(styled: string, sixteen: string[], [text, background]: [string, string]): number {
  let [front, back] = [text, background];
  let inverse = false;
  for (const [, digits] of styled.slice(0, styled.indexOf('x')).matchAll(/\u001b\[(\d+)m/g)) {
    const code = Number(digits);
    if (code >= 30 && code <= 37) front = sixteen[code - 30]!;
    if (code >= 90 && code <= 97) front = sixteen[code - 82]!;
    if (code >= 40 && code <= 47) back = sixteen[code - 40]!;
    if (code >= 100 && code <= 107) back = sixteen[code - 92]!;
    if (code === 7) inverse = true;
  }
  return inverse ? contrast(back, front) : contrast(front, back);
}

const themes = Object.entries(palettes).flatMap(([name, { sixteen, pairs }]) =>
  Object.entries(pairs).map(([how, pair]) => ({ name, how, sixteen: sixteen.split(' '), pair })),
);

const look = theme(true);
const { title, heading, subheading, strong, em, link } = look;

describe.each(themes)('$name, $how', ({ sixteen, pair }) => {
  const own = contrast(...pair);

  it.each(Object.entries({ title, heading, subheading, strong, em, link }))(
    '%s reads as the text does',
    (_, style) => {
      const ratio = drawn(style('x'), sixteen, pair);
      // The text of Solarized light itself has 4.1.
      expect(ratio).toBeGreaterThanOrEqual(Math.min(4.5, own));
    },
  );

  it.each([...Object.entries(look.code), ...Object.entries(look.badge), ...look.syntax])(
    '%s is told from what is behind it',
    (_, style) => {
      expect(drawn(style('x'), sixteen, pair)).toBeGreaterThanOrEqual(3);
    },
  );
});

it('what is wrong is seen: blue on black', () => {
  const { sixteen, pairs } = palettes.xterm!;
  expect(drawn('\u001b[34mx', sixteen.split(' '), pairs.dark!)).toBeCloseTo(2.2, 1);
});

it('no two badges and no two kinds of code look alike', () => {
  for (const styles of [look.badge, look.code]) {
    const drawn = Object.values(styles).map((style) => style('x'));
    expect(new Set(drawn).size).toBe(drawn.length);
  }
});
