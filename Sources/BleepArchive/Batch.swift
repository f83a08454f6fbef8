import BleepAudio
public import BleepPipeline
import FoundationEssentials

/// Cleans, or analyses, a folder or a list of calls. What a former run has done is not done again, and what was
/// interrupted goes on.
public struct Batch {
    /// How long to wait for the results' lock, in milliseconds: workers of a run that was killed are gone by then.
    private static let patience = 2_000

    private let progress: (BatchProgress) -> Void

    /// - Parameter progress: called after each call, and at least twice a second.
    public init(progress: @escaping (BatchProgress) -> Void) { self.progress = progress }

    /// - Throws: where nothing can be done at all; what happens to one call is in the report.
    public func run(_ request: BatchRequest) throws(PipelineError) -> BatchReport {
        var plan = try BatchPlan(request)
        let told = JobSettings(request.redaction, digest: try WorkKey.settings(request))
        let lock: FileLock?
        let journal: Journal?
        do throws(AudioFileError) {
            try Self.makeFolder(request.output)
            lock = try FileLock(plan.lock, waiting: Self.patience)
        } catch {
            throw .failed("\(error)")
        }
        try BatchPlan.checkPrivateFolder(request)
        guard let lock else {
            throw .failed("\(request.output): another batch is writing here; wait for it, or say another --shard")
        }
        journal = try Journal(plan.catalog, isReadOnly: false)
        guard let journal else { preconditionFailure("a journal that may be written is made") }
        try journal.claim(root: plan.root, force: request.replacesForeign)
        try journal.set(Journal.resultsSetting(request.mode), to: PathNames.absolute(request.output))
        if let folder = plan.commonFolder { try journal.set(Journal.commonFolderSetting, to: folder) }
        let callers = try CallerStore(
            key: plan.callerKey, keepsShown: try PolicySource.keepsCallerIDs(request.redaction.search.policy), journal)
        if plan.needsDigits { plan.key = try CallerKey.provided(at: plan.callerKey) }
        for folder in plan.foldersOfResults { PendingFile.removeAbandoned(in: folder) }
        let run = BatchRun(plan: plan, journal: journal, told: told, callers: callers, progress: progress)
        try run.go(holding: lock.share)
        try journal.forgetStaleWords()
        return run.report
    }

    private static func makeFolder(_ path: String) throws(AudioFileError) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw AudioFileError(
                .cannotCreate, path: path, detail: "cannot be made; check the path and its permissions")
        }
    }

    /// Says what ``run(_:)`` would do; writes nothing.
    /// - Parameters:
    ///   - request: what a run would be told.
    ///   - body: gets the calls in their order.
    /// - Returns: what could not be taken for a call.
    public static func rehearse(
        _ request: BatchRequest, _ body: (PlannedCall) throws -> Void
    ) throws -> [BatchReport.Objection] {
        let plan = try BatchPlan(request)
        let settings = try WorkKey.settings(request)
        let journal = try Journal(plan.catalog, isReadOnly: true)
        var known = KnownRows(plan, journal)
        for index in 0..<plan.count {
            let entry = plan.entry(index)
            let companions = entry.companions
            let stamp = WorkKey.stamp(of: [entry.place] + companions)
            let row = try known.row(index)
            let isSame = row?.isSame(stamp, settings, request) ?? false
            let fate: PlannedCall.Fate =
                switch row?.state {
                case nil: .new
                case .begun: .interrupted
                case .failed: .again
                case .done: isSame && row!.outputs.allSatisfy(\.stands) ? .unchanged : .changed
                case .review, .aside: isSame ? .review : .changed
                }
            try body(
                PlannedCall(
                    path: entry.path, folder: plan.folder(of: entry.path), companions: companions.map(PathNames.name),
                    fate: fate, isWithheld: plan.withholds(entry, companions)))
        }
        return plan.failures
    }
}
