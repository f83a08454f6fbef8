import Glibc

/// The processor time of a thread: what work costs, however busy the machine is with other tests.
public enum ThreadTime {
    /// What `work` takes on the thread that it was begun on.
    public static func measure<Failure: Error>(_ work: () throws(Failure) -> Void) throws(Failure) -> Duration {
        let start = now
        try work()
        return now - start
    }

    private static var now: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
