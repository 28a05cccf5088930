package io.github.gongwenlint.report;

/** How the HTML report looks, on a screen by day and by night and on paper. */
final class HtmlStyle {
  private HtmlStyle() {}

  static final String CSS =
      """
      :root { color-scheme: light dark;
        --ink: #1f2328; --soft: #5b6470; --faint: #8b94a0; --line: #dfe3e8; --hair: #eceff2;
        --page: #f4f5f7; --paper: #fff; --accent: #b3261e;
        --error: #b3261e; --error-bg: #fbe3e0; --warning: #8a5a00; --warning-bg: #fdf0cf;
        --info: #2f5d8a; --info-bg: #e3eef8;
        --sans: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif;
        --serif: "FangSong", "仿宋", "FangSong_GB2312", "仿宋_GB2312", "STFangsong", "Noto Serif CJK SC", "Songti SC", SimSun, serif;
        --black: "SimHei", "黑体", "Heiti SC", "Noto Sans CJK SC", sans-serif; }
      * { box-sizing: border-box; }
      html { scroll-behavior: smooth; scroll-padding-top: 4.5rem; }
      body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.65 var(--sans);
        -webkit-text-size-adjust: 100%; font-variant-numeric: tabular-nums; }
      a { color: inherit; }
      h1, h2, h3, p, dl, dd { margin: 0; }
      .mast, main { max-width: 1180px; margin: 0 auto; padding: 0 28px; }
      .mast { padding-top: 44px; }
      .mast h1 { font: 700 30px/1.3 var(--black); letter-spacing: .12em; }
      .mast::after { content: ""; display: block; margin-top: 18px; height: 4px;
        border-top: 2px solid var(--accent); border-bottom: 1px solid var(--accent); }
      .verdict { margin-top: 8px; font-size: 17px; color: var(--soft); }
      .verdict strong { color: var(--ink); font-weight: 600; }
      .summary { padding-top: 24px; }
      .summary h2 { font-size: 15px; font-weight: 600; margin-bottom: 10px; }
      .tiles { display: grid; grid-template-columns: 1fr 1fr 1fr 1.5fr; gap: 14px; }
      .tile, .panel { background: var(--paper); border: 1px solid var(--line); border-radius: 6px; }
      .tile { padding: 16px 18px 14px; border-top: 3px solid var(--line); }
      .tile.error { border-top-color: var(--error); }
      .tile.warning { border-top-color: #d99a1c; }
      .tile.info { border-top-color: #6b9bc9; }
      .tile.rate { border-top-color: var(--ink); }
      .tile b { display: block; font-size: 34px; line-height: 1.15; font-weight: 600; }
      .tile.error b { color: var(--error); }
      .tile.warning b { color: var(--warning); }
      .tile.info b { color: var(--info); }
      .tile.none b { color: var(--faint); font-weight: 400; }
      .tile b i { font: 400 15px/1 var(--sans); margin-right: .4em; color: var(--soft); }
      .tile span { font-weight: 600; margin-right: .7em; }
      .tile small { color: var(--soft); font-size: 13px; }
      .two { display: grid; grid-template-columns: 1.7fr 1fr; gap: 14px; margin-top: 14px; }
      .panel { padding: 16px 20px; }
      table { border-collapse: collapse; width: 100%; font-size: 14px; }
      thead th { font-weight: 400; color: var(--soft); font-size: 13px; }
      th { text-align: left; font-weight: 500; }
      td, thead th + th { text-align: right; }
      .cats td + th { text-align: right; }
      tr > * { padding: 5px 0 5px 14px; border-bottom: 1px solid var(--hair); vertical-align: baseline; }
      tr > :first-child { padding-left: 0; }
      tbody tr:last-child > * { border-bottom: 0; }
      .cats th { white-space: nowrap; }
      .cats tbody td:first-of-type { width: 55%; vertical-align: middle; }
      td.zero { color: var(--faint); opacity: .6; }
      .bar { display: flex; height: 9px; }
      .bar span { min-width: 2px; }
      .bar .error { background: var(--error); }
      .bar .warning { background: #d99a1c; }
      .bar .info { background: #8fb3d6; }
      .views div { display: flex; justify-content: space-between; padding: 5px 0;
        border-bottom: 1px solid var(--hair); }
      .views .none { color: var(--faint); }
      .tip { margin-top: 10px; color: var(--soft); font-size: 13px; }
      .toc { margin-top: 14px; }
      .toc tbody th { font-weight: 400; overflow-wrap: anywhere; }
      .toc a { text-decoration-color: var(--faint); text-underline-offset: 3px; }
      .toc .fail { text-align: left; color: var(--error); }
      .doc { margin-top: 44px; }
      .doc > header h2 { font: 700 21px/1.4 var(--black); }
      .path { color: var(--soft); font-size: 13px; overflow-wrap: anywhere; }
      .facts { display: flex; flex-wrap: wrap; gap: 4px 18px; margin-top: 4px; font-size: 14px; color: var(--soft); }
      .tally { font-weight: 600; }
      .tally.error { color: var(--error); }
      .tally.warning { color: var(--warning); }
      .tally.info { color: var(--info); }
      .tally.none { color: var(--faint); font-weight: 400; }
      .r { position: absolute; width: 1px; height: 1px; margin: -1px; opacity: 0; pointer-events: none; }
      .tabs { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: 0 4px; margin-top: 14px;
        background: var(--page); border-bottom: 1px solid var(--line); }
      .tabs label { padding: 9px 12px 7px; border-bottom: 2px solid transparent; margin-bottom: -1px;
        cursor: pointer; color: var(--soft); }
      .tabs label:hover { color: var(--ink); }
      .tabs b { font-weight: 500; font-size: 12px; padding: 1px 6px; border-radius: 9px; background: var(--line); }
      .tabs b.zero { background: none; color: var(--faint); }
      .r0:checked ~ .tabs .t0, .r1:checked ~ .tabs .t1, .r2:checked ~ .tabs .t2, .r3:checked ~ .tabs .t3,
      .r4:checked ~ .tabs .t4, .r5:checked ~ .tabs .t5
        { color: var(--ink); font-weight: 600; border-bottom-color: var(--accent); }
      .r0:focus-visible ~ .tabs .t0, .r1:focus-visible ~ .tabs .t1, .r2:focus-visible ~ .tabs .t2,
      .r3:focus-visible ~ .tabs .t3, .r4:focus-visible ~ .tabs .t4, .r5:focus-visible ~ .tabs .t5
        { outline: 2px solid var(--info); outline-offset: -2px; }
      .hint { display: none; margin-top: 10px; color: var(--soft); font-size: 13px; }
      .r1:checked ~ .h1, .r2:checked ~ .h2, .r3:checked ~ .h3, .r4:checked ~ .h4 { display: block; }
      .omitted { margin-top: 10px; padding: 7px 12px; background: var(--warning-bg); border-radius: 4px; font-size: 14px; }
      .sheet { margin-top: 14px; padding: 34px 0 40px; background:
        linear-gradient(to right, var(--paper) calc(100% - 372px), var(--page) 0); border: 1px solid var(--line);
        border-radius: 4px; }
      .row { display: grid; grid-template-columns: 52px minmax(0, 1fr) 372px; }
      .no { padding: .5em 12px 0 0; text-align: right; color: var(--faint); font-size: 11px; line-height: 1.9;
        user-select: none; }
      .text { padding: .1em 30px .1em 4px; font: 18px/1.95 var(--serif); overflow-wrap: anywhere; white-space: pre-wrap; }
      .text.body { text-indent: 2em; text-align: justify; }
      .text.h1 { text-indent: 2em; font-family: var(--black); }
      .text.h2 { text-indent: 2em; font-weight: 600; }
      .text.title { text-align: center; font: 700 23px/1.6 var(--black); padding: .2em 30px .6em 4px; }
      .text.right { text-align: right; padding-right: 4em; }
      .text.small { font-size: 15px; line-height: 1.7; }
      .text * { text-indent: 0; }
      mark { color: inherit; padding: 1px 0; border-radius: 2px; -webkit-box-decoration-break: clone;
        box-decoration-break: clone; }
      mark.error { background: var(--error-bg); border-bottom: 2px solid var(--error); }
      mark.warning { background: var(--warning-bg); border-bottom: 2px dashed #d99a1c; }
      mark.info { background: var(--info-bg); border-bottom: 2px dotted #6b9bc9; }
      mark.gap { background: none; border: 0; font-weight: 700; }
      mark.gap.error { color: var(--error); }
      mark.gap.warning { color: var(--warning); }
      mark.gap.info { color: var(--info); }
      .thing { font-style: normal; }
      .ref { font: 600 10px/1 var(--sans); vertical-align: super; text-decoration: none; padding: 0 2px; }
      .ref.error, .note.error .sev { color: var(--error); }
      .ref.warning, .note.warning .sev { color: var(--warning); }
      .ref.info, .note.info .sev { color: var(--info); }
      .cut { color: var(--faint); padding: 0 .4em; }
      .skip { margin: 14px 372px 14px 52px; padding: 0 30px 0 4px; display: flex; align-items: center; gap: 14px;
        color: var(--faint); font-size: 13px; white-space: nowrap; }
      .skip::before, .skip::after { content: ""; flex: 1; border-top: 1px dashed var(--line); }
      .notes { padding: .3em 16px 10px 16px; font-size: 13.5px; line-height: 1.6; }
      .note { background: var(--paper); border: 1px solid var(--line); border-left-width: 3px; border-radius: 4px;
        padding: 8px 12px 9px; overflow-wrap: anywhere; }
      .note + .note { margin-top: 6px; }
      .note.error { border-left-color: var(--error); }
      .note.warning { border-left-color: #d99a1c; }
      .note.info { border-left-color: #6b9bc9; }
      .num:target { outline: 2px solid var(--ink); outline-offset: 1px; }
      .ref:target { outline: 2px solid var(--info); border-radius: 2px; }
      .note h3 { display: flex; flex-wrap: wrap; gap: 0 4px; align-items: center; font-size: 13px; font-weight: 600; }
      .at { margin-left: auto; padding-left: 8px; font-weight: 400; font-size: 12px; line-height: 1.75; color: var(--faint); }
      .rule { white-space: nowrap; }
      .tile small .keep { font-weight: 400; margin: 0; white-space: nowrap; }
      .num { display: inline-block; min-width: 1.6em; text-align: center; text-decoration: none; font-size: 11px;
        line-height: 1.6; border-radius: 8px; color: #fff; }
      .error .num { background: var(--error); }
      .warning .num { background: #9a6700; }
      .info .num { background: #4f7ea9; }
      .fix b, .see b { font-weight: 600; margin-right: .6em; }
      .fix { color: #1a6b3c; }
      .src { margin-top: 3px; color: var(--faint); font-size: 12px; }
      .see { color: var(--soft); }
      .r1:checked ~ .sheet .row:not(.k1), .r2:checked ~ .sheet .row:not(.k2), .r3:checked ~ .sheet .row:not(.k3),
      .r4:checked ~ .sheet .row:not(.k4), .r5:checked ~ .sheet .row:not(.k5),
      .r1:checked ~ .sheet .note:not(.k1), .r2:checked ~ .sheet .note:not(.k2), .r3:checked ~ .sheet .note:not(.k3),
      .r4:checked ~ .sheet .note:not(.k4), .r5:checked ~ .sheet .note:not(.k5),
      .r1:checked ~ .sheet .ref:not(.k1), .r2:checked ~ .sheet .ref:not(.k2), .r3:checked ~ .sheet .ref:not(.k3),
      .r4:checked ~ .sheet .ref:not(.k4), .r5:checked ~ .sheet .ref:not(.k5),
      .r1:checked ~ .sheet .gap:not(.k1), .r2:checked ~ .sheet .gap:not(.k2), .r3:checked ~ .sheet .gap:not(.k3),
      .r4:checked ~ .sheet .gap:not(.k4), .r5:checked ~ .sheet .gap:not(.k5),
      .r:checked:not(.r0) ~ .sheet .skip { display: none; }
      .r1:checked ~ .sheet mark:not(.k1), .r2:checked ~ .sheet mark:not(.k2), .r3:checked ~ .sheet mark:not(.k3),
      .r4:checked ~ .sheet mark:not(.k4), .r5:checked ~ .sheet mark:not(.k5) { background: none; border: 0; }
      .r1:checked ~ .sheet .g1, .r2:checked ~ .sheet .g2, .r3:checked ~ .sheet .g3, .r4:checked ~ .sheet .g4
        { border-bottom: 1px dashed var(--soft); font-weight: 600; }
      .r:checked:not(.r0) ~ .sheet .row { padding-top: 6px; }
      .back { margin-top: 8px; font-size: 13px; color: var(--soft); text-align: right; }
      main { padding-bottom: 60px; }
      .method { margin: 16px 2px 0; color: var(--soft); font-size: 12.5px; }
      .method p + p { margin-top: 4px; }
      @media screen and (max-width: 900px) {
        .mast, main { padding-left: 16px; padding-right: 16px; }
        .tiles { grid-template-columns: 1fr 1fr; }
        .two { grid-template-columns: minmax(0, 1fr); }
        .sheet { background: var(--paper); }
        .row { grid-template-columns: 34px minmax(0, 1fr); }
        .text, .text.title { padding-right: 16px; }
        .notes { grid-column: 2; padding: 4px 16px 12px 4px; }
        .skip { margin: 12px 0 12px 34px; padding-right: 16px; }
      }
      @media screen and (prefers-color-scheme: dark) {
        :root { --ink: #e3e6ea; --soft: #a5adb8; --faint: #7b8490; --line: #363c45; --hair: #2b3038;
          --page: #16191d; --paper: #1e2227; --accent: #e5675d; --error: #ff8a80; --error-bg: #54211e;
          --warning: #f0c05a; --warning-bg: #453612; --info: #8fc1f0; --info-bg: #1d3449; }
        .fix { color: #7fd3a0; }
        .error .num { background: #b3261e; }
      }
      @page { size: A4; margin: 16mm 14mm 18mm; }
      @media print {
        * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        :root { color-scheme: light; --page: #fff; }
        body { font-size: 10pt; }
        .mast, main { max-width: none; padding-left: 0; padding-right: 0; }
        .mast { padding-top: 0; }
        .mast h1 { font-size: 20pt; }
        .verdict { font-size: 11pt; }
        .tile { padding: 8pt 9pt; }
        .tile b { font-size: 20pt; }
        .tile b i { font-size: 10pt; }
        .tile small { display: block; font-size: 8pt; }
        .tabs, .back, .tip { display: none; }
        .doc { margin-top: 0; break-before: page; }
        .sheet { background: none; border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: 8pt 0 0; }
        .row { grid-template-columns: 8mm minmax(0, 1fr) 62mm; }
        .no { font-size: 7pt; padding: .2em 6pt 0 0; }
        .text { font-size: 12pt; line-height: 1.75; padding-right: 12pt; }
        .text.title { font-size: 15pt; padding-right: 12pt; }
        .text.small { font-size: 10pt; }
        .notes { font-size: 8.5pt; line-height: 1.5; padding: 2pt 0 6pt; }
        .at { font-size: 7.5pt; }
        .note { padding: 4pt 7pt; break-inside: avoid; }
        .note h3 { font-size: 8.5pt; }
        .src { font-size: 7.5pt; color: var(--soft); }
        .skip { margin: 6pt 62mm 6pt 8mm; font-size: 8pt; }
        .summary { padding-top: 10pt; }
        .summary h2 { font-size: 10pt; margin-bottom: 4pt; }
        .panel { padding: 8pt 10pt; }
        .tiles, .two { gap: 8pt; }
        .two, .toc { margin-top: 8pt; }
        table { font-size: 9pt; }
        thead th { font-size: 8.5pt; }
        tr > * { padding-top: 2.5pt; padding-bottom: 2.5pt; }
        .views div { font-size: 9pt; padding: 3pt 0; }
        .panel, .tile { break-inside: avoid; }
        .toc { break-inside: auto; }
        tr { break-inside: avoid; }
        thead { display: table-header-group; }
        h2 { break-after: avoid; }
        main { padding-bottom: 0; }
        .method { font-size: 8pt; break-inside: avoid; }
      }
      """;
}
