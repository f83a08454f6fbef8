import BleepAudio
import BleepDetect
import BleepSheet

/// Finds out what is in one recording.
public struct Analyzer {
    private let configuration: DetectionConfiguration
    private let acceptsDamage: Bool
    private let message: (String) -> Void
    private let progress: Progress.Report

    /// - Parameters:
    ///   - countries: ISO 3166-1 codes of the tone plans to expect; empty means that none is told.
    ///   - acceptsDamage: whether damaged recordings are read as far as they go.
    ///   - explains: whether near misses are looked for.
    ///   - message: as for ``Redactor``.
    ///   - progress: as for ``Redactor``.
    public init(
        countries: [String] = [], acceptsDamage: Bool = false, explains: Bool = false,
        message: @escaping (String) -> Void, progress: @escaping Progress.Report
    ) {
        var configuration = DetectionConfiguration()
        configuration.countries = countries
        configuration.explains = explains
        self.configuration = configuration
        self.acceptsDamage = acceptsDamage
        self.message = message
        self.progress = progress
    }

    /// - Parameter path: of the recording, or `-`.
    public func analyze(_ path: String) throws(PipelineError) -> AnalyzedCall {
        let source = try SourceOpening.open(path, acceptsDamage: acceptsDamage)
        for warning in source.warnings { message("\(path): \(warning)") }
        let survey = try survey(of: source)
        try SourceOpening.checkLength(survey.frameCount, of: path)
        for damage in survey.damage { message("\(path): damaged: \(damage)") }
        let document = AnalysisDocument(
            file: path == SourceOpening.standardInput ? nil : PathText.name(path),
            recording: RecordingDescription(source.format, frames: survey.frameCount),
            timelines: survey.timelines, findings: survey.findings)
        return AnalyzedCall(document: document, nearMisses: survey.nearMisses)
    }

    private func survey(of source: borrowing AudioSource) throws(PipelineError) -> Survey {
        do {
            return try Survey.take(
                of: source, detection: configuration, acceptDamaged: acceptsDamage, isOnlyPass: true,
                progress: progress)
        } catch {
            throw PipelineError(error)
        }
    }

    /// The codes among `codes` for which no tone plan is known.
    public static func unknownCountries(_ codes: [String]) -> [String] {
        codes.filter { ToneZones.name(of: $0) == nil }
    }
}
