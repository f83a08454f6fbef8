public import BleepPipeline

/// Everything that a person can say about a batch.
public struct BatchRequest: Sendable {
    /// Seconds that one call may take: a day of recording on a slow machine.
    public static let usualTimeLimit = 3_600
    /// Megabytes that one call may need. Ten hours of telephone need 60.
    public static let usualMemoryLimit = 2_048
    /// With less a worker can hardly start.
    public static let leastMemoryLimit = 64

    /// A folder, a manifest, or `-` for a manifest on standard input.
    public var source: String
    /// The folder of the results; made where it does not exist.
    public var output: String
    public var mode = BatchMode.redact
    /// What is the same for every call: policy, lists, keypad, damage, countries. Paths in it are not used.
    public var redaction = RedactionRequest(input: "")
    public var names = BatchNames.masked
    /// Where private sheets go; never in ``output``.
    public var privateFolder: String?
    /// The file of journal and catalogue; `nil` puts it beside ``output``.
    public var catalog: String?
    public var shard = Shard.whole
    public var crew = BatchCrew.here
    /// Seconds for one call; a worker that takes longer is ended.
    public var timeLimit = BatchRequest.usualTimeLimit
    /// Megabytes for one call, 0 for as much as there is; the arguments of ``crew`` tell its workers.
    public var memoryLimit = BatchRequest.usualMemoryLimit
    /// Results that are there and were not made with this catalogue are replaced.
    public var replacesForeign = false

    /// Stands for what one call may take.
    var limits: String { "\(timeLimit) s \(memoryLimit) MB" }

    public init(source: String, output: String) {
        self.source = source
        self.output = output
    }
}
