import BleepAudio

/// The process behind a worker: it takes jobs from standard input until there are no more, or its supervisor is gone.
public enum BatchWorker {
    /// What a worker says before it takes a job.
    static let greeting = "ready"

    /// - Parameters:
    ///   - supervisor: the identifier of the process that started this one.
    ///   - megabytes: how much memory one call may need; `nil` for as much as there is.
    public static func serve(supervisor: Int32, megabytes: Int?) {
        guard var streams = WorkerStreams(supervisor: supervisor, megabytes: megabytes), streams.answer(greeting) else {
            return
        }
        while let line = streams.next() {
            guard let job = JobLine.value(Job.self, line) else { return }
            guard streams.answer(JobLine.text(JobRunner.run(job))) else { return }
        }
    }
}
