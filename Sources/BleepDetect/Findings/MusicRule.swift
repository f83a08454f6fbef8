import BleepCore
import BleepSignal

/// Finds stretches of music, as it is played to somebody who waits, from the notes that the tone tracker met.
///
/// In music lines stand still for a tenth of a second and more again and again; in speech hardly any does. In windows
/// of 10 s such lines cover at most 8 % of two hours of real speech (18 % of synthetic voices) and 16 % and more of
/// music of seven kinds, 35 % in the median.
struct MusicRule {
    let grid: AnalysisGrid
    /// Seconds, see ``FindingLimits/hold``.
    let shortest: Int

    /// Seconds of one window, and between two.
    private static let window = 10.0
    private static let stride = 2.0
    /// The part of a window that notes cover.
    private static let cover = 0.22

    /// Whether its lines stand still as those of an instrument do.
    static func isNote(_ event: ToneEvent, seconds: Double) -> Bool {
        seconds > 0.12 && event.unsteadiness < 1 && event.drift < 1.5 && abs(event.glide) < 4
    }

    /// The tones that may be notes.
    static func notes(among events: [ToneEvent], _ grid: AnalysisGrid) -> [ToneEvent] {
        events.filter { isNote($0, seconds: grid.seconds($0.duration)) }
    }

    /// - Parameters:
    ///   - notes: those that no signal of the network explains, in order of their starts.
    ///   - end: seconds, of the recording.
    /// - Returns: stretches in seconds, in order.
    private func stretches(_ notes: [ToneEvent], end recordingEnd: Double) -> [Range<Double>] {
        guard let last = notes.last else { return [] }
        var result: [Range<Double>] = []
        var first = 0
        var start = grid.seconds(notes[0].start) - 0.5 * Self.window
        while start < grid.seconds(last.end) {
            let end = start + Self.window
            while first < notes.count, grid.seconds(notes[first].end) < start { first += 1 }
            var covered = 0.0
            var position = start
            var index = first
            while index < notes.count, grid.seconds(notes[index].start) < end {
                // Notes sound together; time counts once.
                let from = max(position, grid.seconds(notes[index].start))
                let to = min(end, grid.seconds(notes[index].end))
                if to > from {
                    covered += to - from
                    position = to
                }
                index += 1
            }
            if covered >= Self.cover * Self.window {
                // A window speaks for its middle: a dense jingle of 4 s shows in windows over 16 s.
                let middle = start + 0.5 * Self.window
                if let before = result.last, before.upperBound >= middle - Self.stride {
                    result[result.count - 1] = before.lowerBound..<middle + 0.5 * Self.stride
                } else {
                    result.append(middle - 0.5 * Self.stride..<middle + 0.5 * Self.stride)
                }
            }
            start += Self.stride
        }
        return result.map { $0.clamped(to: 0..<max(0, recordingEnd)) }
            .filter { $0.upperBound - $0.lowerBound >= Double(shortest) }
    }

    /// - Parameters:
    ///   - notes: as ``notes(among:_:)`` gives them, those that no signal of the network explains, in order of their starts.
    ///   - frameCount: of the recording.
    func observations(_ notes: [ToneEvent], frameCount: Int) -> [Observation] {
        stretches(notes, end: grid.seconds(Double(frameCount) / Double(grid.factor))).map { stretch in
            Observation(
                frame: grid.frame(stretch.lowerBound * grid.rate),
                remark: .hold(seconds: Int(stretch.upperBound - stretch.lowerBound)))
        }
    }
}
