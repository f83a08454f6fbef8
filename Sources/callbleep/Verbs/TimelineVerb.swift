import ArgumentParser
import BleepPipeline
import BleepPublish
import BleepSheet

/// `callbleep timeline`: draw what is in calls, and when.
struct TimelineVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Draw what is in a call, and when, as a picture or a page to publish.",
        discussion: """
            Draws the waveform as redacted, by the same marks that redact uses, with bleeps, speech, tones, findings \
            and notes over a time axis. Nothing of what is hidden is in the picture. A page has the player, too: an \
            original is redacted and proved first, a redacted recording is verified, and only that gets into it.

            Examples:
              callbleep timeline call.wav -o call.svg
              callbleep timeline call.redacted.wav -o call.png --spectrogram --theme dark
              callbleep timeline monday.wav tuesday.wav -o week.svg
              callbleep timeline call.wav -o call.html
            """)

    @OptionGroup var options: TimelineOptions

    func run() throws {
        let line = ProgressLine()
        guard !options.isPage else { return try writePage(line) }
        let viewer = CallViewer(message: Terminal.message, progress: line.show)
        try ExitCodes.reporting(clearing: line) { () throws(PipelineError) in
            let requests = options.requests
            let file = try TimelineFile(
                options.output, form: options.form, of: requests, replacingExisting: options.force)
            var views: [CallView] = []
            for request in requests { views.append(try viewer.view(of: request)) }
            try file.write(views, options: options.picture)
        }
        try Terminal.result("written  \(Terminal.onOneLine(options.output))")
    }

    private func writePage(_ line: ProgressLine) throws {
        let writer = PageWriter(message: Terminal.message, progress: line.show)
        let files = try ExitCodes.reporting(clearing: line) { () throws(PipelineError) in
            // The same care for what has the name already.
            _ = try TimelineFile(
                options.output, form: .svg, of: options.requests, replacingExisting: options.force)
            return try writer.write(options.pageRequest)
        }
        try Terminal.result(
            files.enumerated().map { ($0 == 0 ? "written  " : "         ") + Terminal.onOneLine($1) }
                .joined(separator: "\n"))
    }
}
