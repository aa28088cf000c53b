import type { Block, Inline, Tone } from '../blocks/blocks.ts';
import { mapPieces } from '../blocks/map-text.ts';
import { inEachLanguage, type Lang } from '../language.ts';
import type { Risk } from '../types.ts';

/** What the risk of a step is called where it is shown; pages are written with the English words. */
export const riskWords = inEachLanguage<Record<Risk, string>>({
  en: { safe: 'safe', restart: 'restart', 'state-risk': 'state-risk', 'data-loss': 'data-loss' },
  zh: { safe: '安全', restart: '会重启', 'state-risk': '状态有风险', 'data-loss': '会丢数据' },
});

const tones = new Map<string, Tone>([
  ['safe', 'good'],
  ['restart', 'careful'],
  ['state-risk', 'risky'],
  ['data-loss', 'bad'],
] satisfies [Risk, Tone][]);

/** The risk words of a page as badges, in its language. */
export function withBadges(blocks: readonly Block[], lang: Lang): Block[] {
  const words = new Map(Object.entries(riskWords[lang]));
  const badge = (piece: Inline): Inline => {
    const tone = piece.type === 'codespan' ? tones.get(piece.text) : undefined;
    return tone && piece.type === 'codespan' ? { ...piece, text: words.get(piece.text)!, tone } : piece;
  };
  return mapPieces(blocks, { piece: badge });
}
