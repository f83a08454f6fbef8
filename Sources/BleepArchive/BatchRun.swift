import BleepAudio
import BleepPipeline
import FoundationEssentials

/// One run of a batch: what is to be done, by whom, and what became of it.
final class BatchRun {
    private static let unmarked = "nothing marked; put cues or a transcript beside it, or say --keypad-only"

    private let plan: BatchPlan
    private let journal: Journal
    private let told: JobSettings
    private let callers: CallerStore
    private let progress: (BatchProgress) -> Void
    private var position = 0
    /// Of the jobs that are being done, by their numbers.
    private var stamps: [Int: String] = [:]
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
        report.failures = plan.failures
    }

    func go() throws(PipelineError) {
        switch plan.request.crew {
        case .here:
            while let job = try next() { try finish(job, JobRunner.run(job)) }
        case .processes(let count, let executable, let arguments):
            var crew = WorkerCrew(
                count: min(count, max(1, plan.entries.count)), executable: executable, arguments: arguments,
                timeLimit: plan.request.timeLimit)
            try crew.run(next: next, done: finish)
        }
        report.needsReview.sort { $0.path < $1.path }
        report.failures.sort { $0.path < $1.path }
    }

    /// Goes on to the next call that has to be done, and says so in the journal.
    private func next() throws(PipelineError) -> Job? {
        while position < plan.entries.count {
            let id = position
            let entry = plan.entries[id]
            position += 1
            let companions = entry.companions
            let stamp = WorkKey.stamp(of: [entry.place] + companions)
            let row = try plan.row(of: entry, in: journal)
            let isSame = row?.stamp == stamp && row?.settings == told.digest
            let stands = row.map { !$0.outputs.isEmpty && $0.outputs.allSatisfy(\.stands) } ?? false
            switch row?.state {
            case .done where isSame && stands:
                report.unchanged += 1
                tell()
                continue
            case .review where isSame:
                object(to: entry.path, row?.reason, needsReview: true)
                continue
            case .aside where isSame:
                object(to: entry.path, row?.reason, needsReview: false)
                continue
            default: break
            }
            if plan.withholds(entry) {
                let reason = Self.unmarked + Self.standing(row?.outputs ?? [])
                try journal.finish(
                    entry.path, plan.request.mode, .review, stamp: stamp, settings: told.digest, key: nil,
                    reason: reason, notices: [], seconds: nil, outputs: nil)
                object(to: entry.path, reason, needsReview: true)
                continue
            }
            var job = plan.job(id, entry, companions: companions, told: told)
            if let row {
                // What lies there is this call's, or was begun for it.
                job.replaces = job.replaces || row.state == .begun || !row.outputs.isEmpty
                job.before = row.outputs
                job.isDescribed = row.isDescribed
                job.resumes = row.state == .begun && isSame
                if row.state == .done, stands { job.knownKey = row.key }
            }
            if !job.replaces, let taken = Self.taken(by: job) {
                object(
                    to: entry.path, "\(taken): exists already and is not of this catalogue; --force replaces it",
                    needsReview: false)
                continue
            }
            stamps[id] = stamp
            try journal.begin(entry.path, plan.request.mode, stamp: stamp, settings: told.digest)
            return job
        }
        return nil
    }

    /// Says so where a result of an earlier run can be taken for one of this.
    private static func standing(_ before: [OutputMark]) -> String {
        before.first(where: \.stands).map { "; what an earlier run made still stands: \($0.path)" } ?? ""
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
        try journal.finish(
            job.path, job.mode, state, stamp: stamp, settings: told.digest, key: result.key, reason: reason,
            notices: result.notices, seconds: result.seconds,
            outputs: state == .done ? result.outputs.map(plan.stored) : nil,
            entry: state == .done ? try result.content.map(callers.entry) : nil)
        switch state {
        case .done:
            removeFormer(job.before, besides: result.outputs)
            if result.outcome == .unchanged { report.unchanged += 1 } else { report.done += 1 }
            tell()
        case .review: object(to: job.path, reason, needsReview: true)
        default: object(to: job.path, reason, needsReview: false)
        }
    }

    /// Results of earlier work that have other names now; what somebody has changed since stays.
    private func removeFormer(_ before: [OutputMark], besides now: [OutputMark]) {
        let names = Set(now.map(\.path))
        for mark in before where !names.contains(mark.path) && mark.stands {
            try? FileManager.default.removeItem(atPath: mark.path)
        }
    }

    private func object(to path: String, _ reason: String?, needsReview: Bool) {
        let objection = BatchReport.Objection(path: path, reason: reason ?? "no reason is known")
        if needsReview { report.needsReview.append(objection) } else { report.failures.append(objection) }
        tell()
    }

    private func tell() {
        progress(
            BatchProgress(
                finished: report.count, total: plan.entries.count + plan.failures.count,
                failed: report.failures.count, needsReview: report.needsReview.count))
    }
}
