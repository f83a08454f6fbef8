import BleepPipeline

/// How caller ids get into a catalogue: keyed, and clear only where the policy says so.
final class CallerStore {
    static let fingerprintSetting = "caller key"
    static let fileSetting = "caller key file"

    private let path: String
    private let keepsShown: Bool
    private let journal: Journal
    /// Made when the first caller comes.
    private var key: CallerKey?

    /// - Parameter path: the file of the key.
    /// - Throws: where callers of the catalogue were stored with another key: the same caller would look like two.
    init(key path: String, keepsShown: Bool, _ journal: Journal) throws(PipelineError) {
        self.path = path
        self.keepsShown = keepsShown
        self.journal = journal
        key = try Self.key(of: journal) ?? CallerKey(path: path)
        if let known = try journal.setting(Self.fingerprintSetting), known != key?.fingerprint {
            throw .failed(
                "\(path): is not the key with which the catalogue's caller ids were stored; put that one back")
        }
    }

    /// The key with which the callers of a catalogue were stored, where it lies or beside the catalogue, where both
    /// were moved together.
    /// - Returns: `nil` where there are none, or the key is not there.
    static func key(of journal: Journal) throws(PipelineError) -> CallerKey? {
        guard let fingerprint = try journal.setting(fingerprintSetting), let file = try journal.setting(fileSetting)
        else { return nil }
        return [PathNames.joined(PathNames.folder(journal.path), PathNames.name(file)), file].lazy
            .compactMap { CallerKey(path: $0) }.first { $0.fingerprint == fingerprint }
    }

    func entry(_ content: CallContent) throws(PipelineError) -> CatalogEntry {
        guard let caller = content.caller else {
            return CatalogEntry(content: content, caller: nil, shownCaller: nil)
        }
        let key = try providedKey()
        if try journal.setting(Self.fingerprintSetting) == nil {
            try journal.set(Self.fingerprintSetting, to: key.fingerprint)
            try journal.set(Self.fileSetting, to: PathNames.absolute(path))
        }
        return CatalogEntry(
            content: content, caller: key.mark(caller), shownCaller: keepsShown ? content.shownCaller : nil)
    }

    private func providedKey() throws(PipelineError) -> CallerKey {
        if let key { return key }
        let made = try CallerKey.provided(at: path)
        key = made
        return made
    }
}
