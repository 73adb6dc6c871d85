import Foundation
import HTTPTypes

extension Route {
  static let style = Route(
    method: .get, path: "/style.css", summary: "How pages look.", access: .anyone, isInstant: true,
    mediaType: "text/css; charset=utf-8"
  ) { _ in Reply(body: Data(sheet.utf8), mediaType: "text/css; charset=utf-8") }

  private static let sheet = """
    :root { color-scheme: light dark; --page: #fbfaf7; --panel: #ffffff; --ink: #1d2530; --quiet: #55606e; --line: #dcd9d0;
      --accent: #0b5c7a; --on-accent: #ffffff; --mark: #f3e3c3; --on-mark: #5a3b00; --bad: #a3201d; }
    @media (prefers-color-scheme: dark) { :root { --page: #14181d; --panel: #1c2229; --ink: #e8e6e1; --quiet: #a8b0ba; --line: #343c46;
      --accent: #7cc4e0; --on-accent: #0d1f28; --mark: #4a3a17; --on-mark: #f6dfae; --bad: #ff9a94; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--page); color: var(--ink); line-height: 1.65; font-size: 16px;
      font-family: system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Source Han Sans SC", sans-serif; }
    a { color: var(--accent); text-underline-offset: .2em; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
    .skip { position: absolute; left: -999px; } .skip:focus { left: 1rem; top: .5rem; background: var(--panel); padding: .4rem; }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    header { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; align-items: center; padding: .8rem max(1rem, calc(50vw - 36rem));
      border-bottom: 1px solid var(--line); background: var(--panel); }
    .brand { font-weight: 700; font-size: 1.1rem; color: var(--ink); text-decoration: none; }
    nav { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; } nav a { text-decoration: none; padding: .3rem 0; }
    nav a[aria-current] { border-bottom: 3px solid var(--accent); color: var(--ink); }
    .account { margin-left: auto; display: flex; gap: 1rem; align-items: center; } .account form { display: flex; gap: .6rem; align-items: center; }
    main { max-width: 72rem; margin: 0 auto; padding: 1.2rem 1rem 3rem; }
    h1 { font-size: 1.7rem; line-height: 1.3; margin: .4rem 0 1rem; overflow-wrap: anywhere; } h2 { font-size: 1.2rem; margin: 2rem 0 .6rem; }
    h3 { font-size: 1.05rem; margin: 1.2rem 0 .5rem; } h4 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; }
    p { margin: .4rem 0; overflow-wrap: anywhere; } .quiet { color: var(--quiet); font-size: .92rem; }
    footer { border-top: 1px solid var(--line); color: var(--quiet); padding: .8rem max(1rem, calc(50vw - 36rem)); font-size: .9rem; }
    label { display: inline-flex; flex-direction: column; gap: .15rem; font-size: .9rem; color: var(--quiet); }
    input, select, button, .button { font: inherit; color: var(--ink); background: var(--panel); border: 1px solid #7d8793; border-radius: 6px;
      padding: .45rem .7rem; min-height: 44px; max-width: 100%; } label { min-width: 0; max-width: 100%; }
    button, .button { background: var(--accent); color: var(--on-accent); border-color: var(--accent); cursor: pointer; text-decoration: none; }
    button.plain { background: none; color: var(--accent); }
    form.filter, form.search, form.answer { display: flex; flex-wrap: wrap; gap: .7rem; align-items: end; margin: 1rem 0; }
    form.search label:first-child { flex: 1 1 18rem; } form.search input { width: 100%; }
    form.answer { margin: .6rem 0 0; gap: .4rem; } form.answer label { flex: 1 1 9rem; } form.answer input { width: 100%; }
    form.panel { display: grid; gap: 1rem; max-width: 30rem; background: var(--panel); border: 1px solid var(--line); border-radius: 10px; padding: 1.2rem; }
    .figures { list-style: none; display: flex; flex-wrap: wrap; gap: .8rem; padding: 0; margin: 1rem 0; }
    .figures li { background: var(--panel); border: 1px solid var(--line); border-radius: 10px; padding: .6rem 1rem; }
    .figures a { color: inherit; text-decoration: none; } .figures b { font-size: 1.35rem; margin-right: .2rem; }
    .wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } th { text-align: left; font-weight: 600; color: var(--quiet); } th.number { text-align: right; }
    th, td { padding: .5rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; } .number { text-align: right; font-variant-numeric: tabular-nums; }
    .cards { display: grid; gap: .8rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); }
    .card { background: var(--panel); border: 1px solid var(--line); border-radius: 10px; padding: .9rem 1rem; }
    .score { font-variant-numeric: tabular-nums; color: var(--quiet); font-size: .88em; margin-right: .3rem; }
    .reasons { margin: .4rem 0 0; padding-left: 1.1rem; font-size: .94rem; overflow-wrap: anywhere; }
    .listings { padding-left: 1.2rem; } .listings p { margin: 0; } .inline { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1rem; margin: .3rem 0; }
    .mark { background: var(--mark); color: var(--on-mark); border-radius: 4px; padding: .05rem .45rem; font-size: .85rem; font-weight: 500; }
    .gap { border-left: 4px solid var(--line); padding: .1rem .9rem; margin: .8rem 0; } .gap.missing { border-color: var(--bad); } .gap.single-source { border-color: #b06a00; }
    .error { color: var(--bad); font-weight: 600; } .faults .error { font-weight: 400; } .told { background: var(--mark); color: var(--on-mark); padding: .8rem; border-radius: 8px; overflow-wrap: anywhere; }
    .picture { margin: 1rem 0; } .canvas { border: 1px solid var(--line); border-radius: 10px; background: #ffffff; overflow: auto; max-height: 44rem; }
    .canvas img { display: block; width: 100%; height: auto; margin: 0 auto; } .canvas.live { overflow: hidden; height: 40rem; cursor: grab; touch-action: none; }
    .canvas.live img, .canvas.live svg { display: block; width: 100%; height: 100%; object-fit: contain; transform-origin: 0 0; user-select: none; } figcaption { font-size: .9rem; margin-top: .3rem; }
    .node.open { cursor: pointer; } .node.open:hover, .node.open:focus-visible { filter: drop-shadow(0 0 4px #0b5c7a); } .seeking .node, .seeking .edge { opacity: .25; } .seeking .node.found { opacity: 1; }
    .tools { display: flex; flex-wrap: wrap; gap: .4rem; margin-bottom: .4rem; } .tools button { min-width: 44px; } .tools input { flex: 0 1 16rem; }
    form[role=search] label { position: relative; } .hints { position: absolute; top: 100%; left: 0; right: 0; z-index: 2; margin: 0; padding: .3rem 0; list-style: none; background: var(--panel); border: 1px solid var(--line); border-radius: 6px; }
    .hints a { display: block; padding: .5rem .8rem; text-decoration: none; color: var(--ink); } .hints a:hover, .hints a:focus { background: var(--mark); color: var(--on-mark); }
    .stack { display: grid; gap: .8rem; margin: 1rem 0; } .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); gap: .8rem; }
    .actions { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .6rem; } ul.plain { list-style: none; padding: 0; margin: .4rem 0; } .columns { columns: 16rem; padding-left: 1.2rem; }
    pre { overflow: auto; max-height: 20rem; background: var(--page); border: 1px solid var(--line); padding: .6rem; font-size: .85rem; } label.broad { flex: 1 1 18rem; } label.broad input { width: 100%; }
    form.pair { display: flex; flex-wrap: wrap; gap: .3rem; min-width: 15rem; } form.pair button { padding: .2rem .5rem; }
    progress { width: min(100%, 30rem); height: 1rem; accent-color: var(--accent); }
    .pager { margin: 1rem 0; align-items: center; }
    @media (max-width: 600px) { .wide table { min-width: 38rem; } .account { margin-left: 0; } .canvas.live { height: 24rem; } h1 { font-size: 1.4rem; } }
    @media print { header nav, .account, form, footer, figcaption { display: none; } body { background: #fff; color: #000; } .canvas { max-height: none; border: 0; } }

    """
}
