import ArgumentParser
import BleepPipeline

/// The root command: it only lists the verbs.
@main
struct CallBleepCommand: ParsableCommand {
    static func main() {
        ProcessSetup.run()
        if let plain = PlainCommand(CommandLine.arguments.dropFirst()) {
            do {
                try plain.run()
            } catch {
                exit(withError: error)
            }
            return
        }
        if CommandLine.arguments.count > 1, let message = VerbSuggestion.message(for: CommandLine.arguments[1]) {
            Terminal.message(message)
            exit(withError: ExitCodes.usage)
        }
        main(nil)
    }

    static let configuration = CommandConfiguration(
        commandName: "callbleep",
        abstract: "Makes recordings of phone calls fit to publish.",
        discussion: """
            It bleeps what you mark (440 Hz over sensitive information, 660 Hz over swearing), proves that nothing of \
            it is left, and writes a timestamped annotation sheet.

            First steps:
              callbleep analyze call.wav                   what is in it, with times
              callbleep find call.json                     what must be hidden, by its transcript
              callbleep redact call.wav --cues cues.csv    call.redacted.wav and sheets
              callbleep verify call.wav call.redacted.wav  prove it again
              callbleep timeline call.wav -o call.svg      a picture of it
              callbleep timeline call.wav -o call.html     a page with player, picture and notes
              callbleep publish calls/ -o site/            a website of a folder of calls
              callbleep batch calls/ -o clean/             a folder of calls, as many as there are
              callbleep search "ringback after hello" --catalog clean.catalog.db
            """,
        version: Tool.version,
        subcommands: [
            Analyze.self, Find.self, Redact.self, Verify.self, TimelineVerb.self, Publish.self, BatchVerb.self,
            SearchVerb.self, CatalogVerb.self, PolicyVerb.self, DoctorVerb.self, WorkerVerb.self,
        ])
}
