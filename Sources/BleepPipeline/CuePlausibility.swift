import BleepCore
import BleepSignal

/// Notices cues that were made for another edit of the recording: they lie over silence.
struct CuePlausibility {
    /// With fewer cues chance decides.
    static let leastCues = 5
    /// A stretch is silent when its loudest tenth stays below this, in dBFS …
    private static let silence: Float = -60
    /// … or less than this above the quiet tenth of the recording.
    private static let overFloor: Float = 6

    let levels: [LevelTrack]

    func check(_ spans: [SensitiveSpan], call: String) throws(PipelineError) {
        let cues = spans.filter { $0.origin == .cue }
        guard cues.count >= Self.leastCues else { return }
        let floor = noiseFloor()
        let silent = cues.filter { isSilent($0.frames, floor: floor) }
        guard silent.count * 2 > cues.count else { return }
        throw .failed(
            "\(call): \(silent.count) of \(cues.count) cues lie over silence: labels of another edit? "
                + "Check their times; --force-cues goes on")
    }

    private func isSilent(_ frames: Range<Int>, floor: Float) -> Bool {
        var loudness: [Float] = []
        for track in levels where track.blockCount > 0 {
            let last = track.block(holding: frames.upperBound - 1)
            for block in track.block(holding: frames.lowerBound)...last { loudness.append(track.decibels(block)) }
        }
        guard let loud = Self.share(0.9, of: &loudness) else { return false }
        return loud < max(Self.silence, floor + Self.overFloor)
    }

    /// The level below which the quietest tenth of the loudest channel lies; digital silence does not count.
    private func noiseFloor() -> Float {
        let floors = levels.compactMap { track in
            let blocks = 0..<track.blockCount
            let sounding = track.soundingCount(in: blocks)
            return sounding > 0 ? track.decibels(ofRank: sounding - 1 - sounding / 10, in: blocks) : nil
        }
        return floors.max() ?? -.infinity
    }

    private static func share(_ share: Float, of values: inout [Float]) -> Float? {
        guard !values.isEmpty else { return nil }
        values.sort()
        return values[min(values.count - 1, Int(share * Float(values.count)))]
    }
}
