// How the report looks.

export const style = `
:root{color-scheme:light dark;--ink:#1c2330;--soft:#5b6577;--line:#d9dee7;--back:#fff;--bar:#2f6fdb}
@media (prefers-color-scheme:dark){:root{--ink:#e8ebf1;--soft:#a3adbf;--line:#39414f;--back:#161a21;--bar:#6ea3ff}}
body{margin:0;background:var(--back);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:760px;margin:0 auto;padding:24px 16px 48px}
h1{font-size:1.6rem;margin:24px 0 0;overflow-wrap:anywhere}
h1+p{color:var(--soft);margin:0 0 16px}
h2{font-size:1.1rem;margin:32px 0 8px}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(110px,1fr));gap:12px;margin:0}
.figures div{border:1px solid var(--line);border-radius:8px;padding:10px 12px}
.figures dt{color:var(--soft);font-size:.85rem}
.figures dd{margin:0;font-size:1.35rem;font-variant-numeric:tabular-nums}
svg{display:block;width:100%;height:auto}
svg rect{fill:var(--bar)}
svg text{fill:var(--ink);font-size:13px;dominant-baseline:central}
svg .label{text-anchor:end;fill:var(--soft)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;padding:4px 8px;border-bottom:1px solid var(--line);vertical-align:top}
td:first-child,th:first-child{text-align:right;font-variant-numeric:tabular-nums}
td:nth-child(2){font-family:ui-monospace,monospace;overflow-wrap:anywhere;min-width:12ch}
.note,footer{color:var(--soft);font-size:.9rem}
footer{margin-top:40px;border-top:1px solid var(--line);padding-top:12px}
`;
