import BleepAudio

/// The process behind a worker: it takes jobs from standard input until there are no more, or its supervisor is gone.
public enum BatchWorker {
    /// - Parameter supervisor: the identifier of the process that started this one.
    public static func serve(supervisor: Int32) {
        guard var streams = WorkerStreams(supervisor: supervisor) else { return }
        while let line = streams.next() {
            guard let job = JobLine.value(Job.self, line) else { return }
            guard streams.answer(JobLine.text(JobRunner.run(job))) else { return }
        }
    }
}
