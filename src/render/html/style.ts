/** How all pages look: light or dark as the reader has it, and on paper. Contrasts are those of WCAG 2 AA, or better. */
export const style = `
:root { color-scheme: light dark; --ground: #fff; --text: #1f2328; --soft: #4b535b; --line: #d0d7de; --panel: #f6f8fa; --link: #0550ae; --mark: #b3261e;
  --safe: #0f5323; --on-safe: #dafbe1; --restart: #6b4500; --on-restart: #fff1cc; --state-risk: #5b2a86; --on-state-risk: #f3e8ff; --data-loss: #8c1520; --on-data-loss: #ffe3e3; }
@media (prefers-color-scheme: dark) { :root { --ground: #0d1117; --text: #e6edf3; --soft: #9da7b1; --line: #30363d; --panel: #161b22; --link: #79b8ff; --mark: #ff8a80;
  --safe: #7ee2a0; --on-safe: #0f2f1b; --restart: #f2cc60; --on-restart: #332600; --state-risk: #d2a8ff; --on-state-risk: #2b1a45; --data-loss: #ffa198; --on-data-loss: #45100f; } }
* { box-sizing: border-box; }
html { background: var(--ground); color: var(--text); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 1rem 1rem 3rem; max-width: 60rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0.5rem 0 1rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 0.75rem; padding-bottom: 0.25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 0.5rem; }
p, ul, ol, pre, blockquote, figure, details { margin: 0.6rem 0; }
li { margin: 0.25rem 0; }
li > ul, li > ol { margin: 0.25rem 0; }
a { color: var(--link); text-underline-offset: 0.15em; }
a code { color: inherit; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono", "Noto Sans Mono CJK SC", monospace; font-size: 0.875em; }
code { background: var(--panel); border-radius: 4px; padding: 0.1em 0.3em; }
pre { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: 0.7rem 0.9rem; white-space: pre-wrap; line-height: 1.45; }
pre code { background: none; padding: 0; font-size: 1em; }
blockquote { border-left: 4px solid var(--line); padding-left: 1rem; color: var(--soft); }
hr { border: 0; border-top: 1px solid var(--line); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; overflow-wrap: normal; }
th, td { border: 1px solid var(--line); padding: 0.35rem 0.6rem; text-align: left; vertical-align: top; }
th { background: var(--panel); }
.center { text-align: center; } .right { text-align: right; }
.risk { font-weight: 700; }
.safe { color: var(--safe); background: var(--on-safe); } .restart { color: var(--restart); background: var(--on-restart); }
.state-risk { color: var(--state-risk); background: var(--on-state-risk); } .data-loss { color: var(--data-loss); background: var(--on-data-loss); }
li.task { list-style: none; position: relative; }
li.task input { position: absolute; left: -1.6rem; top: 0.3rem; width: 1rem; height: 1rem; margin: 0; }
details { border: 1px solid var(--line); border-radius: 6px; padding: 0.3rem 0.8rem; }
summary { cursor: pointer; color: var(--soft); }
.graph { overflow: auto; max-height: 85vh; }
.graph svg { display: block; margin: 0 auto; font: 13px system-ui, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
.edge { fill: none; stroke: var(--soft); stroke-width: 1.5; } .head { fill: var(--soft); }
.culprit { fill: none; stroke: var(--mark); stroke-width: 3; stroke-dasharray: 7 4; }
.chart svg { display: block; width: 100%; max-width: 34rem; height: auto; font: 12px system-ui, sans-serif; }
.chart rect { fill: var(--link); } .chart line { stroke: var(--line); } .chart text { fill: var(--soft); }
figcaption, .caption { color: var(--soft); font-size: 0.9rem; }
.tree ul { list-style: none; margin: 0; padding-left: 1.1rem; }
.tree li { position: relative; margin: 0; padding: 0.2rem 0 0.2rem 1rem; border-left: 2px solid var(--line); }
.tree li::before { content: ""; position: absolute; left: 0; top: 1rem; width: 0.7rem; border-top: 2px solid var(--line); }
.tree li:last-child { border-left-color: transparent; }
.tree li:last-child::after { content: ""; position: absolute; left: -2px; top: 0; height: 1rem; border-left: 2px solid var(--line); }
.tree p { font-weight: 600; margin: 0.25rem 0; }
.answer { background: var(--panel); border: 1px solid var(--line); border-radius: 1rem; padding: 0.05rem 0.6rem; }
@media (max-width: 30rem) { ul, ol { padding-left: 1.4rem; } .tree ul { padding-left: 0.4rem; } }
@media print {
  :root { color-scheme: light; --ground: #fff; --text: #000; --soft: #444; --line: #bbb; --panel: #fff; --link: #000; --mark: #b3261e; --safe: #000; --on-safe: #fff; --restart: #000; --on-restart: #fff; --state-risk: #000; --on-state-risk: #fff; --data-loss: #000; --on-data-loss: #fff; }
  html { font-size: 10.5pt; } body { max-width: none; padding: 0; }
  h1, h2, h3 { break-after: avoid; } pre, tr, figure { break-inside: avoid; }
  .graph { max-height: none; overflow: visible; } .graph svg { max-width: 100%; max-height: 24cm; height: auto; } .graph svg * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details { border: 0; padding: 0; } details::details-content { content-visibility: visible; display: block; } summary { display: none; }
}
`.trim();
