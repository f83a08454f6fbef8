public import BleepCore
public import BleepText

/// What a person says about how transcripts are searched.
public struct SearchRequest: Sendable {
    public enum SpokenLanguage: String, CaseIterable, Sendable {
        /// Found in the words, also where both are spoken.
        case auto
        case english = "en"
        case german = "de"
    }

    /// Lists of what must be hidden, as paths.
    public var hideFiles: [String] = []
    /// Lists of what may stay although a rule would hide it, as paths.
    public var allowFiles: [String] = []
    /// The path of a policy or the name of a preset.
    public var policy: String?
    /// `nil` leaves it to the policy.
    public var language: SpokenLanguage?
    /// Of what is said about the call, whatever is spoken in it; `nil` leaves it to ``language`` and the call.
    public var sentences: Language?

    public init() {}

    /// The language of findings: the one that was told, else that of the call where it is German or English, else English.
    /// - Parameter call: the language of the call, BCP 47, if the notes say it.
    func sentences(of call: String?) -> Language {
        if let sentences { return sentences }
        return switch language {
        case .german: .german
        case .english: .english
        case .auto, nil: Language(of: call)
        }
    }

    /// What makes names of files fit to be seen: by the policy and the lists as they are now.
    public func fileNames() throws(PipelineError) -> FileNameMask { try SearchSetup.read(self).fileNames }

    /// The files that are read, as paths.
    public var paths: [String] {
        let files = hideFiles + allowFiles
        return PolicySource.isPreset(policy) ? files : files + [policy].compactMap { $0 }
    }
}
