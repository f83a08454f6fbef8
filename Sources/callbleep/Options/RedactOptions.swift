import ArgumentParser
import BleepCore
import BleepPipeline
import BleepRedact
import BleepSheet

/// The flags of `redact`, and the request that they make together.
struct RedactOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The recording; - for standard input.", valueName: "call"))
    var call: String

    @Option(
        name: [.short, .customLong("output")],
        help: "Where to: a file, or a folder (existing, or ending in /). Default: STEM.redacted.EXT beside the call.")
    var output: String?

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

    @Flag(help: "Only bleep: the sheet has no segments. Keypad digits are still searched.")
    var noAnalysis = false

    @Flag(help: "Go on with a damaged recording; the sheet says so.")
    var acceptDamaged = false

    @Flag(help: "Go on although most cues lie over silence.")
    var forceCues = false

    @Flag(help: "Write nothing; print the plan: marked and final times and why each edge lies where it does.")
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            "Write every bleep with a second on either side, to listen to. Without -o nothing else is written.",
            valueName: "file"))
    var audition: String?

    @Option(
        help: ArgumentHelp(
            "Sheets to write: json, csv, audacity, webvtt, webvtt-chapters, srt, textgrid, eaf, rttm, markdown, chapters.",
            valueName: "csv,json"))
    var sheets: WordList?

    @Option(
        help: ArgumentHelp(
            "Write what the public sheet must not hold (reasons, words, raw times, the source) to this file, for you alone.",
            valueName: "file"))
    var privateSheet: String?

    @Flag(help: "Keep number-like parts of the file name.")
    var keepName = false

    @Flag(help: "Replace files that exist.")
    var force = false

    func validate() throws {
        if keypadOnly, keepKeypad { throw ValidationError("--keypad-only and --keep-keypad exclude each other.") }
        if dryRun, audition != nil { throw ValidationError("--dry-run writes nothing; leave out --audition.") }
        if output == "" { throw ValidationError("-o needs the name of a file or a folder.") }
        // Said before a long recording was piped in for nothing.
        if call == "-", !dryRun, output?.hasSuffix("/") ?? (audition == nil) {
            throw ValidationError("Standard input has no name: say -o FILE.")
        }
        if exact, padding != nil { throw ValidationError("--exact and --padding exclude each other.") }
        for word in sheets?.words ?? [] where SheetFormat(rawValue: word) == nil {
            throw ValidationError(
                "Unknown sheet '\(word)': expected \(SheetFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
    }

    var request: RedactionRequest {
        var request = RedactionRequest(input: call)
        request.output = output
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
        request.analyzes = !noAnalysis
        request.acceptsDamage = acceptDamaged
        request.forcesCues = forceCues
        request.outcome = dryRun ? .plan : audition != nil && output == nil ? .audition : .file
        request.audition = audition
        if let sheets { request.sheets = sheets.words.compactMap(SheetFormat.init(rawValue:)) }
        request.privateSheet = privateSheet
        request.keepsName = keepName
        request.replacesExisting = force
        return request
    }
}
