import BleepAudio
import BleepTestSupport
import Testing

@testable import BleepPipeline

/// How far a bleep is from what is declared, and how that is said.
@Suite struct DeviationTests {
    private static func deviation(_ found: Float, _ expected: Float) -> Deviation {
        func bytes(_ sample: Float) -> [UInt8] {
            (0..<4).map { UInt8(truncatingIfNeeded: sample.bitPattern >> (8 * $0)) }
        }
        let (one, other) = (bytes(found), bytes(expected))
        return Deviation(one.span, from: 0, stride: 4, other.span, width: 4, in: CodeSteps(format: format))
    }
    private static let format = Call.format(.wav, .float32)

    @Test(arguments: [
        (Float(-0.0), Float(0), "another sign of zero"), (0.001, 0, "-60 dB of full scale"),
        (.nan, 0, "what is no number"), (.infinity, 0, "what is no number"),
    ])
    func `whatever stands in a file can be said`(found: Float, expected: Float, text: String) {
        let deviation = Self.deviation(found, expected)
        #expect(deviation.samples == 1 && deviation.text(Self.format) == text)
    }

    @Test func `what is the same is no deviation`() {
        #expect(Self.deviation(0.25, 0.25).samples == 0)
    }
}
