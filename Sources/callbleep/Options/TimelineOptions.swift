import ArgumentParser
import BleepPipeline
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
        help: ArgumentHelp("The picture to write: .svg or .png.", valueName: "file"))
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

    @OptionGroup var marks: MarkOptions

    func validate() throws {
        guard PictureKind(path: output) != nil else {
            throw ValidationError("-o \(output): expected a name that ends in \(PictureKind.endings).")
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
        return options
    }
}
