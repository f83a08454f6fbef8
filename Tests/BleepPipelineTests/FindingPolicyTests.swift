import BleepAudio
import BleepCore
import BleepDetect
import BleepPipeline
import BleepSheet
import BleepTestSupport
import BleepText
import Testing

@Suite struct FindingPolicyTests {
    @Test func `a policy knows the findings that the detectors make`() {
        #expect(Set(FindingRule.kinds) == Set(FindingLimits.kinds))
    }

    @Test func `a policy moves a limit and silences a kind, and the language is that which was told`() throws {
        let call = try Call(
            Score("silence 3s | speech 2s | silence 1s | dtmf 12345 80ms | silence 1s").samples,
            Call.format(.wav, .pcmS16))
        func kinds(_ policy: String?) throws -> [Finding] {
            var request = AnalysisRequest(input: call.path)
            request.language = .german
            request.policy = policy.map { text in
                call.folder.write(Array(text.utf8), to: "p.yaml")
                return call.folder.file("p.yaml")
            }
            return try Analyzer(message: { _ in }, progress: { _ in }).analyze(request).document.findings
        }
        #expect(try kinds(nil).map(\.text) == ["Tastentöne"])
        #expect(try kinds("findings: {silence-at-start: 2}").map(\.kind) == ["silence-at-start", "keypad"])
        #expect(try kinds("findings: {keypad: off}").isEmpty)
    }
}
