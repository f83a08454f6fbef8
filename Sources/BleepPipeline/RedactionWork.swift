import BleepAudio
import BleepCore
import BleepDetect
import BleepRedact
import BleepSheet
import BleepText
import FoundationEssentials

/// The writing half of a redaction: the file, its proof, its sheets, and their names.
struct RedactionWork {
    let request: RedactionRequest
    let marks: Marks
    /// What may be told of the recording.
    let survey: Survey
    let draft: PlanBuilder.Draft
    /// What was written while it was listened to.
    let copy: EarlyCopy?
    let targets: RedactionTargets
    /// The transcript without what is hidden, made before anything gets a name, and the name of the one that came.
    let transcript: (bytes: [UInt8], name: String)?
    /// The user's remarks, all of them within the call.
    let notes: [Note]
    /// What a person would remark about what is left to be heard.
    let findings: [Finding]
    let progress: Progress.Report

    /// - Parameters:
    ///   - survey: as it may be told; findings are made from it at once, so that a long call's levels are not kept
    ///     until they are written.
    ///   - sampleRate: of the recording.
    init(
        request: RedactionRequest, marks: Marks, survey: consuming Survey, sampleRate: SampleRate,
        draft: PlanBuilder.Draft, copy: EarlyCopy?, targets: RedactionTargets,
        transcript: (bytes: [UInt8], name: String)?, notes: [Note], progress: @escaping Progress.Report
    ) {
        findings =
            request.analyzes
            ? survey.findings(
                sampleRate: sampleRate, hidden: draft.plan.bleeps, limits: FindingLimits(marks.setup.policy),
                language: request.search.sentences(of: marks.facts.language)) : []
        survey.forgetSound()
        self.survey = survey
        self.request = request
        self.marks = marks
        self.draft = draft
        self.copy = copy
        self.targets = targets
        self.transcript = transcript
        self.notes = notes
        self.progress = progress
    }

    /// As ``write(_:as:)``; where nothing gets a name, the audition file goes, too.
    func writeOrUndo(
        _ source: borrowing AudioSource, as format: AudioFormat
    ) throws(PipelineError) -> WrittenRedaction {
        var holds = false
        defer {
            if !holds, let audition = request.audition { try? FileManager.default.removeItem(atPath: audition) }
        }
        let written = try write(source, as: format)
        holds = written.proof.holds
        return written
    }

    /// Writes, proves and names the output.
    ///
    /// Nothing has a name until everything is proved; then the sheets get theirs, and the recording gets its own last:
    /// where it stands, all of it stands. Where the proof has findings, nothing gets a name.
    func write(
        _ source: borrowing AudioSource, as format: AudioFormat
    ) throws(PipelineError) -> WrittenRedaction {
        guard let place = targets.place else { preconditionFailure("a file was asked for") }
        try makeFolder(place.folder)
        do {
            return try writeIfProved(source, as: format, at: place)
        } catch {
            throw PipelineError(error)
        }
    }

    private func writeIfProved(
        _ source: borrowing AudioSource, as format: AudioFormat, at place: OutputPlace
    ) throws(AudioFileError) -> WrittenRedaction {
        if request.removesAbandoned { PendingFile.removeAbandoned(in: place.folder) }
        let pending = try copied(source, as: format, in: place.folder)
        progress(Progress(stage: .proving, framesDone: 0, frameCount: survey.frameCount))
        let result = try AudioSource(reopening: pending, as: format)
        let proof = try prove(source, result)
        guard source.isUnchanged() else {
            throw AudioFileError(
                .changed, path: request.input, detail: "changed while it was read; nothing was written")
        }
        guard proof.holds else { return WrittenRedaction(proof: proof, sheet: nil, files: []) }
        // Last of all: whatever was read by the proof is held against what was written, and the rest is read.
        let hash = SHA256.hexadecimal(try pending.sha256(asReadBy: result))
        let isTaken =
            place.isDerived && request.distinguishesName
            || place.isMasked && !request.replacesExisting && OutputPlace.exists(place.path)
        return try commit(
            pending, at: isTaken ? place.distinguished(byHash: hash) : place, format: format, source: source,
            proof: proof, hash: hash)
    }

    private func makeFolder(_ folder: String) throws(PipelineError) {
        guard !folder.isEmpty, !OutputPlace.isFolder(folder) else { return }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw .failed("\(folder): cannot be made; check the path and its permissions")
        }
    }

    private func copied(
        _ source: borrowing AudioSource, as format: AudioFormat, in folder: String
    ) throws(AudioFileError) -> PendingFile {
        let total = survey.frameCount
        progress(Progress(stage: .writing, framesDone: 0, frameCount: total))
        let filled = try copy?.finish(
            draft.plan, from: source, acceptDamaged: request.acceptsDamage
        ) { done in
            progress(Progress(stage: .writing, framesDone: done, frameCount: total))
        }
        if let filled { return filled }
        var reader = try source.makeReader(acceptDamaged: request.acceptsDamage)
        // Where a damaged place is read over, the frames of the file are not those of the recording.
        if !request.acceptsDamage {
            let spliced = try SplicedCopy.write(
                &reader, of: source, hiding: draft.plan, as: format, in: folder
            ) { done in
                progress(Progress(stage: .writing, framesDone: done, frameCount: total))
            }
            if let spliced { return spliced }
        }
        let pending = try PendingFile(in: folder)
        var writer = try AudioWriter(
            into: pending, format: format, bitsPerSecond: EncodingRate.bitsPerSecond(of: source))
        var bleeper = Bleeper(plan: draft.plan, format: source.format)
        let frames = try bleeper.copy(from: &reader, to: &writer) { done in
            progress(Progress(stage: .writing, framesDone: done, frameCount: total))
        }
        try writer.close()
        guard frames == total else {
            throw AudioFileError(
                .changed, path: request.input,
                detail: "had \(total) frames when it was listened to and \(frames) when it was copied")
        }
        return pending
    }

    private func prove(
        _ source: borrowing AudioSource, _ result: borrowing AudioSource
    ) throws(AudioFileError) -> RedactionProof {
        if request.privateSheet != nil { source.beginHash() }
        let prover = Prover(
            plan: draft.plan, demandsEverySample: true, searchesKeypad: request.keypad == .hide,
            acceptsDamage: request.acceptsDamage, comparesFrames: true)
        var proof = try prover.prove(original: source, redacted: result, progress: progress)
        proof.judge(try result.audit(), of: result.format, isOurs: true)
        guard request.keypad == .hide else { return proof }
        let places = proof.outside == .identical ? placesOfDigits : nil
        guard places?.isEmpty != true else { return proof }
        let digits = try KeypadRemains.digits(of: proof, in: result, near: places, progress: progress)
        proof.keypadRemains = digits
        proof.findings += KeypadRemains.findings(of: digits, sampleRate: result.format.sampleRate)
        return proof
    }

    /// Where the rest is identical a digit can only be left beside those that were found, as their echo or by an edge that
    /// is wrong, or where one was heard with all that is hidden bridged.
    private var placesOfDigits: [Range<Int>] {
        let told = request.analyzes ? survey.digits.joined().map(\.frames) : []
        let covered = draft.plan.coveredFrames
        return draft.plan.bleeps.filter { $0.origin == .dtmf }.map(\.frames)
            + told.filter { !FrameRanges.contain(covered, all: [$0]) }
    }

    /// Sheets first, the recording last. Where something fails on the way, every name is again what it was.
    private func commit(
        _ pending: consuming PendingFile, at place: OutputPlace, format: AudioFormat, source: borrowing AudioSource,
        proof: RedactionProof, hash: String
    ) throws(AudioFileError) -> WrittenRedaction {
        let sheet = document(
            source: source, format: format, output: OutputDescription(file: place.name, sha256: hash), proof: proof)
        let secrets = try request.privateSheet.map { path throws(AudioFileError) in
            (path, text: PrivateSheetWriter.write(try privateSheet(source, place, proof, hash)))
        }
        // All long waits for the disk, before others have to wait for the folder.
        try pending.settle()
        var texts: [TextOutput] = []
        for kind in request.sheets {
            texts.append(
                try TextOutput(SheetWriter.write(sheet, as: kind), at: place.sheetPath(kind.fileExtension)))
        }
        if let transcript {
            texts.append(try TextOutput(transcript.bytes, at: place.transcriptPath(like: transcript.name)))
        }
        if let (path, text) = secrets { texts.append(try TextOutput(text, at: path, mode: 0o600)) }
        var publication = try Publication(in: place.folder, replacing: request.replacesExisting)
        try publication.clear(place.name)
        for text in texts { try text.publish(in: &publication) }
        publication.settle()
        try publication.add(pending, as: place.name)
        publication.finish()
        return WrittenRedaction(proof: proof, sheet: sheet, files: [place.path] + texts.map(\.path))
    }

    /// Writes every bleep with a second on either side, one after the other, for a person to hear.
    func writeAudition(of source: borrowing AudioSource, to path: String) throws(PipelineError) {
        do throws(AudioFileError) {
            let format = source.format.canWrite ? source.format : source.format.losslessFallback
            let pending = try PendingFile(in: PathText.folder(path))
            var reader = try source.makeReader(acceptDamaged: request.acceptsDamage)
            var writer = try AudioWriter(
                into: pending, format: format, bitsPerSecond: EncodingRate.bitsPerSecond(of: source))
            try AuditionCopy(plan: draft.plan, format: source.format).run(from: &reader, to: &writer)
            try writer.close()
            try pending.commit(as: PathText.name(path), replacing: request.replacesExisting, mode: 0o600)
        } catch {
            throw PipelineError(error)
        }
    }
}
