import Glibc

/// The cases of one promise of `docs/promises.md`: how many there were, and which failed.
///
/// The ordinary run takes few of them; with `CALLBLEEP_LONG=1` (`make test-long`) all are run.
public final class PromiseTally: CustomStringConvertible {
    /// Whether the full numbers are asked for.
    public static let isLong = getenv("CALLBLEEP_LONG") != nil

    /// Failures that are shown; the rest is counted.
    private static let shown = 12

    private let promise: Int
    private let cases: String
    private let start = ContinuousClock.now
    public private(set) var count = 0
    public private(set) var failures = 0
    private var firstFailures: [String] = []

    /// - Parameters:
    ///   - promise: its row.
    ///   - cases: what is counted, in a few words.
    public init(_ promise: Int, _ cases: String) {
        self.promise = promise
        self.cases = cases
    }

    /// How many cases are to be run.
    public static func cases(_ long: Int, ordinary: Int) -> Int { isLong ? long : ordinary }

    /// Counts one case.
    /// - Parameter failure: says what failed; asked for only where something did.
    public func add(_ holds: Bool, _ failure: @autoclosure () -> String = "") {
        count += 1
        guard !holds else { return }
        failures += 1
        if firstFailures.count < Self.shown { firstFailures.append(failure()) }
    }

    /// `promise 9: 1000 cases, 0 failures (bits flipped before the proof; 12.3 s)`.
    public var description: String {
        let time = (ContinuousClock.now - start).components
        let seconds = Double(time.seconds) + Double(time.attoseconds) * 1e-18
        let list = firstFailures.map { "\n  \($0)" }.joined()
        return
            "promise \(promise): \(count) cases, \(failures) failures (\(cases); \((seconds * 10).rounded() / 10) s)\(list)"
    }

    /// Prints the line of this promise.
    /// - Returns: whether there were cases and all of them hold.
    public func report() -> Bool {
        print(description)
        return count > 0 && failures == 0
    }
}
