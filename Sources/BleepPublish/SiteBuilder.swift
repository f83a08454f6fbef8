import BleepAudio
import BleepCore
public import BleepPipeline
import BleepSheet
import FoundationEssentials

/// Makes a static site of a folder of calls. Nothing but redacted and proved recordings, and sheets that anybody may
/// have, ever gets into it.
public struct SiteBuilder {
    private let message: (String) -> Void
    private let progress: Progress.Report

    /// - Parameters: as for ``BleepPipeline/Redactor``.
    public init(message: @escaping (String) -> Void, progress: @escaping Progress.Report) {
        self.message = message
        self.progress = progress
    }

    /// Builds what can be built. A call that must not be published, or cannot be read, is named in the report, and
    /// nothing of it is in the site, whatever the last run published.
    /// - Throws: where nothing can be built at all.
    public func build(_ request: SiteRequest) throws(PipelineError) -> SiteReport {
        let base = try request.baseURL.map { text throws(PipelineError) in try Self.base(text) }
        let theme = try request.theme.map { path throws(PipelineError) in try PageWriter.theme(path) }
        let entries = try CallFolder.entries(in: request.folder, leavingOut: request.site)
        let state = SiteState.read(from: request.site)
        try Self.checkPlace(request, hasState: state != nil)
        var folder = SiteFolder(request.site, before: (state?.files ?? []) + [SiteState.name])
        // A first run that is interrupted leaves a folder that the next one knows as its own.
        if state == nil { try folder.put(SiteState().bytes, as: SiteState.name) }
        var report = SiteReport()
        var kept: [SiteState.Call] = []
        var calls: [SiteCall] = []
        let known = Dictionary((state?.calls ?? []).map { ($0.mark, $0) }) { first, _ in first }
        let names = try request.redaction.search.fileNames()
        var bases: [String: Int] = [:]
        let maker = PublicCallMaker(message: message, progress: progress, names: names)
        for entry in entries { bases[SiteName.slug(of: entry.path, names), default: 0] += 1 }
        let options = Self.options(request)
        for entry in entries {
            let slug = SiteName.slug(of: entry.path, names)
            do throws(PipelineError) {
                if let objection = entry.objection { throw .refused(objection) }
                let mark = SiteState.mark(of: entry.inputs + request.redaction.search.paths, options: options)
                if let old = known[mark], let call = reused(old, in: &folder) {
                    kept.append(old)
                    calls.append(call)
                    report.unchanged += 1
                } else {
                    let made = try published(
                        entry, request, by: maker, slug: slug, isShared: bases[slug] != 1, mark: mark, in: &folder)
                    kept.append(made.state)
                    calls.append(made.call)
                }
            } catch {
                report.objections.append(error)
            }
        }
        report.published = calls.count
        try writePages(calls, kept, request, base: base, theme: theme, into: &folder)
        folder.keep(SiteState.name)
        folder.sweep()
        var next = SiteState()
        next.files = folder.wanted.sorted()
        next.calls = kept
        try folder.put(next.bytes, as: SiteState.name)
        report.written = folder.written
        report.removed = folder.removed
        return report
    }

    /// A site goes into a folder of its own.
    private static func checkPlace(_ request: SiteRequest, hasState: Bool) throws(PipelineError) {
        guard FileNames.exists(request.site) else { return }
        guard FileNames.isFolder(request.site) else { throw .failed("\(request.site): is a file; expected a folder") }
        guard !FileNames.isSame(request.site, request.folder) else {
            throw .failed("\(request.site): is the folder of the calls; say another one for the site")
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: request.site)) ?? []
        guard hasState || request.replacesForeign || names.isEmpty else {
            throw .failed(
                "\(request.site): holds something else than a site of callbleep; --force writes into it all the same")
        }
    }

    private static func base(_ text: String) throws(PipelineError) -> String {
        let scheme = ["https://", "http://"].first { text.hasPrefix($0) }
        let host = scheme.map { text.dropFirst($0.count).prefix { $0 != "/" && $0 != ":" } } ?? ""
        guard !host.isEmpty, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\"<>'?#".utf8.contains($0) }) else {
            throw .usage("--base-url: expected the address of the site: https://example.org/calls/")
        }
        return text.hasSuffix("/") ? text : text + "/"
    }

    /// What makes another redaction of the same files.
    private static func options(_ request: SiteRequest) -> String {
        let redaction = request.redaction
        return [
            Tool.nameAndVersion, "\(redaction.keypadOnly)", "\(redaction.acceptsNotes)", "\(redaction.usesSidecars)",
            redaction.countries.joined(separator: ","), request.language.rawValue, "\(redaction.acceptsDamage)",
        ].joined(separator: "|")
    }

    /// A call whose files are as they were when it was published.
    private func reused(_ old: SiteState.Call, in folder: inout SiteFolder) -> SiteCall? {
        let place = "calls/\(old.slug)/"
        guard
            old.slug.utf8.allSatisfy({
                $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
            }),
            old.files.allSatisfy({ !$0.contains("/") && FileNames.exists(folder.place(place + $0)) }),
            FileIdentity(path: folder.place(place + old.recording))?.size == old.bytes,
            let sheet = Self.sheet(of: old, in: folder)
        else { return nil }
        for file in old.files { folder.keep(place + file) }
        let view = CallView(name: old.name, sheet: sheet, peaks: [])
        return summary(of: view, old, in: folder)
    }

    private func summary(of view: CallView, _ state: SiteState.Call, in folder: SiteFolder) -> SiteCall {
        let page = CallPage(view: view, audio: .none)
        var call = SiteCall(view, slug: state.slug, summary: page.summary)
        if let name = state.played, let type = state.mediaType,
            let size = FileIdentity(path: folder.place("calls/\(state.slug)/\(name)"))?.size
        {
            call.enclosure = (name, size, type)
        }
        return call
    }

    private static func sheetName(of recording: String) -> String {
        FileNames.split(recording).stem + ".sheet.json"
    }

    private static func sheet(of call: SiteState.Call, in folder: SiteFolder) -> SheetDocument? {
        let path = folder.place("calls/\(call.slug)/" + sheetName(of: call.recording))
        guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
        return try? SheetReader.read([UInt8](bytes), name: path)
    }

    /// Redacts or verifies a call, and puts what anybody may have of it into the site.
    private func published(
        _ entry: CallFolder.Entry, _ request: SiteRequest, by maker: PublicCallMaker, slug: String, isShared: Bool,
        mark: String, in folder: inout SiteFolder
    ) throws(PipelineError) -> (state: SiteState.Call, call: SiteCall) {
        let space = try Workspace()
        var redaction = request.redaction
        redaction.input = entry.path
        let call = try maker.make(redaction, in: space.path)
        guard let recording = call.recording, let name = call.fileName, let hash = call.view.sheet.output?.sha256 else {
            throw .refused("\(entry.path): there is no recording that may be published")
        }
        let own = isShared ? "\(slug)-\(hash.prefix(8))" : slug
        var view = call.view
        view.sheet.output?.file = name
        let place = "calls/\(own)/"
        let stem = FileNames.split(name).stem
        var state = SiteState.Call(
            mark: mark, slug: own, recording: name, bytes: 0, played: call.played?.name, mediaType: call.mediaType,
            files: [name, stem + ".sheet.json", stem + ".sheet.csv", "picture.svg"])
        let bytes = try PageWriter.bytes(of: recording, limit: .max)
        state.bytes = bytes.count
        try folder.put(bytes, as: place + name)
        if let played = call.played, played.path != recording {
            try folder.put(try PageWriter.bytes(of: played.path, limit: .max), as: place + played.name)
            state.files.append(played.name)
        }
        try folder.put(SheetWriter.write(view.sheet, as: .json), as: place + stem + ".sheet.json")
        try folder.put(SheetWriter.write(view.sheet, as: .csv), as: place + stem + ".sheet.csv")
        let page = CallPage(view: view, audio: .none, language: request.language)
        try folder.put(page.drawn, as: place + "picture.svg")
        return (state, summary(of: view, state, in: folder))
    }

    private func writePages(
        _ unordered: [SiteCall], _ states: [SiteState.Call], _ request: SiteRequest, base: String?, theme: String?,
        into folder: inout SiteFolder
    ) throws(PipelineError) {
        let title = request.title ?? (request.language == .german ? "Anrufe" : "Calls")
        let calls = SitePages.ordered(unordered)
        let pages = SitePages(
            calls: calls, title: title, language: request.language, hasTheme: theme != nil, base: base)
        var sameCaller: [String: [SiteCall]] = [:]
        for call in calls { if let key = call.callerKey { sameCaller[key, default: []].append(call) } }
        let bySlug = Dictionary(calls.map { ($0.slug, $0) }) { first, _ in first }
        for state in states {
            guard let call = bySlug[state.slug], let sheet = Self.sheet(of: state, in: folder) else {
                throw .failed("\(folder.place("calls/\(state.slug)")): cannot be read again")
            }
            let others = call.callerKey.flatMap { sameCaller[$0] } ?? []
            let text = try page(of: call, state, sheet, others, pages, request, in: folder)
            try folder.put(text, as: call.page)
        }
        try folder.put(
            "\(PageAssets.callStyle)" + "\(PageAssets.pageStyle)" + "\(PageAssets.indexStyle)", as: "style.css")
        if let theme { try folder.put(theme, as: "theme.css") }
        try folder.put("\(PageAssets.callScript)", as: "call.js")
        try folder.put("\(PageAssets.indexScript)", as: "index.js")
        try folder.put(SearchIndex(calls: calls).script, as: "search.js")
        try folder.put(pages.index, as: "index.html")
        if let feed = pages.feed { try folder.put(feed, as: "feed.xml") }
    }

    /// The others with the same caller that a page links; more are in the list.
    private static let mostRelated = 20

    private func page(
        of call: SiteCall, _ state: SiteState.Call, _ sheet: SheetDocument, _ others: [SiteCall], _ pages: SitePages,
        _ request: SiteRequest, in folder: SiteFolder
    ) throws(PipelineError) -> String {
        let place = "calls/\(state.slug)/"
        let view = CallView(name: state.name, sheet: sheet, peaks: [])
        let audio = state.played.map { CallPage.Audio.source(PercentEncoding.encoded("\(state.slug)/\($0)")) } ?? .none
        var page = CallPage(view: view, audio: audio, language: request.language)
        if state.played == nil { page.notice = PageWords.of(request.language).unplayable }
        page.site.picture = String(
            decoding: try PageWriter.bytes(of: folder.place(place + "picture.svg"), limit: .max), as: UTF8.self)
        if let key = call.callerKey { page.site.callerLink = "../index.html#caller=" + PercentEncoding.encoded(key) }
        page.site.related = others.filter { $0.slug != call.slug }.prefix(Self.mostRelated).map { other in
            CallPageModel.Related(
                href: "\(other.slug).html", title: other.title,
                when: other.date.map { PageClock.date($0, request.language).shown })
        }
        page.site.downloads = state.files.compactMap { name in
            FileIdentity(path: folder.place(place + name)).map { identity in
                CallPageModel.Download(
                    href: PercentEncoding.encoded("\(state.slug)/\(name)"), name: name, remark: Self.size(identity.size)
                )
            }
        }
        let body = page.article(isAlone: true)
        let policy = ContentPolicy(styles: ContentPolicy.styles(in: body), usesFiles: true)
        return PageTemplate.page.render(
            PageModel(
                language: request.language.rawValue, policy: policy.text, title: call.title,
                description: call.summary, generator: CallPage.generator,
                canonical: pages.base.map { $0 + call.page }, feed: pages.base == nil ? nil : "../feed.xml",
                home: "../index.html", siteTitle: pages.title, styles: pages.styles(from: "../"), body: body,
                scripts: [PageModel.File(href: "../call.js")]))
    }

    /// `12 kB`, `3.4 MB`.
    private static func size(_ bytes: Int) -> String {
        if bytes < 1_000_000 { return "\(max(1, (bytes + 500) / 1_000)) kB" }
        let tenths = (bytes + 50_000) / 100_000
        return "\(tenths / 10).\(tenths % 10) MB"
    }
}
