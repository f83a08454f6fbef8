import BleepAudio
import BleepSheet

/// A redacted recording by its sheet.
struct RedactedCall {
    private static let sheetEnding = ".sheet.json"

    var sheet: SheetDocument
    var sheetPath: String
    /// The recording; `nil` where there is none beside the sheet.
    var audio: String?

    /// What the call is called without its ending and without `.redacted`.
    var name: String {
        let stem = String(PathText.name(sheetPath).dropLast(Self.sheetEnding.count))
        return stem.hasSuffix(".redacted") ? String(stem.dropLast(".redacted".count)) : stem
    }

    /// - Parameter path: of a sheet, or of a recording with its sheet beside it.
    /// - Returns: `nil` for any other recording.
    /// - Throws: for a sheet that cannot be read.
    static func find(by path: String) throws(PipelineError) -> RedactedCall? {
        if path.hasSuffix(sheetEnding) {
            let sheet = try read(path)
            let audio = sheet.output.map { PathText.joined(PathText.folder(path), PathText.name($0.file)) }
            return RedactedCall(
                sheet: sheet, sheetPath: path, audio: audio.flatMap { OutputPlace.exists($0) ? $0 : nil })
        }
        let name = PathText.name(path)
        let stem = PathText.split(name).stem
        let beside = PathText.joined(PathText.folder(path), stem + sheetEnding)
        guard path != SourceOpening.standardInput, OutputPlace.exists(beside) else { return nil }
        let sheet = try read(beside)
        guard stem.hasSuffix(".redacted") || sheet.output?.file == name else { return nil }
        return RedactedCall(sheet: sheet, sheetPath: beside, audio: path)
    }

    /// Why `source` is not the recording that the sheet describes.
    func objection(to source: borrowing AudioSource, hash: String) -> String? {
        guard let output = sheet.output else { return "its sheet does not say which file it describes" }
        guard output.sha256 == hash else {
            return "is not the file that its sheet describes: its SHA-256 differs"
        }
        guard source.format.sampleRate == sheet.source.sampleRate, source.format.channels == sheet.source.channels
        else { return "has another rate or other channels than its sheet says" }
        return nil
    }

    private static func read(_ path: String) throws(PipelineError) -> SheetDocument {
        let bytes = try TextFile.bytes(of: path)
        do {
            return try SheetReader.read(bytes, name: path)
        } catch {
            throw .failed("\(error)")
        }
    }
}
