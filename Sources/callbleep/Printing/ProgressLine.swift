import BleepPipeline

/// One line on the terminal that moves along: only on a terminal, only when the work takes over a second.
final class ProgressLine: ClearableLine {
    private static let width = 30
    private let clock = ContinuousClock()
    private let started: ContinuousClock.Instant
    private var lastDrawn: ContinuousClock.Instant
    private var isDrawn = false
    private let isWanted = Terminal.showsProgress

    init() {
        started = clock.now
        lastDrawn = started
    }

    func show(_ progress: Progress) {
        guard isWanted else { return }
        let now = clock.now
        guard now - started > .seconds(1), now - lastDrawn > .milliseconds(100) else { return }
        lastDrawn = now
        isDrawn = true
        var line = "\r\u{1B}[K" + progress.stage.rawValue + " "
        if let total = progress.frameCount, total > 0 {
            let share = min(1, Double(progress.framesDone) / Double(total))
            let filled = Int(share * Double(Self.width))
            line +=
                "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled) + "] "
            line += "\(Int(share * 100)) %"
        } else {
            line += "\(progress.framesDone) frames"
        }
        Terminal.progress(line)
    }

    func clear() {
        guard isDrawn else { return }
        Terminal.progress("\r\u{1B}[K")
        isDrawn = false
    }
}
