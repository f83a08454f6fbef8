import BleepArchive
import BleepCore
import BleepTestSupport
import Testing

@testable import BleepArchive

/// `A after B` and `A before B`, whatever there is more of: the answers are those of looking at every pair.
struct OrderTests {
    /// Something with its place in a call.
    private struct Event: Hashable {
        var call: String
        /// Seconds.
        var start: Double
        var end: Double
        var what: String
        /// Overwritten, and no segment any more.
        var isHidden = false
    }

    /// By how many calls have it, most first.
    private static let sounds = ["speech", "noise", "busy", "dial", "fax-ced", "dtmf"]
    private static let words = ["parcel", "marzipan", "zeppelin"]

    /// 130 calls of 40 segments, so that speech is more than what is looked at one by one.
    private static func archive() throws -> (MadeCatalog, [Event]) {
        let catalog = try MadeCatalog()
        var random = SeededGenerator(seed: 21)
        var events: [Event] = []
        for number in 0..<130 {
            let path = "\(1_000 + number).wav"
            var ofCall: [Event] = []
            for index in 0..<40 {
                var label = Bool.random(using: &random) ? "speech" : "noise"
                if number % 20 == 3, index == Int.random(in: 0..<40, using: &random) { label = "busy" }
                if number == 77, index % 9 == 4 { label = "dial" }
                if number % 15 == 6, index == 11 { label = "dtmf" }
                // A click is no speech that somebody waits for.
                let end = Double(index) + (Bool.random(using: &random) ? 1 : 0.125)
                ofCall.append(Event(call: path, start: Double(index), end: end, what: label))
            }
            if number % 7 == 2 {
                let start = Double(number % 38) + 0.5
                ofCall.append(Event(call: path, start: start, end: start + 0.25, what: "dtmf", isHidden: true))
            }
            for _ in 0..<3 {
                let time = Double(Int.random(in: 0..<80, using: &random)) / 2 + 0.25
                ofCall.append(Event(call: path, start: time, end: time, what: "parcel"))
            }
            if number % 50 == 9 { ofCall.append(Event(call: path, start: 20.25, end: 20.25, what: "marzipan")) }
            try catalog.add(path) {
                $0.hidden = ofCall.filter(\.isHidden).map {
                    MadeCatalog.hidden(.name, .dtmf, from: $0.start, to: $0.end)
                }
                $0.pieces = ofCall.filter { sounds.contains($0.what) && !$0.isHidden }.map {
                    MadeCatalog.piece(SegmentLabel(rawValue: $0.what)!, $0.start, $0.end)
                }
                $0.remarks = ofCall.filter { words.contains($0.what) }.map {
                    MadeCatalog.remark(.note, $0.what, at: $0.start)
                }
            }
            events += ofCall
        }
        return (catalog, events)
    }

    private struct Answer: Hashable, Comparable {
        var call: String
        var start: Double

        static func < (one: Answer, other: Answer) -> Bool { (one.call, one.start) < (other.call, other.start) }
    }

    private static func expected(_ subject: String, _ order: String, _ other: String, _ events: [Event]) -> Set<Answer>
    {
        let least = other == "speech" ? 0.3 : 0
        let margin = order == "after" ? least : 0
        let others = Dictionary(grouping: events.filter { $0.what == other && $0.end - $0.start >= least }, by: \.call)
        return Set(
            events.filter { event in
                event.what == subject
                    && (others[event.call] ?? []).contains {
                        order == "after" ? $0.start < event.start - margin : $0.start > event.start
                    }
            }.map { Answer(call: $0.call, start: $0.start) })
    }

    @Test
    func `answers do not depend on what is rare`() throws {
        let (catalog, events) = try Self.archive()
        #expect(events.count { $0.what == "speech" } > 2_000)
        var found = 0
        for order in ["after", "before"] {
            for subject in Self.sounds + Self.words {
                for other in Self.sounds + Self.words where Self.sounds.contains(subject) || Self.sounds.contains(other)
                {
                    let question = "\(subject) \(order) \(other)"
                    let wanted = Self.expected(subject, order, other, events)
                    let answers = try catalog.ask(question).map {
                        Answer(call: $0.path, start: Double($0.start.nanoseconds) / 1e9)
                    }
                    #expect(Set(answers) == wanted, "\(question)")
                    #expect(answers == answers.sorted(), "\(question)")
                    found += wanted.isEmpty ? 0 : 1
                    let few = try catalog.ask(question) { $0.limit = 5 }
                    #expect(few.count == min(5, wanted.count), "\(question)")
                    let narrow = try catalog.ask(question) { $0.shortest = Timecode("1") }
                    #expect(narrow.count == wanted.count, "\(question)")
                }
            }
        }
        #expect(found > 30)
    }
}
