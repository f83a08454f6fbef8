/// Writes analyses in every form of ``AnalysisFormat``.
public enum AnalysisWriter {
    /// - Parameters:
    ///   - documents: one, unless the format ``AnalysisFormat/holdsSeveral``.
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
        case .rttm:
            return documents.map(analysisRTTM).joined()
        case .textgrid:
            return documents.map { analysisTextGrid($0, showDigits: showDigits) }.joined()
        case .audacity:
            return documents.map {
                rowsAudacity(
                    SheetRow.rows(of: $0, showDigits: showDigits), channels: $0.recording.channels)
            }.joined()
        case .webVTT:
            return documents.map {
                rowsWebVTT(SheetRow.rows(of: $0, showDigits: showDigits), channels: $0.recording.channels)
            }.joined()
        }
    }
}
