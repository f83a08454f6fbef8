import BleepAudio
import BleepPipeline

/// Processes that do jobs. One that dies costs its job a second try, and one that dies of it again costs the job.
struct WorkerCrew {
    private struct Place {
        var worker: WorkerProcess?
        /// Whether the worker has said a word: one that has not cannot have died of a job.
        var isReady = false
        var job: Job?
        var deadline = ContinuousClock.now
    }

    /// How long at most nobody is told how far things are, in milliseconds.
    private static let longestSilence = 500.0

    private let clock = ContinuousClock()
    private let executable: String
    private let arguments: [String]
    private let lock: FileLock.Share
    private let timeLimit: Int
    private var places: [Place]
    /// Jobs that have ended a worker.
    private var again: [Job] = []
    private var tried: Set<Int> = []

    init(count: Int, executable: String, arguments: [String], lock: FileLock.Share, timeLimit: Int) {
        places = Array(repeating: Place(), count: max(1, count))
        self.executable = executable
        self.arguments = arguments
        self.lock = lock
        self.timeLimit = timeLimit
    }

    /// - Parameters:
    ///   - next: gives a job; `nil` where there are no more.
    ///   - done: takes what became of it.
    ///   - tick: called now and then.
    mutating func run(
        next: () throws(PipelineError) -> Job?, done: (Job, JobResult) throws(PipelineError) -> Void,
        tick: () throws(PipelineError) -> Void
    ) throws(PipelineError) {
        var isExhausted = false
        while true {
            for index in places.indices where places[index].job == nil {
                var job: Job?
                if !isExhausted {
                    job = try next()
                    isExhausted = job == nil
                }
                // What ended a worker comes last: nobody else waits behind it.
                if isExhausted, job == nil { job = again.popLast() }
                guard let job else { break }
                try give(job, to: index)
            }
            let busy = places.indices.filter { places[$0].job != nil }
            guard !busy.isEmpty else { return }
            try listen(to: busy, done: done)
            try tick()
        }
    }

    private mutating func give(_ job: Job, to index: Int) throws(PipelineError) {
        places[index].job = job
        places[index].deadline = clock.now + .seconds(timeLimit)
        if places[index].worker == nil {
            places[index].isReady = false
            do {
                places[index].worker = try WorkerProcess(
                    executable, arguments + ["\(WorkerStreams.ownIdentifier)"], holding: lock)
            } catch {
                throw .failed("\(error)")
            }
        }
        // A worker that is gone is noticed when it is listened to.
        _ = places[index].worker?.send(JobLine.text(job))
    }

    private mutating func listen(
        to busy: [Int], done: (Job, JobResult) throws(PipelineError) -> Void
    ) throws(PipelineError) {
        let first = busy.map { places[$0].deadline }.min() ?? clock.now
        let patience = min(max(0, (first - clock.now) / .milliseconds(1)), Self.longestSilence)
        let ready = WorkerProcess.waitForAny(
            of: busy.compactMap { places[$0].worker }, milliseconds: Int(patience.rounded(.up)))
        for index in ready.map({ busy[$0] }) {
            guard let worker = places[index].worker, let job = places[index].job else { continue }
            guard let lines = worker.receive() else {
                let isReady = places[index].isReady
                places[index].worker = nil
                places[index].job = nil
                try bury(job, worker.wait(), wasReady: isReady, peak: worker.peakMegabytes, done: done)
                continue
            }
            places[index].isReady = places[index].isReady || !lines.isEmpty
            for result in lines.compactMap({ JobLine.value(JobResult.self, $0) }) where result.id == job.id {
                places[index].job = nil
                try done(job, result)
            }
        }
        for index in busy where places[index].deadline <= clock.now {
            guard let job = places[index].job, let worker = places[index].worker else { continue }
            _ = worker.end()
            places[index].worker = nil
            places[index].job = nil
            PendingFile.removeAbandoned(in: job.folder)
            try done(
                job,
                JobResult(
                    id: job.id, outcome: .aside,
                    reason: "took longer than \(timeLimit) s; set aside until it is changed, or --time-limit"))
        }
    }

    /// - Parameter peak: the memory that the worker had, in MB.
    private mutating func bury(
        _ job: Job, _ ending: WorkerProcess.Ending, wasReady: Bool, peak: Int,
        done: (Job, JobResult) throws(PipelineError) -> Void
    ) throws(PipelineError) {
        let cause =
            switch ending {
            case .exit(let status): "status \(status)"
            case .signal(let number): "signal \(number)"
            }
        guard wasReady else {
            throw .failed("a worker ended before it could begin (\(cause)); nothing can be done without workers")
        }
        PendingFile.removeAbandoned(in: job.folder)
        guard tried.insert(job.id).inserted else {
            try done(
                job,
                JobResult(
                    id: job.id, outcome: .aside,
                    reason:
                        "ended its worker twice (\(cause), with \(peak) MB of memory); set aside until it is changed, or --memory-limit"
                ))
            return
        }
        var second = job
        second.resumes = true
        second.hasStrays = second.isShared
        second.replaces = true
        again.append(second)
    }
}
