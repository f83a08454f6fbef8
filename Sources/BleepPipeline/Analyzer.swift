import BleepAudio
public import BleepDetect
public import BleepSheet
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

    public func analyze(_ request: AnalysisRequest) throws(PipelineError) -> AnalysisDocument {
        try listen(request, explains: false).document
    }

    /// The same, with what was nearly a digit or a tone and why it was not, in order of time. Private by nature: a near
    /// miss of a keypad digit names the digit.
    public func explain(
        _ request: AnalysisRequest
    ) throws(PipelineError) -> (document: AnalysisDocument, nearMisses: [NearMiss]) {
        try listen(request, explains: true)
    }

    private func listen(
        _ request: AnalysisRequest, explains: Bool
    ) throws(PipelineError) -> (document: AnalysisDocument, nearMisses: [NearMiss]) {
        let path = request.input
        let policy = try PolicySource.policy(request.policy)
        let source = try SourceOpening.open(path, acceptsDamage: request.acceptsDamage)
        for warning in source.warnings { message("\(path): \(warning)") }
        var configuration = DetectionConfiguration()
        configuration.countries = request.countries.isEmpty ? policy.countries : request.countries
        configuration.findings = FindingLimits(policy)
        configuration.explains = explains
        let survey: Survey
        do {
            survey = try Survey.take(
                of: source, detection: configuration, acceptDamaged: request.acceptsDamage, isOnlyPass: true,
                progress: progress)
        } catch {
            throw PipelineError(error)
        }
        try SourceOpening.checkLength(survey.frameCount, of: path)
        for damage in survey.damage { message("\(path): damaged: \(damage)") }
        let document = AnalysisDocument(
            file: path == SourceOpening.standardInput ? nil : PathText.name(path),
            recording: RecordingDescription(source.format, frames: survey.frameCount),
            timelines: survey.timelines,
            findings: survey.findings(
                sampleRate: source.format.sampleRate, limits: configuration.findings, language: request.language))
        return (document, survey.nearMisses)
    }

    /// The codes among `codes` for which no tone plan is known.
    public static func unknownCountries(_ codes: [String]) -> [String] {
        codes.filter { ToneZones.name(of: $0) == nil }
    }
}
