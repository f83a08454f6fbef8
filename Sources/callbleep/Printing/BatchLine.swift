import BleepArchive

/// The progress of a batch on standard error: a line that moves on a terminal; else one line now and then, or one line of
/// JSON for each call.
final class BatchLine: ClearableLine {
    private static let terminalPause = Duration.milliseconds(200)
    private static let barWidth = 20

    private let clock = ContinuousClock()
    private let pace = BatchPace()
    private let form: LogForm
    private let logPause: Duration
    private let isTerminal: Bool
    private var lastShown: ContinuousClock.Instant
    private var isDrawn = false

    /// - Parameter seconds: between two lines where nobody watches.
    init(_ form: LogForm, every seconds: Int) {
        self.form = form
        logPause = .seconds(seconds)
        isTerminal = Terminal.showsProgress && form == .text
        lastShown = clock.now
    }

    func show(_ progress: BatchProgress) {
        if form == .json, let call = progress.call { log(BatchLogEntry(call, progress)) }
        let now = clock.now
        guard now - lastShown >= (isTerminal ? Self.terminalPause : logPause) else { return }
        lastShown = now
        switch form {
        case .json: log(BatchLogEntry(progress, rate: pace.rate(progress), secondsLeft: pace.secondsLeft(progress)))
        case .text where isTerminal:
            isDrawn = true
            Terminal.progress("\r\u{1B}[K" + Self.bar(progress) + " " + pace.text(progress))
        case .text: Terminal.message(pace.text(progress))
        }
    }

    func clear() {
        guard isDrawn else { return }
        Terminal.progress("\r\u{1B}[K")
        isDrawn = false
    }

    /// The last line of a log for programs.
    func end(_ report: BatchReport) {
        if form == .json { log(BatchLogEntry(report)) }
    }

    private func log(_ entry: BatchLogEntry) { Terminal.message(entry.text) }

    private static func bar(_ progress: BatchProgress) -> String {
        let filled = progress.total > 0 ? barWidth * progress.finished / progress.total : barWidth
        return "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: barWidth - filled) + "]"
    }
}
