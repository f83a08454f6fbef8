import BleepCore

@testable import BleepText

extension Rendering {
    private typealias Interval = (start: Int, end: Int, text: String)

    /// The intervals of a tier with the pauses between them.
    private func filled(_ intervals: [Interval], to end: Int) -> [Interval] {
        var result: [Interval] = []
        var last = 0
        for interval in intervals {
            if interval.start > last { result.append((last, interval.start, "")) }
            result.append(interval)
            last = interval.end
        }
        if last < end { result.append((last, end, "")) }
        return result
    }

    func textGrid(_ dialogue: Dialogue) -> String {
        let end = dialogue.end + 500
        var tiers: [(name: String, intervals: [Interval])] = []
        for speaker in 0...1 {
            let turns = dialogue.turns.filter { $0.speaker == speaker }
            if self == .textGridLevels {
                tiers.append(
                    (
                        "\(Dialogue.speakers[speaker]) - utterances",
                        filled(turns.map { ($0.start, $0.end, $0.text) }, to: end)
                    ))
                tiers.append(
                    (
                        "\(Dialogue.speakers[speaker]) - phones",
                        filled(turns.flatMap(\.words).map { ($0.start, $0.end, "AH") }, to: end)
                    ))
            }
            tiers.append(
                (
                    "\(Dialogue.speakers[speaker]) - words",
                    filled(turns.flatMap(\.words).map { ($0.start, $0.end, $0.text) }, to: end)
                ))
        }
        if self == .textGridLevels { tiers.append(("comments", [(0, end, "Quinlan calls 5550199")])) }
        let isShort = self == .textGridShort
        func line(_ label: String, _ value: String) -> String { isShort ? value + "\n" : "    \(label) = \(value) \n" }
        func string(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
        var text = "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n"
        text += line("xmin", "0") + line("xmax", seconds(end)) + (isShort ? "<exists>\n" : "tiers? <exists> \n")
        text += line("size", String(tiers.count)) + (isShort ? "" : "item []: \n")
        for (number, tier) in tiers.enumerated() {
            if !isShort { text += "    item [\(number + 1)]: ! a comment with \"quotes\"\n" }
            text += line("class", "\"IntervalTier\"") + line("name", string(tier.name)) + line("xmin", "0")
            text += line("xmax", seconds(end))
            text += isShort ? "\(tier.intervals.count)\n" : "    intervals: size = \(tier.intervals.count) \n"
            for (place, interval) in tier.intervals.enumerated() {
                if !isShort { text += "    intervals [\(place + 1)]:\n" }
                text += line("xmin", seconds(interval.start)) + line("xmax", seconds(interval.end))
                text += line("text", string(interval.text))
            }
        }
        return text
    }

    func elan(_ dialogue: Dialogue) -> String {
        var slots = ""
        var tiers = ["", ""]
        var dependents = ["", ""]
        for (number, turn) in dialogue.turns.enumerated() {
            slots += "<TIME_SLOT TIME_SLOT_ID=\"ts\(2 * number)\" TIME_VALUE=\"\(turn.start)\"/>\n"
            slots += "<TIME_SLOT TIME_SLOT_ID=\"ts\(2 * number + 1)\" TIME_VALUE=\"\(turn.end)\"/>\n"
            tiers[turn.speaker] += """
                <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a\(number)" TIME_SLOT_REF1="ts\(2 * number)" \
                TIME_SLOT_REF2="ts\(2 * number + 1)"><ANNOTATION_VALUE>\(escaped(turn.text))</ANNOTATION_VALUE>\
                </ALIGNABLE_ANNOTATION></ANNOTATION>

                """
            dependents[turn.speaker] += """
                <ANNOTATION><REF_ANNOTATION ANNOTATION_ID="b\(number)" ANNOTATION_REF="a\(number)">\
                <ANNOTATION_VALUE>übersetzt: \(escaped(turn.text))</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>

                """
        }
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ANNOTATION_DOCUMENT AUTHOR="Quinlan" DATE="2024-01-01T00:00:00+00:00" FORMAT="3.0" VERSION="3.0">
            <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds">
            <MEDIA_DESCRIPTOR MEDIA_URL="file:///\(Dialogue.recording).wav" MIME_TYPE="audio/x-wav"/>
            <PROPERTY NAME="note">Quinlan, 5550199</PROPERTY></HEADER>
            <TIME_ORDER>\(slots)</TIME_ORDER>

            """
        for speaker in 0...1 {
            let name = Dialogue.speakers[speaker]
            if self == .elanDependent {
                // The child may stand above its parent.
                text += """
                    <TIER LINGUISTIC_TYPE_REF="tr" PARENT_REF="\(name)" PARTICIPANT="\(name)" TIER_ID="\(name)-translation">
                    \(dependents[speaker])</TIER>

                    """
            }
            text += """
                <TIER ANNOTATOR="Quinlan" LINGUISTIC_TYPE_REF="default-lt" PARTICIPANT="\(name)" TIER_ID="\(name)">
                \(tiers[speaker])</TIER>

                """
        }
        return text + """
            <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="default-lt" TIME_ALIGNABLE="true"/>
            <LINGUISTIC_TYPE CONSTRAINTS="Symbolic_Association" LINGUISTIC_TYPE_ID="tr" TIME_ALIGNABLE="false"/>
            </ANNOTATION_DOCUMENT>
            """
    }
}
