import BleepCore

@testable import BleepText

/// Cue files, and the lists and notes that are as simple.
enum FuzzedCues {
    static func violation(_ bytes: [UInt8], name: String) -> String? {
        do throws(SidecarError) {
            let file = try CueReader.read(bytes, name: name)
            if let fault = violation(file, name: name, lines: bytes.count + 1) { return fault }
            guard let rate = SampleRate(hertz: 8_000) else { return nil }
            let placed = try file.spans(sampleRate: rate, frameCount: rate.frame(ceiling: .longest), channels: 32)
            return placed.spans.allSatisfy { $0.frames.lowerBound >= 0 && !$0.frames.isEmpty }
                ? nil : "a span of no frame"
        } catch {
            return violation(error, name: name, bytes: bytes)
        }
    }

    private static func violation(_ file: CueFile, name: String, lines: Int) -> String? {
        for cue in file.cues {
            if cue.start >= cue.end { return "a cue that ends before it starts" }
            if !(1...lines).contains(cue.line) { return "a cue on a line that is not there" }
            if cue.channel ?? 0 < 0 { return "a negative channel" }
            if cue.description.contains(FuzzedReader.secret) { return "a cue that tells its reason" }
        }
        for note in file.notes where note.time.nanoseconds < 0 { return "a note before the call" }
        for warning in file.warnings {
            if let fault = FuzzedReader.violation(of: warning, name: name) { return fault }
        }
        return nil
    }

    private static func violation(_ error: SidecarError, name: String, bytes: [UInt8]) -> String? {
        if let line = error.line, !(1...bytes.count + 1).contains(line) { return "a fault on a line that is not there" }
        return FuzzedReader.violation(of: error.description, name: name)
    }

    /// Lists of words and notes, whose lines are much like labels.
    static func listViolation(_ bytes: [UInt8]) -> String? {
        do throws(SidecarError) {
            let notes = try NotesReader.read(bytes, name: "notes.md")
            guard notes.notes.allSatisfy({ $0.time.nanoseconds >= 0 && !$0.text.isEmpty }) else {
                return "an empty note"
            }
            let list = try ListFile.read(bytes, name: "notes.md")
            for warning in list.warnings {
                if let fault = FuzzedReader.violation(of: warning, name: "notes.md") { return fault }
            }
            return list.entries.isEmpty ? "a list without entries" : nil
        } catch {
            return violation(error, name: "notes.md", bytes: bytes)
        }
    }
}
