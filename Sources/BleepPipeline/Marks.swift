import BleepCore
import BleepSheet
import BleepText

/// Everything that the user marked in one recording, read from cue files and sidecars.
struct Marks {
    /// A cue file with so many remarks and not one cue is taken for a transcript: its words must not get into a sheet.
    private static let remarksOfATranscript = 3

    var files: [CueFile] = []
    /// From the notes beside the recording.
    var ownNotes: [Note] = []
    /// Sidecars that were found and used, as paths.
    var usedSidecars: [String] = []
    /// What the user should know, one sentence each.
    var notices: [String] = []
    /// A channel is silenced from end to end.
    var mutes = false
    var keypadOnly = false

    /// Who said what is to be hidden; `nil` where nobody did.
    var coverage: Coverage? {
        if mutes || files.contains(where: { !$0.cues.isEmpty }) { return .cues }
        return keypadOnly ? .keypadOnly : nil
    }

    /// The reasons that cues give, by the source of their spans. Private.
    var reasons: [String: String] {
        var reasons: [String: String] = [:]
        for file in files {
            for cue in file.cues { reasons["\(file.name):\(cue.line)"] = cue.reason }
        }
        return reasons
    }

    /// The files that were read, as paths.
    var paths: [String] { files.map(\.name) }

    /// In order of time.
    var notes: [Note] { (files.flatMap(\.notes) + ownNotes).sorted { $0.time < $1.time } }

    /// Reads the files that flags name and those beside the recording.
    static func gather(for request: RedactionRequest) throws(PipelineError) -> Marks {
        var marks = Marks()
        marks.mutes = !request.muted.isEmpty
        marks.keypadOnly = request.keypadOnly
        let categories = Set(request.covers.keys)
        for path in request.cueFiles {
            try marks.read(path, categories, tier: request.cueTier)
        }
        guard request.usesSidecars, request.input != SourceOpening.standardInput else { return marks }
        let folder = PathText.folder(request.input)
        let named = Set(
            request.cueFiles.filter { PathText.folder($0) == folder }.map { PathText.name($0) })
        let sidecars: SidecarSet
        do {
            sidecars = try Sidecars.find(
                for: PathText.name(request.input), among: TextFile.names(in: folder), named: named)
        } catch {
            throw .failed("\(error)")
        }
        for name in sidecars.cues {
            let path = PathText.joined(folder, name)
            try marks.read(path, categories, tier: request.cueTier)
            marks.usedSidecars.append(path)
        }
        if let transcript = sidecars.transcripts.first {
            throw .failed(
                "\(PathText.joined(folder, transcript)): transcripts cannot be read yet; "
                    + "mark the spans in a cue file and say --no-sidecars --cues FILE")
        }
        if let notes = sidecars.notes {
            let path = PathText.joined(folder, notes)
            let bytes = try TextFile.bytes(of: path)
            do {
                marks.ownNotes = try NotesReader.read(bytes, name: path)
            } catch {
                throw .failed("\(error)")
            }
            marks.usedSidecars.append(path)
        }
        for name in sidecars.unused {
            marks.notices.append("\(PathText.joined(folder, name)): not used; say --cues or --transcript to use it")
        }
        return marks
    }

    private mutating func read(_ path: String, _ categories: Set<Category>, tier: String?) throws(PipelineError) {
        let bytes = try TextFile.bytes(of: path)
        do throws(CueFileError) {
            let file = try CueReader.read(bytes, name: path, categories: categories, tier: tier)
            guard !file.cues.isEmpty || file.notes.count < Self.remarksOfATranscript else {
                throw CueFileError(
                    file: path,
                    message: "holds \(file.notes.count) remarks and no cue; is it a transcript? "
                        + "Remarks would stand in the public sheet; expected texts such as name, phone or swearing")
            }
            notices += file.warnings
            if !file.notes.isEmpty {
                notices.append(
                    "\(path): \(file.notes.count) \(file.notes.count == 1 ? "remark goes" : "remarks go") into the public sheet"
                )
            }
            files.append(file)
        } catch {
            throw .failed("\(error)")
        }
    }

    /// The cues as frames of the recording.
    func placed(
        sampleRate: SampleRate, frameCount: Int, channels: Int
    ) throws(PipelineError) -> (spans: [SensitiveSpan], notices: [String]) {
        var spans: [SensitiveSpan] = []
        var notices = notices
        for file in files {
            do {
                let placed = try file.spans(sampleRate: sampleRate, frameCount: frameCount, channels: channels)
                spans += placed.spans
                notices += placed.notices
            } catch {
                throw .failed("\(error)")
            }
        }
        return (spans, notices)
    }
}
