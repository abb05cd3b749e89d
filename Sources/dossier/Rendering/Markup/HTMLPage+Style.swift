extension HTMLPage {
  /// The style of all pages: one for screens of any width, light and dark, and for paper.
  static let style: StaticString = """
    :root { color-scheme: light dark; --paper: #ffffff; --sheet: #f5f6f8; --ink: #1a1d21; --muted: #5a6270;
      --line: #d8dce2; --track: #e6e9ee; --inside: #ffffff; --plain: #2f6fd0; --second: #6b7a8f; --own: #2f6fd0;
      --forwarded: #7a55c7; --disputed: #bb3a2a; --held: #96650d; --promised: #23804e; --plan: #0d7c86;
      --settled: #5f6b7a; --closed: #7c8796; --early: #5f7a99; --late1: #b08314; --late2: #b86f14; --late3: #bd5a17;
      --late4: #b8431c; --late5: #a72f22; --late6: #861d24; }
    @media (prefers-color-scheme: dark) { :root { --paper: #15181c; --sheet: #1e2227; --ink: #e8eaed; --muted: #a3acb8;
      --line: #383e46; --track: #2c323a; --inside: #101215; --plain: #6fa3f5; --second: #97a6ba; --own: #6fa3f5;
      --forwarded: #b095f0; --disputed: #f08272; --held: #deb057; --promised: #62c48e; --plan: #4fc0c8;
      --settled: #a3afbd; --closed: #8a95a3; --early: #8fabca; --late1: #e6c565; --late2: #ecb05a; --late3: #f09a55;
      --late4: #f38658; --late5: #f4736a; --late6: #f2627c; } }
    @media print { :root { color-scheme: light; --paper: #ffffff; --sheet: #ffffff; --ink: #000000; --muted: #444444;
      --line: #bbbbbb; --track: #eeeeee; --inside: #ffffff; --plain: #2f6fd0; --second: #6b7a8f; --own: #2f6fd0;
      --forwarded: #7a55c7; --disputed: #bb3a2a; --held: #96650d; --promised: #23804e; --plan: #0d7c86;
      --settled: #5f6b7a; --closed: #7c8796; --early: #5f7a99; --late1: #b08314; --late2: #b86f14; --late3: #bd5a17;
      --late4: #b8431c; --late5: #a72f22; --late6: #861d24; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1.5rem; max-width: 72rem; background: var(--paper); color: var(--ink);
      font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
      overflow-wrap: anywhere; }
    h1 { margin: 0; font-size: 1.6rem; line-height: 1.25; }
    h2 { margin: 0 0 .75rem; font-size: 1.05rem; line-height: 1.3; }
    h3 { margin: 1.25rem 0 .5rem; font-size: .95rem; }
    p { margin: .25rem 0; }
    .muted { color: var(--muted); }
    header { margin-bottom: 1.25rem; }
    footer { margin-top: 1.5rem; font-size: .85rem; }
    main { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; }
    section { padding: 1rem 1.25rem 1.25rem; border: 1px solid var(--line); border-radius: 8px;
      background: var(--sheet); min-width: 0; }
    section.wide, main > p { grid-column: 1 / -1; }
    .tiles { grid-column: 1 / -1; display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr));
      gap: 1rem; margin: 0; }
    .tiles div { padding: .75rem 1.25rem; border: 1px solid var(--line); border-radius: 8px; background: var(--sheet); }
    .tiles dt { color: var(--muted); font-size: .85rem; }
    .tiles dd { margin: 0; font-size: 1.3rem; font-weight: 600; line-height: 1.35; font-variant-numeric: tabular-nums; }
    .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1.5rem;
      align-items: end; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; margin-top: .75rem; font-size: .9rem; overflow-wrap: normal; }
    th, td { padding: .3rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
    th:first-child, td:first-child { padding-left: 0; }
    th:last-child, td:last-child { padding-right: 0; }
    th { color: var(--muted); font-weight: 600; }
    .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    th.number { white-space: normal; }
    .short { white-space: nowrap; }
    td:not(.short):not(.number) { overflow-wrap: anywhere; }
    h2 + .scroll table { margin-top: 0; }
    .sum td { font-weight: 600; border-bottom: 0; }
    svg { display: block; overflow: visible; }
    svg text { fill: var(--ink); font-size: 13px; }
    svg .value { text-anchor: end; font-variant-numeric: tabular-nums; }
    svg .inside { fill: var(--inside); text-anchor: middle; font-weight: 600; }
    svg .scale, svg .month, svg .count { fill: var(--muted); font-size: 11px; }
    svg .month, svg .count { text-anchor: middle; }
    svg .count { paint-order: stroke; stroke: var(--sheet); stroke-width: 2px; }
    svg .grid { stroke: var(--line); stroke-dasharray: 2 4; }
    svg .axis { stroke: var(--muted); }
    svg .segment { stroke: var(--sheet); stroke-width: 2; }
    .swatch { display: inline-block; margin-right: .5rem; vertical-align: -1px; }
    .legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0 0 .5rem; font-size: .9rem; }
    .track { fill: var(--track); }
    .tone-plain { fill: var(--plain); } .tone-second { fill: var(--second); } .tone-own { fill: var(--own); }
    .tone-forwarded { fill: var(--forwarded); } .tone-disputed { fill: var(--disputed); }
    .tone-held { fill: var(--held); } .tone-promised { fill: var(--promised); } .tone-plan { fill: var(--plan); }
    .tone-settled { fill: var(--settled); } .tone-closed { fill: var(--closed); } .tone-early { fill: var(--early); }
    .tone-late1 { fill: var(--late1); } .tone-late2 { fill: var(--late2); } .tone-late3 { fill: var(--late3); }
    .tone-late4 { fill: var(--late4); } .tone-late5 { fill: var(--late5); } .tone-late6 { fill: var(--late6); }
    @media screen and (max-width: 48rem) { body { padding: 1rem .75rem; } main { grid-template-columns: minmax(0, 1fr); }
      section { padding: .75rem .75rem 1rem; } .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .5rem; }
      .tiles div { padding: .5rem .75rem; } .tiles dd { font-size: 1.05rem; } table { font-size: .8rem; }
      th, td { padding: .3rem .2rem; }
      .stack thead { display: none; } .stack td { border: 0; padding: 0; }
      .stack tr { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: .1rem .75rem; padding: .4rem 0;
        border-bottom: 1px solid var(--line); } .stack .number { grid-column: 2; text-align: left; }
      .cards thead { display: none; } .cards tr, .cards td { display: block; border: 0; padding: 0; }
      .cards tr { padding: .4rem 0; border-bottom: 1px solid var(--line); }
      .cards td:first-child { font-weight: 600; } .cards td:empty { display: none; }
      .cards .number[data-title]:not(:empty) { display: flex; justify-content: space-between; gap: .75rem; }
      .cards .number::before { content: attr(data-title); color: var(--muted); font-weight: 400; white-space: normal;
        text-align: left; } }
    @media print { @page { margin: 15mm; } body { max-width: none; padding: 0; font-size: 9pt; line-height: 1.3; }
      main { gap: .5rem; align-items: start; } section { padding: .5rem .7rem .6rem; } header { margin-bottom: .6rem; }
      h2 { margin-bottom: .4rem; } h3 { margin: .5rem 0 .25rem; } table { margin-top: .4rem; } footer { margin-top: .5rem; }
      .charts { break-inside: avoid; } .scroll { overflow: visible; }
      table { font-size: 8pt; } th, td { padding: .2rem .25rem; } .tiles { gap: .6rem; }
      .tiles div { padding: .4rem .6rem; } .tiles dt { font-size: 8pt; } .tiles dd { font-size: 10.5pt; }
      .tiles div, svg { break-inside: avoid; } section { -webkit-box-decoration-break: clone; box-decoration-break: clone; }
      section svg { zoom: .75; } svg, svg * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      h2, h3 { break-after: avoid; } thead { display: table-header-group; } tr { break-inside: avoid; }
      tr:nth-last-child(-n+3) { break-before: avoid; } }
    """
}
