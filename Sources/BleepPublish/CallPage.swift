public import BleepCore
public import BleepSheet

/// Writes the page of one call.
public struct CallPage: Sendable {
    /// Where the audio is.
    public enum Audio: Hashable, Sendable {
        case none
        /// An address: of a file beside the page, or a `data:` one.
        case source(String)
    }

    public var view: CallView
    public var audio: Audio
    /// `nil` means that of the call.
    public var language: Language?
    /// Rules that come after ours.
    public var theme: String?
    /// Why something is missing, in a sentence.
    public var notice: String?
    var site = SiteSurroundings()

    /// More rows than this make a page that nobody scrolls through; the sheet has them.
    static let mostRows = 3_000
    /// In user units; the picture is scaled to the page.
    static let pictureWidth = 960

    public init(view: CallView, audio: Audio, language: Language? = nil) {
        self.view = view
        self.audio = audio
        self.language = language
    }

    /// A page that needs nothing besides itself and its audio.
    public var html: String {
        let body = article(isAlone: true)
        let style = "\n" + "\(PageAssets.callStyle)" + "\(PageAssets.pageStyle)" + (theme ?? "")
        let script = "\n" + "\(PageAssets.callScript)"
        let policy = ContentPolicy(styles: [style] + ContentPolicy.styles(in: body), scripts: [script])
        return PageTemplate.page.render(
            PageModel(
                language: spoken.rawValue, policy: policy.text, title: view.title, description: summary,
                generator: Self.generator, style: style, body: body, script: script))
    }

    /// A piece for pasting into somebody's page: nothing in it reaches beyond it, and it may stand there several times.
    public var fragment: String {
        let style = "\n" + "\(PageAssets.callStyle)" + (theme ?? "")
        return "<style>\(style)</style>\n\(article(isAlone: false))<script>\n\(PageAssets.callScript)</script>\n"
    }

    var spoken: Language { language ?? Language(of: view.sheet.call.language) }

    /// The call itself, without style and script.
    func article(isAlone: Bool) -> String { PageTemplate.call.render(model(isAlone: isAlone)) }

    static let generator = "callbleep"

    /// One sentence for feeds and search engines.
    var summary: String {
        let parts = view.sheet.call.claims.prefix(3).joined(separator: ", ")
        let length = PageClock.length(view.sheet.source.duration, spoken)
        return parts.isEmpty ? "\(view.title), \(length)" : "\(view.title), \(length): \(parts)"
    }
}
