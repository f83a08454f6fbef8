import BleepCore
import Testing

@Suite struct WordsTests {
    @Test func `labels and kinds are the words of the contract`() {
        #expect(
            SegmentLabel.allCases.map(\.rawValue) == [
                "silence", "speech", "ringback", "dial", "busy", "congestion", "sit", "dtmf", "fax-cng", "fax-ced",
                "record-beep", "bleep", "tone", "noise",
            ])
        #expect(
            SpanKind.allCases.map(\.rawValue) == [
                "name", "phone", "card", "email", "iban", "account", "id", "address", "dob", "code", "pin", "ip",
                "dtmf",
                "profanity", "other",
            ])
        #expect(SpanOrigin.allCases.map(\.rawValue) == ["cue", "transcript", "dtmf", "review"])
    }

    @Test(arguments: [
        ("sensitive", "sensitive"), ("440", "sensitive"), ("660", "profanity"), ("Swearing", "profanity"),
    ])
    func `people's words for the two categories are understood`(spoken: String, name: String) {
        #expect(Category(spoken: spoken)?.name == name)
    }

    @Test(arguments: ["", "Upper", "9lives", "two words", "ümlaut"])
    func `a category of a policy is a plain lower-case word`(name: String) {
        #expect(Category(name) == nil)
    }

    @Test func `440 Hz lies over sensitive information and 660 Hz over swearing`() {
        #expect(CoverSound(standardFor: .sensitive)?.hertz == 440)
        #expect(CoverSound(standardFor: .profanity)?.hertz == 660)
        #expect(SpanKind.profanity.category == .profanity)
        #expect(SpanKind.allCases.filter { $0.category == .profanity } == [.profanity])
    }

    @Test func `a plan lists its bleeps in order and knows what they cover together`() {
        func bleep(_ frames: Range<Int>, _ channels: [Int]) -> Bleep {
            Bleep(
                frames: frames, channels: ChannelSet(channels), category: .sensitive, kind: .name, origin: .cue,
                cover: .sensitive)
        }
        let plan = BleepPlan(
            bleeps: [bleep(50..<70, [0]), bleep(10..<20, [0, 1]), bleep(60..<80, [1])], frameCount: 100, levelDBFS: -18,
            rampFrames: 5, guardFrames: 0)
        #expect(plan.bleeps.map(\.frames) == [10..<20, 50..<70, 60..<80])
        #expect(plan.coveredFrames == [10..<20, 50..<80])
    }

    @Test func `decibels become amplitudes`() {
        #expect(Decibels.amplitude(0) == 1)
        #expect(abs(Decibels.amplitude(-20) - 0.1) < 1e-12)
        #expect(abs(Decibels.amplitude(20) - 10) < 1e-9)
        #expect(abs(Decibels.amplitude(-6) - 0.501187233627) < 1e-9)
    }

    @Test func `channel sets behave as sets`() {
        let left = ChannelSet([0, 2])
        #expect(Array(left) == [0, 2])
        #expect(ChannelSet(all: 3).subtracting(left) == ChannelSet([1]))
        #expect(left.union(ChannelSet([31])).count == 3)
        #expect(!left.contains(40))
    }
}
