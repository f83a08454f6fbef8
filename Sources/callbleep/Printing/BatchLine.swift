import BleepArchive

/// The progress of a batch: a line that moves on a terminal, else one line now and then.
final class BatchLine: ClearableLine {
    private static let pause = (terminal: Duration.milliseconds(200), log: Duration.seconds(30))
    private let clock = ContinuousClock()
    private var lastShown: ContinuousClock.Instant
    private var isDrawn = false
    private let isTerminal = Terminal.showsProgress

    init() { lastShown = clock.now }

    func show(_ progress: BatchProgress) {
        let now = clock.now
        guard now - lastShown > (isTerminal ? Self.pause.terminal : Self.pause.log) else { return }
        lastShown = now
        let text =
            "\(progress.finished) of \(progress.total) calls, \(progress.needsReview) to review, \(progress.failed) failed"
        guard isTerminal else { return Terminal.message(text) }
        isDrawn = true
        Terminal.progress("\r\u{1B}[K" + text)
    }

    func clear() {
        guard isDrawn else { return }
        Terminal.progress("\r\u{1B}[K")
        isDrawn = false
    }
}
