import ArgumentParser
import BleepCore
import BleepPipeline
import BleepPublish
import BleepSheet

/// The flags of `timeline`, and the requests that they make together.
struct TimelineOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Recordings, redacted recordings with their sheets, or sheets; drawn below each other.",
            valueName: "call"))
    var calls: [String]

    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp(
            "The picture to write: .svg or .png; or the page of a call: .html or .md.", valueName: "file"))
    var output: String

    @Flag(help: "Draw how loud each pitch is, too.")
    var spectrogram = false

    @Flag(name: .customLong("private"), help: "Draw the original as it is. For you alone.")
    var isPrivate = false

    @Option(
        help: ArgumentHelp(
            "auto follows the screen of whoever looks at an SVG; in a PNG it is light.", valueName: "auto|light|dark"))
    var theme = ThemeName(PictureOptions.Theme.auto)

    @Option(help: ArgumentHelp("In pixels; a PNG has twice as many.", valueName: "pixels"))
    var width = PictureOptions().width

    @Flag(help: "Replace a file that exists.")
    var force = false

    @OptionGroup var page: PageOptions

    @OptionGroup var marks: MarkOptions

    func validate() throws {
        if isPage {
            try validatePage()
        } else if PictureKind(path: output) == nil {
            throw ValidationError("-o \(output): expected a name that ends in .svg, .png, .html or .md.")
        } else if let flag = page.given.first {
            throw ValidationError("\(flag) is for pages: -o with a name that ends in .html or .md.")
        }
        guard PictureOptions.widths.contains(width) else {
            let widths = PictureOptions.widths
            throw ValidationError("--width \(width): expected \(widths.lowerBound) to \(widths.upperBound).")
        }
        if calls.count > 1, marks.namesFilesOfOneCall {
            throw ValidationError(
                "--cues and --transcript belong to one call; for several, put them beside the calls: call.cues.csv.")
        }
    }

    var isPage: Bool { PageKind(path: output) != nil }

    private func validatePage() throws {
        if isPrivate {
            throw ValidationError("--private is for pictures (.svg, .png): a page is made to be published.")
        }
        if calls.count > 1 {
            throw ValidationError("A page is of one call; for several, put them in a folder: callbleep publish.")
        }
        if page.embed, PageKind(path: output) == .md {
            throw ValidationError("--embed makes HTML: -o with a name that ends in .html.")
        }
        if output.lowercased().hasSuffix(".notes.md") {
            throw ValidationError("-o \(output): is what notes are called; name the page otherwise.")
        }
    }

    /// Of the only call.
    var pageRequest: PageRequest {
        var request = page.request(marks.request(for: calls[0]), output: output)
        // A page may be in another language than the call, which is found in its words.
        request.language = told
        request.call.search.language = nil
        request.call.search.sentences = told
        request.replacesExisting = force
        return request
    }

    private var told: Language? { marks.search.language.flatMap { Language(rawValue: $0.value.rawValue) } }

    var form: TimelineFile.Form {
        switch PictureKind(path: output) {
        case .png: .png
        case .svg, nil: .svg
        }
    }

    var requests: [ViewRequest] {
        calls.map { call in
            var request = ViewRequest(marks.request(for: call))
            request.isPrivate = isPrivate
            request.withSpectrogram = spectrogram
            return request
        }
    }

    var picture: PictureOptions {
        var options = PictureOptions()
        options.width = width
        options.theme = theme.value
        options.language = told
        return options
    }
}
