/// Everything that will be overwritten in one recording, and how.
///
/// Given the plan, no byte of the output depends on the audio inside its bleeps.
public struct BleepPlan: Equatable, Sendable {
    /// In order of their first frame; two bleeps that share a frame share no channel.
    public let bleeps: [Bleep]
    public let frameCount: Int
    /// Root-mean-square level of every bleep of the file, a whole number of decibels below full scale (a full-scale
    /// sine has −3 dBFS here).
    public let levelDBFS: Int
    /// Length of the raised-cosine ramps at both ends of a tone, in frames; a short bleep has shorter ones.
    public let rampFrames: Int
    /// What was added on either side because the file is lossy, in frames.
    public let guardFrames: Int

    /// Sorts the bleeps.
    /// - Precondition: they lie within the file, are not empty, name a channel, and do not overlap on a channel.
    public init(bleeps: [Bleep], frameCount: Int, levelDBFS: Int, rampFrames: Int, guardFrames: Int) {
        self.bleeps = bleeps.sorted {
            ($0.frames.lowerBound, $0.frames.upperBound) < ($1.frames.lowerBound, $1.frames.upperBound)
        }
        self.frameCount = frameCount
        self.levelDBFS = levelDBFS
        self.rampFrames = rampFrames
        self.guardFrames = guardFrames
        var ends = [Int](repeating: 0, count: ChannelSet.limit)
        for bleep in self.bleeps {
            precondition(!bleep.frames.isEmpty && !bleep.channels.isEmpty, "a bleep covers something")
            precondition(
                bleep.frames.lowerBound >= 0 && bleep.frames.upperBound <= frameCount, "bleeps lie in the file")
            for channel in bleep.channels {
                precondition(bleep.frames.lowerBound >= ends[channel], "bleeps do not overlap on a channel")
                ends[channel] = bleep.frames.upperBound
            }
        }
    }

    /// Frames in which at least one channel is overwritten, merged and in order.
    public var coveredFrames: [Range<Int>] { bleeps.map(\.frames).merged() }

    /// The bleeps that touch `frames`, in order.
    public func bleeps(touching frames: Range<Int>) -> [Bleep] { bleeps.filter { $0.frames.overlaps(frames) } }
}
