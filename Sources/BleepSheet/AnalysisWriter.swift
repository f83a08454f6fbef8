/// Writes analyses in every form of ``AnalysisFormat``.
public enum AnalysisWriter {
    /// - Parameters:
    ///   - documents: one, unless the format ``AnalysisFormat/holdsSeveral``.
    ///   - format: the form of the text.
    ///   - asArray: JSON as an array even when there is one document, because several were asked for.
    ///   - showDigits: whether forms other than JSON show keypad digits; otherwise `•` stands for each.
    /// - Precondition: the number of documents suits the format.
    public static func write(
        _ documents: [AnalysisDocument], as format: AnalysisFormat, asArray: Bool = false, showDigits: Bool = false
    ) -> String {
        precondition(format.holdsSeveral || documents.count == 1, "\(format.rawValue) holds one recording")
        switch format {
        case .json:
            return analysisJSON(documents, asArray: asArray || documents.count != 1)
        case .text:
            return documents.map { analysisText($0, showDigits: showDigits) }.joined(separator: "\n")
        case .csv:
            return analysisCSV(documents, showDigits: showDigits)
        case .markdown:
            return documents.map { analysisMarkdown($0, showDigits: showDigits) }.joined(separator: "\n")
        case .rttm:
            return documents.map { tracksRTTM(SheetTracks($0, showDigits: showDigits)) }.joined()
        case .audacity, .webVTT, .webVTTChapters, .srt, .textgrid, .eaf, .chapters:
            return documents.map { single($0, as: format, showDigits: showDigits) }.joined()
        }
    }

    /// The forms that hold one recording.
    private static func single(
        _ document: AnalysisDocument, as format: AnalysisFormat, showDigits: Bool
    ) -> String {
        let channels = document.recording.channels
        func rows() -> [SheetRow] { SheetRow.rows(of: document, showDigits: showDigits) }
        switch format {
        case .audacity: return rowsAudacity(rows(), channels: channels)
        case .webVTT: return rowsWebVTT(rows(), channels: channels)
        case .srt: return rowsSRT(rows(), channels: channels)
        case .textgrid: return tracksTextGrid(SheetTracks(document, showDigits: showDigits))
        case .eaf: return tracksEAF(SheetTracks(document, showDigits: showDigits))
        // Chapters are few and for everybody; they are those of a sheet that hides nothing.
        case .webVTTChapters: return chaptersWebVTT(SheetChapter.chapters(of: document.unredacted))
        case .chapters: return chaptersJSON(document.unredacted)
        case .text, .json, .csv, .rttm, .markdown: preconditionFailure("\(format.rawValue) is written above")
        }
    }
}
