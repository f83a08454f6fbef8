import BleepAudio
import BleepSheet
import FoundationEssentials

/// Finds what a run has completed that was ended before it could say so.
enum FinishedWork {
    /// Of the hash of a result, in its name.
    private static let digitsOfResult = 8

    /// The file of an analysis.
    /// - Parameter digest: of the analysis.
    static func timeline(of job: Job, digest: String) -> String {
        let name = job.isShared ? job.stem + "-" + digest.prefix(digitsOfResult) : job.stem
        return PathNames.joined(job.folder, name + ".analysis.json")
    }

    /// - Returns: all files of complete work, or `nil` where it has to be done again.
    static func find(_ job: Job) -> [OutputMark]? {
        guard let stem = stem(of: job) else { return nil }
        let place = PathNames.joined(job.folder, stem)
        let paths = job.mode == .analyze ? [place + ".analysis.json"] : redaction(of: job, at: place + ".redacted")
        guard let paths else { return nil }
        let marks = paths.compactMap(OutputMark.init(of:))
        // What stood before is no work of the run that was ended.
        guard marks.count == paths.count, let first = marks.first, !job.before.contains(first) else { return nil }
        return marks
    }

    /// What the results are called before `.redacted`.
    /// - Returns: `nil` where the name ends in a hash that is not known, and none or several lie there.
    private static func stem(of job: Job) -> String? {
        guard job.isShared else { return job.stem }
        let stems = Set(
            shared(job).compactMap { name -> String? in
                let stem = String(name.prefix(job.stem.count + 1 + digitsOfResult))
                let rest = name.dropFirst(stem.count)
                return rest.hasPrefix(".redacted.") || rest.hasPrefix(".analysis.") ? stem : nil
            })
        return stems.count == 1 ? stems.first : nil
    }

    /// Names of files that are results of a call whose name is shared: no other call has its digits.
    private static func shared(_ job: Job) -> [String] {
        ((try? FolderListing(of: job.folder))?.entries ?? []).map(\.name).filter { $0.hasPrefix(job.stem + "-") }
    }

    /// Results of work that nobody could say was done, where it was on other files and has another hash in its name.
    static func removeStrays(of job: Job, besides now: [OutputMark]) {
        let names = Set((now + job.before).map(\.path))
        let ending = job.mode == .analyze ? ".analysis." : ".redacted."
        for name in shared(job) where name.contains(ending) {
            let path = PathNames.joined(job.folder, name)
            if !names.contains(path) { try? FileManager.default.removeItem(atPath: path) }
        }
    }

    /// The recording is named last: where it stands and is what its sheet says, all of it stands.
    private static func redaction(of job: Job, at stem: String) -> [String]? {
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
