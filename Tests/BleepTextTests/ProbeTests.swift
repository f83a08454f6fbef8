import BleepText
import Foundation
import Testing

struct ProbeTests {
    @Test
    func `dictionary`() {
        for name in ["american-english", "british-english", "ngerman"] {
            guard let text = try? String(contentsOfFile: "/usr/share/dict/\(name)", encoding: .utf8) else { continue }
            let words = text.split(separator: "\n").map(String.init)
            var hits: [String] = []
            let clock = ContinuousClock()
            let time = clock.measure {
                let transcript = Spoken.transcript(words.joined(separator: " . "))
                for span in ProfanityFinder(strength: .strong, language: .told([name == "ngerman" ? .german : .english])).find(in: transcript) {
                    hits.append(transcript.words[span.words].map(\.text).joined(separator: "_"))
                }
            }
            print("DICT", name, words.count, hits.count, time, hits.joined(separator: " "))
        }
    }
}
