import BleepPipeline
import BleepSheet

/// Prints what was heard in calls.
struct AnalysisPrinter {
    let format: AnalysisFormat
    /// Whether several were asked for.
    let asArray: Bool
    /// Whether the text says what was nearly something.
    let explains: Bool
    let showDigits: Bool

    /// - Throws: as ``Terminal/result(_:)``.
    func write(_ calls: [AnalyzedCall]) throws {
        guard !calls.isEmpty else { return }
        try Terminal.result(
            explains
                ? calls.map(explained).joined(separator: "\n")
                : AnalysisWriter.write(
                    calls.map(\.document), as: format, asArray: asArray, showDigits: showDigits))
    }

    private func explained(_ call: AnalyzedCall) -> String {
        AnalysisWriter.write([call.document], as: .text, showDigits: showDigits)
            + NearMissPrinter(call.nearMisses, rate: call.document.recording.sampleRate, showDigits: showDigits).text
    }
}
