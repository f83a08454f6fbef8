import BleepAudio
public import BleepDetect
public import BleepSheet

/// Finds out what is in one recording.
public struct Analyzer {
    private let message: (String) -> Void
    private let progress: Progress.Report

    /// - Parameters: as for ``Redactor``.
    public init(message: @escaping (String) -> Void, progress: @escaping Progress.Report) {
        self.message = message
        self.progress = progress
    }

    /// - Parameters:
    ///   - path: of the recording, or `-`.
    ///   - countries: ISO 3166-1 codes of the tone plans to expect; empty means that none is told.
    public func analyze(
        _ path: String, countries: [String], acceptsDamage: Bool
    ) throws(PipelineError) -> AnalysisDocument {
        try listen(to: path, countries: countries, acceptsDamage: acceptsDamage, explains: false).document
    }

    /// The same, with what was nearly a digit or a tone and why it was not, in order of time. Private by nature: a near
    /// miss of a keypad digit names the digit.
    public func explain(
        _ path: String, countries: [String], acceptsDamage: Bool
    ) throws(PipelineError) -> (document: AnalysisDocument, nearMisses: [NearMiss]) {
        try listen(to: path, countries: countries, acceptsDamage: acceptsDamage, explains: true)
    }

    private func listen(
        to path: String, countries: [String], acceptsDamage: Bool, explains: Bool
    ) throws(PipelineError) -> (document: AnalysisDocument, nearMisses: [NearMiss]) {
        let source = try SourceOpening.open(path, acceptsDamage: acceptsDamage)
        for warning in source.warnings { message("\(path): \(warning)") }
        var configuration = DetectionConfiguration()
        configuration.countries = countries
        configuration.explains = explains
        let survey: Survey
        do {
            survey = try Survey.take(
                of: source, detection: configuration, acceptDamaged: acceptsDamage, isOnlyPass: true,
                progress: progress)
        } catch {
            throw PipelineError(error)
        }
        try SourceOpening.checkLength(survey.frameCount, of: path)
        for damage in survey.damage { message("\(path): damaged: \(damage)") }
        let document = AnalysisDocument(
            file: path == SourceOpening.standardInput ? nil : PathText.name(path),
            recording: RecordingDescription(source.format, frames: survey.frameCount),
            timelines: survey.timelines, findings: survey.findings)
        return (document, survey.nearMisses)
    }

    /// The codes among `codes` for which no tone plan is known.
    public static func unknownCountries(_ codes: [String]) -> [String] {
        codes.filter { ToneZones.name(of: $0) == nil }
    }
}
