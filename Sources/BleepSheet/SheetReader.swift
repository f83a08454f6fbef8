public import BleepCore

/// Reads public sheets, our own and those made by hand.
public enum SheetReader {
    /// Reads a sheet of schema ``SheetDocument/schema``. Unknown keys are ignored, a key that stands twice is
    /// refused; frames win over seconds.
    ///
    /// A sheet made by hand may lack `tool`, `output`, `options`, `coverage`, `proof`, `segments`, `findings` and
    /// `notes`, and in a redaction `startFrame` and `endFrame` (then its seconds are converted: start rounded down, end
    /// up), `channels` (then all), `kind`, `origin` and `tone` (then what its category sounds like).
    /// - Parameters:
    ///   - bytes: the sheet as it is stored.
    ///   - name: how messages call the file.
    ///   - recording: what stands for `source` when the sheet has none.
    ///   - limits: what no sheet may exceed.
    /// - Throws: ``SheetError`` at the first defect, with its place and what was expected.
    public static func read(
        _ bytes: [UInt8], name: String, recording: RecordingDescription? = nil, limits: Limits = .standard
    ) throws(SheetError) -> SheetDocument {
        guard bytes.count <= limits.textBytes else {
            throw SheetError(file: name, message: "larger than the \(limits.textBytes) bytes that are read")
        }
        let file = try SheetFile.decode(bytes, name: name)
        if let place = SheetKeys(of: bytes)?.repeated {
            throw SheetError(file: name, place: place, message: "stands there twice")
        }
        return try file.document(name: name, recording: recording, limits: limits)
    }
}
