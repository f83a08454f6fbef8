import BleepCore
import Testing

@Suite struct SegmentTests {
    private let rich = Segment(
        frames: 8..<90, label: .busy, frequencies: [400, 450], digit: "5", zone: "gb", zones: ["gb", "us"],
        confidence: 0.75, detail: "short")

    @Test func `a segment says what it was made of`() {
        #expect(rich.frames == 8..<90 && rich.label == .busy && rich.frequencies == [400, 450] && rich.digit == "5")
        #expect(rich.zone == "gb" && rich.zones == ["gb", "us"] && rich.confidence == 0.75 && rich.detail == "short")
    }

    @Test func `an attribute that is taken away again leaves no trace`() {
        var segment = rich
        segment.frequencies = []
        segment.digit = nil
        segment.zone = nil
        segment.zones = []
        segment.confidence = nil
        #expect(segment != Segment(frames: 8..<90, label: .busy))
        segment.detail = nil
        #expect(segment == Segment(frames: 8..<90, label: .busy))
        #expect(Set([segment, Segment(frames: 8..<90, label: .busy)]).count == 1)
    }

    @Test func `a copy that is changed leaves the other as it was`() {
        var copy = rich
        copy.detail = "long"
        copy.zones.append("de")
        #expect(rich.detail == "short" && rich.zones == ["gb", "us"])
        #expect(copy.detail == "long" && copy.zones == ["gb", "us", "de"] && copy.frequencies == rich.frequencies)
        #expect(copy != rich)
    }

    @Test func `segments are equal by what they say`() {
        let other = Segment(
            frames: 8..<90, label: .busy, frequencies: [400, 450], digit: "5", zone: "gb", zones: ["gb", "us"],
            confidence: 0.75, detail: "short")
        #expect(rich == other && rich.hashValue == other.hashValue)
        for change: (inout Segment) -> Void in [
            { $0.frames = 8..<91 }, { $0.label = .dial }, { $0.frequencies[0] = 401 }, { $0.digit = "6" },
            { $0.zone = nil }, { $0.zones.removeLast() }, { $0.confidence = 0.5 }, { $0.detail = nil },
        ] {
            var changed = rich
            change(&changed)
            #expect(changed != rich)
        }
    }
}
