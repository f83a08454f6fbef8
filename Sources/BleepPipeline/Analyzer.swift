import BleepAudio
import BleepDetect
import BleepSheet
import BleepText

/// Finds out what is in one recording.
public struct Analyzer {
    private let message: (String) -> Void
    private let progress: Progress.Report

    /// - Parameters: as for ``Redactor``.
    public init(message: @escaping (String) -> Void, progress: @escaping Progress.Report) {
        self.message = message
        self.progress = progress
    }

    public func analyze(_ request: AnalysisRequest) throws(PipelineError) -> AnalyzedCall {
        let path = request.input
        let configuration = try configuration(for: request)
        let source = try SourceOpening.open(path, acceptsDamage: request.acceptsDamage)
        for warning in source.warnings { message("\(path): \(warning)") }
        let survey = try survey(of: source, configuration, acceptsDamage: request.acceptsDamage)
        try SourceOpening.checkLength(survey.frameCount, of: path)
        for damage in survey.damage { message("\(path): damaged: \(damage)") }
        let document = AnalysisDocument(
            file: path == SourceOpening.standardInput ? nil : PathText.name(path),
            recording: RecordingDescription(source.format, frames: survey.frameCount),
            timelines: survey.timelines,
            findings: survey.findings(
                sampleRate: source.format.sampleRate, limits: configuration.findings, language: request.language))
        return AnalyzedCall(document: document, nearMisses: survey.nearMisses)
    }

    private func configuration(for request: AnalysisRequest) throws(PipelineError) -> DetectionConfiguration {
        let policy = try PolicySource.policy(request.policy)
        var configuration = DetectionConfiguration()
        configuration.countries = request.countries.isEmpty ? policy.countries : request.countries
        configuration.findings = FindingLimits(policy)
        configuration.explains = request.explains
        return configuration
    }

    private func survey(
        of source: borrowing AudioSource, _ configuration: DetectionConfiguration, acceptsDamage: Bool
    ) throws(PipelineError) -> Survey {
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
