import BleepCore
import Testing

@testable import BleepText

struct TierCueTests {
    private static func textGrid(_ tiers: [(name: String, labels: [String])]) -> String {
        var text = "\"ooTextFile\"\n\"TextGrid\"\n0 9 <exists> \(tiers.count)\n"
        for tier in tiers {
            text += "\"IntervalTier\" \"\(tier.name)\" 0 9 \(tier.labels.count)\n"
            for (number, label) in tier.labels.enumerated() { text += "\(number) \(number + 1) \"\(label)\"\n" }
        }
        return text
    }

    private static func elan(_ labels: [String], tier: String) -> String {
        let slots = (0...labels.count).map { "<TIME_SLOT TIME_SLOT_ID=\"t\($0)\" TIME_VALUE=\"\($0 * 1000)\"/>" }
        let annotations = labels.enumerated().map { number, label in
            "<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a\(number)\" TIME_SLOT_REF1=\"t\(number)\" "
                + "TIME_SLOT_REF2=\"t\(number + 1)\"><ANNOTATION_VALUE>\(label)</ANNOTATION_VALUE>"
                + "</ALIGNABLE_ANNOTATION></ANNOTATION>"
        }
        return "<ANNOTATION_DOCUMENT><TIME_ORDER>\(slots.joined())</TIME_ORDER><TIER TIER_ID=\"words\"/>"
            + "<TIER TIER_ID=\"\(tier)\">\(annotations.joined())</TIER></ANNOTATION_DOCUMENT>"
    }

    private static let labels = ["", "buzz", "phone", "swearing", "Rosebud", "name: Rex"]

    @Test(
        arguments: [textGrid([("words", ["Rosebud"]), ("anon", labels)]), elan(labels, tier: "anon")],
        ["anon", "ANON", nil])
    func `every label of a tier for hiding is a cue`(_ text: String, _ tier: String?) throws {
        let file = try CueReader.read(Array(text.utf8), name: "call.cues", tier: tier)
        #expect(file.cues.map(\.start) == [1, 2, 3, 4, 5].map { Timecode(milliseconds: $0 * 1000) })
        #expect(file.cues.map(\.end) == [2, 3, 4, 5, 6].map { Timecode(milliseconds: $0 * 1000) })
        #expect(file.cues.map(\.kind) == [.other, .phone, .profanity, .other, .name])
        #expect(file.cues.map(\.reason) == [nil, nil, nil, "Rosebud", "Rex"])
        #expect(file.notes.isEmpty)
    }

    @Test func `the labels of a sole tier of another name follow the rule for labels`() throws {
        let file = try CueReader.read(Array(Self.textGrid([("x", ["phone", "a remark"])]).utf8), name: "call.cues")
        #expect(file.cues.map(\.kind) == [.phone])
        #expect(file.notes.map(\.text) == ["a remark"])
    }

    @Test(arguments: [
        (textGrid([("a", ["phone"]), ("b", ["phone"])]), nil, "the file has 2 tiers; say --tier NAME"),
        (
            textGrid([("Rosebud", ["phone"])]), "anon",
            "there is no tier of the name given by --tier; the file has one tier"
        ),
    ])
    func `which tier is meant must be clear`(_ text: String, _ tier: String?, _ says: String) {
        let error = #expect(throws: SidecarError.self) {
            try CueReader.read(Array(text.utf8), name: "call.cues", tier: tier)
        }
        #expect(error?.description.contains(says) == true)
        #expect(error?.description.contains("Rosebud") == false)
    }
}
