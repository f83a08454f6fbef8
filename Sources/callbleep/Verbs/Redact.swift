import ArgumentParser
import BleepPipeline

/// `callbleep redact`: bleep what is marked, prove it, write the sheet.
struct Redact: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redact",
        abstract: "Bleep what is marked, prove it, and write the annotation sheet.",
        discussion: """
            What is marked comes from cue files (--cues, or beside the call: call.cues.csv, call.labels.txt …), from what is \
            found in a transcript (--transcript, or beside the call: call.transcript.json …) and from keypad digits that \
            are found in the audio. A transcript is written beside the result, without what is hidden. 440 Hz lies over sensitive information, 660 Hz over swearing.

            Examples:
              callbleep redact call.wav --cues cues.csv
              callbleep redact call.wav --cues labels.txt -o out/ --sheets csv,markdown
              callbleep redact call.wav --transcript call.json --hide mine.txt --policy blog
              callbleep redact call.wav --dry-run
            """)

    @OptionGroup var options: RedactOptions

    func run() throws { try options.request.run() }
}
