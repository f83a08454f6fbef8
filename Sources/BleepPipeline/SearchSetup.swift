import BleepCore
import BleepText

/// A search with its policy and lists, read from their files.
struct SearchSetup {
    let policy: Policy
    /// Of the lists that flags name; those of the policy are in the policy.
    private let hide: [ListEntry]
    private let allow: [ListEntry]
    /// `nil` leaves it to the policy.
    let language: LanguageChoice?
    /// What the user should know, one sentence each.
    let notices: [String]

    static func read(_ request: SearchRequest) throws(PipelineError) -> SearchSetup {
        let policy = try PolicySource.policy(request.policy)
        var notices: [String] = []
        let hide = try entries(of: request.hideFiles, &notices)
        let allow = try entries(of: request.allowFiles, &notices)
        var language: LanguageChoice?
        switch request.language {
        case .auto: language = .automatic
        case .english: language = .told([.english])
        case .german: language = .told([.german])
        case nil: break
        }
        return SearchSetup(policy: policy, hide: hide, allow: allow, language: language, notices: notices)
    }

    /// Made anew at each call, and only where there is a transcript: its tables cost more than opening a recording.
    func search() -> TranscriptSearch {
        TranscriptSearch(policy: policy, hide: hide, allow: allow, language: language)
    }

    /// The same lists and rules for notes.
    func notesSearch(hidden: HiddenWords) -> NotesSearch {
        NotesSearch(policy: policy, hide: hide, allow: allow, language: language, hidden: hidden)
    }

    /// The same lists for names of files.
    var fileNames: FileNameMask { FileNameMask(hide: policy.hide + hide, allow: policy.allow + allow) }

    private static func entries(
        of paths: [String], _ notices: inout [String]
    ) throws(PipelineError) -> [ListEntry] {
        var entries: [ListEntry] = []
        for path in paths {
            let bytes = try TextFile.bytes(of: path)
            do {
                let list = try ListFile.read(bytes, name: path)
                entries += list.entries
                notices += list.warnings
            } catch {
                throw .failed("\(error)")
            }
        }
        return entries
    }
}
