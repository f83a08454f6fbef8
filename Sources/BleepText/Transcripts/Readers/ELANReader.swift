import BleepCore

/// ELAN (`.eaf`): tiers of annotations over a table of time slots in milliseconds.
///
/// A slot without a time lies between its neighbours; an annotation that refers to another one has its times.
struct ELANReader {
    private struct Annotation {
        var id: String
        var tier: Int
        var slots: (String, String)?
        var parent: String?
        var text = ""
        var line: Int
    }

    private var slots: [(id: String, time: Timecode?)] = []
    private var annotations: [Annotation] = []
    private var tiers: [TierFile.Tier] = []
    private var parents: [String?] = []
    private var types: [String] = []
    private var constraints: [String: String] = [:]
    private var unit = 1_000_000

    static func read(_ bytes: [UInt8], name: String) throws(SidecarError) -> TierFile {
        var reader = ELANReader()
        var xml = XMLPull(bytes, file: name)
        try reader.readDocument(&xml)
        return try reader.file(&xml)
    }

    private mutating func readDocument(_ xml: inout XMLPull) throws(SidecarError) {
        var isRoot = true
        var isValue = false
        while let event = try xml.next() {
            switch event {
            case .start(let name, let attributes):
                if isRoot, name != "ANNOTATION_DOCUMENT" {
                    throw xml.fault("XML of another kind; expected an ELAN file")
                }
                isRoot = false
                isValue = name == "ANNOTATION_VALUE"
                try begin(name, attributes, &xml)
            case .text(let text):
                if isValue, let last = annotations.indices.last { annotations[last].text += text }
            case .end: isValue = false
            }
        }
        if isRoot { throw xml.fault("XML without any element; expected an ELAN file") }
    }

    private mutating func begin(
        _ name: String, _ attributes: [String: String], _ xml: inout XMLPull
    ) throws(SidecarError) {
        switch name {
        case "HEADER":
            // Since 2003 ELAN writes milliseconds; the scheme also knows frames, which would need the film's rate.
            let units = attributes["TIME_UNITS"] ?? "milliseconds"
            guard units == "milliseconds" else { throw xml.fault("times in another unit; expected milliseconds") }
        case "TIME_SLOT":
            guard let id = attributes["TIME_SLOT_ID"] else { throw xml.fault("a time slot without an id") }
            var time: Timecode?
            if let value = attributes["TIME_VALUE"] {
                guard let scaled = JSONDecimal.scaled(Array(value.utf8)[...], by: unit) else {
                    throw xml.fault("the time of a slot is no number of milliseconds")
                }
                time = Timecode(nanoseconds: scaled)
            }
            slots.append((id, time))
        case "TIER":
            tiers.append(
                TierFile.Tier(name: attributes["TIER_ID"] ?? "", participant: attributes["PARTICIPANT"]))
            parents.append(attributes["PARENT_REF"])
            types.append(attributes["LINGUISTIC_TYPE_REF"] ?? "")
        case "ALIGNABLE_ANNOTATION", "REF_ANNOTATION":
            guard let id = attributes["ANNOTATION_ID"], !tiers.isEmpty else {
                throw xml.fault("an annotation without an id or a tier")
            }
            var annotation = Annotation(id: id, tier: tiers.count - 1, line: xml.line)
            if name == "REF_ANNOTATION" {
                annotation.parent = attributes["ANNOTATION_REF"]
            } else if let first = attributes["TIME_SLOT_REF1"], let second = attributes["TIME_SLOT_REF2"] {
                annotation.slots = (first, second)
            }
            guard annotation.parent != nil || annotation.slots != nil else {
                throw xml.fault("an annotation without times and without a reference")
            }
            annotations.append(annotation)
        case "LINGUISTIC_TYPE":
            if let id = attributes["LINGUISTIC_TYPE_ID"] { constraints[id] = attributes["CONSTRAINTS"] }
        default: break
        }
    }

    private mutating func file(_ xml: inout XMLPull) throws(SidecarError) -> TierFile {
        let times = try slotTimes(&xml)
        var numbers: [String: Int] = [:]
        for (index, annotation) in annotations.enumerated() { numbers[annotation.id] = index }
        var extents = [TimeExtent?](repeating: nil, count: annotations.count)
        for index in annotations.indices {
            // From the annotation up to the one with times, and back down.
            var chain: [Int] = []
            var next: Int? = index
            while let current = next, extents[current] == nil {
                chain.append(current)
                guard chain.count <= 64 else { throw xml.fault("annotations that refer to one another in a circle") }
                if let (first, second) = annotations[current].slots {
                    guard let start = times[first], let end = times[second] else {
                        throw SidecarError(
                            file: xml.fileName, line: annotations[current].line,
                            message: "a time slot that does not exist")
                    }
                    extents[current] = TimeExtent(start: start, end: end)
                } else {
                    guard let parent = annotations[current].parent, let number = numbers[parent] else {
                        throw SidecarError(
                            file: xml.fileName, line: annotations[current].line,
                            message: "refers to an annotation that does not exist")
                    }
                    next = number
                }
            }
            if let found = (next ?? chain.last).flatMap({ extents[$0] }) {
                for number in chain { extents[number] = found }
            }
        }
        var places: [Int] = []
        for (index, annotation) in annotations.enumerated() {
            guard let extent = extents[index] else { continue }
            places.append(tiers[annotation.tier].intervals.count)
            tiers[annotation.tier].intervals.append(
                TierFile.Interval(
                    start: extent.start, end: extent.end, text: annotation.text, line: annotation.line))
            tiers[annotation.tier].hasOwnTimes.append(annotation.slots != nil)
            tiers[annotation.tier].parents.append(
                annotation.parent.flatMap { numbers[$0] }.map { $0 < places.count ? places[$0] : -1 })
        }
        let names = Dictionary(
            tiers.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
        for index in tiers.indices {
            tiers[index].parent = parents[index].flatMap { names[$0] }
            tiers[index].constraint = constraints[types[index]]
        }
        // A parent that stands below its child is found when all are known.
        for (index, annotation) in annotations.enumerated() where annotation.parent != nil {
            guard let number = annotation.parent.flatMap({ numbers[$0] }) else { continue }
            tiers[annotation.tier].parents[places[index]] = places[number]
        }
        let all = tiers.flatMap(\.intervals)
        return TierFile(
            start: Timecode(nanoseconds: 0), end: all.map(\.end).max() ?? Timecode(nanoseconds: 0), tiers: tiers)
    }

    /// Slots without a time lie evenly between those with one around them.
    private func slotTimes(_ xml: inout XMLPull) throws(SidecarError) -> [String: Timecode] {
        var result: [String: Timecode] = [:]
        var last = Timecode(nanoseconds: 0)
        var index = 0
        while index < slots.count {
            if let time = slots[index].time {
                result[slots[index].id] = time
                last = time
                index += 1
                continue
            }
            var end = index
            while end < slots.count, slots[end].time == nil { end += 1 }
            let next = end < slots.count ? slots[end].time ?? last : last
            for place in index..<end {
                let share = max(0, next.nanoseconds - last.nanoseconds) / (end - index + 1) * (place - index + 1)
                result[slots[place].id] = Timecode(nanoseconds: last.nanoseconds + share)
            }
            index = end
        }
        return result
    }
}
