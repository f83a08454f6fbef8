import Glibc
import Synchronization

/// The signal that came; 0 while none has.
private let arrived = Atomic<Int32>(0)

/// Signals that end a process, kept back while something has to be tidied up first.
public enum Interruption {
    private static let signals = [SIGINT, SIGTERM, SIGHUP]
    /// How many stretches of work keep signals back.
    private static let holders = Atomic<Int>(0)

    /// Whether the user, or the system, wants an end.
    public static var isPending: Bool { arrived.load(ordering: .relaxed) != 0 }

    /// Does `work` to its end even where a signal comes, and lets the process die of it afterwards. Work that lasts asks
    /// ``isPending`` from time to time.
    public static func heldBack<Result: ~Copyable, Failure: Error>(
        during work: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        if holders.add(1, ordering: .sequentiallyConsistent).newValue == 1 {
            for number in signals { catchSignal(number) }
        }
        defer {
            if holders.subtract(1, ordering: .sequentiallyConsistent).newValue == 0 { release() }
        }
        return try work()
    }

    private static func catchSignal(_ number: Int32) {
        // Who started us ignoring it (nohup) goes on doing so.
        var before = sigaction()
        unsafe sigaction(number, nil, &before)
        guard !isIgnored(before) else { return }
        signal(number) { arrived.store($0, ordering: .relaxed) }
    }

    private static func isIgnored(_ action: sigaction) -> Bool {
        // SIG_IGN is the number 1 in place of a function. A function has no `==`, and calling this one is out of the
        // question; both types are of the size of an address.
        unsafe action.__sigaction_handler.sa_handler.map { unsafe unsafeBitCast($0, to: Int.self) } == 1
    }

    private static func release() {
        let number = arrived.exchange(0, ordering: .sequentiallyConsistent)
        for number in signals {
            var now = sigaction()
            unsafe sigaction(number, nil, &now)
            if !isIgnored(now) { signal(number, SIG_DFL) }
        }
        if number != 0 { raise(number) }
    }
}
