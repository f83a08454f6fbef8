import BleepCore

extension SpanBridge {
    /// Frames before a span that are repeated in it.
    static func repeated(at sampleRate: SampleRate) -> Int { max(1, sampleRate.frames(milliseconds: milliseconds)) }

    /// Where two sets of spans are bridged otherwise, in frames, in order and without overlap. Spans so near to each other
    /// that one may be repeated from before the other are taken as one.
    static func changed(from old: [Bleep], to new: [Bleep], sampleRate: SampleRate) -> [Range<Int>] {
        let gap = repeated(at: sampleRate)
        let groups = (old + new).map { $0.frames.lowerBound..<$0.frames.upperBound + gap }.merged()
        var (before, after) = (old[...], new[...])
        return groups.compactMap { group in
            let (was, now) = (taken(from: &before, in: group), taken(from: &after, in: group))
            let isSame = was.elementsEqual(now) { $0.frames == $1.frames && $0.channels == $1.channels }
            return isSame ? nil : group.lowerBound..<group.upperBound - gap
        }
    }

    /// Those at the beginning that lie in `group`.
    private static func taken(from bleeps: inout ArraySlice<Bleep>, in group: Range<Int>) -> ArraySlice<Bleep> {
        let inside = bleeps.prefix { $0.frames.lowerBound < group.upperBound }
        bleeps = bleeps[inside.endIndex...]
        return inside
    }
}
