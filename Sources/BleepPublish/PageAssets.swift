// swift-format-ignore-file

/// The files of Sources/BleepPublish/Assets, written here by Scripts/make-page-assets.py.
enum PageAssets {
    static let callTemplate: StaticString = ##"""
<article class="cb-call" id="{{id}}" lang="{{language}}"{{#isAlone}} data-alone{{/isAlone}} data-duration="{{seconds}}" data-play="{{say.play}}" data-pause="{{say.pause}}" data-seek="{{say.seek}}" data-shown="{{say.shown}}" data-copied="{{say.copied}}" data-unplayable="{{say.unplayable}}">
<header class="cb-header">
<h{{level}} class="cb-title">{{title}}</h{{level}}>
<p class="cb-when">{{#date}}{{#machine}}<time datetime="{{machine}}">{{/machine}}{{shown}}{{#machine}}</time>{{/machine}}<span aria-hidden="true"> · </span>{{/date}}<span>{{length}}</span><span aria-hidden="true"> · </span><span>{{hidden}}</span></p>
{{#hasFacts}}
<dl class="cb-facts">
{{#facts}}
<div><dt>{{name}}</dt>{{#values}}<dd{{#isMono}} class="cb-number"{{/isMono}}>{{#link}}<a href="{{link}}">{{/link}}{{text}}{{#link}}</a>{{/link}}{{#remark}} <span class="cb-remark">{{remark}}</span>{{/remark}}</dd>{{/values}}</div>
{{/facts}}
</dl>
{{/hasFacts}}
{{#paragraphs}}
<p class="cb-text">{{.}}</p>
{{/paragraphs}}
</header>
{{#audio}}
<div class="cb-player">
<audio class="cb-audio" controls preload="metadata" src="{{{source}}}">{{say.noAudio}}</audio>
<div class="cb-controls" hidden>
<button type="button" class="cb-previous" aria-label="{{say.previous}}" title="{{say.previous}} ([)"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M4 4h2v12H4zM16 4v12L7 10z"/></svg></button>
<button type="button" class="cb-back" aria-label="{{say.back}}" title="{{say.back}} (←)"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M10 4v12L2 10zM18 4v12l-8-6z"/></svg></button>
<button type="button" class="cb-play" aria-label="{{say.play}}" title="{{say.space}}"><svg class="cb-icon-play" viewBox="0 0 20 20" aria-hidden="true"><path d="M5 3l12 7-12 7z"/></svg><svg class="cb-icon-pause" viewBox="0 0 20 20" aria-hidden="true"><path d="M4 3h4v14H4zM12 3h4v14h-4z"/></svg></button>
<button type="button" class="cb-on" aria-label="{{say.forward}}" title="{{say.forward}} (→)"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M2 4v12l8-6zM10 4v12l8-6z"/></svg></button>
<button type="button" class="cb-next" aria-label="{{say.next}}" title="{{say.next}} (])"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M14 4h2v12h-2zM4 4v12l9-6z"/></svg></button>
<span class="cb-clock"><span class="cb-now">0:00</span> / {{clock}}</span>
<button type="button" class="cb-rate" aria-label="{{say.rate}}" title="{{say.rate}}">1×</button>
</div>
</div>
{{/audio}}
{{#notice}}
<p class="cb-notice">{{notice}}</p>
{{/notice}}
<div class="cb-picture">
{{{picture}}}
</div>
<div class="cb-zoom" role="group" aria-label="{{say.zoom}}" hidden>
<button type="button" class="cb-wider" aria-label="{{say.wider}}" title="{{say.wider}} (−)"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 9h14v2H3z"/></svg></button>
<button type="button" class="cb-closer" aria-label="{{say.closer}}" title="{{say.closer}} (+)"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 9h6V3h2v6h6v2h-6v6H9v-6H3z"/></svg></button>
<button type="button" class="cb-whole" title="{{say.whole}} (0)">{{say.whole}}</button>
<input type="range" class="cb-part" min="0" step="any" aria-label="{{say.part}}" hidden>
<span class="cb-span"></span>
</div>
{{#legend}}
<p class="cb-legend">{{#entries}}<span class="cb-key cb-{{style}}">{{text}}</span>{{/entries}}</p>
{{/legend}}
{{#hasMoments}}
<section class="cb-moments" aria-labelledby="{{id}}-moments">
<div class="cb-bar">
<h{{below}} id="{{id}}-moments">{{say.moments}}</h{{below}}>
<div class="cb-filters">{{#kinds}}<label class="cb-show" hidden><input type="checkbox" checked value="{{kind}}"> {{name}}</label>{{/kinds}}</div>
</div>
<ol class="cb-list" tabindex="0" aria-labelledby="{{id}}-moments">
{{#moments}}
<li class="cb-{{kind}}{{#style}} cb-{{style}}{{/style}}" data-kind="{{kind}}" data-start="{{start}}" data-clock="{{clock}}"><a class="cb-time" href="#{{anchor}}t={{clock}}">{{shown}}</a><span class="cb-what">{{#number}}<span class="cb-mark" aria-hidden="true">{{number}}</span> {{/number}}<span class="cb-kind">{{name}}</span> {{text}}{{#tags}} <span class="cb-tag">#{{.}}</span>{{/tags}}</span><button type="button" class="cb-copy" hidden aria-label="{{copy}}" title="{{say.copy}}"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M8.5 11.5a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1-1" fill="none" stroke="currentColor" stroke-width="1.6"/></svg></button></li>
{{/moments}}
</ol>
</section>
{{/hasMoments}}
{{#table}}
<details class="cb-all">
<summary>{{title}}</summary>
<div class="cb-scroll">
<table>
<thead><tr><th scope="col">{{say.time}}</th><th scope="col">{{say.length}}</th>{{#hasChannels}}<th scope="col">{{say.channel}}</th>{{/hasChannels}}<th scope="col">{{say.what}}</th></tr></thead>
<tbody>
{{#rows}}
<tr><td>{{time}}</td><td>{{length}}</td>{{#channel}}<td>{{channel}}</td>{{/channel}}<td>{{what}}</td></tr>
{{/rows}}
</tbody>
</table>
</div>
</details>
{{/table}}
{{#hasRelated}}
<section class="cb-related">
<h{{below}}>{{say.related}}</h{{below}}>
<ul>{{#related}}<li><a href="{{href}}">{{title}}</a>{{#when}} <span class="cb-remark">{{when}}</span>{{/when}}</li>{{/related}}</ul>
</section>
{{/hasRelated}}
{{#hasDownloads}}
<section class="cb-downloads">
<h{{below}}>{{say.downloads}}</h{{below}}>
<ul>{{#downloads}}<li><a href="{{href}}" download>{{name}}</a> <span class="cb-remark">{{remark}}</span></li>{{/downloads}}</ul>
</section>
{{/hasDownloads}}
<footer class="cb-footer">
{{#proof}}<p>{{proof}}</p>{{/proof}}
{{#keys}}<p class="cb-keys">{{#keyHelp}}<span><kbd>{{key}}</kbd> {{text}}</span> {{/keyHelp}}</p>{{/keys}}
</footer>
<p class="cb-status" role="status" aria-live="polite"></p>
</article>
"""##

    static let pageTemplate: StaticString = ##"""
<!DOCTYPE html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{{policy}}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{{title}}</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%23254a73'/%3E%3Cpath d='M3 7h2v2H3zM6 4h4v8H6zM11 7h2v2h-2z' fill='%23fff'/%3E%3C/svg%3E">
<meta name="description" content="{{description}}">
<meta name="generator" content="{{generator}}">
{{#canonical}}<link rel="canonical" href="{{canonical}}">
{{/canonical}}
{{#feed}}<link rel="alternate" type="application/rss+xml" title="{{siteTitle}}" href="{{feed}}">
{{/feed}}
{{#styles}}<link rel="stylesheet" href="{{href}}">
{{/styles}}
{{#style}}<style>{{{style}}}</style>
{{/style}}
</head>
<body class="cb-page">
{{#home}}<nav class="cb-nav" aria-label="{{siteTitle}}"><a href="{{home}}">{{siteTitle}}</a></nav>
{{/home}}
<main>
{{{body}}}
</main>
{{#script}}<script>{{{script}}}</script>
{{/script}}
{{#scripts}}<script src="{{href}}" defer></script>
{{/scripts}}
</body>
</html>
"""##

    static let indexTemplate: StaticString = ##"""
<div class="cb-call cb-index" data-more="{{say.more}}" data-none="{{say.noCalls}}" data-calls="{{say.calls}}">
<header class="cb-header">
<h1 class="cb-title">{{title}}</h1>
<p class="cb-when"><span class="cb-count">{{count}} {{say.calls}}</span>{{#feed}}<span aria-hidden="true"> · </span><a href="{{feed}}">{{say.feed}} (RSS)</a>{{/feed}}</p>
</header>
<form class="cb-search" role="search" hidden>
<p class="cb-field cb-wide"><label for="cb-query">{{say.search}}</label><input id="cb-query" type="search" autocomplete="off" spellcheck="false" placeholder="{{say.searchHint}}"></p>
{{#filters}}
<p class="cb-field"><label for="cb-{{id}}">{{name}}</label><select id="cb-{{id}}" data-key="{{id}}"><option value="">{{say.all}}</option>{{#choices}}<option value="{{value}}">{{text}} ({{times}})</option>{{/choices}}</select></p>
{{/filters}}
</form>
<p class="cb-status" role="status" aria-live="polite"></p>
<ol class="cb-calls">
{{#calls}}
<li{{#label}} data-label="{{label}}"{{/label}}{{#finding}} data-finding="{{finding}}"{{/finding}}{{#caller}} data-caller="{{caller}}"{{/caller}}><a href="{{href}}">{{title}}</a> <span class="cb-remark">{{line}}</span>{{#chips}}<span class="cb-tag">{{.}}</span> {{/chips}}</li>
{{/calls}}
</ol>
<p class="cb-more" hidden><button type="button">{{say.more}}</button></p>
</div>
"""##

    static let feedTemplate: StaticString = ##"""
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>{{title}}</title>
<link>{{base}}</link>
<description>{{title}}</description>
<language>{{language}}</language>
<generator>{{generator}}</generator>
<atom:link href="{{base}}feed.xml" rel="self" type="application/rss+xml"/>
{{#items}}
<item>
<title>{{title}}</title>
<link>{{base}}{{href}}</link>
<guid isPermaLink="true">{{base}}{{href}}</guid>
{{#published}}<pubDate>{{published}}</pubDate>
{{/published}}
<description>{{description}}</description>
{{#enclosure}}<enclosure url="{{base}}{{href}}" length="{{bytes}}" type="{{type}}"/>
{{/enclosure}}
</item>
{{/items}}
</channel>
</rss>
"""##

    static let callStyle: StaticString = ##"""
/* One call. Every rule begins with a class of ours, so that nothing else on a page is touched. */
.cb-call {
    --cb-ground: #ffffff;
    --cb-raised: #f4f6f8;
    --cb-ink: #17212b;
    --cb-soft: #52606c;
    --cb-line: #d3d9e0;
    --cb-link: #0b57a4;
    --cb-now: #fff3c4;
    --cb-now-edge: #a06a00;
    --cb-head: #c62828;
    --cb-button: #0b57a4;
    --cb-button-ink: #ffffff;
    --cb-sensitive: #0064a8;
    --cb-profanity: #b84300;
    --cb-note: #17212b;
    --cb-finding: #8a2f7d;
    --cb-sound: #6a4fb3;
    --cb-font: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
    --cb-mono: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
    color-scheme: light dark;
    box-sizing: border-box;
    max-width: 62rem;
    margin: 0 auto;
    padding: 1.25rem clamp(0.75rem, 2.5vw, 1.75rem);
    background: var(--cb-ground);
    color: var(--cb-ink);
    font: 1rem/1.5 var(--cb-font);
    text-align: left;
    overflow-wrap: break-word;
}
@media (prefers-color-scheme: dark) {
    .cb-call {
        --cb-ground: #11161b;
        --cb-raised: #1e242b;
        --cb-ink: #e9eef3;
        --cb-soft: #a5b1bc;
        --cb-line: #38424d;
        --cb-link: #86bdf5;
        --cb-now: #3a3114;
        --cb-now-edge: #e3b341;
        --cb-head: #ff7b72;
        --cb-button: #86bdf5;
        --cb-button-ink: #10151a;
        --cb-sensitive: #69b7f2;
        --cb-profanity: #ff9a57;
        --cb-note: #e9eef3;
        --cb-finding: #e796d8;
        --cb-sound: #b7a6f5;
    }
}
.cb-call *, .cb-call *::before { box-sizing: border-box; }
.cb-call [hidden] { display: none !important; }
.cb-call a { color: var(--cb-link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
.cb-call :focus-visible { outline: 2px solid var(--cb-link); outline-offset: 2px; border-radius: 3px; }
.cb-call .cb-title { margin: 0; font: 700 clamp(1.4rem, 4vw, 1.9rem)/1.2 var(--cb-font); letter-spacing: -0.01em; color: inherit; }
.cb-call .cb-when { margin: 0.35rem 0 0; color: var(--cb-soft); }
.cb-call .cb-facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: 0.5rem 1.5rem; margin: 1rem 0 0; padding: 0; }
.cb-call .cb-facts div { min-width: 0; }
.cb-call .cb-facts dt { margin: 0; color: var(--cb-soft); font-size: 0.8125rem; font-weight: 600; }
.cb-call .cb-facts dd { margin: 0; }
.cb-call .cb-text { margin: 1rem 0 0; max-width: 42rem; overflow-wrap: anywhere; }
.cb-call .cb-number { font-variant-numeric: tabular-nums; }
.cb-call .cb-remark { display: block; color: var(--cb-soft); font-size: 0.875rem; }

.cb-call .cb-player { position: sticky; top: 0; z-index: 1; margin: 1.1rem 0 0; padding: 0.5rem 0; background: var(--cb-ground); }
.cb-call .cb-audio { display: block; width: 100%; }
.cb-call.cb-live .cb-audio { display: none; }
.cb-call .cb-controls { display: flex; flex-wrap: wrap; align-items: center; gap: 0.4rem; }
.cb-call button { display: inline-grid; place-items: center; min-width: 2.5rem; height: 2.5rem; margin: 0; padding: 0 0.5rem; border: 1px solid var(--cb-line); border-radius: 0.5rem; background: var(--cb-raised); color: var(--cb-ink); font: 600 0.875rem/1 var(--cb-font); cursor: pointer; }
.cb-call button:hover { border-color: var(--cb-link); }
.cb-call button svg { width: 1.15rem; height: 1.15rem; fill: currentColor; }
.cb-call .cb-play { min-width: 3.25rem; border-color: var(--cb-button); background: var(--cb-button); color: var(--cb-button-ink); }
.cb-call .cb-icon-pause, .cb-call.cb-playing .cb-icon-play { display: none; }
.cb-call.cb-playing .cb-icon-pause { display: inline; }
.cb-call .cb-clock { margin-left: 0.4rem; margin-right: auto; color: var(--cb-soft); font-variant-numeric: tabular-nums; }
.cb-call .cb-now { color: var(--cb-ink); font-weight: 600; }
.cb-call .cb-notice { margin: 1rem 0 0; padding: 0.6rem 0.9rem; border-left: 4px solid var(--cb-now-edge); background: var(--cb-raised); }

.cb-call .cb-picture { margin: 0.5rem 0 0; overflow-x: auto; border-radius: 0.375rem; }
.cb-call .cb-picture svg { display: block; width: 100%; min-width: 52rem; height: auto; touch-action: pan-x pan-y; }
.cb-call.cb-live .cb-picture svg { cursor: pointer; }
.cb-call .cb-head-line { stroke: var(--cb-head); stroke-width: 1.5; pointer-events: none; }
.cb-call .cb-picture svg:not(.cb-zoomed) .cb-close, .cb-call .cb-picture .cb-zoomed .call:not(.cb-close) { display: none; }
.cb-call .cb-zoom { display: flex; flex-wrap: wrap; align-items: center; gap: 0.4rem; margin: 0.4rem 0 0; }
.cb-call .cb-zoom [aria-disabled=true] { opacity: 0.5; cursor: default; }
.cb-call .cb-part { flex: 1 1 8rem; min-width: 6rem; margin: 0 0.4rem; accent-color: var(--cb-link); }
.cb-call .cb-span { color: var(--cb-soft); font-size: 0.875rem; font-variant-numeric: tabular-nums; }
.cb-call .cb-legend { display: flex; flex-wrap: wrap; gap: 0.2rem 1.1rem; margin: 0.4rem 0 0; color: var(--cb-soft); font-size: 0.875rem; }

.cb-call .cb-moments h2, .cb-call .cb-moments h3, .cb-call .cb-related h2, .cb-call .cb-related h3, .cb-call .cb-downloads h2, .cb-call .cb-downloads h3 { margin: 0; font: 700 1.125rem/1.3 var(--cb-font); color: inherit; }
.cb-call .cb-bar { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0.25rem 1.25rem; margin: 1.4rem 0 0.5rem; }
.cb-call .cb-filters { display: flex; flex-wrap: wrap; gap: 0.15rem 1rem; font-size: 0.875rem; }
.cb-call .cb-show { display: inline-flex; align-items: center; gap: 0.35rem; min-height: 1.75rem; cursor: pointer; }
.cb-call .cb-show input { width: 1rem; height: 1rem; margin: 0; accent-color: var(--cb-link); }
.cb-call .cb-list { margin: 0; padding: 0; list-style: none; border-top: 1px solid var(--cb-line); }
.cb-call.cb-live .cb-list { max-height: max(20rem, 60vh); overflow-y: auto; border-bottom: 1px solid var(--cb-line); }
.cb-call .cb-list > li { display: grid; grid-template-columns: 4.25rem minmax(0, 1fr) auto; align-items: start; gap: 0 0.5rem; margin: 0; padding: 0.3rem 0.4rem 0.3rem 0.5rem; border-left: 4px solid transparent; border-bottom: 1px solid var(--cb-line); }
.cb-call .cb-list > li:last-child { border-bottom: 0; }
.cb-call .cb-list > li[aria-current] { border-left-color: var(--cb-now-edge); background: var(--cb-now); }
.cb-call .cb-time { padding: 0.2rem 0; font-variant-numeric: tabular-nums; white-space: nowrap; }
.cb-call .cb-what { padding: 0.2rem 0; }
.cb-call .cb-kind { margin-right: 0.3rem; font-size: 0.8125rem; font-weight: 700; color: var(--cb-sound); }
.cb-call .cb-note .cb-kind { color: var(--cb-note); }
.cb-call .cb-finding .cb-kind { color: var(--cb-finding); }
.cb-call .cb-sensitive .cb-kind { color: var(--cb-sensitive); }
.cb-call .cb-profanity .cb-kind { color: var(--cb-profanity); }
.cb-call .cb-mark { display: inline-grid; place-items: center; min-width: 1.3rem; height: 1.3rem; padding: 0 0.3rem; border: 1px solid var(--cb-ink); border-radius: 0.65rem; background: var(--cb-ground); color: var(--cb-ink); font-size: 0.75rem; font-weight: 700; line-height: 1; vertical-align: 0.1em; }
.cb-call .cb-note .cb-mark { background: var(--cb-ink); color: var(--cb-ground); }
.cb-call .cb-tag { display: inline-block; padding: 0 0.45em; border: 1px solid var(--cb-line); border-radius: 1em; color: var(--cb-soft); font-size: 0.8125rem; white-space: nowrap; }
.cb-call .cb-copy { min-width: 2rem; width: 2rem; height: 2rem; padding: 0; border-color: transparent; background: none; color: var(--cb-soft); }

.cb-call .cb-all { margin: 1.25rem 0 0; }
.cb-call .cb-all summary { cursor: pointer; font-weight: 600; }
.cb-call .cb-scroll { max-height: 24rem; margin-top: 0.5rem; overflow: auto; }
.cb-call table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
.cb-call th, .cb-call td { padding: 0.2rem 0.75rem 0.2rem 0; border-bottom: 1px solid var(--cb-line); text-align: left; vertical-align: top; font-weight: 400; }
.cb-call th { color: var(--cb-soft); font-size: 0.8125rem; font-weight: 600; }
.cb-call .cb-related, .cb-call .cb-downloads { margin-top: 1.4rem; }
.cb-call .cb-related ul, .cb-call .cb-downloads ul { margin: 0.3rem 0 0; padding-left: 1.2rem; }
.cb-call .cb-related .cb-remark, .cb-call .cb-downloads .cb-remark { display: inline; }
.cb-call .cb-footer { margin-top: 1.5rem; padding-top: 0.75rem; border-top: 1px solid var(--cb-line); color: var(--cb-soft); font-size: 0.875rem; }
.cb-call .cb-footer p { margin: 0 0 0.4rem; }
.cb-call .cb-keys { display: none; flex-wrap: wrap; gap: 0.2rem 1.1rem; }
.cb-call.cb-live .cb-keys { display: flex; }
.cb-call kbd { padding: 0 0.35em; border: 1px solid var(--cb-line); border-radius: 0.25rem; background: var(--cb-raised); font: 0.8125rem/1.4 var(--cb-mono); }
.cb-call .cb-status { min-height: 1.5em; margin: 0; color: var(--cb-soft); font-size: 0.875rem; }

@media (max-width: 30rem) {
    .cb-call .cb-list > li { grid-template-columns: 3.4rem minmax(0, 1fr) auto; }
    .cb-call .cb-clock { order: 1; flex-basis: 100%; }
}
@media print {
    .cb-call { --cb-ground: #ffffff; --cb-raised: #ffffff; --cb-ink: #000000; --cb-soft: #333333; --cb-line: #999999; --cb-link: #000000; --cb-sensitive: #00487a; --cb-profanity: #8a3200; --cb-note: #000000; --cb-finding: #6d2463; --cb-sound: #4a3583; color-scheme: light; max-width: none; padding: 0; font-size: 10pt; }
    .cb-call .cb-player, .cb-call .cb-zoom, .cb-call .cb-filters, .cb-call .cb-copy, .cb-call .cb-all:not([open]), .cb-call .cb-downloads, .cb-call.cb-live .cb-keys, .cb-call .cb-status, .cb-call .cb-head-line { display: none; }
    .cb-call.cb-live .cb-list, .cb-call .cb-scroll { max-height: none; overflow: visible; }
    .cb-call .cb-picture { overflow: visible; }
    .cb-call .cb-picture .cb-zoomed .call:not(.cb-close) { display: inline; }
    .cb-call .cb-picture .cb-zoomed .cb-close { display: none; }
    .cb-call .cb-picture svg { min-width: 0; }
    .cb-call .cb-list > li { break-inside: avoid; grid-template-columns: 3.5rem minmax(0, 1fr); }
    .cb-call .cb-list > li[aria-current] { border-left-color: transparent; background: none; }
    .cb-call a { text-decoration: none; }
}
"""##

    static let pageStyle: StaticString = ##"""
/* A page of our own around a call or a list of calls. */
.cb-page { margin: 0; background: #ffffff; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { .cb-page { background: #11161b; } }
@media print { .cb-page { background: #ffffff; } .cb-page .cb-nav { display: none; } }
.cb-page .cb-nav { box-sizing: border-box; max-width: 62rem; margin: 0 auto; padding: 0.9rem clamp(0.75rem, 2.5vw, 1.75rem) 0; font: 600 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
.cb-page .cb-nav a { color: #0b57a4; }
@media (prefers-color-scheme: dark) { .cb-page .cb-nav a { color: #86bdf5; } }
"""##

    static let indexStyle: StaticString = ##"""
/* The list of calls. */
.cb-index .cb-search { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr)); gap: 0.6rem 1rem; margin: 1rem 0 0; }
.cb-index .cb-field { margin: 0; }
.cb-index .cb-wide { grid-column: 1 / -1; }
.cb-index label { display: block; color: var(--cb-soft); font-size: 0.8125rem; font-weight: 600; }
.cb-index input, .cb-index select { width: 100%; height: 2.6rem; padding: 0 0.6rem; border: 1px solid var(--cb-soft); border-radius: 0.4rem; background: var(--cb-ground); color: var(--cb-ink); font: 1rem/1.4 var(--cb-font); }
.cb-index input::placeholder { color: var(--cb-soft); opacity: 1; }
.cb-index .cb-calls { margin: 0; padding: 0; list-style: none; border-top: 1px solid var(--cb-line); }
.cb-index .cb-calls li { padding: 0.6rem 0; border-bottom: 1px solid var(--cb-line); }
.cb-index .cb-calls a { font-weight: 600; }
.cb-index .cb-calls .cb-remark { margin-bottom: 0.15rem; }
.cb-index .cb-more { text-align: center; }
@media print { .cb-index .cb-search, .cb-index .cb-more { display: none; } }
"""##

    static let callScript: StaticString = ##"""
/* The player of one call, or of every call on the page: no dependency, no state outside its element, no request but
   for the recording itself. */
(() => {
    'use strict';
    const step = 5;
    const rates = [1, 1.25, 1.5, 2, 0.75];

    const clock = (seconds) => {
        const whole = Math.max(0, Math.floor(seconds));
        const pair = (value) => String(value).padStart(2, '0');
        const hours = Math.floor(whole / 3600);
        const minutes = Math.floor(whole / 60) % 60;
        return hours > 0 ? `${hours}:${pair(minutes)}:${pair(whole % 60)}` : `${minutes}:${pair(whole % 60)}`;
    };

    /* `260`, `4:20`, `1:04:20.5`, `4m20s`; null for anything else. */
    const seconds = (text) => {
        if (/^\d+(:[0-5]?\d){0,2}(\.\d+)?$/.test(text)) {
            return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
        }
        const parts = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s)?$/.exec(text);
        if (!parts || text === '') { return null; }
        return Number(parts[1] || 0) * 3600 + Number(parts[2] || 0) * 60 + Number(parts[3] || 0);
    };

    /* Keys that are somebody's text, or the browser's. */
    const typed = 'input:not([type=checkbox], [type=range]), textarea, select, [contenteditable]';
    const onKeys = (root, act) => {
        (root.dataset.alone !== undefined ? document : root).addEventListener('keydown', (event) => {
            if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) { return; }
            const target = event.target instanceof Element ? event.target : root;
            if (!target.closest(typed) && act(event.key, target)) { event.preventDefault(); }
        });
    };

    const make = (name, attributes, text) => {
        const element = document.createElementNS('http://www.w3.org/2000/svg', name);
        put(element, attributes);
        if (text !== undefined) { element.textContent = text; }
        return element;
    };
    const put = (element, attributes) => {
        for (const [name, value] of Object.entries(attributes)) { element.setAttribute(name, value); }
    };

    /* Draws a part of a call, `axis.span` seconds from `axis.from`, in a copy of its picture. All is laid anew by the
       times that it carries; the picture itself stays as it is. */
    const closeUp = (whole, axis, entries) => {
        const copy = whole.cloneNode(true);
        copy.classList.add('cb-close');
        whole.after(copy);
        const all = (selector, within = copy) => Array.from(within.querySelectorAll(selector));
        const right = axis.left + axis.width;
        const x = (time) => axis.left + (time - axis.from) / axis.span * axis.width;
        const within = (place) => Math.min(Math.max(place, axis.left), right);
        const extent = (element, narrowest) => {
            const { start, end, from = start, to = end } = element.dataset;
            return { start: Number(from), end: Number(to), narrowest };
        };
        /* From where to where something is seen; null for what is out of sight. */
        const seen = ({ start, end, narrowest }) => {
            const lack = Math.max(0, narrowest - (x(end) - x(start))) / 2;
            const from = x(start) - lack;
            const to = x(end) + lack;
            return to <= axis.left || from >= right ? null : { x: within(from), width: within(to) - within(from) };
        };
        const show = (element, place) => {
            element.setAttribute('display', place ? 'inline' : 'none');
            if (place) { put(element, place); }
        };

        const bars = all('.lane rect').map((bar) => [bar, extent(bar, 1)])
            .concat(all('.fill rect').map((bar) => [bar, extent(bar, 2.5)]))
            .concat(all('.reach').map((bar) => [bar, extent(bar, 2)]));

        /* `A` … `Y` below zero, `Z`, `a` … `y` above, by square roots: the lowest and the highest of every stretch. */
        const heights = (text) => Float32Array.from(text, (letter) => {
            const code = letter.charCodeAt(0);
            const root = (code - (code < 97 ? 90 : 96)) / 25;
            return root * Math.abs(root);
        });
        const channels = all('.channel').map((channel) => {
            const { top, height, step, outline } = channel.dataset;
            for (const path of all('path', channel)) { path.remove(); }
            const bleeps = all('.bleep', channel).map((bleep) => {
                const [tint, hatch, ...rest] = all('rect', bleep);
                for (const other of rest.concat(all('text', bleep))) { other.remove(); }
                const style = tint.classList[2];
                const add = (name, attributes, text) => bleep.appendChild(make(name, attributes, text));
                const fill = (width, side) => add('rect', { class: `fill ${style}`, y: top, width, height: side });
                return {
                    style, extent: extent(bleep, 2.5), boxes: [tint, hatch], edges: [fill(1, height), fill(1, height)],
                    chip: fill(13, 13), letter: add('text', { class: 'letter on', y: Number(top) + 10 },
                        bleep.dataset.category[0].toUpperCase()),
                };
            });
            const paths = {};
            for (const style of ['', ...new Set(bleeps.map((bleep) => bleep.style))]) {
                paths[style] = make('path', { class: style ? `fill ${style}` : 'wave' });
                channel.prepend(paths[style]);
            }
            return {
                top: Number(top), height: Number(height), step: Number(step), heights: heights(outline), bleeps, paths,
            };
        });
        const drawBleep = ({ extent, boxes, edges, chip, letter }) => {
            const place = seen(extent);
            for (const box of boxes) { show(box, place); }
            const ends = place && place.width > 3 ? [place.x, place.x + place.width - 1] : [];
            edges.forEach((edge, index) => show(edge, ends.length ? { x: ends[index] } : null));
            const isWide = place && place.width >= 13;
            show(chip, isWide ? { x: place.x } : null);
            show(letter, isWide ? { x: place.x + 6.5 } : null);
            return place;
        };
        const drawChannel = ({ top, height, step, heights, bleeps, paths }) => {
            const count = Math.ceil(axis.width);
            const wide = axis.width / count;
            const styles = new Array(count).fill('');
            for (const bleep of bleeps) {
                const place = drawBleep(bleep);
                if (!place) { continue; }
                const first = Math.floor((place.x - axis.left) / wide);
                styles.fill(bleep.style, first, Math.ceil((place.x + place.width - axis.left) / wide));
            }
            const middle = top + height / 2;
            const drawn = {};
            for (let column = 0; column < count; column += 1) {
                const time = axis.from + axis.span * column / count;
                const first = Math.floor(time / step);
                const end = Math.max(first + 1, Math.ceil((time + axis.span / count) / step));
                let low = 1;
                let high = -1;
                for (let index = 2 * first; index < Math.min(2 * end, heights.length); index += 2) {
                    low = Math.min(low, heights[index]);
                    high = Math.max(high, heights[index + 1]);
                }
                if (low > high) { continue; }
                const upper = middle - high * (height / 2 - 1) - 0.4;
                const lower = middle - low * (height / 2 - 1) + 0.4;
                const left = axis.left + column * wide;
                (drawn[styles[column]] ||= []).push(
                    `M${left.toFixed(2)} ${upper.toFixed(1)}h${(wide + 0.01).toFixed(3)}V${lower.toFixed(1)}`
                    + `H${left.toFixed(2)}Z`);
            }
            for (const [style, path] of Object.entries(paths)) {
                path.setAttribute('d', drawn[style] ? drawn[style].join('') : '');
            }
        };

        const grid = copy.querySelector('.grid');
        const line = copy.querySelector('.axis');
        const [, top, bottom] = /^M[\d.]+ ([\d.]+)V([\d.]+)/.exec(grid.getAttribute('d'));
        const labels = make('g', {});
        const labelY = copy.querySelector('.tick').getAttribute('y');
        for (const label of all('.tick')) { label.remove(); }
        line.after(labels);
        const steps = [1, 2, 5, 10, 20, 50, 100, 150, 300, 600, 1200, 3000, 6000, 9000, 18000, 36000, 72000, 144000, 864000];
        const drawAxis = () => {
            /* In tenths of a second: whole numbers stay exact. */
            const from = axis.from * 10;
            const end = from + axis.span * 10;
            const step = steps.find((step) => step / (end - from) * axis.width >= 70) || steps[steps.length - 1];
            let lines = '';
            let marks = `M${axis.left} ${bottom}H${right}`;
            labels.replaceChildren();
            for (let tick = Math.ceil(from / step) * step; tick <= end; tick += step) {
                const place = x(tick / 10).toFixed(1);
                lines += `M${place} ${top}V${bottom}`;
                marks += `M${place} ${bottom}v5`;
                const text = clock(Math.floor(tick / 10)) + (step < 10 ? `.${tick % 10}` : '');
                labels.append(make('text', { class: 'small middle', x: place, y: labelY }, text));
            }
            grid.setAttribute('d', lines);
            line.setAttribute('d', marks);
        };

        /* The numbers of notes and remarks: those that find no room join the one before, as in the whole picture. */
        const rows = Array.from(new Set(all('.marker > rect:not(.reach)').map((mark) => Number(mark.getAttribute('y')))))
            .sort((one, other) => other - one);
        for (const part of all('.stems, .marker > :not(.reach)')) { part.remove(); }
        const remarks = entries.filter((entry) => entry.querySelector('.cb-mark')).map((entry) => ({
            start: Number(entry.dataset.start), kind: entry.dataset.kind,
            number: entry.querySelector('.cb-mark').textContent, text: entry.querySelector('.cb-what').textContent,
        }));
        const numbers = make('g', {});
        copy.append(numbers);
        const drawNumbers = () => {
            const ends = rows.map(() => -Infinity);
            const groups = [];
            const label = (group) => group.length > 1 ? `${group[0].number}–${group[group.length - 1].number}`
                : group[0].number;
            for (const remark of remarks) {
                if (remark.start < axis.from || remark.start > axis.from + axis.span) { continue; }
                let left = x(remark.start) - 8.5;
                let row = ends.findIndex((end) => end + 3 <= left);
                if (row < 0) {
                    if (!groups.length) { continue; }
                    const last = groups[groups.length - 1];
                    last.remarks.push(remark);
                    ({ left, row } = last);
                } else {
                    groups.push({ remarks: [remark], left, row });
                }
                const last = groups[groups.length - 1];
                last.width = Math.max(17, label(last.remarks).length * 6.5 + 8);
                ends[row] = left + last.width;
            }
            numbers.replaceChildren(...groups.flatMap(({ remarks, row }) => remarks.map((remark) => make(
                'path', { class: 'stem', d: `M${x(remark.start)} ${rows[row] + 16.5}V${bottom}` }))));
            for (const { remarks, left, row, width } of groups) {
                const kind = remarks.some((remark) => remark.kind === 'note') ? 'note' : 'finding';
                const mark = make('g', { class: `marker ${kind}`, 'data-start': remarks[0].start });
                mark.append(
                    make('title', {}, remarks.slice(0, 4).map((remark) => remark.text).join('; ')),
                    make('rect', { x: left + 0.5, y: rows[row], width: width - 1, height: 16, rx: 8 }),
                    make('text', { class: 'letter', x: left + width / 2, y: rows[row] + 11.5 }, label(remarks)));
                numbers.append(mark);
            }
        };

        return () => {
            for (const [bar, extent] of bars) { show(bar, seen(extent)); }
            channels.forEach(drawChannel);
            drawAxis();
            drawNumbers();
        };
    };

    /* Which part of the call the picture shows. `now` is the playing time, `changed` is called with every new part. */
    const zooming = (root, drawing, axis, entries, now, changed) => {
        const find = (selector) => root.querySelector(selector);
        const whole = drawing.querySelector('.call');
        const channels = Array.from(whole.querySelectorAll('.channel'));
        if (channels.some((channel) => !channel.dataset.outline)) { return () => {}; }
        /* Where an entry of the outline would be as wide as a thumb, nothing more is to be seen. */
        const closest = Math.min(
            axis.duration, Math.max(2, ...channels.map((channel) => Number(channel.dataset.step) * 60)));
        const closer = find('.cb-closer');
        const wider = find('.cb-wider');
        const all = find('.cb-whole');
        const part = find('.cb-part');
        const shown = find('.cb-span');
        const isZoomed = () => axis.span < axis.duration;
        const isSeen = (time, margin = 0) => time >= axis.from && time <= axis.from + axis.span * (1 - margin);
        let draw = null;
        let wasSeen = true;

        const show = (from, span = axis.span) => {
            axis.span = Math.min(Math.max(span, closest), axis.duration);
            axis.from = Math.min(Math.max(0, from), axis.duration - axis.span);
            drawing.classList.toggle('cb-zoomed', isZoomed());
            if (isZoomed()) {
                draw ||= closeUp(whole, axis, entries);
                draw();
            }
            const text = `${clock(axis.from)}–${clock(axis.from + axis.span)}`;
            shown.textContent = isZoomed() ? text : '';
            part.hidden = !isZoomed();
            part.max = axis.duration - axis.span;
            part.value = axis.from;
            part.setAttribute('aria-valuetext', text);
            closer.setAttribute('aria-disabled', axis.span <= closest);
            for (const button of [wider, all]) { button.setAttribute('aria-disabled', !isZoomed()); }
            wasSeen = isSeen(now());
            changed();
        };
        /* What lies at `time` stays where it is: the playing position where it is seen, else the middle. */
        const zoom = (factor, time = isSeen(now()) ? now() : axis.from + axis.span / 2) => {
            const span = Math.min(Math.max(axis.span / factor, closest), axis.duration);
            show(time - (time - axis.from) / axis.span * span, span);
            find('.cb-status').textContent = `${root.dataset.shown} ${clock(axis.from)}–${clock(axis.from + axis.span)}`;
        };
        closer.addEventListener('click', () => zoom(2));
        wider.addEventListener('click', () => zoom(0.5));
        all.addEventListener('click', () => zoom(0));
        part.addEventListener('input', () => show(Number(part.value)));
        onKeys(root, (key) => {
            const factor = { '-': 0.5, '+': 2, '=': 2, '0': 0 }[key];
            if (factor !== undefined) { zoom(factor); }
            return factor !== undefined;
        });
        drawing.addEventListener('wheel', (event) => {
            const sideways = event.shiftKey && !event.deltaX ? event.deltaY : event.deltaX;
            if (event.ctrlKey) {
                zoom(Math.exp(Math.min(Math.max(-event.deltaY / 100, -1), 1)), axis.timeAt(event));
            } else if (isZoomed() && Math.abs(sideways) >= Math.abs(event.deltaY)) {
                show(axis.from + sideways / drawing.getBoundingClientRect().width * axis.span);
            } else {
                return;
            }
            event.preventDefault();
        }, { passive: false });
        show(0);
        find('.cb-zoom').hidden = closest >= axis.duration;

        /* Turns to the part with the playing position, unless somebody has moved away from it. */
        return (isSought) => {
            const time = now();
            const isGone = isSought ? !isSeen(time) : wasSeen && !isSeen(time, 0.02);
            const from = time - axis.span * (isSought ? 0.5 : 0.05);
            if (isZoomed() && isGone && (time < axis.from || axis.from + axis.span < axis.duration)) { show(from); }
            wasSeen = isSeen(time);
        };
    };

    const start = (root, isFirst) => {
        const find = (selector) => root.querySelector(selector);
        const audio = find('audio');
        const words = root.dataset;
        const entries = Array.from(root.querySelectorAll('.cb-list > li'));
        const starts = entries.map((entry) => Number(entry.dataset.start));
        const picture = find('.cb-picture');
        const status = find('.cb-status');
        const isAlone = words.alone !== undefined;
        root.classList.add('cb-live');

        /* The picture, and which part of the call it shows. */
        const drawing = find('.cb-picture svg');
        const { left, width, duration } = drawing ? drawing.dataset : {};
        const axis = Number(width) > 0 && Number(duration) > 0 ? {
            left: Number(left), width: Number(width), duration: Number(duration), from: 0, span: Number(duration),
        } : null;
        let head = null;
        let reveal = () => {};
        const moveHead = () => {
            if (!head) { return; }
            const share = (Math.min(audio.currentTime, axis.duration) - axis.from) / axis.span;
            const x = axis.left + share * axis.width;
            put(head, { x1: x, x2: x, display: share < 0 || share > 1 ? 'none' : 'inline' });
        };
        if (axis) {
            axis.timeAt = (event) => {
                const box = drawing.viewBox.baseVal;
                const place = drawing.getBoundingClientRect();
                const x = box.x + (event.clientX - place.left) / place.width * box.width;
                return axis.from + (x - axis.left) / axis.width * axis.span;
            };
            reveal = zooming(root, drawing, axis, entries, () => audio ? audio.currentTime : NaN, moveHead);
        }
        if (!audio) { return; }

        const length = () => Number.isFinite(audio.duration) ? audio.duration : Number(words.duration);
        const say = (text) => { status.textContent = text; };

        const seek = (time, plays) => {
            const target = Math.min(Math.max(0, time), Math.max(0, length() - 0.01));
            const apply = () => {
                if (isWithin(audio.seekable, target)) { audio.currentTime = target; follow(true); } else { fetchWhole(target); }
            };
            if (audio.readyState > 0) { apply(); } else {
                audio.addEventListener('loadedmetadata', apply, { once: true });
                audio.load();
            }
            if (plays && audio.paused) { play(); }
        };
        const isWithin = (ranges, time) => Array.from({ length: ranges.length }, (_, index) => index)
            .some((index) => ranges.start(index) <= time && time <= ranges.end(index));
        /* A host that knows no ranges gives a recording from its beginning only: every jump would end at 0:00. Then all
           of it is fetched once, and played from memory. */
        let whole = null;
        const fetchWhole = async (time) => {
            const isPlaying = !audio.paused;
            const rate = audio.playbackRate;
            try {
                whole = whole || fetch(audio.currentSrc).then((answer) => {
                    if (!answer.ok) { throw new Error(answer.statusText); }
                    return answer.blob();
                }).then((recording) => URL.createObjectURL(recording));
                audio.src = await whole;
            } catch {
                whole = null;
                say(words.unplayable);
                return;
            }
            audio.addEventListener('loadedmetadata', () => {
                audio.playbackRate = rate;
                audio.currentTime = time;
                follow(true);
                if (isPlaying) { play(); }
            }, { once: true });
            audio.load();
        };
        const play = () => { const begun = audio.play(); if (begun) { begun.catch(() => {}); } };
        const toggle = () => { if (audio.paused) { play(); } else { audio.pause(); } };

        /* The entry that the playing time has reached last. */
        let current = -1;
        const entryAt = (time) => {
            let low = 0;
            let high = starts.length;
            while (low < high) {
                const middle = (low + high) >> 1;
                if (starts[middle] <= time + 0.05) { low = middle + 1; } else { high = middle; }
            }
            let index = low - 1;
            while (index >= 0 && entries[index].hidden) { index -= 1; }
            return index;
        };
        const mark = (index) => {
            if (index === current) { return; }
            if (current >= 0) { entries[current].removeAttribute('aria-current'); }
            current = index;
            if (index < 0) { return; }
            const entry = entries[index];
            entry.setAttribute('aria-current', 'true');
            const list = entry.parentElement;
            if (list.scrollHeight > list.clientHeight) {
                const top = entry.offsetTop - list.offsetTop;
                const isAbove = top < list.scrollTop;
                const isBelow = top + entry.offsetHeight > list.scrollTop + list.clientHeight;
                if (isAbove || isBelow) { list.scrollTop = top - list.clientHeight / 3; }
            }
        };

        if (axis) {
            const call = drawing.querySelector('.call');
            const extent = call ? call.getBBox() : drawing.viewBox.baseVal;
            head = make('line', { class: 'cb-head-line', y1: extent.y, y2: extent.y + extent.height });
            drawing.append(head);
            picture.tabIndex = 0;
            picture.setAttribute('role', 'slider');
            picture.setAttribute('aria-label', words.seek);
            picture.setAttribute('aria-valuemin', '0');
            picture.setAttribute('aria-valuemax', String(Math.round(axis.duration)));
            let isDragging = false;
            drawing.addEventListener('pointerdown', (event) => {
                if (event.button !== 0) { return; }
                const marker = event.target.closest('.marker');
                const time = marker ? Number(marker.dataset.start) : axis.timeAt(event);
                if (!marker && Math.abs(time - axis.from - axis.span / 2) > axis.span * 0.52) { return; }
                isDragging = !marker;
                seek(time);
            });
            drawing.addEventListener('pointermove', (event) => {
                if (!isDragging || event.buttons !== 1) { return; }
                seek(Math.min(Math.max(axis.timeAt(event), axis.from), axis.from + axis.span));
            });
            addEventListener('pointerup', () => { isDragging = false; });
        }

        /* Controls. */
        const controls = find('.cb-controls');
        const playButton = find('.cb-play');
        const shown = find('.cb-now');
        controls.hidden = false;
        audio.controls = false;
        playButton.addEventListener('click', toggle);
        find('.cb-back').addEventListener('click', () => seek(audio.currentTime - step));
        find('.cb-on').addEventListener('click', () => seek(audio.currentTime + step));
        find('.cb-previous').addEventListener('click', () => move(-1));
        find('.cb-next').addEventListener('click', () => move(1));
        find('.cb-rate').addEventListener('click', (event) => {
            const next = rates[(rates.indexOf(audio.playbackRate) + 1) % rates.length];
            audio.playbackRate = next;
            event.currentTarget.textContent = `${next}×`;
        });

        const move = (direction) => {
            const now = audio.currentTime;
            const open = starts.filter((_, index) => !entries[index].hidden);
            const target = direction > 0
                ? open.find((time) => time > now + 0.1) : open.filter((time) => time < now - 0.6).pop();
            if (target !== undefined) { seek(target); } else if (direction < 0) { seek(0); }
        };

        const follow = (isSought) => {
            const now = audio.currentTime;
            shown.textContent = clock(now);
            mark(now > 0 || starts[0] === 0 ? entryAt(now) : -1);
            if (head) {
                reveal(isSought);
                moveHead();
                picture.setAttribute('aria-valuenow', String(Math.round(now)));
                picture.setAttribute('aria-valuetext', clock(now));
            }
        };
        let frame = 0;
        const run = () => { follow(false); frame = audio.paused ? 0 : requestAnimationFrame(run); };
        const playing = () => {
            root.classList.toggle('cb-playing', !audio.paused);
            playButton.setAttribute('aria-label', audio.paused ? words.play : words.pause);
            if (!audio.paused && !frame) { frame = requestAnimationFrame(run); }
        };
        for (const name of ['play', 'pause', 'ended']) { audio.addEventListener(name, playing); }
        for (const name of ['timeupdate', 'loadedmetadata']) { audio.addEventListener(name, () => follow(false)); }
        audio.addEventListener('seeked', () => follow(true));
        audio.addEventListener('error', () => say(words.unplayable));

        /* Links to a moment. */
        const address = (time) => {
            const own = isAlone ? `t=${time}` : `${root.id}&t=${time}`;
            return `${location.href.split('#')[0]}#${own}`;
        };
        for (const entry of entries) {
            entry.querySelector('.cb-time').addEventListener('click', (event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) { return; }
                event.preventDefault();
                history.replaceState(null, '', event.currentTarget.getAttribute('href'));
                seek(Number(entry.dataset.start), true);
            });
            const copy = entry.querySelector('.cb-copy');
            copy.hidden = false;
            copy.addEventListener('click', async () => {
                const text = address(entry.dataset.clock);
                try {
                    await navigator.clipboard.writeText(text);
                    say(words.copied);
                } catch {
                    location.hash = text.slice(text.indexOf('#'));
                    say(text);
                }
            });
        }
        const goToAddress = () => {
            const parts = /^#(?:([\w-]+)&)?t=([^&]+)/.exec(decodeURIComponent(location.hash));
            if (!parts || (parts[1] ? parts[1] !== root.id : !isFirst)) { return; }
            const time = seconds(parts[2]);
            if (time !== null) { seek(time); }
        };
        addEventListener('hashchange', goToAddress);

        /* What is listed. */
        for (const box of root.querySelectorAll('.cb-show input')) {
            box.closest('.cb-show').hidden = false;
            box.addEventListener('change', () => {
                for (const entry of entries) { if (entry.dataset.kind === box.value) { entry.hidden = !box.checked; } }
                follow(false);
            });
        }

        /* Keys: everywhere on a page that is the call's own, else only within the call. */
        onKeys(root, (key, target) => {
            const acts = { '[': () => move(-1), ']': () => move(1) };
            if (target.type !== 'range') {
                acts.ArrowLeft = () => seek(audio.currentTime - step);
                acts.ArrowRight = () => seek(audio.currentTime + step);
            }
            if (target === picture) {
                acts.Home = () => seek(0);
                acts.End = () => seek(length());
            }
            if (!target.closest('button, a, summary, input')) { acts[' '] = toggle; }
            if (acts[key]) { acts[key](); }
            return Boolean(acts[key]);
        });

        playing();
        follow(false);
        goToAddress();
    };

    const open = document.querySelectorAll('.cb-call:not(.cb-live)');
    const isFirst = !document.querySelector('.cb-call.cb-live');
    open.forEach((root, index) => start(root, isFirst && index === 0));
})();
"""##

    static let indexScript: StaticString = ##"""
/* Search and filters over the list of calls. `callbleepIndex` comes from search.js: words, and for each the rows that
   have it, as differences in base 36. */
(() => {
    'use strict';
    const page = 100;
    const root = document.querySelector('.cb-index');
    const list = root.querySelector('.cb-calls');
    const rows = Array.from(list.children);
    const form = root.querySelector('.cb-search');
    const query = form.querySelector('input');
    const selects = Array.from(form.querySelectorAll('select'));
    const status = root.querySelector('.cb-status');
    const more = root.querySelector('.cb-more');
    const folded = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
    const index = window.callbleepIndex || { words: [], rows: [] };
    const words = index.words.map(folded);
    const values = new Map(selects.map((select) => [
        select, rows.map((row) => (row.dataset[select.dataset.key] || '').split('|')),
    ]));
    let shown = rows;

    const rowsOf = (place, into) => {
        let row = 0;
        for (const step of index.rows[place].split(' ')) {
            row += parseInt(step, 36);
            into[row] = 1;
        }
    };

    /* One for each row that has every word; the last may be unfinished. A number is found by any part of it. */
    const matches = (text) => {
        const compact = text.replace(/(\d)[\s().\/-]+(?=\d)/g, '$1');
        const terms = folded(compact).split(/[^\p{L}\p{N}]+/u).filter((term) => term !== '');
        let all = null;
        for (const term of terms) {
            const found = new Uint8Array(rows.length);
            const isNumber = /^\d{3,}$/.test(term);
            words.forEach((word, place) => {
                if (word.startsWith(term) || (isNumber && word.includes(term))) { rowsOf(place, found); }
            });
            if (all) { all.forEach((value, row) => { all[row] = value & found[row]; }); } else { all = found; }
        }
        return all;
    };

    const show = (count) => {
        list.replaceChildren(...shown.slice(0, count));
        more.hidden = shown.length <= count;
    };

    const update = () => {
        const started = performance.now();
        const chosen = selects.filter((select) => select.value !== '');
        const found = matches(query.value);
        shown = rows.filter((row, place) => (!found || found[place] === 1)
            && chosen.every((select) => values.get(select)[place].includes(select.value)));
        show(page);
        const isAll = !found && chosen.length === 0;
        status.textContent = isAll ? '' : shown.length === 0
            ? root.dataset.none : `${shown.length} ${root.dataset.calls}`;
        root.dataset.milliseconds = (performance.now() - started).toFixed(1);
    };

    const remember = () => {
        const state = new URLSearchParams();
        if (query.value !== '') { state.set('q', query.value); }
        for (const select of selects) { if (select.value !== '') { state.set(select.dataset.key, select.value); } }
        const text = state.toString();
        history.replaceState(null, '', text === '' ? location.href.split('#')[0] : `#${text}`);
    };
    const recall = () => {
        const state = new URLSearchParams(location.hash.slice(1));
        query.value = state.get('q') || '';
        for (const select of selects) {
            const value = state.get(select.dataset.key) || '';
            select.value = Array.from(select.options).some((option) => option.value === value) ? value : '';
        }
        update();
    };

    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => { update(); remember(); });
    more.addEventListener('click', () => {
        const last = list.children.length;
        show(last + 5 * page);
        const next = list.children[last];
        if (next) { next.querySelector('a').focus(); }
    });
    addEventListener('hashchange', recall);
    recall();
})();
"""##
}
