import BleepAudio
import BleepCore
import BleepSheet
import BleepText

/// Everything that the user marked in one recording, read from cue files and sidecars.
struct Marks {
    /// A cue file with so many remarks and not one cue is taken for a transcript: its words must not get into a sheet.
    private static let remarksOfATranscript = 3

    var files: [CueFile] = []
    var transcript: TranscriptMarks?
    /// Of the policy and the lists, whether a transcript is there or not.
    var setup: SearchSetup
    /// The notes beside the recording.
    var notesFile: NotesFile?
    /// Sidecars that were found and used, as paths.
    var usedSidecars: [String] = []
    /// What the user should know, one sentence each.
    var notices: [String] = []
    /// A channel is silenced from end to end.
    var mutes = false
    var keypadOnly = false

    private var hasCues: Bool { mutes || files.contains(where: { !$0.cues.isEmpty }) }

    /// A transcript without a word is one in which nothing was searched.
    private var hasWords: Bool { transcript.map { !$0.transcript.words.isEmpty } ?? false }

    /// Whether the user said of anything but keypad digits that it is to be hidden.
    var hidesMoreThanDigits: Bool { hasCues || hasWords }

    /// Who said what is to be hidden; `nil` where nobody did.
    var coverage: Coverage? {
        if hasWords { return hasCues ? .cuesAndTranscript : .transcript }
        if hasCues { return .cues }
        return keypadOnly ? .keypadOnly : nil
    }

    /// Why files that were given mark nothing, for a person: ` (call.vtt has no word in it)`.
    var emptiness: String {
        // Without their folders: the reason may stand in what a batch gives away.
        var reasons = files.filter(\.cues.isEmpty).map { "\(PathText.name($0.name)) has no cue in it" }
        if let transcript, !hasWords {
            reasons.append("\(PathText.name(transcript.transcript.name)) has no word in it")
        }
        return reasons.isEmpty ? "" : " (\(reasons.joined(separator: ", ")))"
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
    var paths: [String] { files.map(\.name) + [transcript?.transcript.name].compactMap { $0 } + listPaths }
    /// The policy and the lists.
    var listPaths: [String] = []

    /// What the user says about the call.
    var facts: CallFacts { notesFile?.facts ?? CallFacts() }

    /// The remarks of all files, in order of time.
    /// - Throws: for a note beyond the call, with its line.
    func notes(within length: Timecode) throws(PipelineError) -> [Note] {
        var notes = files.flatMap(\.notes)
        do {
            if let notesFile { notes += try notesFile.placed(within: length) }
        } catch {
            throw .failed("\(error)")
        }
        return notes.sorted { $0.time < $1.time }
    }

    /// Reads the files that flags name and those beside the recording.
    static func gather(for request: RedactionRequest) throws(PipelineError) -> Marks {
        var marks = Marks(setup: try SearchSetup.read(request.search))
        marks.notices = marks.setup.notices
        marks.listPaths = request.search.paths
        marks.mutes = !request.muted.isEmpty
        marks.keypadOnly = request.keypadOnly
        let categories = Set(marks.setup.policy.covers.keys).union(request.covers.keys)
        for path in request.cueFiles {
            try marks.read(path, categories, tier: request.cueTier)
        }
        if let path = request.transcript { try marks.readTranscript(path, request) }
        try marks.gatherSidecars(for: request, categories)
        marks.noticeUnusedTones(request)
        if !marks.hasWords, request.transcription == nil, !request.search.hideFiles.isEmpty {
            throw .failed("\(request.input): there is no transcript in which --hide could be found; give --transcript")
        }
        return marks
    }

    /// A tone for a category that nothing has is a mistake in typing more often than not.
    private mutating func noticeUnusedTones(_ request: RedactionRequest) {
        let used = Set(files.flatMap { $0.cues.map(\.category) })
            .union(setup.policy.covers.keys).union([.sensitive, .profanity])
        for category in request.covers.keys.filter({ !used.contains($0) }).sorted(by: { $0.name < $1.name }) {
            notices.append("nothing is of the category \(category.name), for which a tone was told")
        }
    }

    /// Reads the files beside the recording.
    private mutating func gatherSidecars(
        for request: RedactionRequest, _ categories: Set<Category>
    ) throws(PipelineError) {
        guard request.usesSidecars, request.input != SourceOpening.standardInput else { return }
        let folder = PathText.folder(request.input)
        let named = Set(
            (request.cueFiles + [request.transcript].compactMap { $0 }).filter { PathText.folder($0) == folder }
                .map { PathText.name($0) })
        let sidecars: SidecarSet
        let neighbours: [String]
        if let known = request.neighbours { neighbours = known } else { neighbours = try TextFile.names(in: folder) }
        do {
            sidecars = try Sidecars.find(for: PathText.name(request.input), among: neighbours, named: named)
        } catch {
            throw .failed("\(error)")
        }
        for name in sidecars.cues + sidecars.transcripts + [sidecars.notes].compactMap({ $0 }) {
            let path = PathText.joined(folder, name)
            // Nobody may ever write into a pipe that only lies there.
            guard !FileIdentity.isSpecial(path: path) else {
                throw .failed("\(path): is a pipe or a device; expected a file")
            }
        }
        for name in sidecars.cues {
            let path = PathText.joined(folder, name)
            try read(path, categories, tier: request.cueTier)
            usedSidecars.append(path)
        }
        let transcripts = sidecars.transcripts.map { PathText.joined(folder, $0) }
        if request.transcript != nil {
            notices += transcripts.map { "\($0): not used, because --transcript names another" }
        } else if transcripts.count > 1 {
            throw .failed(
                transcripts.joined(separator: ", ") + ": which is the transcript? say --transcript FILE")
        } else if let path = transcripts.first {
            try readTranscript(path, request)
            usedSidecars.append(path)
        }
        if let notes = sidecars.notes {
            let path = PathText.joined(folder, notes)
            let read = try NotesFile.read(path)
            self.notices += read.warnings
            notesFile = read
            usedSidecars.append(path)
        }
        for name in sidecars.unused {
            notices.append("\(PathText.joined(folder, name)): not used; say --cues or --transcript to use it")
        }
    }

    private mutating func read(_ path: String, _ categories: Set<Category>, tier: String?) throws(PipelineError) {
        let bytes = try TextFile.bytes(of: path)
        do throws(SidecarError) {
            let file = try CueReader.read(bytes, name: path, categories: categories, tier: tier)
            guard !file.cues.isEmpty || file.notes.count < Self.remarksOfATranscript else {
                throw SidecarError(
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

    private mutating func readTranscript(_ path: String, _ request: RedactionRequest) throws(PipelineError) {
        try use(
            try TranscriptMarks.read(path, setup.search(), leavesDoubtful: request.leavesDoubtful, keepsFile: true),
            path, request)
    }

    /// Has a transcript made where none was found.
    mutating func transcribe(
        _ source: borrowing AudioSource, _ request: RedactionRequest, message: @escaping (String) -> Void
    ) throws(PipelineError) {
        guard let transcription = request.transcription else { return }
        guard transcript == nil else {
            notices.append("\(request.input): has a transcript; --transcribe-with is not needed")
            return
        }
        let run = TranscriberRun(
            request: transcription, language: request.search.language?.rawValue ?? "auto", message: message)
        let bytes = try run.transcript(of: source, path: request.input, acceptsDamage: request.acceptsDamage)
        let path = KeptTranscript.path(for: request.input)
        if transcription.keepsTranscript {
            try KeptTranscript.write(bytes, to: path, replacing: request.replacesExisting)
            message("\(path): kept; it holds every word, for you alone")
        }
        try use(
            try TranscriptMarks.read(
                bytes, name: path, setup.search(), leavesDoubtful: request.leavesDoubtful, keepsFile: true),
            path, request)
    }

    private mutating func use(
        _ marks: TranscriptMarks, _ path: String, _ request: RedactionRequest
    ) throws(PipelineError) {
        notices += marks.transcript.warnings
        if marks.found.isEmpty, !marks.transcript.words.isEmpty {
            notices.append("\(path): nothing was found in it that must be hidden")
        } else if !marks.doubtful.isEmpty {
            let count = marks.doubtful.count
            notices.append(
                "\(path): \(count) of \(marks.found.count) spans found are doubtful and "
                    + (request.leavesDoubtful ? "stay audible" : "hidden all the same")
                    + (request.privateSheet == nil ? "; --private-sheet lists them" : "; the private sheet lists them"))
        }
        transcript = marks
    }

    /// The cues and what was found in the transcript as frames of the recording.
    mutating func placed(
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
        notices +=
            try transcript?.place(sampleRate: sampleRate, frameCount: frameCount, channels: channels) ?? []
        spans += transcript?.placed ?? []
        return (spans, notices)
    }
}
