import BleepCore
import BleepRedact

/// Overwrites a recording that goes by in blocks with what the plan says: as a listener of the redacted file hears it.
struct CoverOverlay {
    private let plan: BleepPlan
    private let renderer: CoverRenderer
    private var cursor: PlanCursor
    private var sound = [Float](repeating: 0, count: BlockPump.blockFrames)

    init(plan: BleepPlan, sampleRate: SampleRate) {
        self.plan = plan
        renderer = CoverRenderer(plan: plan, sampleRate: sampleRate)
        cursor = PlanCursor(plan)
    }

    /// - Parameters:
    ///   - block: interleaved samples.
    ///   - frames: where the block lies in the recording; at most ``BlockPump/blockFrames``, behind those of the last call.
    mutating func apply(to block: inout [Float], channels: Int, frames: Range<Int>) {
        let renderer = renderer
        for bleep in cursor.bleeps(in: frames).map({ plan.bleeps[$0] }) {
            let part = bleep.frames.clamped(to: frames)
            var samples = sound.mutableSpan
            renderer.render(bleep, frames: part, into: &samples)
            for channel in bleep.channels {
                for frame in part {
                    block[(frame - frames.lowerBound) * channels + channel] = sound[frame - part.lowerBound]
                }
            }
        }
    }
}
