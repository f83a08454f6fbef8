import BleepAudio
import BleepPipeline
import FoundationEssentials

/// One run of a batch: what is to be done, by whom, and what became of it.
final class BatchRun {
    private static let unmarked = "nothing marked; put cues or a transcript beside it, or say --keypad-only"
    /// Calls that are begun in the journal at once: the disk is waited for once for all of them.
    private static let begunTogether = 64
    /// Calls that are ended in the journal at once: pages that they share are written once. Whoever is killed before
    /// finds their results complete.
    private static let endedTogether = 32
    /// How long an end is kept back.
    private static let longestWait = Duration.milliseconds(500)

    private let plan: BatchPlan
    private let journal: Journal
    private let told: JobSettings
    private let callers: CallerStore
    private let progress: (BatchProgress) -> Void
    private var known: KnownRows
    private var position = 0
    /// Begun in the journal, to be given to workers, the next one last.
    private var ready: [Job] = []
    /// Of the jobs that are ready or being done, by their numbers.
    private var stamps: [Int: String] = [:]
    /// What the journal is not told yet, with the results of earlier work that go then.
    private var ended: [(ending: Journal.Ending, former: [OutputMark])] = []
    private var endedSince = ContinuousClock.now
    private var worked = 0
    private(set) var report = BatchReport()

    init(
        plan: BatchPlan, journal: Journal, told: JobSettings, callers: CallerStore,
        progress: @escaping (BatchProgress) -> Void
    ) {
        self.plan = plan
        self.callers = callers
        self.journal = journal
        self.told = told
        self.progress = progress
        known = KnownRows(plan, journal)
        report.failures = plan.failures
        report.maskedNames = plan.maskedNames
    }

    /// - Parameter lock: of the results; workers hold it, too.
    func go(holding lock: FileLock.Share) throws(PipelineError) {
        do throws(PipelineError) {
            try work(holding: lock)
        } catch {
            // What is done is done, whatever ended the run.
            try? settle()
            throw error
        }
        try settle()
        report.needsReview.sort { $0.path < $1.path }
        report.failures.sort { $0.path < $1.path }
        report.tellingNames.sort()
    }

    private func work(holding lock: FileLock.Share) throws(PipelineError) {
        switch plan.request.crew {
        case .here:
            while let job = try next() { try finish(job, JobRunner.run(job)) }
        case .processes(let count, let executable, let arguments):
            var crew = WorkerCrew(
                count: min(count, max(1, plan.count)), executable: executable, arguments: arguments,
                lock: lock, timeLimit: plan.request.timeLimit)
            try crew.run(next: next, done: finish) { () throws(PipelineError) in
                if ContinuousClock.now - endedSince > Self.longestWait { try settle() }
                tell()
            }
        }
    }

    /// Tells the journal of a call, now or together with others.
    /// - Parameter former: results of earlier work that go once it knows.
    private func end(_ ending: Journal.Ending, former: [OutputMark] = []) throws(PipelineError) {
        if ended.isEmpty { endedSince = .now }
        ended.append((ending, former))
        if ended.count >= Self.endedTogether { try settle() }
    }

    private func settle() throws(PipelineError) {
        guard !ended.isEmpty else { return }
        let now = ended
        ended = []
        try journal.finish(now.map(\.ending))
        // What somebody has changed since stays.
        for mark in now.lazy.flatMap(\.former) where mark.stands {
            try? FileManager.default.removeItem(atPath: mark.path)
        }
    }

    private func next() throws(PipelineError) -> Job? {
        if ready.isEmpty { try prepare() }
        return ready.popLast()
    }

    /// Goes on to the next calls that have to be done, and says so in the journal.
    private func prepare() throws(PipelineError) {
        var begun: [Journal.Beginning] = []
        var jobs: [Job] = []
        while jobs.count < Self.begunTogether, position < plan.count {
            let id = position
            position += 1
            guard let job = try job(id) else { continue }
            begun.append(
                Journal.Beginning(path: job.path, mode: job.mode, stamp: stamps[id] ?? "", settings: told.digest))
            jobs.append(job)
        }
        try settle()
        try journal.begin(begun)
        ready = jobs.reversed()
    }

    /// - Returns: `nil` where nothing is to be done; then it is told what became of the call.
    private func job(_ id: Int) throws(PipelineError) -> Job? {
        let entry = plan.entry(id)
        let companions = entry.companions
        let stamp = WorkKey.stamp(of: [entry.place] + companions)
        let row = try known.row(id)
        let isSame = row?.isSame(stamp, told.digest, plan.request) ?? false
        let stands = row.map { !$0.outputs.isEmpty && $0.outputs.allSatisfy(\.stands) } ?? false
        switch row?.state {
        case .done where isSame && stands:
            report.unchanged += 1
            tell(BatchProgress.Call(path: entry.path, outcome: .unchanged))
            return nil
        case .review where isSame:
            object(to: entry.path, row?.reason, needsReview: true)
            return nil
        case .aside where isSame:
            object(to: entry.path, row?.reason, needsReview: false)
            return nil
        default: break
        }
        if plan.withholds(entry, companions) {
            let reason = Self.unmarked + Self.standing(row?.outputs ?? [])
            try end(
                Journal.Ending(
                    path: entry.path, mode: plan.request.mode, state: .review, stamp: stamp, settings: told.digest,
                    reason: reason))
            object(to: entry.path, reason, needsReview: true)
            return nil
        }
        var job = plan.job(id, entry, companions: companions, told: told)
        if let row {
            // What lies there is this call's, or was begun for it.
            job.replaces = job.replaces || row.state == .begun || !row.outputs.isEmpty
            job.before = row.outputs
            job.isDescribed = row.isDescribed
            job.resumes = row.state == .begun && isSame
            job.hasStrays = job.isShared && row.state == .begun
            if row.state == .done, stands { job.knownKey = row.key }
        }
        if !job.replaces, let taken = Self.taken(by: job) {
            object(
                to: entry.path, "\(taken): exists already and is not of this catalogue; --force replaces it",
                needsReview: false)
            return nil
        }
        stamps[id] = stamp
        return job
    }

    /// Says so where a result of an earlier run can be taken for one of this.
    private static func standing(_ before: [OutputMark]) -> String {
        let marks = before.filter(\.stands)
        let mark = marks.first { PublishedName.isRecording($0.path) } ?? marks.first
        return mark.map { "; what an earlier run made still stands: \($0.path)" } ?? ""
    }

    /// Somebody else's file under a name that the job's result will have.
    private static func taken(by job: Job) -> String? {
        guard !job.isShared else { return nil }
        let stem = PathNames.joined(job.folder, job.stem)
        let endings =
            job.mode == .analyze
            ? [".analysis.json"]
            : [PathNames.ending(PathNames.name(job.place)), ".flac", ".sheet.json", ".sheet.csv"].map {
                ".redacted" + $0
            }
        return endings.map { stem + $0 }.first { FileIdentity(path: $0) != nil }
    }

    private func finish(_ job: Job, _ result: JobResult) throws(PipelineError) {
        worked += 1
        let stamp = stamps.removeValue(forKey: job.id) ?? ""
        let state: WorkState
        var reason = result.reason
        switch result.outcome {
        case .done, .unchanged: state = .done
        case .review: state = .review
        case .failed: state = .failed
        case .aside: state = .aside
        }
        if state != .done { reason = reason.map { $0 + Self.standing(job.before) } }
        let isDone = state == .done
        try end(
            Journal.Ending(
                path: job.path, mode: job.mode, state: state, stamp: stamp,
                settings: JournalRow.told(told.digest, plan.request, in: state), key: result.key,
                reason: reason, notices: result.notices, seconds: result.seconds,
                outputs: isDone ? result.outputs.map(plan.stored) : nil,
                entry: isDone ? try result.content.map(callers.entry) : nil),
            former: isDone ? Self.former(job.before, besides: result.outputs) : [])
        switch state {
        case .done:
            if result.nameTells { report.tellingNames.append(job.path) }
            if result.outcome == .unchanged { report.unchanged += 1 } else { report.done += 1 }
            report.seconds += result.seconds ?? 0
            tell(
                BatchProgress.Call(
                    path: job.path, outcome: result.outcome == .unchanged ? .unchanged : .done,
                    seconds: result.seconds))
        case .review: object(to: job.path, reason, needsReview: true)
        default: object(to: job.path, reason, needsReview: false)
        }
    }

    /// Results of earlier work that have other names now.
    private static func former(_ before: [OutputMark], besides now: [OutputMark]) -> [OutputMark] {
        let names = Set(now.map(\.path))
        return before.filter { !names.contains($0.path) }
    }

    private func object(to path: String, _ reason: String?, needsReview: Bool) {
        let objection = BatchReport.Objection(path: path, reason: reason ?? "no reason is known")
        if needsReview { report.needsReview.append(objection) } else { report.failures.append(objection) }
        tell(BatchProgress.Call(path: path, outcome: needsReview ? .review : .failed, reason: objection.reason))
    }

    private func tell(_ call: BatchProgress.Call? = nil) {
        progress(
            BatchProgress(
                finished: report.count, total: plan.count + plan.failures.count, worked: worked,
                failed: report.failures.count, needsReview: report.needsReview.count, seconds: report.seconds,
                call: call))
    }
}
