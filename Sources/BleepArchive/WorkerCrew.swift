import BleepAudio
import BleepPipeline

/// Processes that do jobs. One that dies costs its job a second try, and one that dies of it again costs the job.
struct WorkerCrew {
    private struct Place {
        var worker: WorkerProcess?
        var job: Job?
        var deadline = ContinuousClock.now
    }

    private let clock = ContinuousClock()
    private let executable: String
    private let arguments: [String]
    private let timeLimit: Int
    private var places: [Place]
    /// Jobs that have ended a worker.
    private var again: [Job] = []
    private var tried: Set<Int> = []

    init(count: Int, executable: String, arguments: [String], timeLimit: Int) {
        places = Array(repeating: Place(), count: max(1, count))
        self.executable = executable
        self.arguments = arguments
        self.timeLimit = timeLimit
    }

    /// - Parameters:
    ///   - next: gives a job; `nil` where there are no more.
    ///   - done: takes what became of it.
    mutating func run(
        next: () throws(PipelineError) -> Job?, done: (Job, JobResult) throws(PipelineError) -> Void
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
        }
    }

    private mutating func give(_ job: Job, to index: Int) throws(PipelineError) {
        places[index].job = job
        places[index].deadline = clock.now + .seconds(timeLimit)
        if places[index].worker == nil {
            do {
                places[index].worker = try WorkerProcess(
                    executable, arguments + ["\(WorkerStreams.ownIdentifier)"])
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
        let patience = max(0, (first - clock.now) / .milliseconds(1))
        let ready = WorkerProcess.waitForAny(
            of: busy.compactMap { places[$0].worker }, milliseconds: Int(patience.rounded(.up)))
        for index in ready.map({ busy[$0] }) {
            guard let worker = places[index].worker, let job = places[index].job else { continue }
            guard let lines = worker.receive() else {
                places[index].worker = nil
                places[index].job = nil
                try bury(job, worker.wait(), done: done)
                continue
            }
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
            try done(
                job,
                JobResult(
                    id: job.id, outcome: .aside,
                    reason: "took longer than \(timeLimit) s; set aside until it is changed"))
        }
    }

    private mutating func bury(
        _ job: Job, _ ending: WorkerProcess.Ending, done: (Job, JobResult) throws(PipelineError) -> Void
    ) throws(PipelineError) {
        guard tried.insert(job.id).inserted else {
            let cause =
                switch ending {
                case .exit(let status): "status \(status)"
                case .signal(let number): "signal \(number)"
                }
            try done(
                job,
                JobResult(
                    id: job.id, outcome: .aside,
                    reason: "ended its worker twice (\(cause)); set aside until it is changed"))
            return
        }
        var second = job
        second.resumes = true
        second.replaces = true
        again.append(second)
    }
}
