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
        key = CallerKey(path: path)
        if let known = try journal.setting(Self.fingerprintSetting), known != key?.fingerprint {
            throw .failed(
                "\(path): is not the key with which the catalogue's caller ids were stored; put that one back")
        }
    }

    func entry(_ content: CallContent) throws(PipelineError) -> CatalogEntry {
        guard let caller = content.caller else {
            return CatalogEntry(content: content, caller: nil, shownCaller: nil)
        }
        let key = try providedKey()
        try journal.set(Self.fingerprintSetting, to: key.fingerprint)
        try journal.set(Self.fileSetting, to: PathNames.absolute(path))
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
