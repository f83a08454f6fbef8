import ArgumentParser
import BleepCore
import BleepPipeline
import BleepRedact

/// What is hidden in a call, and how: flags that `redact` and `timeline` share.
struct MarkOptions: ParsableArguments {
    @Option(
        parsing: .singleValue,
        help: "A file of cues: CSV, Audacity labels, WebVTT, SRT, TextGrid or EAF. May be given several times.")
    var cues: [String] = []

    @Option(
        help: ArgumentHelp(
            "The transcript of the call, with times; what must be hidden is found in it.", valueName: "file"))
    var transcript: String?

    @OptionGroup var search: SearchOptions

    @Flag(help: "Leave found spans audible that a rule is not sure of, and list them in the private sheet.")
    var reviewOnly = false

    @Option(help: ArgumentHelp("The tier of a TextGrid or EAF that holds the cues.", valueName: "name"))
    var tier: String?

    @Flag(help: "Nothing but keypad digits needs hiding.")
    var keypadOnly = false

    @Flag(help: "Leave keypad digits as they are.")
    var keepKeypad = false

    @Option(help: ArgumentHelp("Silence a whole channel.", valueName: "N|left|right"))
    var muteChannel: ChannelName?

    @Option(
        help: ArgumentHelp(
            "Bleep only one channel, or the one that each cue names; the others are searched for the word.",
            valueName: "N|left|right|cue"))
    var channel: ChannelScope?

    @Flag(help: "Go on although a bleeped word can be heard on another channel.")
    var acceptCrosstalk = false

    @Flag(help: "Go on although the notes beside the call say what is to be hidden.")
    var acceptNotes = false

    @Flag(help: "Take the times of cues as they are: no edge is moved to a quieter place.")
    var exact = false

    @Option(
        help: ArgumentHelp(
            "Milliseconds before and after every span, instead of padding and snapping.", valueName: "before,after"))
    var padding: PaddingPair?

    @Option(
        help: ArgumentHelp(
            "Make the length of every bleep a multiple of so many seconds, so that it tells less.",
            valueName: "seconds"))
    var roundUp: RoundingLength?

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("The sound of a category: hertz, silence or noise.", valueName: "category=hz"))
    var tone: [ToneChoice] = []

    @Option(help: ArgumentHelp("Tone plans to expect, by country.", valueName: "gb,us"))
    var country: WordList?

    @Flag(help: "Do not look for cue files and transcripts beside the call.")
    var noSidecars = false

    @Flag(help: "Go on with a damaged recording; the sheet says so.")
    var acceptDamaged = false

    @Flag(help: "Go on although most cues lie over silence.")
    var forceCues = false

    @Flag(help: "Keep number-like parts of the file name.")
    var keepName = false

    func validate() throws {
        if keypadOnly, keepKeypad { throw ValidationError("--keypad-only and --keep-keypad exclude each other.") }
        if exact, padding != nil { throw ValidationError("--exact and --padding exclude each other.") }
        try CountryCheck.validate(country)
    }

    /// The flags that name files which belong to one call.
    var namesFilesOfOneCall: Bool { !cues.isEmpty || transcript != nil }

    func request(for call: String) -> RedactionRequest {
        var request = RedactionRequest(input: call)
        request.cueFiles = cues
        request.transcript = transcript
        request.search = search.request
        request.leavesDoubtful = reviewOnly
        request.cueTier = tier
        request.usesSidecars = !noSidecars
        request.keypad = keepKeypad ? .keep : .hide
        request.keypadOnly = keypadOnly
        request.muted = muteChannel.map { ChannelSet([$0.number]) } ?? ChannelSet()
        request.channels = channel?.choice ?? .all
        request.acceptsCrosstalk = acceptCrosstalk
        request.acceptsNotes = acceptNotes
        request.exact = exact
        request.padding = padding.map { ($0.before, $0.after) }
        request.roundUp = roundUp?.length
        for choice in tone { request.covers[choice.category] = choice.cover }
        request.countries = country?.words ?? []
        request.acceptsDamage = acceptDamaged
        request.forcesCues = forceCues
        request.keepsName = keepName
        return request
    }
}
