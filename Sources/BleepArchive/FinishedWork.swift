import BleepAudio
import BleepSheet
import FoundationEssentials

/// Finds what a run has completed that was ended before it could say so.
enum FinishedWork {
    /// The file of an analysis.
    /// - Parameter digest: of the analysis.
    static func timeline(of job: Job, digest: String) -> String {
        let name = job.isShared ? job.stem + "-" + digest.prefix(8) : job.stem
        return PathNames.joined(job.folder, name + ".analysis.json")
    }

    /// - Returns: all files of complete work, or `nil` where it has to be done again.
    static func find(_ job: Job) -> [OutputMark]? {
        // Whose result one of several is cannot be told from its name.
        guard !job.isShared else { return nil }
        let paths = job.mode == .analyze ? [timeline(of: job, digest: "")] : redaction(of: job)
        guard let paths else { return nil }
        let marks = paths.compactMap(OutputMark.init(of:))
        // What stood before is no work of the run that was ended.
        guard marks.count == paths.count, let first = marks.first, !job.before.contains(first) else { return nil }
        return marks
    }

    /// The recording is named last: where it stands and is what its sheet says, all of it stands.
    private static func redaction(of job: Job) -> [String]? {
        let stem = PathNames.joined(job.folder, job.stem + ".redacted")
        let sheetPath = stem + ".sheet.json"
        guard let data = FileManager.default.contents(atPath: sheetPath),
            let sheet = try? SheetReader.read([UInt8](data), name: sheetPath), let output = sheet.output,
            !output.file.contains("/"), PathNames.stem(output.file) == PathNames.name(stem)
        else { return nil }
        let recording = PathNames.joined(job.folder, output.file)
        guard let digest = try? SHA256.digest(ofFile: recording), SHA256.hexadecimal(digest) == output.sha256 else {
            return nil
        }
        var paths = [recording, sheetPath, stem + ".sheet.csv"]
        if let transcript = transcript(of: job) {
            paths.append(stem + ".transcript" + PathNames.ending(PathNames.name(transcript)))
        }
        if let sheet = job.privateSheet { paths.append(sheet) }
        return paths
    }

    private static func transcript(of job: Job) -> String? {
        let told = job.transcript ?? job.companions.first { PathNames.name($0).contains(".transcript.") }
        return told ?? (job.told.transcription == nil ? nil : "made.json")
    }
}
