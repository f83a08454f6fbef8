import BleepCore

extension SheetChecks {
    func note(_ entry: SheetFile.UserNote, at place: String) throws(SheetError) -> Note {
        try length(entry.text, at: place + ".text")
        let time = try time(entry.time, at: place + ".time")
        var end: Timecode?
        if let seconds = entry.end {
            let read = try self.time(seconds, at: place + ".end")
            guard read > time else { throw fault(place + ".end", "expected a time after the start") }
            end = read
        }
        var bearing = Note.Bearing.at
        if let word = entry.bearing {
            let known = Note.Bearing.allCases.map(\.rawValue).joined(separator: ", ")
            guard let read = Note.Bearing(rawValue: word) else {
                throw fault(place + ".bearing", "expected one of \(known)")
            }
            bearing = read
        }
        for (index, tag) in (entry.tags ?? []).enumerated() { try length(tag, at: "\(place).tags[\(index)]") }
        return Note(time: time, end: end, bearing: bearing, text: entry.text, tags: entry.tags ?? [])
    }

    func facts(_ call: SheetFile.Call) throws(SheetError) -> CallFacts {
        let facts = CallFacts(
            title: call.title, date: call.date, callerID: call.callerID, claims: call.claims ?? [],
            language: call.language, licence: call.licence, contact: call.contact, text: call.text ?? [])
        let texts = [facts.title, facts.date, facts.callerID, facts.language, facts.licence, facts.contact]
        for text in texts.compactMap({ $0 }) + facts.claims + facts.text { try length(text, at: "call") }
        return facts
    }
}
