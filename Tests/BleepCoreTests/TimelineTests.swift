import BleepCore
import BleepTestSupport
import Testing

@Suite struct TimelineTests {
    /// Gap-free, overlap-free, from 0 to the end, no empty segment.
    static func tiles(_ timeline: Timeline) -> Bool {
        var position = 0
        for segment in timeline.segments {
            guard segment.frames.lowerBound == position, !segment.frames.isEmpty else { return false }
            position = segment.frames.upperBound
        }
        return position == timeline.frameCount
    }

    @Test func `a recording of no frames has no segments`() {
        #expect(Timeline(frameCount: 0).segments.isEmpty)
        #expect(Timeline(frameCount: 0, painting: [Segment(frames: 0..<5, label: .speech)]).segments.isEmpty)
    }

    @Test func `whatever is painted, the segments tile`() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<300 {
            let count = Int.random(in: 1...200, using: &generator)
            let layer = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
                let start = Int.random(in: 0...count + 10, using: &generator)
                return Segment(
                    frames: start..<start + Int.random(in: 0...40, using: &generator),
                    label: SegmentLabel.allCases.randomElement(using: &generator)!)
            }
            let timeline = Timeline(frameCount: count, label: .noise, painting: layer)
            #expect(Self.tiles(timeline))
            #expect(Self.tiles(timeline.joined()))
            // The last one painted wins everywhere.
            for frame in 0..<count {
                let expected = layer.last { $0.frames.contains(frame) }?.label ?? .noise
                #expect(timeline.segment(at: frame)?.label == expected)
            }
        }
    }

    @Test func `a cut segment keeps what is known of it on both sides`() throws {
        let ringing = Segment(frames: 0..<100, label: .ringback, frequencies: [400, 450], zone: "gb", confidence: 0.9)
        let timeline = Timeline(frameCount: 100, painting: [ringing])
            .painted(with: [Segment(frames: 40..<60, label: .bleep, frequencies: [440])])
        #expect(timeline.segments.map(\.frames) == [0..<40, 40..<60, 60..<100])
        #expect(timeline.segments[2].zone == "gb")
        #expect(timeline.segments[0].frequencies == [400, 450])
    }

    @Test func `two equal digits in a row stay two`() {
        let digits = [
            Segment(frames: 0..<10, label: .dtmf, digit: "5"), Segment(frames: 10..<20, label: .dtmf, digit: "5"),
        ]
        #expect(Timeline(frameCount: 20, painting: digits).joined().segments.count == 2)
        let speech = [Segment(frames: 0..<10, label: .speech), Segment(frames: 10..<20, label: .speech)]
        #expect(Timeline(frameCount: 20, painting: speech).joined().segments.count == 1)
    }
}
