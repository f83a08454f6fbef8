public import BleepPipeline
import BleepText
import FoundationEssentials

/// What was heard in a sample.
public struct SampleResult: Hashable, Sendable {
    /// Pieces with a verdict.
    public var heard: Int
    public var misses: Int
    /// Pieces without a verdict.
    public var open: Int

    public var rate: Double { heard > 0 ? Double(misses) / Double(heard) : 0 }

    /// The largest rate of misses that is not yet unlikely, with 95 % confidence; see `ExactBound`.
    public var bound: Double { ExactBound.upper(misses: misses, of: heard) }

    /// - Parameter path: a form that was filled in.
    /// - Throws: where it is no form, or a verdict is neither `ok` nor `miss`.
    public init(form path: String) throws(PipelineError) {
        self.init(try SampleForm(path))
    }

    init(_ form: SampleForm) {
        heard = form.rows.count { $0.isMiss != nil }
        misses = form.rows.count { $0.isMiss == true }
        open = form.rows.count - heard
    }
}
