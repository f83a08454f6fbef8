import BleepAudio
import BleepCore
import BleepPipeline
import BleepSheet
import FoundationEssentials

/// Does one job, whoever has to.
enum JobRunner {
    static func run(_ job: Job) -> JobResult {
        var result = JobResult(id: job.id, outcome: .done)
        do throws(PipelineError) {
            try work(job, &result)
        } catch {
            result.reason = reason(error, without: job.place)
            if case .refused = error { result.outcome = .review } else { result.outcome = .failed }
        }
        if job.hasStrays { FinishedWork.removeStrays(of: job, besides: result.outputs) }
        return result
    }

    private static func work(_ job: Job, _ result: inout JobResult) throws(PipelineError) {
        let source = OutputMark(of: job.place)
        let key = try WorkKey.key(
            of: job.place, companions: job.companions, mode: job.mode, settings: job.told.digest)
        result.key = key
        if key == job.knownKey {
            result.outcome = .unchanged
            result.outputs = job.before
            if job.isDescribed { return }
        } else if job.resumes, let outputs = FinishedWork.find(job) {
            result.outputs = outputs
        } else {
            switch job.mode {
            case .redact: try redact(job, &result)
            case .analyze: try analyze(job, &result)
            }
        }
        if result.content == nil {
            result.content = try PublishedContent.read(
                result.outputs, mode: job.mode, country: job.told.countries.first)
        }
        result.content?.source = source.map {
            OutputMark(path: PathNames.absolute($0.path), size: $0.size, modified: $0.modified)
        }
    }

    private static func redact(_ job: Job, _ result: inout JobResult) throws(PipelineError) {
        var request = job.told.request(for: job.place)
        request.cueFiles = job.cues
        request.transcript = job.transcript
        request.neighbours = job.neighbours
        request.output = job.folder + "/"
        request.seenFolders = job.seenFolders
        request.distinguishesName = job.isShared
        if job.isNeutral || job.isShared { request.outputStem = job.stem }
        request.replacesExisting = job.replaces
        request.removesAbandoned = false
        if let sheet = job.privateSheet {
            do {
                try PrivateFile.makeFolder(PathNames.folder(sheet))
            } catch {
                throw .failed("\(error)")
            }
            request.privateSheet = sheet
        }
        var notices: [String] = []
        let redactor = Redactor(message: { notices.append($0) }, progress: { _ in })
        let report: RedactionReport
        do {
            report = try redactor.redact(request)
        } catch {
            result.notices = notices
            throw error
        }
        result.notices = notices
        result.nameTells = report.nameTells
        result.seconds = Double(report.frameCount) / Double(report.sampleRate.hertz)
        result.outputs = report.files.compactMap(OutputMark.init(of:))
        result.content = try report.sheet.map { sheet throws(PipelineError) in
            try PublishedContent.content(of: sheet, result.outputs, country: job.told.countries.first)
        }
    }

    private static func analyze(_ job: Job, _ result: inout JobResult) throws(PipelineError) {
        var request = AnalysisRequest(input: job.place)
        request.countries = job.told.countries
        request.policy = job.told.policy
        request.acceptsDamage = job.told.acceptsDamage
        if job.told.language == Language.german.rawValue { request.language = .german }
        var notices: [String] = []
        let call = try Analyzer(message: { notices.append($0) }, progress: { _ in }).analyze(request)
        result.notices = notices
        let recording = call.document.recording
        result.seconds = Double(recording.frames) / Double(recording.sampleRate.hertz)
        let text = AnalysisWriter.write([call.document], as: .json, showDigits: true)
        var hash = SHA256()
        hash.update(Array(text.utf8).span)
        let path = FinishedWork.timeline(of: job, digest: SHA256.hexadecimal(hash.finalize()))
        do {
            try FileManager.default.createDirectory(atPath: job.folder, withIntermediateDirectories: true)
        } catch {
            throw .failed("\(job.folder): cannot be made; check the path and its permissions")
        }
        do throws(AudioFileError) {
            var file = try PendingFile(in: job.folder)
            try file.write(text)
            try file.commit(as: PathNames.name(path), replacing: job.replaces, mode: 0o600)
        } catch {
            throw .failed("\(error)")
        }
        result.outputs = [OutputMark(of: path)].compactMap { $0 }
        result.content = AnalysisFile.content(of: call.document)
    }

    /// The list of calls names the place already.
    private static func reason(_ error: PipelineError, without place: String) -> String {
        let text = "\(error)"
        return text.hasPrefix(place + ": ") ? String(text.dropFirst(place.count + 2)) : text
    }
}
