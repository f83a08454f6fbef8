import BleepCore
import BleepPipeline
import BleepSheet
import BleepText

/// One call as anybody may have it: a redacted recording that was proved, and what its picture and page are made from.
struct PublicCall {
    /// Of the redacted recording; `nil` where only a sheet is there.
    var recording: String?
    var view: CallView
    /// What the file is called where it is published.
    var fileName: String?
    /// For `audio/…`; `nil` where a browser plays no form of it.
    var mediaType: String?
    /// What a browser gets: the recording itself, or a copy in a form that it plays.
    var played: (path: String, name: String)?
}

/// Makes calls fit for a page: originals are redacted and proved, redacted recordings are verified.
struct PublicCallMaker {
    let message: (String) -> Void
    let progress: Progress.Report
    /// What names of files lose.
    let names: FileNameMask

    /// - Parameters:
    ///   - request: the recording and how it is redacted; what it says of outputs is not used.
    ///   - folder: a private one, for what is made.
    func make(_ request: RedactionRequest, in folder: String) throws(PipelineError) -> PublicCall {
        let input = request.input
        if input.hasSuffix(".json") { return try ofSheet(input, request, in: folder) }
        if FileNames.isRedacted(input) { return try verified(input, request, in: folder) }
        return try redacted(request, in: folder)
    }

    /// A sheet, with its recording where that lies beside it.
    private func ofSheet(
        _ sheet: String, _ request: RedactionRequest, in folder: String
    ) throws(PipelineError) -> PublicCall {
        var view = try CallViewer(message: message, progress: progress).view(of: ViewRequest(input: sheet))
        view.name = names.masked(view.name)
        if let name = view.sheet.output?.file, !name.contains("/") {
            let recording = FileNames.joined(FileNames.folder(sheet), name)
            if FileNames.exists(recording), Verifier.sheetPath(of: recording) == sheet {
                return try verified(recording, request, in: folder)
            }
        }
        try check(view.sheet, from: sheet, request, try Companions(of: sheet))
        return PublicCall(view: view)
    }

    /// A recording that was redacted before: only as its sheet describes it.
    private func verified(
        _ recording: String, _ request: RedactionRequest, in folder: String
    ) throws(PipelineError) -> PublicCall {
        let report = try Verifier(message: message, progress: progress).verify(redacted: recording, sheet: nil)
        guard report.holds else {
            let first = report.proof.findings[0]
            let time = first.frames.map { report.sampleRate.time($0.lowerBound).clock + ": " } ?? ""
            let others = report.proof.findings.count > 1 ? " (and \(report.proof.findings.count - 1) more)" : ""
            throw .refused("\(recording): does not stand its verification: \(time)\(first.text)\(others)")
        }
        var call = try seen(recording, in: folder)
        let companions = try Companions(of: recording)
        if request.usesSidecars, let path = companions.notes {
            let notes = try NotesFile.read(path)
            for warning in notes.warnings { message(warning) }
            do {
                call.view.sheet.notes = try notes.placed(within: call.view.sheet.source.duration)
            } catch {
                throw .failed("\(error)")
            }
            if !notes.facts.isEmpty { call.view.sheet.call = notes.facts }
            message("using \(path)")
        }
        try check(call.view.sheet, from: recording, request, companions)
        return call
    }

    /// What people wrote must not say what is hidden. ``BleepPipeline/Redactor`` sees to it where it redacts.
    private func check(
        _ sheet: SheetDocument, from path: String, _ request: RedactionRequest, _ companions: Companions
    ) throws(PipelineError) {
        let hits = try NotesCheck(request.search).hits(in: sheet, file: path, transcript: companions.transcript)
        for hit in hits { message("\(hit)") }
        guard !hits.isEmpty, !request.acceptsNotes else { return }
        throw .refused(
            "\(path): its notes say what is to be hidden; change them, name in --allow what may stand, "
                + "or say --accept-notes")
    }

    private func redacted(_ told: RedactionRequest, in folder: String) throws(PipelineError) -> PublicCall {
        var request = told
        request.output = folder + "/"
        request.sheets = [.json]
        request.privateSheet = nil
        request.audition = nil
        request.isForPublication = true
        request.outcome = .file
        request.replacesExisting = false
        // Lists are for transcripts and for notes; where there is neither, they have nothing to do.
        let companions = try Companions(of: request.input)
        if request.transcript == nil, companions.transcript == nil || !request.usesSidecars {
            try checkNotes(companions, request)
            request.search.hideFiles = []
        }
        let report = try Redactor(message: message, progress: progress).redact(request)
        return try seen(report.files[0], in: folder)
    }

    /// The notes of a call without a transcript, by the lists.
    private func checkNotes(_ companions: Companions, _ request: RedactionRequest) throws(PipelineError) {
        guard request.usesSidecars, let path = companions.notes, !request.search.hideFiles.isEmpty else { return }
        let hits = try NotesCheck(request.search).hits(in: try NotesFile.read(path))
        for hit in hits { message("\(hit)") }
        guard !hits.isEmpty, !request.acceptsNotes else { return }
        throw .refused(
            "\(path): says what is to be hidden; change it, name in --allow what may stand, or say --accept-notes")
    }

    private func seen(_ recording: String, in folder: String) throws(PipelineError) -> PublicCall {
        var view = try CallViewer(message: message, progress: progress).view(of: ViewRequest(input: recording))
        view.name = names.masked(view.name)
        let (stem, ending) = FileNames.split(FileNames.name(recording))
        let name = names.masked(stem) + (ending.isEmpty ? "" : "." + ending)
        var call = PublicCall(recording: recording, view: view, fileName: name)
        if let type = try BrowserAudio.mediaType(of: recording) {
            call.mediaType = type
            call.played = (recording, name)
        } else {
            let copy = names.masked(stem) + FileNames.playEnding
            if try BrowserAudio.writeCopy(of: recording, in: folder, as: "play-" + copy) {
                call.mediaType = "audio/flac"
                call.played = (FileNames.joined(folder, "play-" + copy), copy)
            }
        }
        return call
    }
}
