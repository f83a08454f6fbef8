import ArgumentParser
import BleepPipeline

/// `callbleep verify`: prove a redaction from two files and its sheet.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Prove a redaction from the original, the redacted recording and its sheet.",
        discussion: """
            Reads everything anew and trusts nothing: the audio outside the spans, what is in them, what rides along in \
            the file, keypad digits that are left, the hash. Without a sheet the spans are taken from what differs.

            Example:
              callbleep verify call.wav call.redacted.wav

            Exit status: 0 everything holds, 1 could not be done, 2 something does not hold.
            """)

    @Argument(help: "The recording as it was.")
    var original: String

    @Argument(help: "The recording as it is to be published.")
    var redacted: String

    @Option(help: ArgumentHelp("The sheet. Default: the one beside the redacted recording.", valueName: "sheet.json"))
    var sheet: String?

    @Flag(help: "Go on with a damaged original.")
    var acceptDamaged = false

    var work: VerifyWork {
        VerifyWork(original: original, redacted: redacted, sheet: sheet, acceptsDamage: acceptDamaged)
    }

    func run() throws { try work.run() }
}
