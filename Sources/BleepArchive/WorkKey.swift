import BleepAudio
import BleepPipeline

/// What a call's work is known by: two works with the same key have the same result.
enum WorkKey {
    /// Stands for files as they are on disk, without reading them.
    static func stamp(of paths: [String]) -> String {
        var hash = SHA256()
        for path in paths {
            let identity = FileIdentity(path: path)
            let line =
                "\(PathNames.name(path))|\(identity?.device ?? 0) \(identity?.inode ?? 0) \(identity?.size ?? -1) \(identity?.modified ?? 0)\n"
            hash.update(Array(line.utf8).span)
        }
        return SHA256.hexadecimal(hash.finalize())
    }

    /// - Parameters:
    ///   - companions: what is read beside the recording; their names count, because they say what the files are.
    ///   - settings: stands for everything that was told.
    static func key(
        of recording: String, companions: [String], mode: BatchMode, settings: String
    ) throws(PipelineError) -> String {
        var lines = ["\(Tool.nameAndVersion) \(mode.rawValue) \(settings)", try digest(recording)]
        for path in companions { lines.append("\(PathNames.name(path)) \(try digest(path))") }
        return digest(of: lines)
    }

    /// Stands for what was told of all calls, the bytes of policy and lists included.
    static func settings(_ request: BatchRequest) throws(PipelineError) -> String {
        let redaction = request.redaction
        let files = redaction.search.paths
        var lines = [
            // A policy in a file is known by its bytes, wherever it lies.
            Tool.nameAndVersion, redaction.search.policy.map { files.contains($0) ? "" : $0 } ?? "",
            redaction.search.language?.rawValue ?? "",
            "\(redaction.keypad) \(redaction.keypadOnly) \(redaction.acceptsDamage) \(redaction.acceptsNotes)",
            redaction.countries.joined(separator: ","), "\(request.privateFolder != nil)", request.names.rawValue,
        ]
        if let transcription = redaction.transcription { lines += ["with"] + transcription.command.identity }
        for path in files { lines.append(try digest(path)) }
        return digest(of: lines)
    }

    private static func digest(_ path: String) throws(PipelineError) -> String {
        // Nobody may ever write into a pipe that only lies there.
        guard !FileIdentity.isSpecial(path: path) else {
            throw .failed("\(path): is a pipe or a device; expected a file")
        }
        do {
            return SHA256.hexadecimal(try SHA256.digest(ofFile: path))
        } catch {
            throw .failed("\(error)")
        }
    }

    private static func digest(of lines: [String]) -> String {
        var hash = SHA256()
        // A zero byte ends each: no name and no path holds one.
        for line in lines { hash.update((Array(line.utf8) + [0]).span) }
        return SHA256.hexadecimal(hash.finalize())
    }
}
