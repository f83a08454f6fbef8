import ArgumentParser
import BleepPipeline
import BleepPublish

/// The flags of `timeline` that only pages have.
struct PageOptions: ParsableArguments {
    @Flag(help: "Of an HTML page, write only the piece to paste into a page of yours.")
    var embed = false

    @Option(
        help: ArgumentHelp(
            "Where the audio of a page is: in it (up to 8 MB unless embed is said) or beside it.",
            valueName: "auto|embed|link|none"))
    var audio: AudioPlaceName?

    @Option(help: ArgumentHelp("A style sheet for an HTML page, after its own.", valueName: "file"))
    var style: String?

    /// The flags that were given, for who has no use for them.
    var given: [String] {
        (embed ? ["--embed"] : []) + (audio == nil ? [] : ["--audio"]) + (style == nil ? [] : ["--style"])
    }

    func request(_ call: RedactionRequest, output: String) -> PageRequest {
        var request = PageRequest(call, output: output)
        request.isFragment = embed
        request.audio = audio?.value ?? .automatic
        request.theme = style
        return request
    }
}
