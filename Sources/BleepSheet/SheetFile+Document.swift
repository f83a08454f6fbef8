import BleepCore

extension SheetFile {
    /// The sheet that the file describes, every value checked.
    func document(
        name: String, recording: RecordingDescription?, limits: Limits
    ) throws(SheetError) -> SheetDocument {
        func fault(_ place: String?, _ message: String) -> SheetError {
            SheetError(file: name, place: place, message: message)
        }
        let check = SheetChecks(name: name, limits: limits)
        let described: RecordingDescription
        if let source {
            described = try check.recording(source)
        } else if let recording {
            described = recording
        } else {
            throw fault("source", "missing; expected sampleRate, channels and frames")
        }
        guard redactions.count <= limits.cues, segments?.count ?? 0 <= limits.cues,
            notes?.count ?? 0 <= limits.cues, findings?.count ?? 0 <= limits.cues
        else { throw fault(nil, "holds more than \(limits.cues) entries") }

        var bleeps: [Bleep] = []
        bleeps.reserveCapacity(redactions.count)
        for (index, redaction) in redactions.enumerated() {
            bleeps.append(try check.bleep(redaction, at: "redactions[\(index)]", in: described))
        }
        try check.overlaps(bleeps, rate: described.sampleRate)

        var keypad: SheetOptions.Keypad?
        if let word = options?.keypad {
            keypad = SheetOptions.Keypad(rawValue: word)
            if keypad == nil { throw fault("options.keypad", "expected hidden, kept or not searched") }
        }
        var covered: Coverage?
        if let coverage {
            covered = Coverage(rawValue: coverage)
            let known = Coverage.allCases.map(\.rawValue).joined(separator: ", ")
            if covered == nil { throw fault("coverage", "expected one of \(known)") }
        }
        var remarks: [Finding] = []
        for (index, entry) in (findings ?? []).enumerated() {
            let time = try check.time(entry.time, at: "findings[\(index)].time")
            try check.length(entry.text, at: "findings[\(index)].text")
            remarks.append(
                Finding(
                    frame: SheetChecks.nearest(time, rate: described.sampleRate), channel: entry.channel?.value,
                    kind: entry.kind ?? "", text: entry.text))
        }
        var userNotes: [Note] = []
        for (index, entry) in (notes ?? []).enumerated() {
            userNotes.append(try check.note(entry, at: "notes[\(index)]"))
        }
        var timelines: [Timeline]?
        if let segments, !(segments.isEmpty && described.frames > 0) {
            timelines = try check.timelines(segments, in: described)
        }
        return SheetDocument(
            tool: tool, call: try call.map { call throws(SheetError) in try check.facts(call) } ?? CallFacts(),
            source: described,
            output: output.map { OutputDescription(file: $0.file, sha256: $0.sha256 ?? "") },
            options: options.map {
                SheetOptions(
                    levelDBFS: $0.levelDBFS.value, rampFrames: $0.rampFrames.value,
                    guardFrames: $0.guardFrames?.value ?? 0,
                    keypad: keypad ?? .notSearched, lossy: $0.lossy ?? false,
                    roundUpFrames: $0.roundUpFrames?.value, acceptedDamage: $0.acceptedDamage ?? [])
            },
            redactions: bleeps, timelines: timelines, findings: remarks, notes: userNotes, coverage: covered,
            proof: proof.map {
                Proof(
                    spans: $0.spans, outside: $0.outside, container: $0.container, notProvable: $0.notProvable ?? [])
            })
    }
}
