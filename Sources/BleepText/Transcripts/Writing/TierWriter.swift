import BleepCore

/// TextGrid and ELAN files from tiers.
enum TierWriter {
    // MARK: TextGrid

    /// The long form, UTF-8.
    static func textGrid(_ file: TierFile) -> [UInt8] {
        var out: [UInt8] = []
        func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
        let number = JSONOutput.number
        out += "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n".utf8
        out += "xmin = \(number(file.start)) \nxmax = \(number(file.end)) \n".utf8
        out += "tiers? <exists> \nsize = \(file.tiers.count) \nitem []: \n".utf8
        for (index, tier) in file.tiers.enumerated() {
            out += "    item [\(index + 1)]:\n".utf8
            out += "        class = \"\(tier.isPoints ? "TextTier" : "IntervalTier")\" \n".utf8
            out += "        name = \(quoted(tier.name)) \n".utf8
            out += "        xmin = \(number(file.start)) \n        xmax = \(number(file.end)) \n".utf8
            let kind = tier.isPoints ? "points" : "intervals"
            out += "        \(kind): size = \(tier.intervals.count) \n".utf8
            for (place, interval) in tier.intervals.enumerated() {
                out += "        \(kind) [\(place + 1)]:\n".utf8
                if tier.isPoints {
                    out += "            number = \(number(interval.start)) \n            mark = ".utf8
                } else {
                    out +=
                        "            xmin = \(number(interval.start)) \n            xmax = \(number(interval.end)) \n"
                        .utf8
                    out += "            text = ".utf8
                }
                out += "\(quoted(interval.text)) \n".utf8
            }
        }
        return out
    }

    // MARK: ELAN

    /// Constraints on dependent tiers, as ELAN describes them in every file.
    private static let constraints = [
        (
            "Time_Subdivision",
            "Time subdivision of parent annotation's time interval, no time gaps allowed within this interval"
        ),
        (
            "Symbolic_Subdivision",
            "Symbolic subdivision of a parent annotation. Annotations refering to the same parent are ordered"
        ),
        ("Symbolic_Association", "1-1 association with a parent annotation"),
        ("Included_In", "Time alignable annotations within the parent annotation's time interval, gaps are allowed"),
    ]

    static func elan(_ file: TierFile) -> [UInt8] {
        var out: [UInt8] = []
        out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
        out +=
            "<ANNOTATION_DOCUMENT AUTHOR=\"\" DATE=\"1970-01-01T00:00:00+00:00\" FORMAT=\"3.0\" VERSION=\"3.0\">\n".utf8
        out += "    <HEADER MEDIA_FILE=\"\" TIME_UNITS=\"milliseconds\"/>\n    <TIME_ORDER>\n".utf8
        let slots = slots(file)
        for (index, slot) in slots.order.enumerated() {
            out +=
                "        <TIME_SLOT TIME_SLOT_ID=\"ts\(index + 1)\" TIME_VALUE=\"\(JSONOutput.milliseconds(slot))\"/>\n"
                .utf8
        }
        out += "    </TIME_ORDER>\n".utf8
        var firstIDs: [Int] = []
        var count = 1
        for tier in file.tiers {
            firstIDs.append(count)
            count += tier.intervals.count
        }
        for (number, tier) in file.tiers.enumerated() {
            let parent = tier.parent.map { " PARENT_REF=\"\(escaped(file.tiers[$0].name))\"" } ?? ""
            let type = tier.parent == nil ? "default-lt" : constraint(tier)
            out += "    <TIER LINGUISTIC_TYPE_REF=\"\(type)\"\(parent) TIER_ID=\"\(escaped(tier.name))\">\n".utf8
            var previous: [Int: Int] = [:]
            for (place, interval) in tier.intervals.enumerated() {
                let id = firstIDs[number] + place
                out += "        <ANNOTATION>\n".utf8
                let hasTimes = tier.hasOwnTimes[place] || tier.parent == nil || tier.parents[place] == nil
                if hasTimes {
                    let first = slots.places[number][2 * place]
                    let second = slots.places[number][2 * place + 1]
                    out +=
                        "            <ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a\(id)\" TIME_SLOT_REF1=\"ts\(first)\" TIME_SLOT_REF2=\"ts\(second)\">\n"
                        .utf8
                } else if let tierAbove = tier.parent, let above = tier.parents[place] {
                    let reference = firstIDs[tierAbove] + above
                    let before = constraint(tier) == "Symbolic_Subdivision" ? previous[reference] : nil
                    let order = before.map { " PREVIOUS_ANNOTATION=\"a\($0)\"" } ?? ""
                    previous[reference] = id
                    out +=
                        "            <REF_ANNOTATION ANNOTATION_ID=\"a\(id)\" ANNOTATION_REF=\"a\(reference)\"\(order)>\n"
                        .utf8
                }
                out += "                <ANNOTATION_VALUE>\(escaped(interval.text))</ANNOTATION_VALUE>\n".utf8
                out += "            </\(hasTimes ? "ALIGNABLE" : "REF")_ANNOTATION>\n        </ANNOTATION>\n".utf8
            }
            out += "    </TIER>\n".utf8
        }
        types(file, into: &out)
        out += "</ANNOTATION_DOCUMENT>\n".utf8
        return out
    }

    private static func constraint(_ tier: TierFile.Tier) -> String {
        constraints.first { $0.0 == tier.constraint }?.0 ?? "Symbolic_Association"
    }

    private static func types(_ file: TierFile, into out: inout [UInt8]) {
        out +=
            "    <LINGUISTIC_TYPE GRAPHIC_REFERENCES=\"false\" LINGUISTIC_TYPE_ID=\"default-lt\" TIME_ALIGNABLE=\"true\"/>\n"
            .utf8
        let used = Set(file.tiers.filter { $0.parent != nil }.map(constraint))
        for (name, _) in constraints where used.contains(name) {
            let isAligned = name == "Time_Subdivision" || name == "Included_In"
            out +=
                "    <LINGUISTIC_TYPE CONSTRAINTS=\"\(name)\" GRAPHIC_REFERENCES=\"false\" LINGUISTIC_TYPE_ID=\"\(name)\" TIME_ALIGNABLE=\"\(isAligned)\"/>\n"
                .utf8
        }
        for (name, text) in constraints {
            out += "    <CONSTRAINT DESCRIPTION=\"\(escaped(text))\" STEREOTYPE=\"\(name)\"/>\n".utf8
        }
    }

    /// The time slots in order of time, and the number of each interval's start and end, counted from 1.
    private static func slots(_ file: TierFile) -> (order: [Timecode], places: [[Int]]) {
        var all: [(time: Timecode, tier: Int, place: Int)] = []
        for (number, tier) in file.tiers.enumerated() {
            for (place, interval) in tier.intervals.enumerated()
            where tier.hasOwnTimes[place] || tier.parent == nil || tier.parents[place] == nil {
                all.append((interval.start, number, 2 * place))
                all.append((interval.end, number, 2 * place + 1))
            }
        }
        all.sort { ($0.time, $0.tier, $0.place) < ($1.time, $1.tier, $1.place) }
        var places = file.tiers.map { [Int](repeating: 0, count: 2 * $0.intervals.count) }
        for (index, slot) in all.enumerated() { places[slot.tier][slot.place] = index + 1 }
        return (all.map(\.time), places)
    }

    private static func escaped(_ text: String) -> String {
        let plain = text.unicodeScalars.contains { $0.value < 0x20 } ? TranscriptCollector.trimmed(" " + text) : text
        return TextWriter.escaped(plain).replacing("\"", with: "&quot;")
    }
}
